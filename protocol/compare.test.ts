// Two runs side by side, written out: which events stand beside each other, and every field that differs.

import { describe, expect, it } from 'vitest'
import { type ComparedRow, compareTraces } from './compare.ts'
import type { Trace, TraceEvent, Why } from './formats/trace.ts'
import { TRACE, WHY, withEvents } from './lesson-fixture.ts'

const NOWHERE: Why = {
  rule: null,
  tried: [],
  passed: [],
  failed: null,
  dialect: null,
  code: null,
  closes: false,
}
const alone = (event: TraceEvent): Trace => withEvents([event])

/** The fields of the only row of two runs of one event each, as `name left right`; those that are the same apart. */
function fieldsOf(left: TraceEvent, right: TraceEvent, wanted: 'same' | 'other'): readonly string[] {
  const { rows } = compareTraces(alone(left), alone(right))
  expect(rows).toHaveLength(1)
  return shown(rows[0]).filter((_, i) => rows[0]?.fields[i]?.same === (wanted === 'same'))
}

const shown = (row: ComparedRow | undefined): readonly string[] =>
  (row?.fields ?? []).map(
    ({ name, place, left, right }) => `${name}${place === undefined ? '' : `[${place}]`} ${left} ${right}`,
  )

const client = { at: 1, hop: 0, actor: 'client' } as const
const server = { at: 1, hop: 0, actor: 'server' } as const
const sent = (line: string): TraceEvent => ({ ...client, kind: 'send', message: 1, line })
const decided = (why: Partial<Why>, reply: string | null = null): TraceEvent => ({
  ...server,
  kind: 'decide',
  message: 1,
  why: { ...NOWHERE, ...why },
  reply,
})

describe('what is said of a run as a whole', () => {
  const other: Trace = {
    ...TRACE,
    client: { ...TRACE.client, version: '6.2' },
    policy: 'other',
    outcome: 'refused',
    code: 420,
    disconnectedBy: null,
    why: {
      ...NOWHERE,
      failed: { check: 'client', reason: 'unknown-library', field: null, expected: '', got: '' },
    },
    lines: TRACE.lines.slice(1),
    events: [{ ...client, at: 7, kind: 'close' }],
    journey: { end: 'refused', hops: [] },
  }

  it('is these, in this order', () => {
    expect(compareTraces(TRACE, other).facts).toEqual([
      { fact: 'version', left: '6.0.0602', right: '6.2', same: false },
      { fact: 'policy', left: 'test', right: 'other', same: false },
      { fact: 'outcome', left: 'upgrade-forced', right: 'refused', same: false },
      { fact: 'code', left: null, right: 420, same: false },
      { fact: 'rule', left: 'winnt', right: null, same: false },
      { fact: 'check', left: null, right: 'client', same: false },
      { fact: 'disconnectedBy', left: 'client', right: null, same: false },
      { fact: 'end', left: 'stranded', right: 'refused', same: false },
      { fact: 'hops', left: 1, right: 0, same: false },
      { fact: 'lastVersion', left: '6.0.0602', right: null, same: false },
      { fact: 'messages', left: 4, right: 3, same: false },
      { fact: 'duration', left: 0, right: 7, same: false },
    ])
  })

  it('lasts no time where nothing happens, and has no rule or check where nothing was decided', () => {
    const nothing = { ...TRACE, events: [], why: null }
    const { facts } = compareTraces(nothing, TRACE)
    const of = (fact: string) => facts.find((each) => each.fact === fact)?.left
    expect(['duration', 'rule', 'check'].map(of)).toEqual([0, null, null])
  })

  it('is the same of one and the same run, which never parts', () => {
    const { facts, partsAt, rows } = compareTraces(TRACE, TRACE)
    expect(facts.every(({ same }) => same)).toBe(true)
    expect(partsAt).toBeNull()
    expect(rows.every(({ left, right, same }) => same && left === right)).toBe(true)
  })
})

describe('where they part', () => {
  const longer = withEvents([...TRACE.events, { ...client, kind: 'openUrl', url: 'http://a' }])

  it('is the first event that only one has', () => {
    expect(compareTraces(TRACE, longer).partsAt).toBe(TRACE.events.length)
    expect(compareTraces(longer, TRACE).partsAt).toBe(TRACE.events.length)
  })

  it('stands that event alone in its row, with what it says on its side', () => {
    const mine = compareTraces(longer, TRACE).rows.at(-1)
    expect(mine).toMatchObject({ left: TRACE.events.length, right: null, same: false })
    expect(shown(mine)).toEqual(['at 1 null', 'url http://a null'])
    const others = compareTraces(TRACE, longer).rows.at(-1)
    expect(others).toMatchObject({ left: null, right: TRACE.events.length, same: false })
    expect(shown(others)).toEqual(['at null 1', 'url null http://a'])
  })

  it('has the arrival of a message beside its sending, and no row of its own', () => {
    const { rows } = compareTraces(TRACE, TRACE)
    expect(rows.map(({ left }) => left)).toEqual([0, 1, 3, 4, 6, 8, 9, 11, 12, 13])
    expect(shown(rows[1])).toContain('arrives 0 0')
    expect(shown(rows[2]).filter((field) => field.startsWith('arrives'))).toEqual([])
  })
})

describe('which events stand beside each other', () => {
  const pairs = (left: readonly TraceEvent[], right: readonly TraceEvent[]) =>
    compareTraces(withEvents(left), withEvents(right)).rows.map((row) => [row.left, row.right])
  const close: TraceEvent = { ...client, kind: 'close' }

  it('those of one kind, one hop and one side alone', () => {
    const open: TraceEvent = { ...client, kind: 'openUrl', url: 'a' }
    expect(pairs([close], [open])).toHaveLength(2)
    expect(pairs([open], [{ ...open, hop: 1 }])).toHaveLength(2)
    const line: TraceEvent = { ...server, kind: 'send', message: 1, line: 'OUT' }
    expect(pairs([line], [sent('OUT')])).toHaveLength(2)
    expect(pairs([close], [{ ...close, actor: 'network' }])).toEqual([[0, 0]])
  })

  it('of lines rather those with the same command, and rather still those that say the same', () => {
    const [ver, query, other] = [sent('VER 1 CVR0'), sent('CVQ 1 a'), sent('CVQ 1 b')]
    expect(pairs([ver, query], [other])).toEqual([
      [0, null],
      [1, 0],
    ])
    expect(pairs([query, other], [other])).toEqual([
      [0, null],
      [1, 0],
    ])
    expect(pairs([other], [query, other])).toEqual([
      [null, 0],
      [0, 1],
    ])
  })

  it('whatever their times, message numbers and the rules that were tried', () => {
    const rule = { rule: 'a', failed: 'arch', expected: ['x'], got: null } as const
    const late = { ...decided({ tried: [rule] }), at: 9, message: 8 }
    expect(pairs([decided({ code: 600 }), decided({})], [late])).toEqual([
      [0, null],
      [1, 0],
    ])
  })

  it('the same ones whichever run stands left', () => {
    const [one, other] = [
      [sent('A 1'), sent('A 2')],
      [sent('A 3'), sent('A 4'), sent('A 5')],
    ]
    expect(pairs(one, other).map(([left, right]) => [right, left])).toEqual(
      expect.arrayContaining([...pairs(other, one)]),
    )
  })
})

describe('the fields of a line', () => {
  it('are its tokens by their names, those that repeat by their place', () => {
    expect(fieldsOf(sent('VER 1 MSNP9 CVR0'), sent('VER 2 MSNP9 MSNP8 CVR0'), 'other')).toEqual([
      'TrID 1 2',
      'dialect[1] CVR0 MSNP8',
      'dialect[2] null CVR0',
    ])
    expect(fieldsOf(sent('SYN 1 a'), sent('SYN 2 a b'), 'other')).toEqual([
      'parameter[0] 1 2',
      'parameter[2] null b',
    ])
    expect(fieldsOf(sent('SYN 1'), sent('PNG 1'), 'same')).toEqual(['at 1 1', 'parameter[0] 1 1'])
  })

  it('are those of a reply where the server says it', () => {
    const said = (line: string): TraceEvent => ({ ...server, kind: 'send', message: 2, line })
    expect(fieldsOf(said('420 1'), said('CVQ 1 7.0 7.0 6.0'), 'other')).toEqual([
      'code 420 null',
      'command null CVQ',
      'recommended-version null 7.0',
      'recommended-version-2 null 7.0',
      'minimum-allowed-version null 6.0',
    ])
  })

  it('tell spaces that are not one between each two tokens', () => {
    const spaces = (line: string) =>
      fieldsOf(sent('VER 1 CVR0'), sent(line), 'other').filter((field) => field.startsWith('spaces'))
    expect(spaces('VER  1 CVR0')).toEqual(['spaces null ["  "," ",""]'])
    expect(spaces('VER 1\tCVR0')).toEqual(['spaces null [" ","\\t",""]'])
    expect(spaces('VER 1 CVR0  ')).toEqual(['spaces null [" "," ","  "]'])
    expect(spaces('VER 1 CVR0 ')).toEqual([])
  })

  it('tell an empty last parameter by its name in a query, else as a parameter', () => {
    const query = 'CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0'
    expect(fieldsOf(sent(query), sent(`${query} `), 'other')).toEqual(['client-identification null '])
    expect(fieldsOf(sent('SYN 1'), sent('SYN 1 '), 'other')).toEqual(['parameter[1] null '])
  })

  it('tell when it arrives, if it does', () => {
    const arrives = (at: number): TraceEvent => ({ ...server, at, kind: 'receive', message: 1, line: 'OUT' })
    const { rows } = compareTraces(withEvents([sent('OUT'), arrives(3)]), withEvents([sent('OUT')]))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.same).toBe(false)
    expect(shown(rows[0])).toContain('arrives 3 null')
  })
})

describe('the fields of a decision', () => {
  it('are the rule, the check that failed, the choice of a dialect, the error, the close and the reply', () => {
    const failed = {
      check: 'client',
      reason: 'unknown-library',
      field: null,
      expected: 'MSMSGS',
      got: 'X',
    } as const
    const all = decided(
      {
        rule: 'a',
        failed,
        dialect: { offered: ['A', 'B'], spoken: ['C', 'D'], chosen: '0' },
        code: 420,
        closes: true,
      },
      '420 1',
    )
    expect(fieldsOf(all, decided({}), 'other')).toEqual([
      'rule a null',
      'check client null',
      'reason unknown-library null',
      'expected MSMSGS null',
      'got X null',
      'offered A B null',
      'spoken C D null',
      'chosen 0 null',
      'error 420 null',
      'closes true false',
      'reply 420 1 null',
    ])
  })

  it('are of the rules that were tried those alone that differ, each in one text', () => {
    const tried: Why['tried'] = [
      { rule: 'a', failed: 'systemType', expected: ['win', 'mac'], got: 'winnt' },
      { rule: 'b', failed: 'cohort', expected: { below: 50, salt: 's' }, got: 73 },
      { rule: 'c', failed: 'version', expected: '>=7.0', got: null },
    ]
    const same = tried.slice(0, 1)
    expect(fieldsOf(decided({ tried }), decided({ tried: same }), 'other')).toEqual([
      'tried[1] b: cohort s < 50 / 73 null',
      'tried[2] c: client-version >=7.0 /  null',
    ])
    expect(fieldsOf(decided({ tried: [] }), decided({ tried: same }), 'other')).toEqual([
      'tried[0] null a: system-type win mac / winnt',
    ])
    expect(
      fieldsOf(decided({ tried }), decided({ tried: tried.map((one) => ({ ...one })) }), 'other'),
    ).toEqual([])
  })
})

describe('the fields of what else happens', () => {
  const judgement = { outcome: 'refused', code: 420, behaviour: 'documented', comparison: null } as const
  const comparison = { own: '1', recommended: '2', recommended2: '3', minimum: '4' }

  it.each<[string, TraceEvent, TraceEvent, readonly string[]]>([
    [
      'a connection',
      { ...client, kind: 'connect', version: '1', library: 'A' },
      { ...client, at: 2, kind: 'connect', version: '2', library: 'B' },
      ['at 1 2', 'version 1 2', 'library A B'],
    ],
    [
      'a judgement',
      { ...client, kind: 'judge', message: 1, judgement },
      {
        ...client,
        kind: 'judge',
        message: 1,
        judgement: { outcome: 'up-to-date', code: null, behaviour: 'maximum', comparison },
      },
      [
        'outcome refused up-to-date',
        'error 420 null',
        'behaviour documented maximum',
        'own null 1',
        'recommended null 2',
        'recommended2 null 3',
        'minimum null 4',
      ],
    ],
    ['a close', { ...client, kind: 'close' }, { ...server, kind: 'close' }, ['actor client server']],
    [
      'a download',
      { ...client, kind: 'download', url: 'a', outcome: 'fails', bytes: 1, totalBytes: 2, durationMs: 3 },
      { ...client, kind: 'download', url: 'b', outcome: 'stalls', bytes: 4, totalBytes: 5, durationMs: 6 },
      ['url a b', 'outcome fails stalls', 'bytes 1 4', 'totalBytes 2 5', 'durationMs 3 6'],
    ],
    [
      'an installation',
      { ...client, kind: 'install', from: '1', to: '2', release: null },
      { ...client, kind: 'install', from: '3', to: '4', release: 'M' },
      ['from 1 3', 'to 2 4', 'release null M'],
    ],
    ['a wait', { ...client, kind: 'wait', ms: 1 }, { ...client, kind: 'wait', ms: 2 }, ['waits 1 2']],
    [
      'the end',
      { ...client, kind: 'end', end: 'rests', outcome: 'up-to-date' },
      { ...client, kind: 'end', end: 'loops', outcome: 'refused' },
      ['end rests loops', 'outcome up-to-date refused'],
    ],
  ])('%s', (_, left, right, fields) => {
    expect(fieldsOf(left, right, 'other')).toEqual(fields)
  })
})

it('a rule is named as the policy names it where it answered', () => {
  expect(compareTraces({ ...TRACE, why: WHY }, { ...TRACE, why: NOWHERE }).facts[4]).toEqual({
    fact: 'rule',
    left: 'winnt',
    right: null,
    same: false,
  })
})
