import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparedRow, compareTraces, type TraceComparison } from '../../protocol/compare.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { aFork, aScenario } from './arbitrary.ts'
import { catalogue, chain, forces, scenarioWith } from './fixture.ts'
import { simulate } from './index.ts'

const run = (scenario: Scenario): Trace => simulate(scenario, catalogue)
const start = run(scenarioWith())

/** Two runs: of unlike scenarios, or of one and its fork. */
const twoRuns = fc.oneof(
  fc.tuple(aScenario, aScenario),
  fc
    .tuple(aScenario, fc.integer({ min: 1, max: 20 }).chain(aFork))
    .map(([scenario, change]) => [scenario, { ...scenario, changes: [change] }] as const),
)

const differing = (row: ComparedRow | undefined): readonly string[] =>
  (row?.fields ?? []).flatMap(({ name, left, right, same }) => (same ? [] : `${name} ${left} ${right}`))

const rowOf = ({ rows }: TraceComparison, { events }: Trace, kind: string, actor = 'client') =>
  rows.find(({ left }) => left !== null && events[left]?.kind === kind && events[left]?.actor === actor)

const factOf = ({ facts }: TraceComparison, fact: string) => {
  const found = facts.find((each) => each.fact === fact)
  return found && [found.left, found.right, found.same]
}

describe('two runs', () => {
  it('that are one and the same are the same in all', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const { partsAt, facts, rows } = compareTraces(run(scenario), run(scenario))
        expect(partsAt).toBeNull()
        expect(facts.every(({ same }) => same)).toBe(true)
        expect(rows.every(({ same, left, right }) => same && left === right)).toBe(true)
      }),
    )
  })

  it('change places when they are swapped', () => {
    fc.assert(
      fc.property(twoRuns, ([one, other]) => {
        const there = compareTraces(run(one), run(other))
        const back = compareTraces(run(other), run(one))
        expect(back.partsAt).toBe(there.partsAt)
        expect(back.facts).toEqual(
          there.facts.map(({ left, right, ...fact }) => ({ ...fact, left: right, right: left })),
        )
        const places = ({ rows }: TraceComparison, mirrored: boolean) =>
          rows
            .map(({ left, right, same }) => `${mirrored ? `${right} ${left}` : `${left} ${right}`} ${same}`)
            .sort()
        expect(places(back, true)).toEqual(places(there, false))
      }),
    )
  })

  it('have every event but receive in one row, in the order of its run', () => {
    fc.assert(
      fc.property(twoRuns, ([one, other]) => {
        const { rows } = compareTraces(run(one), run(other))
        const wanted = ({ events }: Trace) =>
          events.flatMap(({ kind }, index) => (kind === 'receive' ? [] : index))
        expect(rows.flatMap(({ left }) => left ?? [])).toEqual(wanted(run(one)))
        expect(rows.flatMap(({ right }) => right ?? [])).toEqual(wanted(run(other)))
      }),
    )
  })

  it('part at the first event that is not the same, and each row before it is', () => {
    fc.assert(
      fc.property(twoRuns, ([one, other]) => {
        const [left, right] = [run(one), run(other)]
        const { partsAt, rows } = compareTraces(left, right)
        const alike = partsAt ?? Math.max(left.events.length, right.events.length)
        expect(left.events.slice(0, alike)).toEqual(right.events.slice(0, alike))
        if (partsAt !== null) expect(left.events[alike]).not.toEqual(right.events[alike])
        for (const row of rows)
          if (row.left !== null && row.right !== null && row.left === row.right && row.left < alike)
            expect(row.fields.filter(({ name }) => name !== 'arrives').every(({ same }) => same)).toBe(true)
      }),
    )
  })

  it('have the same row exactly where they say the same at the same time', () => {
    fc.assert(
      fc.property(twoRuns, ([one, other]) => {
        const [left, right] = [run(one), run(other)]
        const arrivals = ({ events }: Trace) =>
          new Map(events.flatMap((event) => (event.kind === 'receive' ? [[event.message, event.at]] : [])))
        const [mine, others] = [arrivals(left), arrivals(right)]
        const said = ({ events }: Trace, at: number, arrived: ReadonlyMap<number, number>) => {
          const event = events[at]
          const arrives = event?.kind === 'send' ? arrived.get(event.message) : null
          return JSON.stringify({ ...event, message: 0, arrives })
        }
        for (const row of compareTraces(left, right).rows)
          if (row.left !== null && row.right !== null)
            expect(row.same).toBe(said(left, row.left, mine) === said(right, row.right, others))
      }),
    )
  })
})

describe('what differs', () => {
  it('is lit token by token, under the names of the protocol’s tables', () => {
    const other = run(scenarioWith({ client: { version: '6.2.0205', handle: 'a@b.c' } }))
    const compared = compareTraces(start, other)
    const query = compared.rows.find(({ left }) => {
      const event = left === null ? undefined : start.events[left]
      return event?.kind === 'send' && event.line.startsWith('CVQ')
    })
    expect(differing(query)).toEqual([
      'client-version 6.0.0602 6.2.0205',
      'user-handle example@hotmail.com a@b.c',
    ])
    expect(factOf(compared, 'outcome')).toEqual(['upgrade-forced', 'upgrade-offered', false])
    expect(factOf(compared, 'hops')).toEqual([2, 1, false])
    expect(factOf(compared, 'lastVersion')).toEqual(['7.0.0813', '6.2.0205', false])
  })

  it('is named by its place where a field repeats', () => {
    const other = run(scenarioWith({ client: { offers: ['MSNP9', 'MSNP7', 'CVR0'] } }))
    const { rows } = compareTraces(start, other)
    const ver = rows[1]?.fields.filter(({ same }) => !same)
    expect(ver).toEqual([{ name: 'dialect', place: 1, left: 'MSNP8', right: 'MSNP7', same: false }])
  })

  it('tells an empty seventh parameter from none, and one space from two', () => {
    const sent = (line: string) => run(scenarioWith({ client: { offers: [], line } }))
    const query = 'CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863'
    const empty = compareTraces(sent(`${query} `), sent(query))
    expect(differing(rowOf(empty, sent(`${query} `), 'send'))).toEqual(['client-identification  null'])
    const wide = compareTraces(sent(query), sent(query.replace(' win', '  win')))
    expect(differing(rowOf(wide, sent(query), 'send'))[0]).toMatch(/^spaces null/)
  })

  it('is the rule that answered and those tried before it', () => {
    const rules = [{ id: 'all', match: { library: ['MSNMSGR'] }, refuse: 420 }]
    const other = run(scenarioWith({ policy: { rules } }))
    const compared = compareTraces(start, other)
    const decided = compared.rows.find(({ fields }) => fields.some(({ name }) => name === 'rule'))
    expect(differing(decided)).toEqual(expect.arrayContaining(['rule otherwise all', 'error null 420']))
    expect(factOf(compared, 'rule')).toEqual(['otherwise', 'all', false])
  })

  it('is that a message does not arrive', () => {
    const lost = run(scenarioWith({ network: { faults: [{ kind: 'drop', at: 1 }] } }))
    const { rows, partsAt } = compareTraces(start, lost)
    expect(differing(rows[1])).toEqual(['arrives 120 null'])
    expect(partsAt).toBe(2)
  })

  it('sets an answer beside the error that stands in its place', () => {
    const refused = run(scenarioWith({ policy: { otherwise: { refuse: 420 } } }))
    const compared = compareTraces(start, refused)
    const reply = compared.rows.find(({ fields }) =>
      fields.some(({ name }) => name === 'recommended-version'),
    )
    expect(reply?.right).not.toBeNull()
    expect(differing(reply)).toEqual(
      expect.arrayContaining(['command CVQ null', 'code null 420', 'recommended-version 7.0.0813 null']),
    )
  })
})

describe('long runs', () => {
  const versions = Array.from({ length: 600 }, (_, i) => `1.0.${String(i).padStart(4, '0')}`)
  const { rules, otherwise, server } = chain(
    ...versions.slice(1).map((to, i) => forces(versions[i] ?? '', to)),
  )
  const long = (minimum: string) =>
    run(
      scenarioWith({
        client: { version: versions[0] },
        policy: { rules: rules.map((rule) => ({ ...rule, answer: answerWith(rule, minimum) })), otherwise },
        server,
      }),
    )

  it('line up hop by hop, also where each differs', () => {
    const [left, right] = [long('99.0'), long('98.0')]
    expect(left.events.length).toBeGreaterThan(7000)
    const { rows } = compareTraces(left, right)
    expect(rows.every((row) => row.left === row.right)).toBe(true)
    expect(rows.some(({ same }) => !same)).toBe(true)
  })
})

function answerWith(rule: object, minimum: string): object {
  return { ...('answer' in rule && typeof rule.answer === 'object' ? rule.answer : {}), minimum }
}
