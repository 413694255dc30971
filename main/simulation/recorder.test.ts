import { describe, expect, it } from 'vitest'
import type { Why } from '../../protocol/formats/trace.ts'
import { clientWith } from '../client/fixture.ts'
import { journeyEnd, Recorder } from './recorder.ts'

const head = { title: 'live', seed: 0, client: clientWith(), policy: '', product: null }
const why = (rule: string | null): Why => ({
  rule,
  tried: [],
  passed: [],
  failed: null,
  dialect: null,
  code: null,
  closes: false,
})
const connect = { actor: 'client', kind: 'connect', version: '6.0.0602', library: 'MSNMSGR' } as const

describe('what a recorder makes of a run', () => {
  it('numbers messages over all hops, and lists their lines', () => {
    const recorder = new Recorder()
    expect(recorder.send(0, 0, 'client', 'VER 1 CVR0')).toBe(1)
    expect(recorder.send(40, 0, 'server', 'VER 1 CVR0')).toBe(2)
    expect(recorder.send(90, 1, 'client', 'OUT')).toBe(3)
    expect(recorder.trace(head).lines).toEqual([
      { hop: 0, from: 'C', line: 'VER 1 CVR0' },
      { hop: 0, from: 'S', line: 'VER 1 CVR0' },
      { hop: 1, from: 'C', line: 'OUT' },
    ])
    expect(recorder.lastAt).toBe(90)
  })

  it('of one that was broken off before the client judged is a lost connection', () => {
    const recorder = new Recorder()
    recorder.record(0, 0, connect)
    recorder.record(9, 0, { actor: 'network', kind: 'close' })
    expect(recorder.trace(head)).toMatchObject({
      outcome: 'connection-lost',
      code: null,
      disconnectedBy: 'network',
      why: null,
      journey: { end: 'rests', hops: [{ version: '6.0.0602', outcome: 'connection-lost', rule: null }] },
    })
  })

  it('takes the why of the last message before the judgement, not of the OUT after it', () => {
    const recorder = new Recorder()
    const decide = (message: number, rule: string | null) =>
      recorder.record(0, 0, { actor: 'server', kind: 'decide', message, why: why(rule), reply: null })
    recorder.record(0, 0, connect)
    decide(recorder.send(0, 0, 'client', 'VER 1 CVR0'), 'by VER')
    decide(recorder.send(0, 0, 'client', 'CVQ 2 x'), 'by CVQ')
    const judgement = { outcome: 'refused', code: 731, behaviour: 'documented', comparison: null } as const
    recorder.record(0, 0, { actor: 'client', kind: 'judge', message: 4, judgement })
    decide(recorder.send(0, 0, 'client', 'OUT'), 'by OUT')
    expect(recorder.trace(head)).toMatchObject({ why: { rule: 'by CVQ' }, outcome: 'refused', code: 731 })
    expect(recorder.trace(head).journey.hops).toEqual([
      { version: '6.0.0602', outcome: 'refused', code: 731, rule: 'by CVQ' },
    ])
  })

  it('is not changed by what is recorded later', () => {
    const recorder = new Recorder()
    recorder.record(0, 0, connect)
    const trace = recorder.trace(head)
    recorder.send(1, 0, 'client', 'OUT')
    expect(trace.events).toHaveLength(1)
  })
})

describe('how a journey ends', () => {
  it.each([
    ['the first answer is an error', 0, 'refused', false, 'refused'],
    ['a later answer is an error', 1, 'refused', false, 'stranded'],
    ['it must upgrade and cannot', 0, 'upgrade-forced', true, 'stranded'],
    ['nothing more is asked', 3, 'up-to-date', false, 'rests'],
    ['the connection is lost', 0, 'connection-lost', false, 'rests'],
  ] as const)('%s', (_, hop, outcome, stranded, end) => {
    expect(journeyEnd(hop, outcome, stranded)).toBe(end)
  })
})
