import { describe, expect, it } from 'vitest'
import { ERROR_CODES, ERRORS, errorRow } from './errors.ts'

describe('the table of errors', () => {
  it('has a row for every code, and for no other', () => {
    expect(ERRORS.map(({ code }) => code)).toEqual([...ERROR_CODES])
    expect(errorRow(420)?.code).toBe(420)
    expect(errorRow(421)).toBeNull()
  })

  it('says after which the server closes: 731 (seed) and 715 (hypothetic); 420 and 710 are switches', () => {
    expect([731, 715, 420, 710].map((code) => errorRow(code)?.closes)).toEqual([
      'closes',
      'closes',
      'switch',
      'switch',
    ])
  })
})
