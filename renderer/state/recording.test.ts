import { describe, expect, it } from 'vitest'
import type { Held, Recording } from '../../protocol/recording.ts'
import { bench, ran, traceNamed, versionTo } from './fixture.ts'
import type { Calls } from './tools.ts'

const recordingNamed = (name: string, asks = true): Recording => ({
  name,
  kind: 'pcap',
  trace: { ...traceNamed(name), recorded: true, journey: { end: 'rests', hops: [] } },
  asks,
  connections: [],
  notes: [],
})

const HELD: Held = { passed: true, connections: [] }

type Hold = Calls['hold']

/** Answers of our server, given when the test likes. */
function holding() {
  const asked: Parameters<Hold>[0][] = []
  const answers: ((answer: Awaited<ReturnType<Hold>>) => void)[] = []
  const hold: Hold = (of) => {
    asked.push(of)
    return new Promise((resolve) => answers.push(resolve))
  }
  const answer = async (n: number, answered: Awaited<ReturnType<Hold>>) => {
    answers[n]?.(answered)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { asked, hold, answer }
}

describe('a recording', () => {
  it('is shown in front of the scenario, complete, in a lab of its own, and nothing is run', () => {
    const { lab, asked } = bench()
    const before = lab.getState()
    lab.getState().showRecording(recordingNamed('a.pcap'))
    const { recorded, trace, scenario, screen } = lab.getState()
    const shown = recorded?.lab.getState()
    expect(shown?.trace.title).toBe('a.pcap')
    expect(shown).toMatchObject({ unfolded: true, playing: false })
    expect(shown?.time).toBe(shown?.timeline.lasts)
    expect([trace, scenario, screen]).toEqual([before.trace, before.scenario, 'negotiate'])
    expect(asked).toEqual([])
  })

  it('leads from its inspector to the window’s reference', () => {
    const { lab } = bench()
    lab.getState().showRecording(recordingNamed('a.pcap'))
    lab.getState().recorded?.lab.getState().openEntry('command/USR')
    const { screen, referencePage } = lab.getState()
    expect([screen, referencePage]).toEqual(['reference', 'command/USR'])
  })

  it('is closed without a trace: the scenario, its history and its play are as they were', async () => {
    const { lab, answer } = bench()
    lab.getState().edit(versionTo('7.0'))
    await answer(0, ran('edited'))
    lab.getState().seek(700)
    const before = lab.getState()
    lab.getState().showRecording(recordingNamed('a.pcap'))
    lab.getState().recorded?.lab.getState().play()
    lab.getState().recorded?.lab.getState().advance(100)
    lab.getState().closeRecording()
    const { recorded, trace, workspace, time, canUndo } = lab.getState()
    expect(recorded).toBeNull()
    expect({ trace, workspace, time, canUndo }).toEqual({
      trace: before.trace,
      workspace: before.workspace,
      time: before.time,
      canUndo: true,
    })
  })

  it('keeps a run that comes in behind it for when it is closed', async () => {
    const { lab, answer } = bench()
    lab.getState().edit(versionTo('7.0'))
    lab.getState().showRecording(recordingNamed('a.pcap'))
    await answer(0, ran('edited'))
    expect(lab.getState().recorded?.lab.getState().trace.title).toBe('a.pcap')
    expect(lab.getState().trace.title).toBe('edited')
  })

  it('gives way to another', () => {
    const { lab } = bench()
    lab.getState().showRecording(recordingNamed('a.pcap'))
    lab.getState().showRecording(recordingNamed('b.pcap'))
    expect(lab.getState().recorded?.recording.name).toBe('b.pcap')
  })
})

describe('our server', () => {
  it('is held under the active policy at once, and under another when that is chosen', async () => {
    const { asked, hold, answer } = holding()
    const { lab } = bench({ hold })
    lab.getState().editPolicy((policy) => ({ ...policy, name: 'Draft' }))
    lab.getState().showRecording(recordingNamed('a.pcap'))
    await answer(0, { ok: true, value: HELD })
    lab.getState().holdUnder({ kind: 'draft' })
    expect(lab.getState().recorded?.held?.policy.name).toBe('Test')
    await answer(1, { ok: true, value: HELD })
    expect(lab.getState().recorded?.held?.policy.name).toBe('Draft')
    expect(asked.map(({ policy }) => policy.name)).toEqual(['Test', 'Draft'])
    expect(asked[0]?.said).toEqual([])
  })

  it('is not asked twice for the same', async () => {
    const { asked, hold, answer } = holding()
    const { lab } = bench({ hold })
    lab.getState().showRecording(recordingNamed('a.pcap'))
    await answer(0, { ok: true, value: HELD })
    await lab.getState().hold()
    expect(asked).toHaveLength(1)
  })

  it('answers the newest question, whatever comes later', async () => {
    const { hold, answer } = holding()
    const { lab } = bench({ hold })
    lab.getState().editPolicy((policy) => ({ ...policy, name: 'Draft' }))
    lab.getState().showRecording(recordingNamed('a.pcap'))
    lab.getState().holdUnder({ kind: 'draft' })
    await answer(1, { ok: true, value: HELD })
    await answer(0, { ok: false, reason: { kind: 'failed' } })
    expect(lab.getState().recorded).toMatchObject({ failed: false, held: { policy: { name: 'Draft' } } })
  })

  it('is asked again after it could not be', async () => {
    const { asked, hold, answer } = holding()
    const { lab } = bench({ hold })
    lab.getState().showRecording(recordingNamed('a.pcap'))
    await answer(0, { ok: false, reason: { kind: 'failed' } })
    expect(lab.getState().recorded?.failed).toBe(true)
    lab.getState().holdUnder({ kind: 'active' })
    await answer(1, { ok: true, value: HELD })
    expect(lab.getState().recorded).toMatchObject({ failed: false, held: { answer: HELD } })
    expect(asked).toHaveLength(2)
  })
})

describe('a scenario made of a recording', () => {
  it('has the recorded client and the policy our server was held under', async () => {
    const { lab, asked } = bench()
    lab.getState().editPolicy((policy) => ({ ...policy, name: 'Draft' }))
    lab.getState().showRecording(recordingNamed('a.pcap'))
    lab.getState().holdUnder({ kind: 'draft' })
    lab.getState().makeScenario()
    await Promise.resolve()
    const { recorded, scenario } = lab.getState()
    expect(recorded).toBeNull()
    expect(scenario).toMatchObject({
      title: 'From a.pcap',
      client: { version: '6.0.0602' },
      policy: { name: 'Draft' },
    })
    expect(asked.at(-1)).toBe(scenario)
  })

  it('takes the place of unsaved work only after asking', async () => {
    const { lab } = bench()
    lab.getState().edit(versionTo('7.0'))
    const { scenario } = lab.getState()
    lab.getState().showRecording(recordingNamed('a.pcap'))
    lab.getState().makeScenario()
    expect(lab.getState()).toMatchObject({ scenario, question: { kind: 'replace', what: 'scenario' } })
    lab.getState().answer('cancel')
    await Promise.resolve()
    expect(lab.getState().recorded).not.toBeNull()
    lab.getState().makeScenario()
    lab.getState().answer('other')
    await Promise.resolve()
    await Promise.resolve()
    expect(lab.getState().recorded).toBeNull()
  })

  it('is none where nobody asks for a version', () => {
    const { lab } = bench()
    const { scenario } = lab.getState()
    lab.getState().showRecording(recordingNamed('a.pcap', false))
    lab.getState().makeScenario()
    expect(lab.getState()).toMatchObject({ scenario, recorded: { recording: { asks: false } } })
  })
})
