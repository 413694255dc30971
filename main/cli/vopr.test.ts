// What `vopr` does not take, in the sentence it says so with.

import { expect, it } from 'vitest'
import { cli, refused } from './fixture.ts'

it('says the range of seeds in whole numbers', async () => {
  expect(await cli('vopr', '--seed', '-1')).toEqual(
    refused('--seed is -1; expected a whole number from 0 to 4503599627370495.\n'),
  )
})

it('plays worlds from the largest seed on', async () => {
  const { code, out } = await cli('vopr', '--seed', '4503599627370495', '--sessions', '1')
  expect(code).toBe(0)
  expect(out).toContain('4503599627370495')
})
