import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientOfRelease } from '../../protocol/catalogue.ts'
import type { Change, Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace, TraceEvent } from '../../protocol/formats/trace.ts'
import { aFork, aScenario, seededCut } from './arbitrary.ts'
import { catalogue, chain, eventsOf, forces, kindsOf, scenarioWith } from './fixture.ts'
import { simulate, simulateCut, verdictsOf } from './index.ts'

const run = (scenario: Scenario, ...changes: readonly Change[]): Trace =>
  simulate({ ...scenario, changes: [...changes] }, catalogue)

const text = (value: unknown): string => JSON.stringify(value)

/** How many events there are up to this one, itself included. */
function upTo(trace: Trace, wanted: (event: TraceEvent) => boolean): number {
  const at = trace.events.findIndex(wanted)
  if (at < 0) throw new Error('there is no such event')
  return at + 1
}

const isSend = (command: string) => (event: TraceEvent) =>
  event.kind === 'send' && event.line.startsWith(command)

/** A scenario, a place in its run, and what changes there. */
const aForked = aScenario.chain((scenario) => {
  const { events } = simulate(scenario, catalogue)
  return fc
    .integer({ min: 1, max: events.length })
    .chain((after) => fc.record({ scenario: fc.constant(scenario), change: aFork(after) }))
})

describe('a fork of the timeline', () => {
  it('leaves what happened before it as it is, byte for byte', () => {
    fc.assert(
      fc.property(aForked, ({ scenario, change }) => {
        const first = ({ events }: Trace) => text(events.slice(0, change.after))
        expect(first(run(scenario, change))).toBe(first(simulate(scenario, catalogue)))
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing when it says what is already so', () => {
    fc.assert(
      fc.property(aScenario, fc.nat(), (scenario, place) => {
        const unforked = simulate(scenario, catalogue)
        const { client, policy, network, download } = scenario
        const after = 1 + (place % unforked.events.length)
        expect(text(run(scenario, { after, policy, network, download }))).toBe(text(unforked))
        const installs = unforked.events.findIndex(({ kind }) => kind === 'install')
        const early = 1 + (place % (installs < 0 ? unforked.events.length : installs))
        expect(text(run(scenario, { after: early, client, policy, network, download }))).toBe(text(unforked))
      }),
    )
  })

  it('changes nothing when the run is over before', () => {
    fc.assert(
      fc.property(aScenario, aFork(1), fc.nat({ max: 50 }), (scenario, change, beyond) => {
        const unforked = simulate(scenario, catalogue)
        const after = unforked.events.length + beyond
        expect(text(run(scenario, { ...change, after }))).toBe(text(unforked))
      }),
    )
  })

  it('gives the same trace again, however its bytes arrive', () => {
    fc.assert(
      fc.property(aForked, fc.nat(), ({ scenario, change }, seed) => {
        const forked = { ...scenario, changes: [change] }
        const whole = text(simulate(forked, catalogue))
        expect(text(simulate(JSON.parse(text(forked)), catalogue))).toBe(whole)
        expect(text(simulateCut(forked, catalogue, seededCut(seed)))).toBe(whole)
      }),
    )
  })

  it('of a fork has both changes: it is as the first up to the second', () => {
    fc.assert(
      fc.property(aForked, fc.nat(), aFork(1), ({ scenario, change }, place, then) => {
        const once = run(scenario, change)
        fc.pre(once.events.length > change.after)
        const after = change.after + 1 + (place % (once.events.length - change.after))
        const twice = run(scenario, change, { ...then, after })
        expect(text(twice.events.slice(0, after))).toBe(text(once.events.slice(0, after)))
        const { client: _, ...lasting } = change
        expect(text(run(scenario, change, { ...lasting, after }))).toBe(text(once))
      }),
    )
  })

  it('ends, once and last, after events in the order of their times', () => {
    fc.assert(
      fc.property(aForked, ({ scenario, change }) => {
        const { events, journey } = run(scenario, change)
        expect(events.filter(({ kind }) => kind === 'end')).toHaveLength(1)
        expect(events.at(-1)).toMatchObject({ kind: 'end', end: journey.end })
        const times = events.map(({ at }) => at)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
    )
  })

  it('lets nothing overtake what the same side sent before', () => {
    fc.assert(
      fc.property(aForked, ({ scenario, change }) => {
        const arrived = (actor: string) =>
          eventsOf(run(scenario, change), 'receive').flatMap((event) =>
            event.actor === actor ? event.message : [],
          )
        for (const actor of ['client', 'server'])
          expect(arrived(actor)).toEqual(arrived(actor).toSorted((a, b) => a - b))
      }),
    )
  })

  it('leaves the trace saying what the run began with', () => {
    const scenario = scenarioWith()
    const { client, policy } = scenarioWith({ client: { version: '1.0.0863' }, policy: { name: 'other' } })
    expect(run(scenario, { after: 1, client, policy })).toMatchObject({
      client: scenario.client,
      policy: 'test',
    })
  })
})

describe('another policy', () => {
  const scenario = scenarioWith()
  const unforked = simulate(scenario, catalogue)
  const { policy } = scenarioWith({ policy: { otherwise: { refuse: 420 } } })
  const arrived = upTo(
    unforked,
    ({ kind, actor, hop }) => kind === 'receive' && actor === 'server' && hop === 0,
  )
  const query = upTo(unforked, ({ kind, actor }) => kind === 'decide' && actor === 'server')

  it('decides on a line that had arrived before it', () => {
    const asked = eventsOf(unforked, 'send').find(({ line }) => line.startsWith('CVQ'))?.message
    const after = upTo(unforked, (event) => event.kind === 'receive' && event.message === asked)
    expect(run(scenario, { after, policy })).toMatchObject({ outcome: 'refused', code: 420 })
  })

  it('leaves a decision that was taken: its answer is still sent', () => {
    const decided = upTo(unforked, (event) => event.kind === 'decide' && event.why.rule !== null)
    const forked = run(scenario, { after: decided, policy })
    expect(forked.outcome).toBe('upgrade-forced')
    expect(forked.journey.hops[1]).toMatchObject({ outcome: 'refused', code: 420 })
  })

  it('knows what the one before agreed on', () => {
    expect(arrived).toBeLessThan(query)
    const { policy: strict } = scenarioWith({ server: { order: 'strict' }, policy: { dialects: [] } })
    expect(run(scenario, { after: query, policy: strict }).outcome).toBe('upgrade-forced')
  })
})

describe('another network', () => {
  const scenario = scenarioWith()
  const unforked = simulate(scenario, catalogue)
  const sent = upTo(unforked, isSend('CVQ'))

  it('carries what is sent from then on; what is under way arrives as it would have', () => {
    const { network } = scenarioWith({ network: { latencyMs: 500 } })
    const times = eventsOf(run(scenario, { after: sent, network }), 'receive').map(({ at }) => at)
    expect(times.slice(0, 4)).toEqual([120, 160, 200, 700])
  })

  it('loses messages by their numbers in the whole run', () => {
    const { network } = scenarioWith({ network: { faults: [{ kind: 'drop', at: 4 }] } })
    expect(run(scenario, { after: sent, network }).outcome).toBe('connection-lost')
    const { network: late } = scenarioWith({ network: { faults: [{ kind: 'drop', at: 3 }] } })
    expect(run(scenario, { after: sent, network: late }).outcome).toBe('upgrade-forced')
  })
})

describe('another download', () => {
  it('is had by the next one that is begun', () => {
    const scenario = scenarioWith()
    const unforked = simulate(scenario, catalogue)
    const { download } = scenarioWith({ download: { outcome: 'fails' } })
    const closed = upTo(unforked, ({ kind }) => kind === 'close')
    expect(run(scenario, { after: closed, download }).journey.end).toBe('stranded')
    expect(run(scenario, { after: closed + 1, download }).journey.end).toBe('rests')
  })
})

describe('another client', () => {
  const scenario = scenarioWith()
  const unforked = simulate(scenario, catalogue)
  const { client: newer } = scenarioWith({ client: { version: '7.0.0813' } })

  it('asks as itself on the connection that the first one opened', () => {
    const forked = run(scenario, { after: upTo(unforked, isSend('VER')), client: newer })
    expect(forked.lines.map(({ line }) => line)[2]).toContain('7.0.0813')
    expect(forked.lines[0]).toEqual(unforked.lines[0])
    expect(forked.outcome).toBe('up-to-date')
    expect(forked.journey.hops).toMatchObject([{ version: '6.0.0602' }])
  })

  it('judges for itself what the first one asked', () => {
    const forked = run(scenario, { after: upTo(unforked, isSend('CVQ')), client: newer })
    const [judged] = eventsOf(forked, 'judge')
    expect(judged?.judgement.comparison).toMatchObject({ own: '7.0.0813' })
    expect(forked.outcome).toBe('up-to-date')
  })

  it('takes an offer that the first one would not have, up to the moment it is gone', () => {
    const offering = scenarioWith({ client: { version: '6.2.0205' } })
    const left = simulate(offering, catalogue)
    expect(kindsOf(left)).not.toContain('client download')
    const { client } = scenarioWith({ client: { version: '6.2.0205', takesOffers: true } })
    for (const kind of ['judge', 'send', 'close'] as const) {
      const after = left.events.findLastIndex((event) => event.kind === kind && event.actor === 'client') + 1
      expect(kindsOf(run(offering, { after, client }))).toContain('client download')
    }
  })

  it('installs as itself, and goes on as what that makes', () => {
    const { client } = scenarioWith({ client: { version: '6.0.0602', library: 'OTHER', locale: '0x040c' } })
    const forked = run(scenario, { after: upTo(unforked, ({ kind }) => kind === 'download'), client })
    const queries = forked.lines.filter(({ line }) => line.startsWith('CVQ') && line.includes('winnt'))
    expect(queries.map(({ line }) => line.split(' ')[2])).toEqual(['0x0409', '0x040c'])
  })

  it('that installs itself was there before', () => {
    const policy = chain(forces('6.0.0602', '6.2.0205'), forces('6.2.0205', '6.2.0205'))
    const looping = scenarioWith({ policy: { rules: policy.rules, otherwise: policy.otherwise } })
    const { client } = scenarioWith({
      client: { version: '6.2.0205', offers: ['MSNP10', 'MSNP9', 'CVR0'] },
    })
    const after = upTo(simulate(looping, catalogue), ({ kind }) => kind === 'download')
    expect(run(looping, { after, client }).journey).toMatchObject({ end: 'loops', hops: [{}] })
  })

  it('waits for an answer as the first one did, and judges its silence for itself', () => {
    const silent = scenarioWith({ network: { faults: [{ kind: 'drop', at: 1 }] } })
    const { client } = scenarioWith({ client: { behaviour: 'maximum' } })
    const after = upTo(simulate(silent, catalogue), ({ kind }) => kind === 'wait')
    expect(eventsOf(run(silent, { after, client }), 'judge')[0]?.judgement.behaviour).toBe('maximum')
  })
})

describe('the verdicts of all releases', () => {
  it('are those of runs that each release begins, with the same changes', () => {
    fc.assert(
      fc.property(aForked, ({ scenario, change }) => {
        const forked = { ...scenario, changes: [change] }
        const told = catalogue.releases.map((release) => {
          const client = clientOfRelease(catalogue, scenario.client, release)
          return simulate({ ...forked, client }, catalogue).journey.end
        })
        expect(verdictsOf(forked, catalogue).map(({ end }) => end)).toEqual(told)
      }),
      { numRuns: 30 },
    )
  })
})
