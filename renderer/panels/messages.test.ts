import { describe, expect, it } from 'vitest'
import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { plain } from '../../words/words.ts'
import { trace } from './fixture.ts'
import { closeBehind, decisionOn, dialectOf, offersOf, queryOf, verOf } from './messages.ts'

const sending = (line: string): Trace => ({
  ...trace,
  events: [{ at: 0, hop: 0, actor: 'client', kind: 'send', message: 1, line }],
})

describe('the messages of a run', () => {
  it('are the client’s VER and its query', () => {
    expect(verOf(trace)?.message).toBe(1)
    expect(queryOf(trace)?.message).toBe(3)
  })

  it('take any line by hand for the query, but not VER or OUT', () => {
    expect(queryOf(sending('HELLO'))?.message).toBe(1)
    expect(queryOf(sending('VERY odd'))?.message).toBe(1)
    expect(queryOf(sending('VER 1 CVR0'))).toBeNull()
    expect(queryOf(sending('OUT'))).toBeNull()
  })

  it('have the decision on a request behind the request and behind its reply', () => {
    expect(decisionOn(trace, 3)).toMatchObject({ request: 3, why: { rule: 'winnt' } })
    expect(decisionOn(trace, 4)).toMatchObject({ request: 3, why: { rule: 'winnt' } })
    expect(decisionOn(trace, 2)).toMatchObject({ request: 1, why: { rule: null } })
    expect(decisionOn(trace, 99)).toBeNull()
    expect(decisionOn(sending('HELLO'), 1)).toBeNull()
  })

  it('say why the server closed behind the last of them, where no decision does', () => {
    const closing = (close: Partial<EventOf<'close'>>): Trace => ({
      ...trace,
      events: [...trace.events, { at: 900, hop: 0, actor: 'server', kind: 'close', ...close }],
    })
    const idle = closing({ because: { kind: 'idleness', limit: 300 } })
    expect(plain(closeBehind(idle, 4) ?? [])).toMatch(/^The server closes the connection: for 300 s/)
    expect(closeBehind(idle, 3)).toBeNull()
    expect(closeBehind(closing({}), 4)).toBeNull()
    expect(closeBehind(closing({ because: { kind: 'line-too-long', limit: 64 } }), 4)).toBeNull()
    expect(closeBehind(trace, 4)).toBeNull()
    expect(closeBehind(trace, 99)).toBeNull()
  })

  it('tell what a pass offers and what VER came to', () => {
    expect(offersOf(trace, 0)).toEqual(['MSNP9', 'MSNP8', 'CVR0'])
    expect(offersOf({ ...trace, events: [] }, 0)).toEqual(trace.client.offers)
    expect(offersOf(trace, 1)).toEqual([])
    expect(dialectOf(trace, 0)?.chosen).toBe('CVR0')
    expect(dialectOf(trace, 1)).toBeNull()
  })
})
