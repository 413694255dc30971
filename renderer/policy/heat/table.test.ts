import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { cellAt, type Point, placeOf } from '../../../protocol/sweep.ts'
import { AXES, type AxisName, PARTS } from './axes.ts'
import { type Chosen, EVERYBODY, isMixed } from './cells.ts'
import { chosenBy, type Filters } from './choose.ts'
import { catalogue, domain, type Fate, sweepOf } from './fixture.ts'
import { scaleOf } from './scale.ts'
import { tableOf } from './table.ts'
import { NOBODY, placeOfVerdict, VERDICT_TABLE, VERDICTS } from './verdicts.ts'

const scales = AXES.map((axis) => scaleOf(domain, catalogue, axis))
const scale = (axis: AxisName) => scaleOf(domain, catalogue, axis)
const at = (verdict: (typeof VERDICTS)[number]) => VERDICTS.indexOf(verdict)

/** Every client by itself. */
const points: readonly Point[] = domain.kinds.flatMap((_, kind) =>
  domain.systems.values.flatMap((_, system) =>
    domain.archs.values.flatMap((_, arch) =>
      domain.locales.values.flatMap((_, locale) =>
        domain.cohorts.map((_, cohort) => ({ kind, system, arch, locale, cohort })),
      ),
    ),
  ),
)
const exists = ({ kind, cohort }: Point): boolean =>
  domain.kinds[kind]?.sendsHandle === true || cohort === domain.defaultCohort

interface Counted {
  clients: number
  worst: number
  shown: number
  hops: number
  verdicts: Set<number>
}

/** The same table, client by client. */
function counted({ cells }: Sweep, rows: AxisName, columns: AxisName, chosen: Chosen): readonly Counted[] {
  const across = scale(columns).buckets
  const table = scale(rows).buckets.flatMap(() =>
    across.map((): Counted => ({ clients: 0, worst: NOBODY, shown: 0, hops: 0, verdicts: new Set() })),
  )
  for (const point of points.filter(exists)) {
    if (PARTS.some((part) => chosen[part]?.[point[part]] === 0)) continue
    const row = scale(rows).buckets.findIndex(({ values }) => values.includes(point[scale(rows).part]))
    const column = across.findIndex(({ values }) => values.includes(point[scale(columns).part]))
    const entry = table[row * across.length + column]
    const cell = cellAt(domain, placeOf(domain, point))
    const verdict = VERDICT_TABLE[placeOfVerdict(cells.outcome[cell] ?? 0, cells.end[cell] ?? 0)] ?? NOBODY
    if (entry === undefined) throw new Error('a client is in no cell')
    entry.clients += 1
    entry.verdicts.add(verdict)
    if (verdict > entry.worst) continue
    if (verdict < entry.worst) {
      entry.shown = 0
      entry.hops = 0
    }
    entry.worst = verdict
    entry.shown += 1
    entry.hops = Math.max(entry.hops, cells.hops[cell] ?? 0)
  }
  return table
}

const fate: fc.Arbitrary<Fate> = fc.record({
  outcome: fc.constantFrom('up-to-date', 'upgrade-offered', 'upgrade-forced', 'refused'),
  end: fc.constantFrom('rests', 'rests', 'loops', 'stranded'),
  hops: fc.integer({ min: 0, max: 3 }),
})
const sweeps = fc.infiniteStream(fate).map((fates) => sweepOf(domain, () => fates.next().value))
const filters: fc.Arbitrary<Filters> = fc
  .subarray([...AXES])
  .chain((axes) =>
    fc.record(
      Object.fromEntries(axes.map((axis) => [axis, fc.subarray(scale(axis).buckets.map(({ key }) => key))])),
    ),
  )

describe('a table', () => {
  it('is what counting client by client gives, whatever the axes and filters', () => {
    fc.assert(
      fc.property(
        sweeps,
        fc.shuffledSubarray([...AXES], { minLength: 2, maxLength: 2 }),
        filters,
        (sweep, axes, by) => {
          const [rows = 'version', columns = 'system'] = axes
          const chosen = chosenBy(domain, by, scales)
          const table = tableOf(sweep, scale(rows), scale(columns), chosen)
          const expected = counted(sweep, rows, columns, chosen)
          expect([...table.clients]).toEqual(expected.map(({ clients }) => clients))
          expect([...table.worst]).toEqual(expected.map(({ worst }) => worst))
          expect([...table.shown]).toEqual(expected.map(({ shown }) => shown))
          expect([...table.hops]).toEqual(expected.map(({ hops }) => hops))
          expect([...table.found].map(isMixed)).toEqual(expected.map(({ verdicts }) => verdicts.size > 1))
          const all = [...table.clients].reduce((sum, clients) => sum + clients, 0)
          expect([...table.totals].reduce((sum, clients) => sum + clients, 0)).toBe(all)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('without filters counts every client of the domain, those without a handle once', () => {
    const sweep = sweepOf(domain, () => ({ outcome: 'up-to-date' }))
    const table = tableOf(sweep, scale('version'), scale('system'), EVERYBODY)
    expect(table.totals[at('up-to-date')]).toBe(domain.clients)
    expect([...table.clients].reduce((sum, clients) => sum + clients, 0)).toBe(domain.clients)
  })

  it('shows the worst verdict of a cell, with the clients and hops of that alone, and says that others differ', () => {
    // French clients loop; all others must upgrade in three hops.
    const sweep = sweepOf(domain, ({ locale }) =>
      locale === 1
        ? { outcome: 'upgrade-forced', end: 'loops', hops: 1 }
        : { outcome: 'upgrade-forced', hops: 3 },
    )
    const table = tableOf(sweep, scale('version'), scale('system'), EVERYBODY)
    expect(table.worst[0]).toBe(at('loops'))
    expect(table.hops[0]).toBe(1)
    expect(isMixed(table.found[0] ?? 0)).toBe(true)
    // Both programs of 6.1.0211, on both architectures, in both cohorts: French (France) of eight locales.
    expect(table.shown[0]).toBe(2 * 2 * 2)
    expect(table.clients[0]).toBe(2 * 2 * 2 * 8)
  })

  it('has no verdict where no client is', () => {
    const sweep = sweepOf(domain, () => ({ outcome: 'up-to-date' }))
    const table = tableOf(sweep, scale('version'), scale('library'), EVERYBODY)
    const oldest = 2
    const column = scale('library').buckets.findIndex(({ key }) => key === 'MSNMSGR')
    expect(table.worst[oldest * table.columns + column]).toBe(NOBODY)
  })
})

describe('a filter', () => {
  it('whose values are gone lets everybody through', () => {
    expect(chosenBy(domain, { library: ['YCOMM'] }, scales)).toEqual(EVERYBODY)
  })

  it('of two axes of one part leaves what both leave', () => {
    const chosen = chosenBy(domain, { version: ['6.1.0211'], library: ['MSMSGS'] }, scales)
    expect([...(chosen.kind ?? [])]).toEqual([0, 0, 0, 1])
  })
})
