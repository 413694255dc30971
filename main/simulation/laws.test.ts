// What holds for every scenario, however odd: it runs without a throw, ends, and gives the same trace again.

import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { clientOfRelease } from '../../protocol/catalogue.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { type Trace, traceSchema } from '../../protocol/formats/trace.ts'
import { aScenario, seededCut } from './arbitrary.ts'
import { catalogue, eventsOf } from './fixture.ts'
import { simulate, simulateCut, verdictsOf } from './index.ts'
import type { Cut } from './setting.ts'

const byteForByte: Cut = (bytes) => Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))

describe('every scenario', () => {
  it('gives the same trace again, byte for byte', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const again: Scenario = JSON.parse(JSON.stringify(scenario))
        expect(JSON.stringify(simulate(again, catalogue))).toBe(JSON.stringify(simulate(scenario, catalogue)))
      }),
    )
  })

  it('gives the same trace however its bytes arrive', () => {
    fc.assert(
      fc.property(aScenario, fc.nat(), (scenario, seed) => {
        const whole = JSON.stringify(simulate(scenario, catalogue))
        expect(JSON.stringify(simulateCut(scenario, catalogue, seededCut(seed)))).toBe(whole)
        expect(JSON.stringify(simulateCut(scenario, catalogue, byteForByte))).toBe(whole)
      }),
    )
  })

  it('gives a trace that its own schema takes, unchanged', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const trace: unknown = JSON.parse(JSON.stringify(simulate(scenario, catalogue)))
        expect(v.parse(traceSchema, trace)).toEqual(trace)
      }),
    )
  })

  it('ends, once and last, after events in the order of their times', () => {
    fc.assert(fc.property(aScenario, (scenario) => expectToEnd(simulate(scenario, catalogue))))
  })

  it('is judged once and closed once in every hop', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const trace = simulate(scenario, catalogue)
        const hops = trace.journey.hops.map((_, hop) => hop)
        expect(eventsOf(trace, 'connect').map(({ hop }) => hop)).toEqual(hops)
        expect(eventsOf(trace, 'judge').map(({ hop }) => hop)).toEqual(hops)
        expect(eventsOf(trace, 'close').map(({ hop }) => hop)).toEqual(hops)
      }),
    )
  })

  it('receives only what was sent and not lost, each message once, one latency later', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const trace = simulate(scenario, catalogue)
        const lost = new Set(scenario.network.faults.map(({ at }) => at))
        const sent = new Map(eventsOf(trace, 'send').map((event) => [event.message, event]))
        const received = eventsOf(trace, 'receive')
        expect(new Set(received.map(({ message }) => message)).size).toBe(received.length)
        for (const { message, actor, at } of received) {
          expect(lost.has(message)).toBe(false)
          expect(sent.get(message)?.actor).not.toBe(actor)
          expect(at).toBe((sent.get(message)?.at ?? -1) + scenario.network.latencyMs)
        }
      }),
    )
  })

  it('gives every release the verdict of a run with that release', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        for (const [i, verdict] of verdictsOf(scenario, catalogue).entries()) {
          const release = catalogue.releases[i]
          if (release === undefined) throw new Error('more verdicts than releases')
          const client = clientOfRelease(catalogue, scenario.client, release)
          const { outcome, code, why, journey } = simulate({ ...scenario, client }, catalogue)
          expect(verdict).toMatchObject({ outcome, code, rule: why?.rule ?? null, end: journey.end })
        }
      }),
      { numRuns: 30 },
    )
  })
})

function expectToEnd({ events, journey, outcome }: Trace): void {
  expect(events.filter(({ kind }) => kind === 'end')).toHaveLength(1)
  expect(events.at(-1)).toMatchObject({
    kind: 'end',
    end: journey.end,
    outcome: journey.hops.at(-1)?.outcome,
  })
  expect(journey.hops[0]?.outcome).toBe(outcome)
  const times = events.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
}
