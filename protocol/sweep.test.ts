// Cells by their place and places by their cell, on a domain of unequal axes.

import { describe, expect, it } from 'vitest'
import { cohortOf } from './cohort.ts'
import type { Axis, ClientKind, Domain } from './formats/sweep.ts'
import { cellAt, cellCount, clientAt, placeOf, placeOfCell, pointOf, weightOf } from './sweep.ts'

const axis = <Value>(values: readonly Value[], classOf: readonly number[], standsFor: readonly number[]) =>
  ({
    values,
    classOf: Uint32Array.from(classOf),
    standsFor: Uint32Array.from(standsFor),
    sizes: Uint32Array.from(standsFor.map((_, kind) => classOf.filter((one) => one === kind).length)),
  }) satisfies Axis<Value>

const kind: ClientKind = {
  version: '6.0.0602',
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  offers: ['MSNP9', 'CVR0'],
  release: 0,
  real: true,
  sendsHandle: true,
}
const xp = { type: 'winnt', version: '5.1' }
const domain: Domain = {
  kinds: [kind, { ...kind, version: '1.0.0863', identification: null, sendsHandle: false }],
  systems: axis([{ type: 'win', version: '4.10' }, xp, { type: 'mac', version: '9' }], [0, 1, 0], [2, 1]),
  archs: axis(['i386', 'ppc', 'arm', 'x64'], [0, 1, 2, 2], [0, 1, 3]),
  locales: axis(['0x0409', '0x040c', '0x0407', '0x0411', '0x0809'], [0, 1, 1, 2, 3], [0, 2, 3, 4]),
  cohorts: [
    { buckets: [{ salt: 's', from: 0, below: 50 }], inside: [] },
    { buckets: [{ salt: 's', from: 50, below: 100 }], inside: [] },
  ],
  everyCohortCombination: true,
  defaultCohort: 1,
  clients: 0,
}
const cells = Array.from({ length: cellCount(domain) }, (_, cell) => cell)

describe('cells', () => {
  it('are as many as the axes have classes, multiplied', () => {
    expect(cellCount(domain)).toBe(2 * 2 * 3 * 4 * 2)
  })

  it('lead to their place and back', () => {
    expect(cells.map((cell) => cellAt(domain, placeOfCell(domain, cell)))).toEqual(cells)
    expect(placeOfCell(domain, cells.length - 1)).toEqual({
      kind: 1,
      system: 1,
      arch: 2,
      locale: 3,
      cohort: 1,
    })
    expect(cellAt(domain, { kind: 1, system: 0, arch: 2, locale: 1, cohort: 1 })).toBe(
      (((1 * 2 + 0) * 3 + 2) * 4 + 1) * 2 + 1,
    )
  })

  it('stand for as many clients as their classes have values, and together for all', () => {
    const handle = { kind: 0, system: 0, arch: 2, locale: 1 }
    expect(weightOf(domain, { ...handle, cohort: 0 })).toBe(2 * 2 * 2)
    expect(weightOf(domain, { ...handle, cohort: 1 })).toBe(8)
    const all = cells.reduce((sum, cell) => sum + weightOf(domain, placeOfCell(domain, cell)), 0)
    expect(all).toBe(3 * 4 * 5 * 2 + 3 * 4 * 5)
  })

  it('stand for nobody where their client has no handle and they are not of the default one’s cohort', () => {
    const without = { kind: 1, system: 1, arch: 0, locale: 0 }
    expect(weightOf(domain, { ...without, cohort: 0 })).toBe(0)
    expect(weightOf(domain, { ...without, cohort: 1 })).toBe(1)
    expect(weightOf(domain, { ...without, kind: 9, cohort: 0 })).toBe(0)
  })
})

describe('clients', () => {
  const place = { kind: 0, system: 0, arch: 2, locale: 1, cohort: 0 }
  const point = { kind: 0, system: 2, arch: 3, locale: 2, cohort: 0 }

  it('stand for their cell by value, and any of its values leads to it', () => {
    expect(pointOf(domain, place)).toEqual(point)
    expect(placeOf(domain, point)).toEqual(place)
    expect(placeOf(domain, { ...point, system: 0, arch: 2, locale: 1 })).toEqual(place)
    expect(placeOf(domain, { ...point, system: 1 })).toEqual({ ...place, system: 1 })
  })

  it('are as a client file has them, with a handle of their cohort where it is not the default one’s', () => {
    const { handle, ...rest } = clientAt(domain, point) ?? {}
    expect(rest).toEqual({
      format: 'cvq-lab/client@1',
      version: '6.0.0602',
      library: 'MSNMSGR',
      identification: 'MSMSGS',
      offers: ['MSNP9', 'CVR0'],
      locale: '0x0407',
      system: { type: 'mac', version: '9', arch: 'x64' },
      firstTrid: 1,
      line: null,
      behaviour: 'documented',
      takesOffers: false,
    })
    expect(cohortOf('s', String(handle))).toBeLessThan(50)
    expect(clientAt(domain, { ...point, cohort: 1 })).not.toHaveProperty('handle')
    expect(clientAt(domain, { ...point, kind: 1 })).not.toHaveProperty('handle')
  })

  it.each(['kind', 'system', 'arch', 'locale', 'cohort'])(
    'are none where no value of %s is meant',
    (name) => {
      expect(clientAt(domain, { ...point, [name]: 9 })).toBeNull()
    },
  )
})
