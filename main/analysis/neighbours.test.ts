import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../protocol/version.ts'
import { nextHigher, nextLower } from './neighbours.ts'

describe('the next lower version', () => {
  it.each([
    ['7.0.0813', '7.0.0812'],
    ['7.0.0001', '7.0.0000'],
    ['7.0.1000', '7.0.0999'],
    ['4.10', '4.9'],
    ['7.0.0000', '6.9999.9999'],
    ['14.0.8064.0000', '14.0.8063.9999'],
    ['8.0', '7.9999'],
    ['3.00000', '2.99999'],
    ['1', '0'],
  ])('of %s is %s', (version, lower) => expect(nextLower(version)).toBe(lower))

  it.each(['0', '0.0.0000'])('of %s is none', (version) => expect(nextLower(version)).toBeNull())
})

describe('the next higher version', () => {
  it.each([
    ['7.0.0813', '7.0.0814'],
    ['7.0.0009', '7.0.0010'],
    ['7.0.9999', '7.0.10000'],
    ['4.9', '4.10'],
    ['1.9007199254740993', '1.9007199254740994'],
  ])('of %s is %s', (version, higher) => expect(nextHigher(version)).toBe(higher))
})

it('lie on either side', () => {
  const version = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
  fc.assert(
    fc.property(version, (text) => {
      const lower = nextLower(text)
      expect(compareVersions(nextHigher(text), text)).toBeGreaterThan(0)
      if (lower === null) expect(compareVersions(text, '0')).toBe(0)
      else expect(compareVersions(lower, text)).toBeLessThan(0)
    }),
  )
})
