import { describe, expect, test, vi } from 'vitest'
import { forcedUpgrade } from '../../diagram/fixture.ts'
import type { Lesson } from '../../protocol/formats/lesson.ts'
import type { Deed } from '../../protocol/formats/progress.ts'
import { NO_PROGRESS } from '../../protocol/formats/progress.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { progressAfter } from '../../protocol/progress.ts'
import { ok } from '../../protocol/result.ts'
import { bench, versionTo } from './fixture.ts'
import { shownInLesson } from './lesson-stage.ts'
import type { LessonEntry } from './lesson-types.ts'

const trace = forcedUpgrade()

const LESSON: Lesson = {
  summary: 'What a minimum is.',
  steps: [
    { kind: 'read', text: 'Read.', at: 0 },
    {
      kind: 'predict',
      at: 1,
      question: 'What happens?',
      ask: {
        kind: 'choice',
        choices: [
          { text: 'It stays.', holds: { outcome: 'up-to-date' } },
          { text: 'It leaves.', holds: { outcome: 'upgrade-forced' } },
        ],
      },
      reveal: 2,
      feedback: 'It is below.',
    },
    { kind: 'try', text: 'Try.', goal: { outcome: 'up-to-date' } },
  ],
}

/** Everything that waits on answers already given. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

function school(lesson: Lesson = LESSON) {
  let progress = NO_PROGRESS
  const deeds: Deed[] = []
  const asked = vi.fn((_: Scenario) => Promise.resolve(ok(trace)))
  const { lab } = bench({
    lessons: () =>
      Promise.resolve(
        ok({ lessons: [{ name: 'wall', scenario: { ...scenario, lesson } }], progress, trouble: null }),
      ),
    noteProgress: (deed) => {
      deeds.push(deed)
      progress = progressAfter(progress, deed, '2026-03-01T10:00:00.000Z')
      return Promise.resolve(ok({ progress, trouble: null }))
    },
    trace: asked,
    run: (run) =>
      Promise.resolve(
        ok({
          trace: run.client.version === '7.0.0813' ? { ...trace, outcome: 'up-to-date' } : trace,
          verdicts: [],
        }),
      ),
  })
  const scenario = lab.getState().scenario
  const entry: LessonEntry = { key: 'wall', origin: 'builtin', scenario: { ...scenario, lesson }, lesson }
  return { lab, entry, deeds, asked, learning: () => lab.getState().learning }
}

async function atTheQuestion(change: Partial<LessonEntry> = {}) {
  const here = school()
  here.lab.getState().openLesson({ ...here.entry, ...change }, 1)
  await settled()
  return here
}

test('the lessons are read once, when they are asked for', async () => {
  const { lab, learning } = school()
  expect(learning().builtins).toBeNull()
  await lab.getState().loadLessons()
  expect(learning().builtins).toMatchObject([{ key: 'wall', origin: 'builtin' }])
})

describe('a prediction', () => {
  test('is held against the run once it is locked in, kept, and shown as far as it reveals', async () => {
    const { lab, learning, deeds } = await atTheQuestion()
    expect(learning().stage?.shown).toBe(1)
    lab.getState().chooseOption(1)
    lab.getState().goOn()
    expect(learning()).toMatchObject({ reveal: 'given', judged: { right: false, said: 'It stays.' } })
    expect(learning().stage?.shown).toBe(2)
    expect(deeds.at(-1)).toMatchObject({ kind: 'answered', step: 1, said: 'It stays.', right: false })
    lab.getState().predictAgain()
    expect(learning()).toMatchObject({ reveal: 'no', said: null })
    expect(learning().stage?.shown).toBe(1)
    lab.getState().chooseOption(2)
    lab.getState().goOn()
    await settled()
    expect(learning().progress.lessons).toMatchObject([{ answers: [{ right: true, tries: 2 }] }])
  })

  test('waits: Enter does nothing before something is said, a clicker’s key shows the answer', async () => {
    const { lab, learning, deeds } = await atTheQuestion()
    lab.getState().goOn()
    lab.getState().chooseOption(9)
    expect(learning()).toMatchObject({ step: 1, reveal: 'no', said: null })
    lab.getState().nextInLesson()
    expect(learning()).toMatchObject({ step: 1, reveal: 'shown', judged: null })
    expect(deeds.at(-1)).toMatchObject({ kind: 'answered', said: null, right: null })
    lab.getState().nextInLesson()
    expect(learning().step).toBe(2)
  })

  test('cannot be changed once it is revealed', async () => {
    const { lab, learning } = await atTheQuestion()
    lab.getState().showAnswer()
    lab.getState().predict({ kind: 'option', option: 1 })
    expect(learning().said).toBeNull()
  })

  test('in a preview is kept nowhere', async () => {
    const { lab, deeds } = await atTheQuestion({ origin: 'preview' })
    lab.getState().chooseOption(2)
    lab.getState().goOn()
    lab.getState().goToStep(3)
    expect(deeds).toEqual([])
  })
})

describe('the run of a step', () => {
  test('is played once, however often one comes back', async () => {
    const { lab, asked } = await atTheQuestion()
    for (const step of [0, 1, 0, 1]) {
      lab.getState().goToStep(step)
      await settled()
    }
    expect(asked).toHaveBeenCalledOnce()
  })

  test('that the scenario does not have is said', async () => {
    const { lab, entry, learning } = school({
      summary: '',
      steps: [{ kind: 'read', run: 'No such run', text: '' }],
    })
    lab.getState().openLesson(entry)
    await settled()
    expect(learning()).toMatchObject({ stage: null, failed: true })
  })

  test('stands apart from the window’s own', async () => {
    const { lab, learning } = await atTheQuestion()
    const before = lab.getState().trace
    const own = learning().stage?.lab
    expect(shownInLesson(lab.getState())).toBe(own)
    own?.getState().first()
    expect(lab.getState().trace).toBe(before)
  })
})

describe('a run to try', () => {
  test('is the learner’s alone, and its goal is met by a run of it', async () => {
    const { lab, learning } = await atTheQuestion()
    const work = lab.getState().workspace
    lab.getState().goToStep(2)
    await settled()
    expect(learning().trial).toMatchObject({ met: false })
    const tried = learning().trial?.lab
    expect(shownInLesson(lab.getState())).toBe(tried)
    tried?.getState().edit(versionTo('7.0.0813'))
    await settled()
    expect(learning().trial?.met).toBe(true)
    tried?.getState().undo()
    await settled()
    expect(learning().trial?.met).toBe(true)
    expect(lab.getState().workspace).toBe(work)
  })

  test('taken up on the way leads back to where it was', async () => {
    const { lab, learning } = await atTheQuestion()
    lab.getState().showAnswer()
    lab.getState().tryRun()
    await settled()
    expect(learning().trial).toMatchObject({ goal: null, met: false })
    lab.getState().goOn()
    expect(learning()).toMatchObject({ step: 1, trial: null, reveal: 'shown' })
  })
})

describe('a lesson', () => {
  test('is done at its end, and opens at its beginning again', async () => {
    const { lab, learning, deeds, entry } = await atTheQuestion()
    lab.getState().goToStep(99)
    await settled()
    expect(learning().step).toBe(3)
    expect(deeds.at(-1)).toMatchObject({ kind: 'finished' })
    lab.getState().openLesson(entry)
    expect(learning().step).toBe(0)
  })

  test('opens where it was left', async () => {
    const { lab, learning, entry } = await atTheQuestion()
    lab.getState().openLesson({ ...entry, key: 'other' })
    lab.getState().openLesson(entry)
    expect(learning().step).toBe(1)
  })
})
