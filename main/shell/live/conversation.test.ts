// What was said on real connections, as the diagram shows it: every trace is one that the format allows.

import { describe, expect, test } from 'vitest'
import { layout } from '../../../diagram/layout.ts'
import { verdictAt, verdictOf } from '../../../diagram/narrate.ts'
import { check } from '../../../protocol/formats/read.ts'
import { type EventOf, type Trace, type TraceEvent, traceSchema } from '../../../protocol/formats/trace.ts'
import { plain } from '../../../words/words.ts'
import { desk, newsWhen, Peer, policyNamed, QUERY, started } from './fixture.ts'
import type { LiveEngine } from './live.ts'

const VER = 'VER 1 MSNP2 CVR0'
const ANSWER = '7.0.0813 7.0.0813 6.2.0205 http://c/ http://d/'

async function traceOf(live: LiveEngine, connection = 1): Promise<Trace> {
  const trace = await live.conversation(connection)
  if (trace === null) throw new Error('it is not kept')
  expect(check(traceSchema, structuredClone(trace))).toMatchObject({ ok: true })
  return trace
}

/** What one client says, each in its turn, and what is kept of it. */
async function conversation(
  says: readonly (readonly string[])[],
  { policy = policyNamed('one'), answers = 1, ends = false } = {},
): Promise<Trace> {
  const live = desk()
  const peer = new Peer(await started(live, { policy }))
  for (const [i, lines] of says.entries()) await peer.says(lines, i === says.length - 1 ? answers : i + 1)
  if (ends) peer.socket.end()
  if (ends || answers === 0) await newsWhen(live, ({ open, closed }) => closed === 1 && open === 0)
  return traceOf(live)
}

const kindsOf = ({ events }: Trace): readonly string[] => events.map(({ actor, kind }) => `${actor} ${kind}`)
const eventsOf = <Kind extends TraceEvent['kind']>({ events }: Trace, kind: Kind) =>
  events.filter((event): event is EventOf<Kind> => event.kind === kind)

const said = (trace: Trace): string => {
  const { word, sentence, rule } = verdictOf(trace)
  return [word, plain(sentence), plain(rule)].join(' | ')
}

describe('a conversation', () => {
  test('is told from its beginning: who connects, each line, the decision with its why, the judgement', async () => {
    const trace = await conversation([[VER], [QUERY]], { answers: 2 })
    expect(kindsOf(trace)).toEqual([
      'client connect',
      ...['client send', 'server receive', 'server decide', 'server send', 'client receive'],
      ...['client send', 'server receive', 'server decide', 'server send', 'client receive'],
      'client judge',
    ])
    expect(trace).toMatchObject({ live: true, policy: 'one', seed: 0, product: 'MSN Messenger' })
    expect(trace.events[0]).toMatchObject({ version: '6.0.0602', library: 'MSNMSGR' })
    expect(eventsOf(trace, 'decide').map(({ message, reply, why }) => [message, reply, why.rule])).toEqual([
      [1, 'VER 1 CVR0', null],
      [3, `CVQ 2 ${ANSWER}`, 'winnt'],
    ])
    expect(eventsOf(trace, 'judge')).toMatchObject([{ message: 4, judgement: { outcome: 'upgrade-forced' } }])
  })

  test('tells real times, never earlier than before', async () => {
    const trace = await conversation([[VER], [QUERY]], { answers: 2, ends: true })
    const times = trace.events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBe(0)
    expect(times.at(-1)).toBeGreaterThan(0)
  })

  test('claims no end while it is open, and no judgement before there is an answer', async () => {
    const live = desk()
    const peer = new Peer(await started(live))
    peer.socket.write('CVQ 2 0x0409')
    await newsWhen(live, ({ rows }) => (rows[0]?.bytesIn ?? 0) > 0)
    const begun = await traceOf(live)
    expect(kindsOf(begun)).toEqual(['client connect'])
    expect(begun.disconnectedBy).toBeNull()
    expect(said(begun)).toBe(
      'No verdict yet | The connection is open. No answer that tells a client what to do has been sent yet. | ',
    )
    await peer.says([QUERY.slice('CVQ 2 0x0409'.length)], 1)
    expect(said(await traceOf(live))).toMatch(
      /^Must upgrade \| 6\.0\.0602 is older than the minimum, 6\.2\.0205\./,
    )
  })

  test('says who closed', async () => {
    const byClient = await conversation([[QUERY]], { ends: true })
    expect(eventsOf(byClient, 'close')).toMatchObject([{ actor: 'client' }])
    const byServer = await conversation([[QUERY], ['CVQ 3 spaghetti']], { answers: 2 })
    expect(eventsOf(byServer, 'close')).toMatchObject([{ actor: 'server' }])
    expect(byServer.disconnectedBy).toBe('server')
  })

  test('may hold several queries, in one piece: each is judged, and the verdict is of the last', async () => {
    const other = 'CVQ 3 0x0409 win 4.10 i386 MSNMSGR 6.0.0602 MSMSGS'
    const trace = await conversation([[QUERY, other]], { answers: 2 })
    expect(eventsOf(trace, 'judge').map(({ judgement }) => judgement.outcome)).toEqual([
      'upgrade-forced',
      'refused',
    ])
    expect(said(trace)).toContain('Refused: no rule fits')
    const drawing = layout(trace, { width: 800, unfolded: true })
    const first = drawing.steps.find(({ kind }) => kind === 'compare')?.number ?? 0
    expect(verdictAt(trace, drawing, { current: first, progress: 1 }).word).toBe('Must upgrade')
    expect(verdictAt(trace, drawing, { current: first, progress: 0.1 }).word).toBe('No verdict yet')
    expect(plain(verdictAt(trace, drawing, { current: 0, progress: 0 }).sentence)).toContain(
      'real connection',
    )
  })

  test('of VER alone ends in a dialect, or in none', async () => {
    expect(said(await conversation([['VER 1 MSNP8 CVR0']]))).toMatch(
      /^Protocol agreed, no CVQ \| .*VER 1 MSNP8/,
    )
    const none = await conversation([['VER 1 MSNP99']])
    expect(said(none)).toContain('No shared protocol')
    expect(eventsOf(none, 'close')).toMatchObject([{ actor: 'server' }])
  })

  test('of a client that goes on to sign in ends at 911', async () => {
    const trace = await conversation([['VER 1 MSNP8 CVR0'], [QUERY], ['USR 3 TWN I a@b.c']], { answers: 3 })
    expect(eventsOf(trace, 'decide').at(-1)).toMatchObject({
      reply: '911 3',
      why: { code: 911, closes: true },
    })
    expect(trace.disconnectedBy).toBe('server')
    expect(eventsOf(trace, 'judge').map(({ judgement }) => judgement.outcome)).toEqual([
      'dialect-agreed',
      'upgrade-forced',
    ])
  })

  test('of a dialect that has no CVQ says so', async () => {
    const policy = policyNamed('new', { dialects: ['MSNP24'] })
    const trace = await conversation([['VER 1 MSNP24 CVR0'], [QUERY]], { policy, answers: 0 }).catch(
      () => null,
    )
    expect(trace && said(trace)).toContain('No CVQ in this protocol')
  })

  test('ends with OUT as with any close', async () => {
    const trace = await conversation([[QUERY], ['OUT']], { answers: 0 })
    expect(kindsOf(trace).slice(-4)).toEqual([
      'client send',
      'server receive',
      'server decide',
      'server close',
    ])
    expect(layout(trace, { width: 800, unfolded: true }).steps.at(-1)?.kind).toBe('close')
  })

  test('of nonsense is judged by nobody, and says why it was closed', async () => {
    const trace = await conversation([['GET / HTTP/1.1']], { answers: 0 })
    expect(eventsOf(trace, 'judge')).toEqual([])
    expect(said(trace)).toMatch(/^No verdict \| \/ is not a TrID\. The connection is over, and no answer/)
  })

  test('keeps every byte of a line, also of one that is no UTF-8', async () => {
    const live = desk()
    const peer = new Peer(await started(live))
    await peer.says(['CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS caf\u00e9'], 1)
    await peer.says(['CVQ 3 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS caf\u00c3\u00a9'], 2)
    const { lines } = await traceOf(live)
    expect(lines.filter(({ from }) => from === 'C').map(({ line }) => line.split(' ').at(-1))).toEqual([
      'caf\udce9',
      'café',
    ])
  })

  test('shows a line that is passed over, and decides nothing on it', async () => {
    const trace = await conversation([['', QUERY]])
    expect(trace.lines.map(({ line }) => line)).toEqual(['', QUERY, `CVQ 2 ${ANSWER}`])
    expect(eventsOf(trace, 'decide')).toHaveLength(1)
  })

  test('says that a line was too long', async () => {
    const trace = await conversation([['x'.repeat(2000)]], { answers: 0 })
    expect(eventsOf(trace, 'decide')).toMatchObject([{ why: { failed: { reason: 'line-too-long' } } }])
    expect(trace.disconnectedBy).toBe('server')
  })

  test('is not there of a connection that never was', async () => {
    expect(await desk().conversation(1)).toBeNull()
  })
})
