// A live conversation in the picture: our decisions, a client judged by the documentation, no end that was not seen.

import { describe, expect, it } from 'vitest'
import type { Trace } from '../protocol/formats/trace.ts'
import { plain } from '../words/words.ts'
import { asks, byRule, Tape, versions, why } from './fixture.ts'
import { layout } from './layout.ts'
import { verdictAt, verdictOf } from './narrate.ts'

const FORCED = versions('6.0.0602', '7.0.0813', '6.2.0205')
const ENDS: readonly string[] = ['end']

/** What a tape holds so far, as the desk tells it: without the end that a run has. */
const live = (tape: Tape): Trace => {
  const trace = tape.trace()
  return { ...trace, live: true, events: trace.events.filter(({ kind }) => !ENDS.includes(kind)) }
}

const drawing = (trace: Trace) => layout(trace, { width: 800, unfolded: true })
const sentences = (trace: Trace) => drawing(trace).steps.map(({ sentence }) => plain(sentence))
const told = (trace: Trace) => {
  const { word, sentence, rule, tile } = verdictOf(trace)
  return [tile, word, plain(sentence), plain(rule)]
}

describe('the picture of a live conversation', () => {
  const trace = live(asks(new Tape(0), { comparison: FORCED, decided: byRule('winnt', 0) }))

  it('shows what our server decided, and says by what the client is judged', () => {
    expect(sentences(trace).slice(-3)).toEqual([
      'The server decides: rule 1, winnt, answers.',
      expect.stringMatching(/^The server replies CVQ 2 7\.0\.0813/),
      'By the documentation, the client compares. It is older than the minimum, 6.2.0205.',
    ])
  })

  it('has the policy and the client in its heads; one that has not said who it is has no name', () => {
    const heads = ({ heads }: ReturnType<typeof drawing>) =>
      [heads.client, heads.server].map((runs) => runs.map(({ text }) => text).join(''))
    expect(heads(drawing(trace))[0]).toContain('6.0.0602')
    expect(heads(drawing(live(new Tape(0).connects('', ''))))[0]).toBe('names no version')
    expect(plain(drawing(trace).summary)).toMatch(/^A live conversation, in [0-9]+ steps\.$/)
  })

  it('underlines in each answer what its own judgement turned on', () => {
    const twice = asks(new Tape(0), { comparison: FORCED })
      .sends('client', 'CVQ 3 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0813 MSMSGS')
      .decides(byRule('winnt'), 'CVQ 3 7.0.0813 7.0.0813 6.2.0205 http://a http://b')
      .judges('up-to-date', { comparison: versions('7.0.0813', '7.0.0813', '6.2.0205') })
    const underlined = drawing(live(twice)).steps.flatMap(({ row }) =>
      row.kind === 'message' && row.from === 'server'
        ? [row.label.findIndex(({ underline }) => underline === true)]
        : [],
    )
    const [, first, second] = underlined
    expect(first).toBeGreaterThan(0)
    expect(second).not.toBe(first)
  })
})

describe('the verdict of a live conversation', () => {
  it('is none while nothing was answered, and says whether it goes on', () => {
    const open = new Tape(0).connects().sends('client', 'CVQ 1')
    expect(told(live(open))).toEqual([
      'none',
      'No verdict yet',
      'The connection is open. No answer that tells a client what to do has been sent yet.',
      '',
    ])
    const over = live(open.closes('client'))
    expect(told(over).slice(1, 3)).toEqual([
      'No verdict',
      'The connection is over, and no answer told the client what to do.',
    ])
    expect(plain(verdictOf(over).seen)).toBe('What the person at that computer sees is not known here.')
  })

  it('says why the server closed without a word', () => {
    const failed = {
      check: 'command',
      reason: 'unknown-command',
      field: null,
      expected: '',
      got: 'XYZ',
    } as const
    const tape = new Tape(0)
      .connects('', '')
      .sends('client', 'XYZ 1')
      .decides(why({ failed, closes: true }), null)
      .closes('server')
    expect(told(live(tape))[2]).toBe(
      'XYZ is not a command here. The connection is over, and no answer told the client what to do.',
    )
  })

  it('follows play from one answer to the next', () => {
    const tape = asks(new Tape(0), { comparison: FORCED, decided: byRule('winnt', 0) })
      .sends('client', 'CVQ 3 0x0411 win 4.10 i386 MSNMSGR 6.0.0602 MSMSGS')
      .decides(byRule('otherwise', 1, 420), '420 3')
      .judges('refused', { code: 420 })
    const trace = live(tape)
    const steps = drawing(trace)
    const judged = steps.steps.filter(({ kind }) => kind === 'compare').map(({ number }) => number)
    const words = (current: number, progress = 1) => verdictAt(trace, steps, { current, progress }).word
    expect(words(0)).toBe('Live')
    expect(words(judged[0] ?? 0, 0.5)).toBe('No verdict yet')
    expect(words(judged[0] ?? 0)).toBe('Must upgrade')
    expect(words((judged[1] ?? 0) - 1)).toBe('Must upgrade')
    expect(words(judged[1] ?? 0)).toBe('Refused: no rule fits')
    expect(told(trace)).toEqual([
      'refuse',
      'Refused: no rule fits',
      expect.stringContaining('The server replied 420 3'),
      expect.stringMatching(/./),
    ])
  })

  it('claims nothing that happens at the other end', () => {
    const trace = live(asks(new Tape(0), { comparison: FORCED, decided: byRule('winnt', 0) }))
    expect(told(trace)).toEqual([
      'force',
      'Must upgrade',
      '6.0.0602 is older than the minimum, 6.2.0205. It must install 7.0.0813.',
      'Rule 1, winnt, decided.',
    ])
    expect(plain(verdictOf(trace).seen)).toContain('is not known here')
  })
})
