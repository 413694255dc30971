// Lessons as they are learned: which one is open, at which step, what was answered and how it stands to the run.

import { type Deed, type LessonHead, NO_PROGRESS } from '../../protocol/formats/progress.ts'
import { plainText } from '../../protocol/page.ts'
import { progressIn } from '../../protocol/progress.ts'
import { isSaid, judge, optionsOf } from '../lessons/answers.ts'
import { headOf, type Learning, lessonAfter, stepOf } from './lesson-course.ts'
import { lessonRuns } from './lesson-runs.ts'
import { type Lab, type StageTools, showOn, stageOf } from './lesson-stage.ts'
import type { LessonEntry, LessonSlice } from './lesson-types.ts'
import type { GetState, SetState } from './tools.ts'

const NOTHING: Learning = {
  builtins: null,
  unread: false,
  progress: NO_PROGRESS,
  trouble: null,
  entry: null,
  step: 0,
  said: null,
  reveal: 'no',
  judged: null,
  stage: null,
  failed: false,
  trial: null,
  mode: 'learn',
  written: null,
  draft: null,
}

/** Nothing said, nothing shown: how every step begins. */
const FRESH = {
  said: null,
  reveal: 'no',
  judged: null,
  trial: null,
  failed: false,
} as const satisfies Partial<Learning>

export function lessonSlice(
  set: SetState,
  get: GetState,
  from: Omit<StageTools, 'window'>,
): LessonSlice<Lab> {
  const { calls } = from.tools
  const stages: StageTools = { ...from, window: get }
  const learn = (change: Partial<Learning>) =>
    set(({ learning }) => ({ learning: { ...learning, ...change } }))

  const { traceOf, show, begin } = lessonRuns(stages, learn)

  async function note(deed: Deed): Promise<void> {
    const kept = await calls.noteProgress(deed)
    if (kept.ok) learn({ progress: kept.value.progress, trouble: kept.value.trouble })
  }

  function noteOf(entry: LessonEntry, deed: (lesson: LessonHead) => Deed): void {
    if (entry.origin !== 'preview') void note(deed(headOf(entry)))
  }

  function goToStep(wanted: number): void {
    const { entry } = get().learning
    if (entry === null) return
    const end = entry.lesson.steps.length
    const step = Math.min(Math.max(wanted, 0), end)
    learn({ ...FRESH, step })
    noteOf(entry, (lesson) =>
      step === end ? { kind: 'finished', lesson } : { kind: 'reached', lesson, step },
    )
    void show()
  }

  function openLesson(entry: LessonEntry, step?: number): void {
    const left = progressIn(get().learning.progress, entry.key)?.step ?? 0
    learn({ entry, stage: null })
    goToStep(step ?? (left < entry.lesson.steps.length ? left : 0))
  }

  /** The question that waits for an answer; null when none does. */
  function asking() {
    const { learning } = get()
    const step = stepOf(learning)
    if (step?.kind !== 'predict' || learning.reveal !== 'no' || learning.trial !== null) return null
    return learning.stage === null ? null : { ...learning, stage: learning.stage, step }
  }

  function revealed(how: 'given' | 'shown', judged: Learning['judged']): void {
    learn({ reveal: how, judged })
    void show()
  }

  function lockIn(): void {
    const open = asking()
    if (open === null || !isSaid(open.said) || open.entry === null) return
    const { step, said, entry } = open
    const judged = judge(open.stage.lab.getState().trace, step.ask, said)
    const { step: at } = get().learning
    if (judged !== null)
      noteOf(entry, (lesson) => ({
        kind: 'answered',
        lesson,
        step: at,
        question: plainText(step.question),
        said: judged.said,
        right: judged.right,
      }))
    revealed('given', judged)
  }

  function showAnswer(): void {
    const open = asking()
    if (open === null || open.entry === null) return
    const { step: at } = get().learning
    const question = plainText(open.step.question)
    noteOf(open.entry, (lesson) => ({
      kind: 'answered',
      lesson,
      step: at,
      question,
      said: null,
      right: null,
    }))
    revealed('shown', null)
  }

  function goOn(): void {
    const { learning } = get()
    if (asking() !== null) lockIn()
    // A run that was tried on the way leads back to where it was taken up.
    else if (learning.trial !== null) endTrial()
    else if (stepOf(learning) !== null) goToStep(learning.step + 1)
    else {
      const next = lessonAfter(learning)
      if (next !== null) openLesson(next)
    }
  }

  function endTrial(): void {
    if (stepOf(get().learning)?.kind === 'try') goToStep(get().learning.step + 1)
    else learn({ trial: null })
  }

  function predict(said: Learning['said']): void {
    if (asking() !== null) learn({ said })
  }

  return {
    learning: NOTHING,
    loadLessons: async () => {
      if (get().learning.builtins !== null) return
      const answered = await calls.lessons()
      if (!answered.ok) return learn({ unread: true })
      const { lessons, progress, trouble } = answered.value
      const builtins = lessons.flatMap(({ name, scenario }): readonly LessonEntry[] =>
        scenario.lesson === undefined
          ? []
          : [{ key: name, origin: 'builtin', scenario, lesson: scenario.lesson }],
      )
      learn({ builtins, progress, trouble, unread: false })
    },
    openLesson,
    closeLesson: () => learn({ ...FRESH, entry: null, stage: null, step: 0 }),
    goToStep,
    nextInLesson: () => {
      const open = asking()
      if (open !== null && !isSaid(open.said)) showAnswer()
      else goOn()
    },
    backInLesson: () => goToStep(get().learning.step - 1),
    goOn,
    predict,
    chooseOption: (number) => {
      const open = asking()
      if (open === null) return
      const options = optionsOf(open.stage.lab.getState().trace, open.step.ask)
      if (options[number - 1] !== undefined) predict({ kind: 'option', option: number - 1 })
    },
    lockIn,
    showAnswer,
    predictAgain: () => {
      if (stepOf(get().learning)?.kind !== 'predict') return
      learn(FRESH)
      void show()
    },
    tryRun: () => {
      const { entry, stage } = get().learning
      if (entry !== null && stage !== null) void begin(stage.run, null)
    },
    endTrial,
    playRun: traceOf,
    setMode: (mode) => learn({ mode }),
    selectWritten: (written) => learn({ written }),
    stageDraft: (run, trace) => {
      const { draft } = get().learning
      if (draft !== null && draft.lab.getState().trace === trace) return
      const stage = stageOf(stages, run, trace, true)
      learn({ draft: showOn(stage, trace.events.length, 0, false) })
    },
    forgetProgress: () => note({ kind: 'reset' }),
    saveResults: async (form) => {
      const saved = await calls.saveResults(form)
      return saved.ok ? saved.value : null
    },
  }
}
