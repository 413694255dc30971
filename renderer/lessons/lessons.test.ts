import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTrace, comparedOnce, forcedUpgrade, refused, versions, why } from '../../diagram/fixture.ts'
import { layout } from '../../diagram/layout.ts'
import type { Ask, Lesson, Prediction } from '../../protocol/formats/lesson.ts'
import { compareVersions } from '../../protocol/version.ts'
import { plain } from '../../words/words.ts'
import { answerAxis } from './answer-axis.ts'
import { answerText, isSaid, judge, optionsOf } from './answers.ts'
import { compareFields, withoutSpeaker } from './compare-lines.ts'
import { maskedStep, maskShapes } from './masks.ts'
import { sayClaim } from './say-claim.ts'
import { cutAt, isShown, looksIntoPasses, momentAt } from './stages.ts'
import { comparisonsIn, partsOf } from './version-parts.ts'
import { whyIn } from './why.ts'

const trace = forcedUpgrade()
const drawing = layout(trace, { width: 640, unfolded: true })

/** After the reply has arrived, before the client compares. */
const ARRIVED = 11
const COMPARED = 12
const CQV_REPLY = 10

const leavesOrStays: Ask = {
  kind: 'choice',
  choices: [
    { text: 'It stays.', holds: { outcome: 'upgrade-offered' }, feedback: 'It is below.' },
    { text: 'It leaves.', holds: { outcome: 'upgrade-forced' } },
    { text: 'It is up to date.', holds: { outcome: 'up-to-date' } },
  ],
}

const question = (ask: Ask, more: Partial<Prediction> = {}): Prediction => ({
  kind: 'predict',
  at: ARRIVED,
  question: 'What does the client do?',
  ask,
  reveal: COMPARED,
  feedback: '',
  ...more,
})

describe('answers', () => {
  test('are right by what the run says, and by nothing else', () => {
    expect(optionsOf(trace, leavesOrStays).map(({ right }) => right)).toEqual([false, true, false])
    const stays = comparedOnce({ comparison: versions('6.2.0205', '7.0.0813', '6.2.0205') })
    expect(optionsOf(stays, leavesOrStays).map(({ right }) => right)).toEqual([true, false, false])
  })

  test('keep what was said as it is read, without its marks', () => {
    const ask: Ask = {
      kind: 'choice',
      choices: [
        { text: 'It says `OUT`.', holds: { outcome: 'refused' } },
        { text: 'It closes.', holds: {} },
      ],
    }
    expect(judge(trace, ask, { kind: 'option', option: 0 })).toEqual({
      right: false,
      said: 'It says OUT.',
      fields: null,
    })
  })

  test('to the outcome have the true one among the thinkable, and one alone right', () => {
    fc.assert(
      fc.property(anyTrace, (any) => {
        const options = optionsOf(any, { kind: 'outcome' })
        expect(options.filter(({ right }) => right).map(({ outcome }) => outcome)).toEqual([any.outcome])
        expect(options.length).toBeGreaterThan(3)
      }),
    )
  })

  test('to a field may write a version in its other ways, but not another version', () => {
    const ask: Ask = { kind: 'field', event: CQV_REPLY, field: 'minimum-allowed-version' }
    const right = (text: string) => judge(trace, ask, { kind: 'text', text })?.right
    expect(answerText(trace, ask)).toBe('6.2.0205')
    expect([' 6.2.0205 ', '6.2.205', '6.2.0205.0', '6.2.0206', ''].map(right)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('are none where nothing is said, or where the question has no answer', () => {
    expect(isSaid(null)).toBe(false)
    expect(isSaid({ kind: 'text', text: '  ' })).toBe(false)
    expect(judge(trace, { kind: 'line', event: 1 }, { kind: 'text', text: 'OUT' })).toBeNull()
  })
})

describe('a line beside the one that was sent', () => {
  const rows = (said: string, sent: string) => compareFields(said, sent, 'S')

  test('differs field by field, each by its name', () => {
    expect(rows('CVQ 2 7.0.0813 7.0.0813 6.2.0137', 'CVQ 2 7.0.0813 7.0.813 6.2.0205 http://a')).toEqual([
      { name: 'Command', said: 'CVQ', sent: 'CVQ', same: true },
      { name: 'Transaction', said: '2', sent: '2', same: true },
      { name: 'Recommended', said: '7.0.0813', sent: '7.0.0813', same: true },
      { name: 'Recommended, again', said: '7.0.0813', sent: '7.0.813', same: true },
      { name: 'Minimum', said: '6.2.0137', sent: '6.2.0205', same: false },
      { name: 'Download address', said: null, sent: 'http://a', same: false },
    ])
  })

  test('has what is too much as a row of its own', () => {
    expect(rows('OUT 4', 'OUT').at(-1)).toEqual({ name: 'Parameter 1', said: '4', sent: null, same: false })
  })

  test('counts an empty last parameter where one is sent, and a stray space nowhere', () => {
    const same = (said: string, sent: string) => compareFields(said, sent, 'C').every((row) => row.same)
    const six = 'CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863'
    expect(same(`${six} `, `${six} `)).toBe(true)
    expect(same(six, `${six} `)).toBe(false)
    expect(same(`${six} `, six)).toBe(true)
  })

  test('may be written as transcripts write it', () => {
    expect(withoutSpeaker('S: 420 3')).toBe('420 3')
    expect(judge(trace, { kind: 'line', event: 5 }, { kind: 'text', text: 'S: VER  1 CVR0' })?.right).toBe(
      true,
    )
  })
})

describe('the stage', () => {
  test('shows so many events and plays to their end, at the same places as the whole', () => {
    const cut = cutAt(drawing, ARRIVED)
    expect(cut.steps).toEqual(drawing.steps.filter(({ event }) => event < ARRIVED))
    expect(cut.lasts).toBe(momentAt(drawing, ARRIVED))
    expect(cutAt(drawing, 0)).toMatchObject({ steps: [], lasts: 0 })
    expect(cutAt(drawing, trace.events.length)).toEqual(drawing)
  })

  test('shows later passes in full where a step stops within one', () => {
    const at = (point: number): Lesson => ({ summary: '', steps: [{ kind: 'read', text: '', at: point }] })
    const secondPass = trace.events.findIndex(({ hop }) => hop === 1)
    expect(looksIntoPasses(at(ARRIVED), undefined, trace)).toBe(false)
    expect(looksIntoPasses(at(secondPass + 1), undefined, trace)).toBe(true)
    expect(looksIntoPasses(at(secondPass + 1), 'another run', trace)).toBe(false)
    expect(looksIntoPasses(at(trace.events.length), undefined, trace)).toBe(false)
  })
})

describe('the place of the answer', () => {
  const textOf = (step: Prediction): string => {
    const masked = maskedStep(drawing, step)
    if (masked === null) throw new Error('no place')
    return maskShapes(drawing, masked, trace, step)
      .flatMap((shape) => (shape.kind === 'text' ? shape.runs.map(({ text }) => text) : []))
      .join('')
  }

  test('is the next step, of which nothing is told', () => {
    const masked = maskedStep(drawing, question(leavesOrStays))
    expect(masked).toMatchObject({ kind: 'compare' })
    expect(textOf(question(leavesOrStays))).toBe('What comes now?7')
  })

  test('is the line that is asked for, as question marks', () => {
    const line = question({ kind: 'line', event: CQV_REPLY }, { at: 8, reveal: 11 })
    expect(maskedStep(drawing, line)).toMatchObject({ kind: 'message', actor: 'server' })
    expect(textOf(line)).toMatch(/^\? \? \?[0-9]+$/)
    const field = question(
      { kind: 'field', event: CQV_REPLY, field: 'minimum-allowed-version' },
      { at: 8, reveal: 11 },
    )
    expect(textOf(field)).toMatch(/^CVQ 2 \? \? \? \? \?[0-9]+$/)
  })

  test('gives no word of a line away that is still to come', () => {
    fc.assert(
      fc.property(anyTrace, (any) => {
        const event = any.events.findLastIndex(({ kind }) => kind === 'send') + 1
        const sent = any.events[event - 1]
        const step = question({ kind: 'line', event }, { at: Math.max(0, event - 1), reveal: event })
        const wide = layout(any, { width: 640, unfolded: true })
        const masked = maskedStep(wide, step)
        if (masked === null || sent?.kind !== 'send') return
        const drawn = JSON.stringify(
          maskShapes(wide, masked, any, step).filter(({ kind }) => kind === 'text'),
        )
        for (const token of sent.line.split(/\s+/).filter((each) => each.length > 8))
          expect(drawn).not.toContain(token)
      }),
    )
  })
})

describe('the line to answer on', () => {
  const axis = (ask: Ask, more: Partial<Prediction> = {}, of = trace) =>
    answerAxis(layout(of, { width: 640, unfolded: true }), of, question(ask, more), optionsOf(of, ask))

  test('stands where the comparison will, with the versions the server named', () => {
    const found = axis(leavesOrStays)
    const compare = drawing.steps.find(({ kind }) => kind === 'compare')
    expect(found).toMatchObject({
      y: compare?.y,
      own: '6.0.0602',
      ticks: [{ version: '6.2.0205' }, { version: '7.0.0813' }],
    })
    expect(found?.zones.map(({ outcome, option }) => [outcome, option])).toEqual([
      ['upgrade-forced', 1],
      ['upgrade-offered', 0],
      ['up-to-date', 2],
    ])
  })

  test('names no version before the server has', () => {
    const early = axis(leavesOrStays, { at: 8 })
    expect(early?.ticks.map(({ version }) => version)).toEqual([null, null])
    expect(JSON.stringify(early)).not.toContain('6.2.0205')
  })

  test('is not there for what no comparison decides, or is not revealed yet', () => {
    expect(axis(leavesOrStays, { reveal: ARRIVED })).toBeNull()
    expect(axis({ kind: 'line', event: 5 })).toBeNull()
    const other = refused('CVQ 3 x', why({ code: 420, passed: [] }), '420 3')
    expect(axis({ kind: 'outcome' }, { at: 1, reveal: other.events.length }, other)).toBeNull()
    const beta = comparedOnce({
      comparison: versions('8.0.0328', '8.0.0792', '6.2.0205'),
      behaviour: 'observed-8.0-beta',
    })
    expect(axis({ kind: 'outcome' }, {}, beta)).toBeNull()
  })
})

describe('why', () => {
  test('is what the run decided between the question and its answer', () => {
    const steps = whyIn(drawing, question(leavesOrStays, { at: 8, reveal: 13 }))
    expect(steps.map(({ kind }) => kind)).toEqual(['decide', 'compare', 'close'])
    expect(whyIn(drawing, question(leavesOrStays, { at: 9, reveal: 10 })).map(({ kind }) => kind)).toEqual([
      'decide',
    ])
  })

  test('compares number by number, until one decides', () => {
    expect(partsOf('6.2.0137', '6.2.0205').map(({ mark }) => mark)).toEqual(['equal', 'equal', 'older'])
    expect(partsOf('6.10', '6.2.0205')).toEqual([
      { own: '6', other: '6', mark: 'equal' },
      { own: '10', other: '2', mark: 'newer' },
      { own: null, other: '0205', mark: 'unread' },
    ])
    expect(partsOf('7.5.0324', '7.5.324').map(({ mark }) => mark)).toEqual(['equal', 'equal', 'equal'])
  })

  test('never says other than the protocol’s own comparison', () => {
    const version = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('.'))
    fc.assert(
      fc.property(version, version, (own, other) => {
        const decisive = partsOf(own, other).find(({ mark }) => mark === 'older' || mark === 'newer')
        const sign = decisive === undefined ? 0 : decisive.mark === 'older' ? -1 : 1
        expect(sign).toBe(Math.sign(compareVersions(own, other)))
      }),
    )
  })

  test('takes the versions that decided, and none where none were compared', () => {
    const against = (of: typeof trace, at: number) =>
      comparisonsIn(of, question(leavesOrStays, { at, reveal: of.events.length })).map((each) => each.against)
    expect(against(trace, ARRIVED)).toEqual(['minimum'])
    const offered = comparedOnce({ comparison: versions('6.2.0205', '7.0.0813', '6.2.0205') })
    expect(against(offered, ARRIVED)).toEqual(['minimum', 'recommended'])
    expect(comparisonsIn(trace, question(leavesOrStays, { at: 0, reveal: 3 }))).toEqual([])
  })
})

test('a claim is said part by part', () => {
  const said = sayClaim({
    outcome: 'refused',
    code: 420,
    check: 'client',
    rule: null,
    disconnectedBy: null,
    hops: 2,
    end: 'stranded',
    lines: ['S: 420 3'],
  })
  expect(said.map(plain)).toEqual([
    'the server sends 420 3',
    'the check of client fails',
    'no rule is asked',
    'code 420',
    'refused',
    'nobody closes',
    '2 connections',
    'the journey ends stranded',
  ])
  expect(isShown({ event: 3 }, 3)).toBe(false)
})
