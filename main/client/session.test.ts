import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../protocol/formats/client.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import type { ClientAction } from './action.ts'
import { clientWith, fromServer } from './fixture.ts'
import { ANSWER_MS, ClientSession } from './session.ts'

const FORCED = 'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a/setup.exe http://b'
const OFFERED = 'CVQ 2 7.0.0813 7.0.0813 6.0.0602 http://a/setup.exe http://b'
const CURRENT = 'CVQ 2 6.0.0602 6.0.0602 1.0.0000 http://a/setup.exe http://b'

/** An action in one word or two, for reading a sequence at a glance. */
function inShort(action: ClientAction): string {
  switch (action.kind) {
    case 'send':
    case 'hear':
      return `${action.kind} ${action.line}`
    case 'wait':
      return `wait ${action.ms}`
    case 'judge':
      return `judge ${action.judgement.outcome} on ${action.on}`
    case 'download':
    case 'openUrl':
      return `${action.kind} ${action.url}`
    case 'install':
      return `install ${action.version}`
    case 'over':
      return action.stranded ? 'over, stranded' : 'over'
    case 'close':
      return 'close'
  }
}

const short = (actions: readonly ClientAction[]): readonly string[] => actions.map(inShort)

/** What comes of a session's actions when its driver carries out the close that it asks for. */
const driven = (session: ClientSession, actions: readonly ClientAction[]): readonly string[] =>
  short(
    actions.flatMap((action) => (action.kind === 'close' ? [action, ...session.closed('client')] : [action])),
  )

/** A session that has heard these lines, each as one piece. */
function sessionAfter(lines: readonly string[], changes: Partial<Client> = {}): ClientSession {
  const session = new ClientSession(clientWith(changes), 1)
  session.start()
  for (const line of lines) session.receive(fromServer(line))
  return session
}

describe('opening', () => {
  it('offers its dialects with VER and waits five seconds', () => {
    const session = new ClientSession(clientWith(), 7)
    expect(short(session.start())).toEqual(['send VER 7 MSNP9 MSNP8 CVR0', `wait ${ANSWER_MS}`])
    expect(session.nextTrid).toBe(8)
  })

  it('asks at once when it offers nothing', () => {
    const session = new ClientSession(clientWith({ offers: [] }), 1)
    expect(short(session.start())[0]).toMatch(/^send CVQ 1 0x0409 /)
  })

  it('begins TrIDs again at 0 after the largest', () => {
    const session = new ClientSession(clientWith(), 4294967295)
    session.start()
    expect(short(session.receive(fromServer('VER 4294967295 CVR0')))[1]).toMatch(/^send CVQ 0 /)
  })

  it('starts once', () => {
    expect(sessionAfter([]).start()).toEqual([])
  })
})

describe('after VER', () => {
  it('falls back to CVQ when CVR0 is the only name', () => {
    expect(short(sessionAfter([]).receive(fromServer('VER 1 CVR0')))).toEqual([
      'hear VER 1 CVR0',
      'send CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      `wait ${ANSWER_MS}`,
    ])
  })

  it('does not fall back when CVR0 is one of several', () => {
    const session = sessionAfter(['VER 1 MSNP9 MSNP8 CVR0'])
    expect(session.judgement?.outcome).toBe('dialect-agreed')
    expect(driven(session, session.timeout())).toEqual(['send OUT', 'close', 'over'])
  })

  it('leaves closing to the server after VER 0, and closes without OUT if it does not', () => {
    const waiting = sessionAfter([])
    expect(short(waiting.receive(fromServer('VER 1 0')))).toEqual([
      'hear VER 1 0',
      'judge no-shared-dialect on line',
      `wait ${ANSWER_MS}`,
    ])
    expect(short(waiting.closed('server'))).toEqual(['over'])
    const left = sessionAfter(['VER 1 0'])
    expect(driven(left, left.timeout())).toEqual(['close', 'over'])
  })

  it('sends a hand-written line after an agreed dialect too', () => {
    const session = sessionAfter([], { line: 'CVQ 9 spaghetti' })
    expect(short(session.receive(fromServer('VER 1 MSNP9')))[1]).toBe('send CVQ 9 spaghetti')
    expect(session.nextTrid).toBe(10)
    session.receive(fromServer('731 9'))
    expect(session.judgement).toMatchObject({ outcome: 'refused', code: 731, comparison: null })
  })
})

describe('after the answer', () => {
  it.each<[string, string, Partial<Client>, readonly string[]]>([
    ['up to date: says OUT', CURRENT, {}, ['send OUT', 'close', 'over']],
    ['an offer it does not take', OFFERED, {}, ['send OUT', 'close', 'over']],
    [
      'an offer it takes',
      OFFERED,
      { takesOffers: true },
      ['send OUT', 'close', 'download http://a/setup.exe'],
    ],
    ['must upgrade: closes without OUT', FORCED, {}, ['close', 'download http://a/setup.exe']],
    ['refused', '420 2', {}, ['send OUT', 'close', 'over']],
    [
      'told to go back',
      'CVQ 2 5.0 5.0 1.0 http://a http://b',
      { behaviour: 'maximum' },
      ['send OUT', 'close', 'over'],
    ],
    ['incompatible', CURRENT, { behaviour: 'observed-8.0-beta' }, ['send OUT', 'close', 'over']],
    ['no download named', 'CVQ 2 7.0 7.0 6.2', {}, ['close', 'over, stranded']],
  ])('%s', (_, line, changes, actions) => {
    const session = sessionAfter(['VER 1 CVR0', line], changes)
    expect(driven(session, session.timeout())).toEqual(actions)
  })

  it('judges at once and leaves after a wait of no length', () => {
    const session = sessionAfter(['VER 1 CVR0'])
    expect(short(session.receive(fromServer(CURRENT)))).toEqual([
      `hear ${CURRENT}`,
      'judge up-to-date on line',
      'wait 0',
    ])
  })

  it('says no OUT into a connection that the server closed in the same instant', () => {
    expect(short(sessionAfter(['VER 1 CVR0', CURRENT]).closed('server'))).toEqual(['over'])
    expect(short(sessionAfter(['VER 1 CVR0', FORCED]).closed('server'))).toEqual([
      'download http://a/setup.exe',
    ])
  })

  it('compares the version a hand-written line told the server', () => {
    const line = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0813 MSMSGS'
    expect(sessionAfter(['VER 1 CVR0', FORCED], { line }).judgement).toMatchObject({
      outcome: 'up-to-date',
      comparison: { own: '7.0.0813', recommended: '7.0.0813', minimum: '6.2.0205' },
    })
  })

  it('installs what was recommended when the download is complete', () => {
    const session = sessionAfter(['VER 1 CVR0', FORCED])
    driven(session, session.timeout())
    expect(short(session.downloaded(true))).toEqual(['install 7.0.0813'])
    expect(session.downloaded(true)).toEqual([])
  })

  it('opens the fallback URL when it is not', () => {
    const session = sessionAfter(['VER 1 CVR0', FORCED])
    driven(session, session.timeout())
    expect(short(session.downloaded(false))).toEqual(['openUrl http://b', 'over, stranded'])
  })

  it('is not stranded by an offer it could not fetch', () => {
    const session = sessionAfter(['VER 1 CVR0', OFFERED], { takesOffers: true })
    driven(session, session.timeout())
    expect(short(session.downloaded(false))).toEqual(['openUrl http://b', 'over'])
  })
})

describe('a client that becomes another', () => {
  it('judges as the other, with the other’s version', () => {
    const session = sessionAfter(['VER 1 CVR0'])
    session.become(clientWith({ version: '6.5.0000' }))
    session.receive(fromServer(FORCED))
    expect(session.judgement).toMatchObject({ outcome: 'upgrade-offered', comparison: { own: '6.5.0000' } })
  })

  it('asks as the other after VER, and its TrIDs count on', () => {
    const session = sessionAfter([])
    session.become(clientWith({ offers: ['MSNP2', 'CVR0'], version: '1.0.0863', firstTrid: 70 }))
    expect(short(session.receive(fromServer('VER 1 CVR0')))[1]).toBe(
      'send CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 1.0.0863',
    )
  })

  it('understands the answer to what it has said, not to what the other would have', () => {
    const offering = sessionAfter([])
    offering.become(clientWith({ offers: ['MSNP2'] }))
    offering.receive(fromServer('VER 1 MSNP9'))
    expect(offering.judgement?.outcome).toBe('dialect-agreed')

    const asking = sessionAfter(['VER 1 MSNP24'], { offers: ['MSNP24'], line: 'CVQ 2 x' })
    asking.become(clientWith())
    expect(short(asking.closed('server'))[0]).toBe('judge no-cvq on close')
  })

  it('keeps its judgement, and takes an offer or not as the other, to the moment the connection is gone', () => {
    const session = sessionAfter(['VER 1 CVR0', OFFERED])
    expect(short(session.timeout())).toEqual(['send OUT', 'close'])
    session.become(clientWith({ takesOffers: true, version: '7.0.0813' }))
    expect(short(session.closed('client'))).toEqual(['download http://a/setup.exe'])
    expect(session.judgement?.outcome).toBe('upgrade-offered')
  })
})

describe('what is not understood, or does not come', () => {
  it.each([
    ['a reply to another TrID', 'CVQ 9 7.0 7.0 6.2 http://a'],
    ['another command', 'XFR 2 NS x'],
  ])('%s: closes at once, without OUT', (_, line) => {
    const session = sessionAfter(['VER 1 CVR0'])
    expect(driven(session, session.receive(fromServer(line)))).toEqual([
      `hear ${line}`,
      'judge not-understood on line',
      'close',
      'over',
    ])
  })

  it('a line of 1,024 bytes is read, one byte more is not', () => {
    const padded = (length: number) => CURRENT.padEnd(length, 'x')
    expect(sessionAfter(['VER 1 CVR0', padded(1024)]).judgement?.outcome).toBe('up-to-date')
    const session = sessionAfter(['VER 1 CVR0'])
    expect(driven(session, session.receive(encodeWire(padded(1025))))).toEqual([
      'judge not-understood on line',
      'close',
      'over',
    ])
  })

  it('any answer to a line without a TrID', () => {
    expect(sessionAfter(['VER 1 CVR0', '731 0'], { line: 'CVQ spaghetti' }).judgement?.outcome).toBe(
      'not-understood',
    )
  })

  it('silence for five seconds', () => {
    const lost = ['judge connection-lost on silence', 'close', 'over']
    for (const session of [sessionAfter([]), sessionAfter(['VER 1 CVR0'])])
      expect(driven(session, session.timeout())).toEqual(lost)
  })

  it.each<[string, Partial<Client>, readonly string[], 'server' | 'network', string]>([
    ['the server closes before an answer', {}, [], 'server', 'connection-lost'],
    ['the network breaks', {}, ['VER 1 CVR0'], 'network', 'connection-lost'],
    ['CVQ to MSNP24', { offers: ['MSNP24'], line: 'CVQ 2 x' }, ['VER 1 MSNP24'], 'server', 'no-cvq'],
    ['CVR to MSNP24', { offers: ['MSNP24'], line: 'CVR 2 x' }, ['VER 1 MSNP24'], 'server', 'no-cvq'],
    [
      'something else to MSNP24',
      { offers: ['MSNP24'], line: 'SYN 2' },
      ['VER 1 MSNP24'],
      'server',
      'connection-lost',
    ],
    ['CVQ to MSNP9', { line: 'CVQ 2 x' }, ['VER 1 MSNP9'], 'server', 'connection-lost'],
  ])('%s', (_, changes, lines, by, outcome) => {
    expect(short(sessionAfter(lines, changes).closed(by))).toEqual([`judge ${outcome} on close`, 'over'])
  })
})

describe('laws of a session', () => {
  const lines = [
    'VER 1 CVR0',
    'VER 1 MSNP9',
    'VER 1 0',
    '420 2',
    CURRENT,
    OFFERED,
    FORCED,
    '',
    'VER 1',
    'x'.repeat(1030),
  ]
  const stream = fc
    .array(fc.constantFrom(...lines), { maxLength: 4 })
    .map((all) => fromServer(all.join('\r\n')))

  it('any split of the bytes gives the same actions', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(80)), (bytes, sizes) => {
        const whole = new ClientSession(clientWith(), 1)
        const cut = new ClientSession(clientWith(), 1)
        whole.start()
        cut.start()
        const cuts = [0, ...sizes.toSorted((a, b) => a - b), bytes.length]
        const pieces = cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end))
        expect(pieces.flatMap((piece) => cut.receive(piece))).toEqual(whole.receive(bytes))
      }),
    )
  })

  it('no bytes make it throw, and it judges at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.uint8Array({ maxLength: 1200 }), stream)), (pieces) => {
        const session = new ClientSession(clientWith({ takesOffers: true }), 1)
        const actions = [...session.start()]
        for (const piece of pieces) actions.push(...session.receive(piece))
        actions.push(...session.timeout(), ...session.closed('server'), ...session.downloaded(false))
        expect(actions.filter(({ kind }) => kind === 'judge')).toHaveLength(1)
        expect(actions.filter(({ kind }) => kind === 'over')).toHaveLength(1)
      }),
    )
  })
})
