import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTrid, nextTrid } from './trid.ts'

describe('a TrID', () => {
  it.each(['0', '1', '007', '4294967295', '000000000004294967295'])('is %s', (text) => {
    expect(isTrid(text)).toBe(true)
  })

  it.each([undefined, '', '-1', '+1', '1.0', '0x1', '4294967296', '1e3', ' 1', '１', '9'.repeat(400)])(
    'is not %s',
    (text) => {
      expect(isTrid(text)).toBe(false)
    },
  )

  it('is every number of 32 bits', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4294967295 }), (number) => isTrid(String(number))))
  })

  it('is followed by the next, and the largest by 0', () => {
    expect(nextTrid(0)).toBe(1)
    expect(nextTrid(4294967294)).toBe(4294967295)
    expect(nextTrid(4294967295)).toBe(0)
  })
})
