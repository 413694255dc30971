// Values computed by an independent FNV-1a/32, so that two implementations agree on who is in.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cohortOf } from './cohort.ts'

it.each([
  ['oct', 'example@hotmail.com', 50],
  ['', '', 41],
  ['oct', 'é@x', 13],
])('%s, %s: %i', (salt, handle, cohort) => {
  expect(cohortOf(salt, handle)).toBe(cohort)
})

it('does not look at the case of a handle', () => {
  expect(cohortOf('oct', 'Example@HotMail.com')).toBe(cohortOf('oct', 'example@hotmail.com'))
})

it('is a whole number from 0 to 99', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (salt, handle) => {
      const cohort = cohortOf(salt, handle)
      expect(Number.isInteger(cohort) && cohort >= 0 && cohort < 100).toBe(true)
    }),
  )
})
