// One connection under the virtual clock: what crosses the network, when, and who closes.

import { describe, expect, it } from 'vitest'
import type { Trace } from '../../protocol/formats/trace.ts'
import { catalogue, chain, eventsOf, kindsOf, scenarioWith } from './fixture.ts'
import { simulate, verdictsOf } from './index.ts'

const run = (change: Parameters<typeof scenarioWith>[0] = {}): Trace =>
  simulate(scenarioWith(change), catalogue)
const saidBy = (trace: Trace, from: 'C' | 'S') =>
  trace.lines.filter((line) => line.hop === 0 && line.from === from).map(({ line }) => line)

describe('a negotiation over CVR0', () => {
  const trace = run({ policy: { rules: [{ id: 'none', match: { version: '<1' }, refuse: 911 }] } })

  it('is four lines, each received one latency after it was sent', () => {
    expect(trace.lines.slice(0, 4).map(({ from, line }) => `${from}: ${line}`)).toEqual([
      'C: VER 1 MSNP9 MSNP8 CVR0',
      'S: VER 1 CVR0',
      'C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      'S: CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://messenger.example/setup.exe http://messenger.example/',
    ])
    const sent = new Map(eventsOf(trace, 'send').map(({ message, at }) => [message, at]))
    for (const { message, at } of eventsOf(trace, 'receive')) expect(at - (sent.get(message) ?? 0)).toBe(40)
  })

  it('has its steps in the order in which they happen', () => {
    expect(kindsOf(trace).slice(0, 14)).toEqual([
      'client connect',
      'client send',
      'server receive',
      'server decide',
      'server send',
      'client receive',
      'client send',
      'server receive',
      'server decide',
      'server send',
      'client receive',
      'client judge',
      'client close',
      'client download',
    ])
  })

  it('says what the catalogue calls the client, and nothing for one it does not have', () => {
    expect(trace.product).toBe('MSN Messenger')
    expect(run({ client: { version: '6.0.0001' } })).not.toHaveProperty('product')
  })

  it('keeps the why of the CVQ, and what was tried before', () => {
    expect(trace.why).toMatchObject({
      rule: 'otherwise',
      tried: [{ rule: 'none', failed: 'version', expected: '<1', got: '6.0.0602' }],
    })
  })

  it('names the message it judged, and the versions it compared', () => {
    expect(eventsOf(trace, 'judge')[0]).toMatchObject({
      message: 4,
      judgement: {
        outcome: 'upgrade-forced',
        comparison: {
          own: '6.0.0602',
          recommended: '7.0.0813',
          recommended2: '7.0.0813',
          minimum: '6.2.0205',
        },
      },
    })
  })

  it('opens the connection in one round trip', () => {
    expect(trace.events.slice(0, 2).map(({ at }) => at)).toEqual([0, 80])
  })
})

describe('who closes', () => {
  const answer = { recommended: '6.0.0602', minimum: '1.0.0000' }

  it.each([
    ['the client, when it must upgrade', {}, 'client', false],
    ['the client, with OUT, when it is up to date', { policy: { otherwise: { answer } } }, 'client', true],
    ['the client, with OUT, after 420', { policy: { otherwise: { refuse: 420 } } }, 'client', true],
    ['the client, with OUT, after 710', { client: { locale: '0x1111' } }, 'client', true],
    ['the server, after 731', { client: { line: 'CVQ 6 spaghetti' } }, 'server', false],
    ['the server, after VER 0', { client: { offers: ['MSNP8'] } }, 'server', false],
    ['the server, by closesAfterAnswer', { server: { closesAfterAnswer: true } }, 'server', false],
    [
      'the server, by closesAfterAnswer, though the client would say OUT',
      { policy: { otherwise: { answer }, server: { closesAfterAnswer: true } } },
      'server',
      false,
    ],
    [
      'the server, by closesAfter710',
      { client: { locale: '0x1111' }, server: { closesAfter710: true } },
      'server',
      false,
    ],
    [
      'the server, by closesAfter420, without latency too',
      {
        policy: { otherwise: { refuse: 420 }, server: { closesAfter420: true } },
        network: { latencyMs: 0 },
      },
      'server',
      false,
    ],
  ])('%s', (_, change, by, saysOut) => {
    const trace = run(change)
    expect(trace.disconnectedBy).toBe(by)
    expect(saidBy(trace, 'C').includes('OUT')).toBe(saysOut)
    expect(eventsOf(trace, 'close').filter(({ hop }) => hop === 0)).toHaveLength(1)
  })

  it('an OUT reaches the server and is decided on, though the client has closed', () => {
    const trace = run({ policy: { otherwise: { answer } } })
    const out = eventsOf(trace, 'decide').at(-1)
    expect(out).toMatchObject({ reply: null, why: { rule: null, closes: true } })
    expect(trace.events.at(-1)).toMatchObject({
      kind: 'end',
      end: 'rests',
      outcome: 'up-to-date',
      at: out?.at,
    })
  })
})

describe('every outcome is reached', () => {
  const answer = { recommended: '7.0', minimum: '1.0' }

  it.each([
    ['up-to-date', { policy: { otherwise: { answer: { ...answer, recommended: '6.0.602' } } } }],
    ['upgrade-offered', { policy: { otherwise: { answer } } }],
    ['upgrade-forced', {}],
    [
      'downgrade-advised',
      {
        client: { behaviour: 'maximum' },
        policy: { otherwise: { answer: { ...answer, recommended2: '5.0' } } },
      },
    ],
    ['refused', { policy: { otherwise: { refuse: 420 } } }],
    ['dialect-agreed', { policy: { dialects: ['MSNP8'] } }],
    ['no-shared-dialect', { client: { offers: ['MSNP8'] } }],
    ['no-cvq', { client: { offers: ['MSNP24'], line: 'CVQ 2 x' }, policy: { dialects: ['MSNP24'] } }],
    [
      'incompatible',
      {
        client: { behaviour: 'observed-8.0-beta', version: '7.0' },
        policy: { otherwise: { answer } },
        server: { knownClients: 'any' },
      },
    ],
    [
      'not-understood',
      { policy: { otherwise: { answer: { ...answer, downloadUrl: `http://${'x'.repeat(1024)}` } } } },
    ],
    ['connection-lost', { client: { line: 'SYN 2' } }],
  ] as const)('%s', (outcome, change) => {
    const trace = run(change)
    expect(trace.outcome).toBe(outcome)
    expect(trace.journey.hops[0]?.outcome).toBe(outcome)
  })
})

describe('without CVQ', () => {
  it('the why is that of VER', () => {
    const trace = run({ policy: { dialects: ['MSNP8'] } })
    expect(trace.why?.dialect).toEqual({
      offered: ['MSNP9', 'MSNP8', 'CVR0'],
      spoken: ['MSNP8'],
      chosen: 'MSNP8',
    })
    expect(trace.journey.hops[0]?.rule).toBeNull()
  })

  it('a server that names all shared dialects with CVR0 has agreed on one', () => {
    const trace = run({ policy: { dialects: ['MSNP8'] }, server: { verReply: 'all' } })
    expect(saidBy(trace, 'S')).toEqual(['VER 1 MSNP8 CVR0'])
    expect(trace.outcome).toBe('dialect-agreed')
  })
})

describe('a hand-written line', () => {
  it('takes the place of the built CVQ, and its TrID is counted on from', () => {
    const line = 'CVQ 41 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'
    const trace = run({ client: { line } })
    expect(saidBy(trace, 'C')).toEqual(['VER 1 MSNP9 MSNP8 CVR0', line])
    expect(trace.lines.find(({ hop }) => hop === 1)?.line).toBe('VER 42 MSNP11 MSNP10 CVR0')
  })

  it('strict order answers it with 715 after an agreed dialect', () => {
    const change = {
      client: { line: 'CVQ 2 x' },
      policy: { dialects: ['MSNP9'] },
      server: { order: 'strict' },
    }
    expect(run(change)).toMatchObject({ outcome: 'refused', code: 715, disconnectedBy: 'server' })
  })
})

describe('a message that is lost', () => {
  it.each([
    ['VER', 1, 1],
    ['the answer to VER', 2, 2],
    ['CVQ', 3, 3],
    ['the answer to CVQ', 4, 4],
  ])('%s: the client waits five seconds and closes', (_, at, sent) => {
    const trace = run({ network: { faults: [{ kind: 'drop', at }] } })
    expect(trace).toMatchObject({ outcome: 'connection-lost', disconnectedBy: 'client' })
    expect(trace.lines).toHaveLength(sent)
    expect(eventsOf(trace, 'receive').some(({ message }) => message === at)).toBe(false)
    const asked = eventsOf(trace, 'send').findLast(({ actor }) => actor === 'client')
    expect(kindsOf(trace).slice(-4)).toEqual(['client wait', 'client judge', 'client close', 'client end'])
    expect(eventsOf(trace, 'wait')[0]).toMatchObject({ ms: 5000, at: (asked?.at ?? 0) + 5000 })
    expect(eventsOf(trace, 'judge')[0]?.message).toBeNull()
  })

  it('a CVQ that never arrived was never decided on', () => {
    expect(run({ network: { faults: [{ kind: 'drop', at: 3 }] } }).why).toBeNull()
  })

  it('a close is not lost with the answer before it', () => {
    const trace = run({
      client: { line: 'CVQ 6 spaghetti' },
      network: { faults: [{ kind: 'drop', at: 4 }] },
    })
    expect(trace).toMatchObject({ outcome: 'connection-lost', disconnectedBy: 'server' })
  })

  it('an answer that comes too late is not received', () => {
    const trace = run({ network: { latencyMs: 3000 } })
    expect(trace.outcome).toBe('connection-lost')
    expect(eventsOf(trace, 'receive').map(({ actor }) => actor)).toEqual(['server'])
  })
})

describe("every release's verdict", () => {
  const scenario = scenarioWith({
    policy: chain({
      id: 'old',
      match: { version: '<6.2.0205' },
      answer: { recommended: '6.2.0205', minimum: '6.0.0602', downloadUrl: 'http://a/b' },
    }),
  })

  it("is what running the scenario with that release gives, in the catalogue's order", () => {
    expect(verdictsOf(scenario, catalogue).map(({ outcome }) => outcome)).toEqual([
      'upgrade-forced',
      'upgrade-forced',
      'upgrade-forced',
      'upgrade-offered',
      'up-to-date',
      'up-to-date',
      'up-to-date',
    ])
    expect(verdictsOf(scenario, catalogue)[0]).toEqual({
      outcome: 'upgrade-forced',
      end: 'rests',
      code: null,
      rule: 'old',
      recommended: '6.2.0205',
      minimum: '6.0.0602',
    })
  })

  it('has no versions where the server named none', () => {
    const refusing = scenarioWith({ policy: { otherwise: { refuse: 420 } } })
    expect(verdictsOf(refusing, catalogue)[0]).toEqual({
      outcome: 'refused',
      end: 'refused',
      code: 420,
      rule: 'otherwise',
      recommended: null,
      minimum: null,
    })
  })
})
