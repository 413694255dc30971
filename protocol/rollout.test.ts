import { describe, expect, it } from 'vitest'
import { faultOfShares, lcidOfShare } from './rollout.ts'

const release = {
  product: 'MSN Messenger',
  version: '6.0.0602',
  date: null,
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  offers: ['MSNP9', 'CVR0'],
  systems: [],
  url: null,
  evidence: 'memory',
  confidence: {
    version: 'high',
    date: 'none',
    library: 'high',
    identification: 'high',
    offers: 'high',
    systems: 'none',
    url: 'none',
  },
  source: '',
  note: '',
} as const
const catalogue = { releases: [release, { ...release, version: '7.5.0324' }], systems: [], locales: [] }

describe('the locale of a share', () => {
  it.each([
    ['0x040C', '0x040c'],
    ['fr', '0x040c'],
    ['en', '0x0409'],
    // Norwegian has none with a country: its two written languages have.
    ['no', '0x0014'],
    ['0x1111', null],
    ['qq', null],
  ])('%s means %s', (locale, lcid) => {
    expect(lcidOfShare(locale)).toBe(lcid)
  })
})

describe('the fault of shares', () => {
  const share = { release: '6.0.0602', locale: 'fr', percent: 10 }

  it('is none where the catalogue has every release and locale', () => {
    expect(faultOfShares({ shares: [] }, catalogue)).toBeNull()
    expect(faultOfShares({ shares: [share, { ...share, release: '7.5.0324' }] }, catalogue)).toBeNull()
  })

  it('names the share, and the release most like it', () => {
    expect(faultOfShares({ shares: [share, { ...share, release: '7.5.0342' }] }, catalogue)).toEqual({
      kind: 'wrong-value',
      path: 'shares[1].release',
      expected: 'release',
      choices: ['7.5.0324'],
      got: '"7.5.0342"',
    })
  })

  it.each([
    ['7.0', ['6.0.0602']],
    ['7.5.324', ['7.5.0324']],
    ['9.0', ['7.5.0324']],
    ['1.0', ['6.0.0602']],
  ])('names beside %s the newest release that is not above it, else the first', (version, choices) => {
    const shares = [{ ...share, release: version }]
    expect(faultOfShares({ shares }, catalogue)).toMatchObject({ kind: 'wrong-value', choices })
    expect(faultOfShares({ shares }, { ...catalogue, releases: [] })).toMatchObject({ choices: [] })
  })

  it('names a locale that nobody has', () => {
    expect(faultOfShares({ shares: [{ ...share, locale: '0x1111' }] }, catalogue)).toMatchObject({
      kind: 'wrong-value',
      path: 'shares[0].locale',
      expected: 'known-locale',
      choices: [],
      got: '"0x1111"',
    })
  })
})
