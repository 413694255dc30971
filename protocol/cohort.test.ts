import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bucketsOfUsers, cohortOf, fnv1a32, handleIn, USERS } from './cohort.ts'

// Computed by an independent implementation, so that two agree on who is in.
it.each([
  ['oct', 'example@hotmail.com', 50],
  ['', '', 41],
  ['oct', 'é@x', 13],
])('%s, %s: %i', (salt, handle, cohort) => {
  expect(cohortOf(salt, handle)).toBe(cohort)
})

// From the test suite its authors publish.
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
])('FNV-1a/32 of %j', (text, hash) => {
  expect(fnv1a32(new TextEncoder().encode(text))).toBe(hash)
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

it('looks a user up in several cohorts as one by one', () => {
  const bucketsOf = bucketsOfUsers(['oct', 'é'])
  fc.assert(
    fc.property(fc.nat(USERS), (user) => {
      const handle = `user${user}@hotmail.com`
      expect([...bucketsOf(user)]).toEqual([cohortOf('oct', handle), cohortOf('é', handle)])
    }),
  )
})

it('finds a handle that is in every range', () => {
  const handle = handleIn([
    { salt: 'oct', from: 10, below: 25 },
    { salt: 'nov', from: 99, below: 100 },
  ])
  expect(handle).toMatch(/^user[0-9]+@hotmail\.com$/)
  expect(cohortOf('nov', handle ?? '')).toBe(99)
  expect(cohortOf('oct', handle ?? '')).toBeGreaterThanOrEqual(10)
  expect(cohortOf('oct', handle ?? '')).toBeLessThan(25)
})

it('tries so many handles and no more', () => {
  const salts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const bucketsOf = bucketsOfUsers(salts)
  const rangesOf = (user: number) =>
    [...bucketsOf(user)].map((from, i) => ({ salt: salts[i] ?? '', from, below: from + 1 }))
  expect(handleIn(rangesOf(USERS - 1))).toBe(`user${USERS - 1}@hotmail.com`)
  expect(handleIn(rangesOf(USERS))).toBeNull()
})

it('finds none where two cohorts have nobody in common', () => {
  const first = { from: 0, below: 1 }
  expect(handleIn([{ salt: 'oct', ...first }])).not.toBeNull()
  expect(
    handleIn([
      { salt: 'oct', ...first },
      { salt: 'nov', ...first },
    ]),
  ).toBeNull()
})
