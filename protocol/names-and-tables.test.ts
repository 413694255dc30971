// What the tables say of each entry beside its name, and how the names of planted bugs are grouped.

import { describe, expect, it } from 'vitest'
import { areaOf, BUG_AREAS, BUG_NAMES, BUGS_OF, isBugName } from './bug-names.ts'
import { ERRORS } from './errors.ts'
import { REPLY_PARAMETERS, REQUEST_PARAMETERS, SIGN_IN_PARAMETERS } from './parameters.ts'
import { SOURCES } from './sources.ts'

describe('the parameters', () => {
  it('of a request are about the system, then the software, and last an address', () => {
    expect(REQUEST_PARAMETERS.map(({ index, kind }) => `${index} ${kind}`)).toEqual([
      '1 system',
      '2 system',
      '3 system',
      '4 system',
      '5 software',
      '6 software',
      '7 software',
      '8 address',
    ])
  })

  it('of signing in end in an address', () => {
    expect(SIGN_IN_PARAMETERS.at(-1)?.kind).toBe('address')
  })

  it('of a reply are three versions and two addresses', () => {
    expect(REPLY_PARAMETERS.map(({ kind }) => kind)).toEqual([
      'software',
      'software',
      'software',
      'address',
      'address',
    ])
  })

  it('were there from MSNP2 on, but for the identification and the handle', () => {
    const later = [...REQUEST_PARAMETERS, ...REPLY_PARAMETERS].filter(({ since }) => since !== 2)
    expect(later.map(({ name, since }) => `${name} ${since}`)).toEqual([
      'client-identification 4',
      'user-handle 8',
    ])
  })
})

it('what is said of the close behind an error has a source, and is ours where no source has it', () => {
  const bySource = SOURCES.map((source) => [
    source,
    ERRORS.filter(({ closesSource }) => closesSource === source).map(({ code }) => code),
  ])
  expect(Object.fromEntries(bySource.filter(([, codes]) => codes?.length !== 0))).toEqual({
    seed: [420, 710, 731],
    hypothetic: [715],
    ours: [200, 201, 500, 600, 601, 911],
  })
})

describe('the names of planted bugs', () => {
  it('are those of every area, in their order, each in one', () => {
    expect(BUG_NAMES).toEqual(BUG_AREAS.flatMap((area) => [...BUGS_OF[area]]))
    expect(new Set(BUG_NAMES).size).toBe(BUG_NAMES.length)
    for (const area of BUG_AREAS)
      expect([area, ...BUGS_OF[area].map(areaOf)]).toEqual([area, ...BUGS_OF[area].map(() => area)])
  })

  it('are told from any other text', () => {
    expect(BUG_NAMES.every(isBugName)).toBe(true)
    expect(['', 'framing', 'lf-needs'].filter(isBugName)).toEqual([])
  })

  it('that are none are in no area', () => {
    const asked = () => Reflect.apply(areaOf, undefined, ['none'])
    expect(asked).toThrow('none is in no area')
  })
})
