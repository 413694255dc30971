import { expect, it } from 'vitest'
import { numberText } from './number.ts'

it('counts are written with their thousands apart', () => {
  expect([0, 999, 1000, 81204, 2000000].map(numberText)).toEqual(['0', '999', '1,000', '81,204', '2,000,000'])
})
