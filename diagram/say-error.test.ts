import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../protocol/errors.ts'
import { FIELD_NAMES } from '../protocol/parameters.ts'
import { fields } from '../words/en/fields.ts'
import { errorMeaning, errorReadings } from './say-error.ts'

describe.each(ERROR_CODES)('error %i', (code) => {
  it('has a meaning, and words for what every source says of it', () => {
    expect(errorMeaning(code)).toMatch(/\w/)
    expect(errorReadings(code).length).toBeGreaterThan(0)
    for (const { source, says } of errorReadings(code)) {
      expect(source).toMatch(/\w/)
      expect(says).toMatch(/\w/)
    }
  })
})

it('every reading that has words is in the table', () => {
  const words = Object.values(fields.reading).flatMap((readings) => Object.values(readings))
  const shown = ERROR_CODES.flatMap((code) => errorReadings(code).map(({ says }) => says))
  expect(words.filter((one) => !shown.includes(one))).toEqual([])
})

it('sources differ on 420, and all of them are shown', () => {
  expect(errorReadings(420).map(({ says }) => says)).toEqual([
    'client identification or version not valid; may or may not disconnect',
    '0x810003cc MSGR_E_INVITE_REQUIRED',
  ])
})

it('a code that is not in the table has neither', () => {
  expect(errorMeaning(999)).toBeNull()
  expect(errorReadings(999)).toEqual([])
})

it('every field has a name and a meaning', () => {
  expect(Object.keys(fields.name).sort()).toEqual([...FIELD_NAMES].sort())
  expect(Object.keys(fields.meaning).sort()).toEqual([...FIELD_NAMES].sort())
})
