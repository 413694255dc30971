import { expect, test } from 'vitest'
import { systemWords } from './say-system.ts'

test.each([
  ['ENOSPC', 'ENOSPC (the disk is full)'],
  ['EROFS', 'EROFS (the disk can only be read)'],
  ['EBUSY', 'EBUSY (another program holds it)'],
  ['ESTRANGE', 'ESTRANGE'],
  ['known', 'known'],
  ['constructor', 'constructor'],
])('%s is said as %s', (code, said) => {
  expect(systemWords(code)).toBe(said)
})
