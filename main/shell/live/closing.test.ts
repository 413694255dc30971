// What a conversation shows and what is saved of it where no request ends it: a line that is too long, idleness, a stop, a
// network that breaks. No byte stands in it that nobody sent.

import { describe, expect, test } from 'vitest'
import { layout } from '../../../diagram/layout.ts'
import { verdictOf } from '../../../diagram/narrate.ts'
import { check } from '../../../protocol/formats/read.ts'
import { type Trace, traceSchema } from '../../../protocol/formats/trace.ts'
import { plain } from '../../../words/words.ts'
import type { LiveClosedBy } from '../../contract-live.ts'
import { packetsIn } from '../../export/pcapng/fixture.ts'
import { traceText } from '../../export/text.ts'
import { readRecording } from '../../recording/read.ts'
import { explain } from '../../server/explain.ts'
import { compilePolicy } from '../../server/policy.ts'
import { type ServerAction, ServerSession } from '../../server/session.ts'
import { Book } from './book.ts'
import { captureOf } from './capture.ts'
import { catalogue, limits, policyNamed, QUERY } from './fixture.ts'
import type { Kept } from './kept.ts'
import { traceOf } from './trace.ts'
import { transcriptOf } from './transcript.ts'

const POLICY = policyNamed('one')
const compiled = compilePolicy(POLICY, catalogue)
const LONG = 'x'.repeat(limits.lineBytes + 9)

/** What our server does about a line; null where it only takes it. */
function answerTo(line: string) {
  const session = new ServerSession(compiled, limits.lineBytes)
  const actions: readonly ServerAction[] = session.receive(new TextEncoder().encode(`${line}\r\n`))
  const [first] = actions
  if (first === undefined) throw new Error('it says nothing')
  return {
    reply: first.kind === 'send' ? first.line : null,
    closes: actions.at(-1)?.kind === 'close',
    why: () => explain(compiled, first.cause),
  }
}

/** A connection on which these lines came, and that was closed by whom. */
function kept(lines: readonly string[], by: LiveClosedBy): { readonly kept: Kept; readonly trace: Trace } {
  let time = 0
  const book = new Book({ now: () => 1_700_000_000_000, steady: () => time++ })
  book.open({
    connection: 1,
    peer: '127.0.0.1:51234',
    place: '127.0.0.1:1899',
    policy: POLICY,
    limits: { ...limits, idleSeconds: 300 },
  })
  for (const line of lines) {
    const isLong = line.length > limits.lineBytes
    book.receive(1, { request: isLong ? '' : line, tooLong: isLong ? line.length : null })
    book.answer(1, answerTo(line))
  }
  book.close(1, by, { bytesIn: 0, bytesOut: 0 })
  const found = book.find(1)
  if (found === null) throw new Error('it is not kept')
  const trace = traceOf(found, catalogue)
  expect(check(traceSchema, structuredClone(trace))).toMatchObject({ ok: true })
  return { kept: found, trace }
}

const stepsOf = (trace: Trace) => layout(trace, { width: 900, unfolded: true }).steps
const sentencesOf = (trace: Trace) => stepsOf(trace).map(({ sentence }) => plain(sentence))

describe('a line that is too long', () => {
  const { kept: found, trace } = kept([QUERY, LONG], 'limit')
  const SAID = `a line of more than ${limits.lineBytes} bytes, not kept`

  test('is told as that, with the limit, and never as an empty line', () => {
    expect(trace.lines.at(-1)).toEqual({ hop: 0, from: 'C', line: '', longerThan: limits.lineBytes })
    const labels = stepsOf(trace).flatMap(({ row }) =>
      row.kind === 'message' ? [row.label.map(({ text }) => text).join('')] : [],
    )
    expect(labels).toEqual([expect.stringMatching(/^CVQ 2 /), expect.stringMatching(/^CVQ 2 /), SAID])
    expect(sentencesOf(trace).slice(-3)).toEqual([
      'The client sends a line of more than 1024 bytes, which is not kept.',
      expect.stringContaining('1024 bytes'),
      'The server closes the connection: a line had more than the 1024 bytes that it may have.',
    ])
    expect(traceText(trace)).toContain('a line of more than 1024 bytes')
    expect(traceText(trace)).not.toMatch(/C: $/m)
  })

  test('is in no capture: no byte of it was kept, and the file and the close say so', () => {
    const packets = packetsIn(captureOf(found, trace))
    const carried = packets.filter(({ payload }) => payload.length > 0)
    expect(carried.map(({ text }) => text.split(' ')[0])).toEqual(['CVQ', 'CVQ'])
    const fin = packets.find(({ flags }) => flags.includes('FIN'))
    expect(fin?.comment).toMatch(/a line had more than the 1024 bytes/)
    expect(Buffer.from(captureOf(found, trace)).toString('utf8')).toContain(
      'A line of more than 1024 bytes came and was not kept',
    )
  })

  test('ends the transcript with a comment that gives the limit', () => {
    expect(transcriptOf(found, null)).toMatch(
      /# The client then sent a line of more than 1024 bytes, which is not kept, and the server closed: it ends here\.\n$/,
    )
  })
})

describe('why it was closed', () => {
  test.each([
    ['idleness', 'The server closes the connection: for 300 s, as long as it may be idle', 'for 300 s'],
    ['stopped', 'The server closes the connection: the server is stopped.', 'The server was stopped.'],
    ['network', 'The connection breaks.', 'The connection broke.'],
  ] as const)(
    'by %s stands in the picture, the verdict, the capture and the transcript',
    (by, said, comment) => {
      const { kept: found, trace } = kept([QUERY], by)
      expect(sentencesOf(trace).at(-1)).toContain(said)
      expect(transcriptOf(found, null).split('\n').at(-2)).toContain(comment)
      const fin = packetsIn(captureOf(found, trace)).find(({ flags }) => flags.includes('FIN'))
      if (by === 'network') expect(fin).toBeUndefined()
      else expect(fin?.comment).toContain(said)
    },
  )

  test('is in the verdict where nothing was judged', () => {
    const { trace } = kept([], 'idleness')
    expect(plain(verdictOf(trace).sentence)).toMatch(
      /for 300 s, as long as it may be idle.*The connection is over/,
    )
  })

  test('is left out where a decision or the client says it', () => {
    for (const by of ['client', 'server'] as const)
      expect(kept([QUERY], by).trace.events.at(-1)).toEqual({
        at: expect.any(Number),
        hop: 0,
        actor: by,
        kind: 'close',
      })
  })
})

test('a capture of a conversation on another port opens again, with the same lines', () => {
  const { kept: found, trace } = kept(['VER 1 MSNP2 CVR0', QUERY], 'client')
  const read = readRecording('saved.pcapng', captureOf(found, trace))
  if (!read.ok) throw new Error(read.reason.kind)
  const { connections, trace: again, notes } = read.value
  expect(again.lines).toEqual(trace.lines)
  expect(connections).toMatchObject([{ client: '127.0.0.1:51234', server: '127.0.0.1:1899' }])
  expect(notes).toEqual([])
})
