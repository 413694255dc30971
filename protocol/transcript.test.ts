import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf, parseTranscript, printTranscript, type TranscriptConnection } from './transcript.ts'

function read(text: string, form: 'plain' | 'markdown' = 'plain'): readonly TranscriptConnection[] {
  const result = parseTranscript(text, form)
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

const faultOf = (text: string) => {
  const result = parseTranscript(text, 'plain')
  return result.ok ? null : result.reason
}

/** Each connection as `from: text`, for short. */
const said = (connections: readonly TranscriptConnection[]) =>
  connections.map(({ steps }) =>
    steps.map((step) => `${step.from}: ${step.kind === 'line' ? step.text : '[closes]'}`),
  )

describe('the plain notation', () => {
  it('keeps a line to its end, and where it stood', () => {
    expect(read('# a comment\n\nC: CVQ 1 0x0409 \nS: 420  1')).toEqual([
      {
        policy: null,
        steps: [
          { kind: 'line', from: 'C', text: 'CVQ 1 0x0409 ', at: 3 },
          { kind: 'line', from: 'S', text: '420  1', at: 4 },
        ],
      },
    ])
  })

  it('joins a continued line with one space', () => {
    expect(said(read('S: CVQ 1 5.0.0537\n.. http://a\n# between\n..  two'))).toEqual([
      ['S: CVQ 1 5.0.0537 http://a  two'],
    ])
  })

  it('divides connections by blank lines, however many, and none of them are empty', () => {
    expect(said(read('\n\nC: A\n \t\n\n# only a comment\n\nC: B\r\nS: [closes]\r\n'))).toEqual([
      ['C: A'],
      ['C: B', 'S: [closes]'],
    ])
  })

  it('reads the policy a connection names', () => {
    const text = '# policy: builtin:ns\nC: A\n\nC: B\n\n#policy:  my policy.json \nC: C\n# policies: none'
    expect(read(text).map(({ policy }) => policy)).toEqual(['builtin:ns', null, 'my policy.json'])
  })

  it.each([
    ['# policy: my  policy.json', 'my  policy.json'],
    ['#\tpolicy:\tnew\t', 'new'],
    ['## policy: new', null],
    ['# not a policy: new', null],
    ['# policy: one\u00a0two', null],
    ['# policy:', null],
  ])('%j names the policy %j', (comment, policy) => {
    expect(read(`${comment}\nC: A`)[0]?.policy).toBe(policy)
  })

  it('goes on with a line only where the two dots begin it', () => {
    expect(said(read('C: A\nS: B\n.. C .. D\nC: E .. F'))).toEqual([['C: A', 'S: B C .. D', 'C: E .. F']])
  })

  it('passes over a byte order mark', () => {
    expect(said(read('\ufeffC: A'))).toEqual([['C: A']])
  })

  it.each([
    ['C: A\nB', 2, 'not-a-transcript-line'],
    ['C:A', 1, 'not-a-transcript-line'],
    [' C: A', 1, 'not-a-transcript-line'],
    ['D: A', 1, 'not-a-transcript-line'],
    ['.. A', 1, 'nothing-to-continue'],
    ['C: A\n\n.. B', 3, 'nothing-to-continue'],
    ['S: [closes]\n.. now', 2, 'nothing-to-continue'],
    ['S: [closes]\nC: OUT', 2, 'after-close'],
  ])('says which line of %j it cannot read', (text, line, kind) => {
    expect(faultOf(text)).toMatchObject({ line, kind })
  })
})

describe('Markdown', () => {
  const page = [
    '# A page',
    'C: prose, not a line',
    '```',
    'C: CVQ 1 x',
    'S: CVQ 1 5.0.0537',
    '.. http://a',
    '',
    'C: OUT',
    '```',
    '```sh',
    'npm start',
    '```',
    '   ~~~~ msnp',
    '   C: CVQ 2 y',
    '```',
    '   ~~~~',
    '````',
    '```',
    'C: not closed',
  ]

  it('takes each fence with a client line as one connection, and nothing else', () => {
    const lines = page.filter((_, i) => ![14, 17].includes(i)).join('\r\n')
    expect(said(read(lines, 'markdown'))).toEqual([
      ['C: CVQ 1 x', 'S: CVQ 1 5.0.0537 http://a', 'C: OUT'],
      ['C: CVQ 2 y'],
      ['C: not closed'],
    ])
  })

  it('says where a fence holds something else beside its lines', () => {
    expect(parseTranscript(page.join('\n'), 'markdown')).toEqual({
      ok: false,
      reason: { line: 15, kind: 'not-a-transcript-line', got: '```' },
    })
  })
})

it('a text is Markdown where a fence of it holds a client line', () => {
  expect(formOf('# Page\n\n~~~text\nC: OUT\n~~~\n')).toBe('markdown')
  expect(formOf('C: OUT\n')).toBe('plain')
  expect(formOf('# Page\n\n```\nnpm start\n```\n')).toBe('plain')
})

describe('law', () => {
  const text = fc
    .string({ unit: 'binary' })
    .filter((line) => !line.includes('\n') && !line.endsWith('\r') && line !== '[closes]')
  const from = fc.constantFrom<'C' | 'S'>('C', 'S')
  const line = fc.record({ kind: fc.constant('line' as const), from, text, at: fc.constant(0) })
  const close = fc.record({ kind: fc.constant('closes' as const), from, at: fc.constant(0) })
  const connection = fc.record({
    policy: fc.option(fc.constantFrom('builtin:seed', 'my policy.json')),
    steps: fc
      .tuple(fc.array(line), fc.option(close))
      .map(([lines, end]) => (end === null ? lines : [...lines, end]))
      .filter((steps) => steps.length > 0),
  })
  const placeless = (connections: readonly TranscriptConnection[]) =>
    connections.map(({ policy, steps }) => ({ policy, steps: steps.map((step) => ({ ...step, at: 0 })) }))

  it('what is printed reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(connection), (connections) => {
        expect(placeless(read(printTranscript(connections)))).toEqual(connections)
      }),
    )
  })

  it('no text throws', () => {
    const piece = fc.oneof(
      fc.constantFrom('C: ', 'S: ', '.. ', '# ', '[closes]', '\n', '\r\n', '```'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('plain' as const, 'markdown' as const), (pieces, form) => {
        const result = parseTranscript(pieces.join(''), form)
        if (!result.ok) expect(result.reason.line).toBeGreaterThan(0)
      }),
    )
  })

  it('a connection of 300,000 lines is read within a second', () => {
    const began = performance.now()
    expect(read('C: A\n.. B\nS: 420 1\n'.repeat(100_000))[0]?.steps).toHaveLength(200_000)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
