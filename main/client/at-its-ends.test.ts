// Where a client's session begins and ends, and what no longer counts once it has judged.

import { describe, expect, it } from 'vitest'
import type { Client } from '../../protocol/formats/client.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import { clientWith, fromServer } from './fixture.ts'
import { ANSWER_MS, ClientSession } from './session.ts'

const CURRENT = 'CVQ 2 6.0.0602 6.0.0602 1.0.0000 http://a/setup.exe http://b'
const FORCED = 'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a/setup.exe http://b'
const kinds = (actions: readonly { readonly kind: string }[]) => actions.map(({ kind }) => kind)

function heard(lines: readonly string[], changes: Partial<Client> = {}): ClientSession {
  const session = new ClientSession(clientWith(changes), 1)
  session.start()
  for (const line of lines) session.receive(fromServer(line))
  return session
}

describe('a session that has not begun', () => {
  const unopened = () => new ClientSession(clientWith(), 1)

  it('has judged nothing, waits for nothing and hears nothing', () => {
    const session = unopened()
    expect(session.judgement).toBeNull()
    expect(session.awaitsAnswer).toBe(false)
    expect(session.receive(fromServer('VER 1 CVR0'))).toEqual([])
    expect(session.timeout()).toEqual([])
  })

  it('judges the connection lost where it breaks before it is open', () => {
    const lost = { outcome: 'connection-lost', behaviour: 'documented', comparison: null, code: null }
    expect(unopened().closed('network')).toEqual([
      { kind: 'judge', on: 'close', judgement: lost },
      { kind: 'over', stranded: false },
    ])
  })
})

describe('an answer to VER', () => {
  it('that is an error: refused, with its code, and it says OUT', () => {
    const session = heard(['715 1'])
    expect(session.judgement).toMatchObject({ outcome: 'refused', code: 715 })
    expect(session.timeout()).toEqual([{ kind: 'send', line: 'OUT' }, { kind: 'close' }])
  })

  it.each(['VER 2 CVR0', 'XFR 1 NS x', 'VER 1 MSNP3'])('%s is not understood, on that line', (line) => {
    const session = heard([])
    expect(session.receive(fromServer(line))).toEqual([
      { kind: 'hear', line },
      { kind: 'judge', on: 'line', judgement: expect.objectContaining({ outcome: 'not-understood' }) },
      { kind: 'close' },
    ])
  })
})

describe('what comes after it has judged', () => {
  it('is not heard, though it comes in the same piece', () => {
    const session = heard(['VER 1 CVR0'])
    const actions = session.receive(encodeWire(`${CURRENT}\r\n420 2\r\n`))
    expect(kinds(actions)).toEqual(['hear', 'judge', 'wait'])
    expect(session.judgement?.outcome).toBe('up-to-date')
  })

  it('is not judged again by a line that is too long, nor by silence', () => {
    const session = heard(['VER 1 CVR0', CURRENT])
    expect(session.receive(encodeWire('x'.repeat(2000)))).toEqual([])
    session.timeout()
    expect(session.timeout()).toEqual([])
    expect(session.awaitsAnswer).toBe(false)
  })

  it('has no more to say once the connection is gone', () => {
    const session = heard(['VER 1 CVR0', CURRENT])
    expect(session.closed('server')).toEqual([{ kind: 'over', stranded: false }])
    expect(session.closed('network')).toEqual([])
    expect(session.timeout()).toEqual([])
    expect(session.downloaded(true)).toEqual([])
    expect(session.start()).toEqual([])
  })

  it('is not told of a download that it has installed from, nor of one that it gave up', () => {
    const installed = heard(['VER 1 CVR0', FORCED])
    installed.closed('server')
    expect(kinds(installed.downloaded(true))).toEqual(['install'])
    expect([...installed.downloaded(false), ...installed.closed('server')]).toEqual([])

    const stranded = heard(['VER 1 CVR0', FORCED])
    stranded.closed('server')
    expect(kinds(stranded.downloaded(false))).toEqual(['openUrl', 'over'])
    expect(stranded.downloaded(true)).toEqual([])
  })

  it('opens no page where the answer names none', () => {
    const session = heard(['VER 1 CVR0', 'CVQ 2 7.0 7.0 6.2 http://a/setup.exe'])
    session.closed('server')
    expect(session.downloaded(false)).toEqual([{ kind: 'over', stranded: true }])
  })
})

it('a client that takes offers takes none where none is made', () => {
  const session = heard(['VER 1 CVR0', CURRENT], { takesOffers: true })
  expect(session.closed('server')).toEqual([{ kind: 'over', stranded: false }])
})

describe('a line written by hand', () => {
  it('of one word is sent as it is, and no answer can be to it', () => {
    const session = heard([], { offers: [], line: 'OUT' })
    expect(session.awaitsAnswer).toBe(true)
    session.receive(fromServer('420 0'))
    expect(session.judgement?.outcome).toBe('not-understood')
  })

  it('without a TrID uses up none', () => {
    const session = heard(['VER 1 CVR0'], { line: 'CVQ spaghetti' })
    expect(session.nextTrid).toBe(2)
    expect(session.receive(fromServer('731 0'))).toEqual([
      { kind: 'hear', line: '731 0' },
      { kind: 'judge', on: 'line', judgement: expect.objectContaining({ outcome: 'not-understood' }) },
      { kind: 'close' },
    ])
  })

  it('is waited for as long as any other', () => {
    const session = heard([], { line: 'CVQ 2 x' })
    expect(session.receive(fromServer('VER 1 CVR0')).at(-1)).toEqual({ kind: 'wait', ms: ANSWER_MS })
  })

  it('is a CVQ that is not there only where the server closes after MSNP24', () => {
    const lost = (dialect: string, by: 'server' | 'network') => {
      const session = heard([`VER 1 ${dialect}`], { offers: [dialect], line: 'CVQ 2 x' })
      session.closed(by)
      return session.judgement?.outcome
    }
    expect(lost('MSNP24', 'server')).toBe('no-cvq')
    expect(lost('MSNP24', 'network')).toBe('connection-lost')
    expect(lost('MSNP99', 'server')).toBe('connection-lost')
  })
})
