import fc from 'fast-check'
import lcidPackage from 'lcid'
import { describe, expect, it } from 'vitest'
import { isKnownLcid, isLcid, knownLcids, languageOfLcid, tagOfLcid } from './lcid.ts'

describe('the form', () => {
  it.each(['0x0409', '0x040C', '0xZZZZ'.replaceAll('Z', 'f')])('%s has it', (text) =>
    expect(isLcid(text)).toBe(true),
  )

  it.each([
    '0X0409',
    '0x409',
    '0x00409',
    '0409',
    '1033',
    'en',
    '0xZZZZ',
    '',
    'x0x0409',
    ' 0x0409',
    '0x0409 ',
    '0x0409\n',
  ])('%j has not', (text) => {
    expect(isLcid(text)).toBe(false)
    expect(isKnownLcid(text)).toBe(false)
  })
})

describe('the list', () => {
  it.each([
    ['0x0409', 'en-US'],
    ['0x040c', 'fr-FR'],
    ['0x0C0A', 'es-ES'],
    ['0x0804', 'zh-CN'],
    ['0x0407', 'de-DE'],
    ['0x0009', 'en'],
  ])('has %s, seen on the wire or neutral', (text, tag) => {
    expect(tagOfLcid(text)).toBe(tag)
  })

  it('has both sorts of Spanish, which share their tag', () => {
    expect([tagOfLcid('0x040a'), tagOfLcid('0x0c0a')]).toEqual(['es-ES', 'es-ES'])
  })

  it("has not the seed's 0x1111", () => {
    expect(isKnownLcid('0x1111')).toBe(false)
  })

  it('is the lcid package, number by number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (number) => {
        const text = `0x${number.toString(16).padStart(4, '0')}`
        expect(isKnownLcid(text)).toBe(lcidPackage.from(number) !== undefined)
      }),
      { numRuns: 2000 },
    )
    expect(knownLcids).toHaveLength(424)
  })

  it('is in order, and each entry is known by itself', () => {
    const lcids = knownLcids.map(({ lcid }) => lcid)
    expect(lcids).toEqual([...new Set(lcids)].sort())
    for (const { lcid, tag } of knownLcids)
      expect(tagOfLcid(lcid.toUpperCase().replace('0X', '0x'))).toBe(tag)
  })

  it('gives the language of a locale', () => {
    expect(languageOfLcid('0x0c0c')).toBe('fr')
    expect(languageOfLcid('0x1111')).toBeNull()
  })
})
