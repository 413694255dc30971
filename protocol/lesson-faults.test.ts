// A sound lesson has no fault, and each way to break one is named.

import { describe, expect, it } from 'vitest'
import { lessonFaults, MOST_WORDS } from './lesson-faults.ts'
import { ENDS, lessonOf, SOUND, TRACE } from './lesson-fixture.ts'

const refused = {
  ...TRACE,
  outcome: 'refused' as const,
  code: 420,
  journey: { ...TRACE.journey, end: 'refused' as const },
}
const traces = { main: TRACE, branches: new Map([['other', refused]]) }
const faultsOf = (...steps: readonly object[]) => lessonFaults(lessonOf(steps), traces)

const CHOICE = {
  ...SOUND,
  ask: {
    kind: 'choice',
    choices: [
      { text: 'It must upgrade.', holds: { outcome: 'upgrade-forced' } },
      { text: 'It is refused.', holds: { outcome: 'refused' }, feedback: 'No code came.' },
    ],
  },
}
const choosing = (...holds: readonly object[]) => ({
  ...SOUND,
  ask: { kind: 'choice', choices: holds.map((claim) => ({ text: 'x', holds: claim })) },
})
const asking = (ask: object, more: object = {}) => ({ ...SOUND, ask, at: 8, reveal: 10, ...more })
const words = (count: number) => Array(count).fill('word').join(' ')

describe('a sound lesson', () => {
  it('has no faults', () => {
    expect(
      faultsOf(
        { kind: 'read', text: 'Look.' },
        { kind: 'read', text: 'Look.', at: ENDS },
        { kind: 'watch', text: 'See.', to: 11 },
        { kind: 'watch', text: 'See.', from: 11, to: ENDS },
        SOUND,
        CHOICE,
        asking({ kind: 'line', event: 10 }),
        asking({ kind: 'field', event: 10, field: 'minimum-allowed-version' }),
        { kind: 'try', text: 'Try.' },
        { kind: 'try', text: 'Try.', goal: { outcome: 'up-to-date' } },
      ),
    ).toEqual([])
  })

  it('asks each question of its own run', () => {
    const question = { ...choosing({ code: 420 }, { outcome: 'up-to-date' }), at: 8, reveal: 12 }
    expect(faultsOf({ ...question, run: 'other' })).toEqual([])
    expect(faultsOf(question)).toEqual([{ step: 0, kind: 'right-choices', right: [] }])
    expect(faultsOf({ kind: 'try', text: 'Try.', goal: { code: 420 } })).toEqual([])
    expect(faultsOf({ kind: 'try', run: 'other', text: 'Try.', goal: { code: 420 } })).toEqual([
      { step: 0, kind: 'goal-already-met' },
    ])
  })
})

describe('a broken lesson', () => {
  it.each([
    [
      'a run that is not there',
      { kind: 'watch', run: 'gone', text: 'See.', to: 1 },
      { kind: 'no-run', run: 'gone' },
    ],
    [
      'a point beyond the end',
      { kind: 'read', text: 'Look.', at: ENDS + 1 },
      { kind: 'beyond-the-end', point: 'at', value: ENDS + 1, events: ENDS },
    ],
    [
      'a stage beyond the end',
      { kind: 'watch', text: 'See.', to: 99 },
      { kind: 'beyond-the-end', point: 'to', value: 99, events: ENDS },
    ],
    [
      'a reveal beyond the end',
      { ...SOUND, reveal: 99 },
      { kind: 'beyond-the-end', point: 'reveal', value: 99, events: ENDS },
    ],
    [
      'nothing to watch',
      { kind: 'watch', text: 'See.', from: 5, to: 5 },
      { kind: 'not-before', point: 'from', value: 5, end: 5 },
    ],
    [
      'a stage that shows the answer',
      { ...SOUND, at: 12, reveal: 13 },
      { kind: 'shown-too-early', at: 12, shown: 12 },
    ],
    [
      'a reveal that does not',
      { ...SOUND, at: 8, reveal: 11 },
      { kind: 'not-revealed', reveal: 11, shown: 12 },
    ],
    [
      'no right choice',
      choosing({ outcome: 'refused' }, { outcome: 'up-to-date' }),
      { kind: 'right-choices', right: [] },
    ],
    [
      'two right choices',
      choosing({ outcome: 'upgrade-forced' }, { end: 'stranded' }),
      { kind: 'right-choices', right: [0, 1] },
    ],
    ['a line where none is sent', asking({ kind: 'line', event: 8 }), { kind: 'no-line', event: 8 }],
    [
      'a field of no line',
      asking({ kind: 'field', event: 9, field: 'locale' }),
      { kind: 'no-line', event: 9 },
    ],
    [
      'a field the line does not have',
      asking({ kind: 'field', event: 10, field: 'locale' }),
      { kind: 'no-field', event: 10, field: 'locale' },
    ],
    [
      'a goal that is met before anything is tried',
      { kind: 'try', text: 'Try.', goal: { end: 'stranded' } },
      { kind: 'goal-already-met' },
    ],
    ['a goal that asks for nothing', { kind: 'try', text: 'Try.', goal: {} }, { kind: 'goal-already-met' }],
    [
      'too long a text',
      { kind: 'read', text: words(MOST_WORDS + 1) },
      { kind: 'too-long', part: 'text', words: MOST_WORDS + 1 },
    ],
    [
      'too much to read before the answer',
      { ...CHOICE, text: words(MOST_WORDS - 9) },
      { kind: 'too-long', part: 'text', words: MOST_WORDS + 1 },
    ],
    [
      'too much to read after it',
      { ...CHOICE, feedback: words(MOST_WORDS - 2) },
      { kind: 'too-long', part: 'feedback', words: MOST_WORDS + 1 },
    ],
  ])('has %s', (_, step, fault) => {
    expect(faultsOf({ kind: 'read', text: 'Before.' }, step)).toEqual([{ step: 1, ...fault }])
  })

  it('may have several faults, each of them named', () => {
    expect(faultsOf({ ...SOUND, at: 13, reveal: 5 })).toEqual([
      { step: 0, kind: 'not-before', point: 'at', value: 13, end: 5 },
      { step: 0, kind: 'shown-too-early', at: 13, shown: 12 },
      { step: 0, kind: 'not-revealed', reveal: 5, shown: 12 },
    ])
    expect(faultsOf(asking({ kind: 'line', event: 99 })).map(({ kind }) => kind)).toEqual([
      'beyond-the-end',
      'no-line',
    ])
  })
})

describe('words', () => {
  it('are counted as a reader reads them: marks alone are none, an address is one', () => {
    const text = `${words(MOST_WORDS - 2)} — \`http://a.example/b/c?d\` - **last**`
    expect(faultsOf({ kind: 'read', text })).toEqual([])
    expect(faultsOf({ kind: 'read', text: `${text} more` })).toMatchObject([{ words: MOST_WORDS + 1 }])
  })
})
