import { describe, expect, it } from 'vitest'
import type { Trace, TraceEvent } from '../protocol/formats/trace.ts'
import { TRACE_FORMAT } from '../protocol/formats/trace.ts'
import { RECORDING_KINDS, type RecordingFault, type RecordingNote } from '../protocol/recording.ts'
import { plain, say } from '../words/words.ts'
import { client, why } from './fixture.ts'
import { layout } from './layout.ts'
import { verdictAt, verdictOf } from './narrate.ts'
import { heldBecause, recordingFaultSentence, recordingNoteSentence } from './say-recording.ts'

const said = (at: number, hop: number, from: 'client' | 'server', message: number, line: string) =>
  [
    { at, hop, actor: from, kind: 'send', message, line },
    { at, hop, actor: from === 'client' ? 'server' : 'client', kind: 'receive', message, line },
  ] as const

const QUERY = 'CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS'
const REPLY = 'CVQ 1 7.0.0813 7.0.0813 6.2.0205 http://a http://b'
const VERSIONS = { own: '6.0.0602', recommended: '7.0.0813', recommended2: '7.0.0813', minimum: '6.2.0205' }

/** A judged connection, then one that says nothing of versions. */
const EVENTS: readonly TraceEvent[] = [
  { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '6.0.0602', library: 'MSNMSGR' },
  ...said(1, 0, 'client', 1, QUERY),
  ...said(2, 0, 'server', 2, REPLY),
  {
    at: 2,
    hop: 0,
    actor: 'client',
    kind: 'judge',
    message: 2,
    judgement: { outcome: 'upgrade-forced', code: null, behaviour: 'documented', comparison: VERSIONS },
  },
  { at: 3, hop: 0, actor: 'client', kind: 'close' },
  { at: 1, hop: 1, actor: 'client', kind: 'connect', version: '', library: '' },
  ...said(2, 1, 'client', 3, 'USR 1 a@b 1.2'),
  { at: 3, hop: 1, actor: 'server', kind: 'close' },
]

const hop = { version: '', outcome: 'connection-lost', code: null, rule: null } as const
const recorded = (events = EVENTS, policy = '192.0.2.1:1863'): Trace => ({
  format: TRACE_FORMAT,
  title: 'a.pcap',
  seed: 0,
  client,
  policy,
  recorded: true,
  outcome: 'upgrade-forced',
  code: null,
  disconnectedBy: 'client',
  lines: [],
  events: [...events],
  why: null,
  journey: { end: 'rests', hops: [hop, hop] },
})

const drawing = (trace = recorded()) => layout(trace, { width: 800, unfolded: true })
const sentences = (trace = recorded()) => drawing(trace).steps.map(({ sentence }) => plain(sentence))

describe('the picture of a recording', () => {
  it('says whose a comparison is, and numbers connections', () => {
    expect(sentences()).toEqual([
      'The client opens a TCP connection.',
      `The client sends ${QUERY}.`,
      `The server replies ${REPLY}.`,
      'By the documentation, the client compares. It is older than the minimum, 6.2.0205.',
      'The client closes the connection.',
      'Connection 2',
      'The client sends USR 1 a@b 1.2.',
      'The server closes the connection.',
    ])
  })

  it('names the server’s address in place of a policy, and what the client calls itself', () => {
    const { heads, summary } = drawing()
    expect(heads.server.map(({ text }) => text).join('')).toBe('recorded, 192.0.2.1:1863')
    expect(heads.client.map(({ text }) => text).join('')).toBe('MSNMSGR 6.0.0602')
    expect(plain(summary)).toBe('A recording: 2 connections, in 8 steps.')
  })

  it('names neither where it knows neither', () => {
    const { heads } = drawing(
      recorded(
        EVENTS.slice(8).map((event) => ({ ...event, hop: 0 })),
        '',
      ),
    )
    expect(heads.server.map(({ text }) => text).join('')).toBe('recorded')
    expect(heads.client.map(({ text }) => text).join('')).toBe('names no version')
  })
})

describe('the verdict of a recording', () => {
  const at = (step: number, progress = 1) => verdictAt(recorded(), drawing(), { current: step, progress })

  it('is that of the connection that play is on, and not told before the answer is', () => {
    expect(at(0).word).toBe('Recorded')
    expect(plain(at(3).sentence)).toBe('No answer to a version query has come yet.')
    expect(at(5)).toMatchObject({ word: 'Must upgrade', tile: 'force' })
    expect(plain(at(8).sentence)).toMatch(/^No answer to a version query was recorded/)
  })

  it('names no rule, no screen and no download: a recording holds none', () => {
    const { sentence, rule, seen } = verdictOf(recorded())
    expect(plain(sentence)).toBe('6.0.0602 is older than the minimum, 6.2.0205. It must install 7.0.0813.')
    expect(plain(rule)).toBe('As a client by the documentation would judge.')
    expect(plain(seen)).toBe('A recording does not show a screen.')
  })

  it('quotes the answer where no versions were compared', () => {
    const judged = (
      outcome: 'refused' | 'dialect-agreed' | 'no-shared-dialect' | 'not-understood',
      line: string,
    ) =>
      recorded([
        ...EVENTS.slice(0, 3),
        ...said(2, 0, 'server', 2, line),
        {
          at: 2,
          hop: 0,
          actor: 'client',
          kind: 'judge',
          message: 2,
          judgement: { outcome, code: null, behaviour: 'documented', comparison: null },
        },
      ])
    expect(plain(verdictOf(judged('refused', '420 1')).sentence)).toBe('The server answered 420 1.')
    expect(plain(verdictOf(judged('dialect-agreed', 'VER 1 X')).sentence)).toContain('chose VER 1 X')
    expect(plain(verdictOf(judged('no-shared-dialect', 'VER 1 0')).sentence)).toContain('answered VER 1 0')
    expect(plain(verdictOf(judged('not-understood', 'what')).sentence)).toContain('what is no answer')
  })
})

describe('the words of recordings', () => {
  const NOTES: readonly RecordingNote[] = [
    { kind: 'other-packets', count: 2 },
    { kind: 'other-link', link: 105, count: 1 },
    { kind: 'fragments', count: 1 },
    { kind: 'snapped', count: 3 },
    { kind: 'old-packets', count: 1 },
    { kind: 'cut-short' },
    { kind: 'damaged', at: 24 },
    { kind: 'begun-before', hop: 0 },
    { kind: 'gap', hop: 1, from: 'S', bytes: 92 },
    { kind: 'no-line', hop: 0, from: 'C', bytes: 1 },
    { kind: 'long-lines', count: 1, limit: 8192 },
    { kind: 'payloads', count: 2, bytes: 28 },
    { kind: 'too-many-connections', count: 3, limit: 200 },
    { kind: 'too-many-lines', count: 250, limit: 20_000 },
  ]
  const FAULTS: readonly RecordingFault[] = [
    { kind: 'too-large', bytes: 70_000_000, limit: 67_108_864 },
    { kind: 'unknown' },
    { kind: 'not-a-transcript', fault: { line: 3, kind: 'not-a-transcript-line', got: 'hello' } },
    { kind: 'not-a-transcript', fault: { line: 3, kind: 'nothing-to-continue', got: '.. x' } },
    { kind: 'not-a-transcript', fault: { line: 3, kind: 'after-close', got: 'C: x' } },
    { kind: 'no-lines' },
    { kind: 'no-connections', ports: [], more: 0 },
    { kind: 'no-connections', ports: [443], more: 0 },
    { kind: 'no-connections', ports: [443, 80], more: 3 },
  ]

  it('lack nothing, whatever was left out and whatever is wrong', () => {
    const all = [
      ...NOTES.map(recordingNoteSentence),
      ...FAULTS.map((fault) => recordingFaultSentence('a.pcap', fault)),
      ...RECORDING_KINDS.map((kind) => say(`recording.kind.${kind}`)),
    ]
    for (const sentence of all) expect(sentence).not.toMatch(/\{\{|undefined|^recording\./)
    for (const note of NOTES) expect(recordingNoteSentence(note)).toMatch(/\.$/)
    for (const fault of FAULTS) expect(recordingFaultSentence('a.pcap', fault)).toContain('a.pcap')
    expect(FAULTS.slice(-2).map((fault) => recordingFaultSentence('a.pcap', fault))).toEqual([
      expect.stringContaining('on port 443 no connection begins with VER'),
      expect.stringContaining('on the ports 443, 80 and 3 more no connection begins with VER'),
    ])
    expect(recordingNoteSentence({ kind: 'gap', hop: 1, from: 'S', bytes: 92 })).toBe(
      'Connection 2: 92 bytes of the server are missing in the capture.',
    )
  })

  it('say why our server differs, in one sentence', () => {
    const because = (parts: Parameters<typeof why>[0]) => plain(heldBecause(why(parts)))
    expect(because({ rule: 'winnt', tried: [] })).toBe('Rule 1, winnt, decides.')
    expect(because({ rule: 'otherwise' })).toBe('No rule fits; the policy’s otherwise decides.')
    expect(because({ dialect: { offered: ['X'], spoken: ['MSNP8'], chosen: 'CVR0' } })).toBe(
      'Our policy speaks MSNP8.',
    )
    expect(because({ dialect: { offered: ['X'], spoken: [], chosen: 'CVR0' } })).toBe(
      'Our policy speaks no dialect.',
    )
    expect(because({})).toBe('The client has said that it leaves.')
    expect(
      because({
        failed: { check: 'command', reason: 'unknown-command', field: null, expected: '', got: 'USR' },
      }),
    ).toBe('USR is not a command here.')
  })
})
