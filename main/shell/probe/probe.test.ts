import { describe, expect, test, vi } from 'vitest'
import { INSTALLER_SETTINGS } from '../../../protocol/formats/installer.ts'
import type { Journeyed, JourneyUnderway } from '../../live/journey.ts'
import { catalogue, scenarioWith } from '../../simulation/fixture.ts'
import { simulate } from '../../simulation/index.ts'
import { createProbes, type Means } from './probe.ts'

const { client } = scenarioWith()
const order = (job: number, host = '127.0.0.1') => ({
  job,
  host,
  port: 1863,
  client,
  journey: true,
  download: INSTALLER_SETTINGS,
})

/** A journey that goes on until it is cancelled, or told to end. */
function endless() {
  let end: (stopped: Journeyed['stopped']) => void = () => {}
  const trace = simulate(scenarioWith(), catalogue)
  const over = new Promise<Journeyed>((resolve) => {
    end = (stopped) => resolve({ trace, fault: null, downloads: [], page: null, stopped })
  })
  const journey: JourneyUnderway = {
    over,
    now: () => ({ trace, doing: { kind: 'talking', hop: 0 } }),
    cancel: vi.fn(() => end('cancelled')),
  }
  return { journey, finish: () => end(null) }
}

function desk(consent: Means['consent'] = () => Promise.resolve(true)) {
  const journeys: ReturnType<typeof endless>[] = []
  const start = vi.fn<Means['start']>(() => {
    const one = endless()
    journeys.push(one)
    return one.journey
  })
  return { probes: createProbes({ consent, start }), start, journeys }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a probe', () => {
  test('goes where it is told, and is answered when it is over', async () => {
    const { probes, start, journeys } = desk()
    const answer = probes.probe(order(1))
    await turn()
    expect(start.mock.calls[0]?.[0]).toMatchObject({ host: '127.0.0.1', port: 1863, follows: true })
    expect(probes.now(1)).toMatchObject({ doing: { kind: 'talking' } })
    journeys[0]?.finish()
    expect(await answer).toMatchObject({ kind: 'probed', stopped: null })
    expect(probes.now(1)).toBeNull()
  })

  test('is not begun where the user says no', async () => {
    const { probes, start } = desk(() => Promise.resolve(false))
    expect(await probes.probe(order(1, 'a.example'))).toEqual({ kind: 'not-confirmed' })
    expect(start).not.toHaveBeenCalled()
  })

  test('is not begun where another took its place, or it was cancelled, while the user was asked', async () => {
    const answers: ((yes: boolean) => void)[] = []
    const { probes, start } = desk(() => new Promise((resolve) => answers.push(resolve)))
    const first = probes.probe(order(1, 'a.example'))
    const second = probes.probe(order(2, 'b.example'))
    answers[0]?.(true)
    expect(await first).toEqual({ kind: 'not-confirmed' })
    probes.cancel(2)
    answers[1]?.(true)
    expect(await second).toEqual({ kind: 'not-confirmed' })
    expect(start).not.toHaveBeenCalled()
  })

  test('ends when it is cancelled by its number, when a newer one begins, and when whoever asked is gone', async () => {
    const { probes, journeys } = desk()
    const first = probes.probe(order(1))
    await turn()
    probes.cancel(7)
    expect(journeys[0]?.journey.cancel).not.toHaveBeenCalled()
    const second = probes.probe(order(2))
    expect(await first).toMatchObject({ stopped: 'cancelled' })
    await turn()
    expect(probes.now(1)).toBeNull()
    probes.cancel(2)
    expect(await second).toMatchObject({ stopped: 'cancelled' })
    const third = probes.probe(order(3))
    await turn()
    probes.stop()
    expect(await third).toMatchObject({ stopped: 'cancelled' })
  })
})
