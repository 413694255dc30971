import { describe, expect, it } from 'vitest'
import type { Axis, ClientKind, Domain } from '../../protocol/formats/sweep.ts'
import { cellCount, placeOfCell } from '../../protocol/sweep.ts'
import { costOf, witnessCosts, witnessOf } from './witness.ts'

const kind = (
  version: string,
  library = 'MSNMSGR',
  identification: string | null = 'MSMSGS',
): ClientKind => ({
  version,
  library,
  identification,
  offers: ['MSNP9', 'CVR0'],
  release: 0,
  real: true,
  sendsHandle: true,
})

/** Each value a class of its own. */
const each = <Value>(...values: readonly Value[]): Axis<Value> => ({
  values,
  classOf: Uint32Array.from(values.keys()),
  standsFor: Uint32Array.from(values.keys()),
  sizes: new Uint32Array(values.length).fill(1),
})

const domain: Domain = {
  kinds: [
    kind('1.0.0863', 'MSMSGS', null),
    kind('6.0.0602'),
    kind('6.0.602'),
    kind('6.2.0205'),
    kind('9', 'MSMSGS'),
  ],
  systems: each(
    { type: 'win', version: '4.10' },
    { type: 'winnt', version: '5.0' },
    { type: 'winnt', version: '5.1' },
  ),
  archs: each('i386', 'ppc'),
  locales: each('0x0407', '0x0409'),
  cohorts: [
    { buckets: [{ salt: 'a', from: 0, below: 5 }], inside: [{ salt: 'a', below: 5 }] },
    { buckets: [{ salt: 'a', from: 5, below: 100 }], inside: [] },
  ],
  everyCohortCombination: true,
  defaultCohort: 1,
  clients: 120,
}
const costs = witnessCosts(domain)

const cells = Array.from({ length: cellCount(domain) }, (_, cell) => placeOfCell(domain, cell))
const smallest = (fits: (client: ReturnType<typeof witnessOf>) => boolean) => {
  const [first] = cells
    .filter((place) => fits(witnessOf(domain, place)))
    .sort((a, b) => costOf(costs, a) - costOf(costs, b))
  if (first === undefined) throw new Error('nobody fits')
  return witnessOf(domain, first)
}

describe('the smallest client', () => {
  it('of all is the default one', () => {
    const client = smallest(() => true)
    expect(client).toMatchObject({
      version: '6.0.0602',
      library: 'MSNMSGR',
      system: { type: 'winnt', version: '5.1', arch: 'i386' },
      locale: '0x0409',
    })
    expect(client.handle).toBeUndefined()
  })

  it('changes the fewest fields, before it is new', () => {
    expect(smallest(({ version }) => version !== '6.0.0602').version).toBe('6.2.0205')
    // A system's type brings its version with it; a version of the same type is one field.
    expect(smallest(({ system }) => system.version !== '5.1').system).toMatchObject({ version: '5.0' })
    expect(smallest(({ library }) => library === 'MSMSGS').version).toBe('9')
  })

  it('has a handle of its own only where the cohort asks for one', () => {
    expect(smallest(({ handle }) => handle !== undefined)).toMatchObject({ version: '6.0.0602' })
  })

  it('is the first of those that are as small', () => {
    const spelt = smallest(({ version }) => version.startsWith('6.0.') && version !== '6.0.0602')
    expect(spelt.version).toBe('6.0.602')
    const abroad = smallest(({ system, locale }) => system.version !== '5.1' && locale !== '0x0409')
    expect(abroad.system).toEqual({ type: 'winnt', version: '5.0', arch: 'i386' })
  })

  it('is one and no other: no two cells cost the same', () => {
    expect(new Set(cells.map((place) => costOf(costs, place))).size).toBe(cells.length)
  })
})
