import { describe, expect, it } from 'vitest'
import { check } from './formats/read.ts'
import { TRACE, withEvents } from './lesson-fixture.ts'
import { saidIn, saidInSchema } from './recording.ts'

describe('what a trace’s connections said', () => {
  it('is each line sent and each close by one of the two, in order', () => {
    expect(saidIn(TRACE)).toEqual([
      [...TRACE.lines.map(({ from, line }) => ({ from, line })), { from: 'C', line: null }],
    ])
  })

  it('stands by connection, and a broken network is no close', () => {
    const hops = [0, 1].flatMap(() => TRACE.journey.hops)
    const event = { at: 0, hop: 1, kind: 'close' } as const
    const trace = withEvents([
      { ...event, actor: 'server' },
      { ...event, actor: 'network' },
      { ...event, hop: 7, actor: 'client' },
      { at: 0, hop: 7, actor: 'client', kind: 'send', message: 1, line: 'OUT' },
    ])
    expect(saidIn({ ...trace, journey: { ...trace.journey, hops } })).toEqual([
      [],
      [{ from: 'S', line: null }],
    ])
  })

  it('is taken from elsewhere in the same form alone', () => {
    expect(check(saidInSchema, saidIn(TRACE))).toEqual({ ok: true, value: saidIn(TRACE) })
    for (const said of [{ from: 'X', line: null }, { from: 'C' }, { from: 'S', line: 7 }])
      expect(check(saidInSchema, [[said]]).ok).toBe(false)
  })
})
