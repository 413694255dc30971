// Lessons as they are learned: which one is open, at which step, what was answered and how it stands to the run.

import { runOf, scenarioOfBranch } from '../../protocol/branch.ts'
import { holds } from '../../protocol/claim.ts'
import type { Claim } from '../../protocol/formats/claim.ts'
import type { LessonStep } from '../../protocol/formats/lesson.ts'
import { type Deed, type LessonHead, NO_PROGRESS } from '../../protocol/formats/progress.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { plainText } from '../../protocol/page.ts'
import { progressIn } from '../../protocol/progress.ts'
import { isSaid, judge, optionsOf } from '../lessons/answers.ts'
import { looksIntoPasses } from '../lessons/stages.ts'
import { type Lab, labOf, type Stage, type StageTools, showOn, stageOf } from './lesson-stage.ts'
import type { Learning as LearningIn, LessonEntry, LessonSlice } from './lesson-types.ts'
import type { GetState, SetState } from './tools.ts'

type Learning = LearningIn<Lab>

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

/** The run that a step plays on; null when the scenario does not have it. */
export function runNamed(scenario: Scenario, name: string | undefined): Scenario | null {
  if (name === undefined) return runOf(scenario)
  const branch = (scenario.branches ?? []).find((each) => each.name === name)
  return branch === undefined ? null : scenarioOfBranch(scenario, branch)
}

const headOf = ({ key, scenario, lesson }: LessonEntry): LessonHead => ({
  name: key,
  title: scenario.title,
  questions: lesson.steps.filter(({ kind }) => kind === 'predict').length,
})

export const stepOf = ({ entry, step }: Pick<Learning, 'entry' | 'step'>): LessonStep | null =>
  entry?.lesson.steps[step] ?? null

/** The lesson that is taught after the open one; null after the last, and after one of a file. */
export function lessonAfter({ builtins, entry }: Pick<Learning, 'builtins' | 'entry'>): LessonEntry | null {
  const place = (builtins ?? []).findIndex(({ key }) => key === entry?.key)
  return place < 0 ? null : (builtins?.[place + 1] ?? null)
}

/** Puts the stage where a step has it. */
function placed(stage: Stage, step: LessonStep, reveal: Learning['reveal']): Stage {
  const all = stage.lab.getState().trace.events.length
  switch (step.kind) {
    case 'read':
      return showOn(stage, step.at ?? all, step.at ?? all, false)
    case 'watch':
      return showOn(stage, step.to, step.from ?? 0, true)
    case 'predict':
      return reveal === 'no'
        ? showOn(stage, step.at, step.at, false)
        : showOn(stage, step.reveal, step.at, true)
    case 'try':
      return showOn(stage, all, all, false)
  }
}

export function lessonSlice(
  set: SetState,
  get: GetState,
  from: Omit<StageTools, 'window'>,
): LessonSlice<Lab> {
  const { calls } = from.tools
  const stages: StageTools = { ...from, window: get }
  /** By the run as text: going back and forth between steps plays nothing anew. */
  const traces = new Map<string, Trace>()
  let asked = 0

  const learn = (change: Partial<Learning>) =>
    set(({ learning }) => ({ learning: { ...learning, ...change } }))

  async function traceOf(run: Scenario): Promise<Trace | null> {
    const key = JSON.stringify(run)
    const known = traces.get(key)
    if (known !== undefined) return known
    const answer = await calls.trace(run)
    if (answer.ok) traces.set(key, answer.value)
    return answer.ok ? answer.value : null
  }

  async function note(deed: Deed): Promise<void> {
    const kept = await calls.noteProgress(deed)
    if (kept.ok) learn({ progress: kept.value.progress, trouble: kept.value.trouble })
  }

  function noteOf(entry: LessonEntry, deed: (lesson: LessonHead) => Deed): void {
    if (entry.origin !== 'preview') void note(deed(headOf(entry)))
  }

  /** Brings the stage, or the run to try, to what the open step shows. Whoever was asked for later wins. */
  async function show(): Promise<void> {
    asked += 1
    const mine = asked
    const { entry, stage, reveal } = get().learning
    const step = stepOf(get().learning)
    if (entry === null || step === null) return
    const run = runNamed(entry.scenario, step.run)
    if (run === null) return learn({ stage: null, failed: true })
    if (step.kind === 'try') return begin(run, step.goal ?? null)
    if (stage !== null && JSON.stringify(stage.run) === JSON.stringify(run))
      return learn({ stage: placed(stage, step, reveal) })
    learn({ stage: null })
    const trace = await traceOf(run)
    if (mine !== asked) return
    if (trace === null) return learn({ failed: true })
    const unfolded = looksIntoPasses(entry.lesson, step.run, trace)
    learn({ stage: placed(stageOf(stages, run, trace, unfolded), step, reveal), failed: false })
  }

  /** A lab with the run in the learner's hands; the goal is looked at after every run. */
  async function begin(run: Scenario, goal: Claim | null): Promise<void> {
    asked += 1
    const mine = asked
    const answer = await calls.run(run)
    if (mine !== asked) return
    if (!answer.ok) return learn({ failed: true })
    const lab = labOf(stages, run, answer.value)
    const isMet = (trace: Trace): boolean => goal !== null && holds(trace, goal)
    lab.subscribe(({ trace }, before) => {
      const { trial } = get().learning
      if (trace === before.trace || trial?.lab !== lab || trial.met || !isMet(trace)) return
      learn({ trial: { ...trial, met: true } })
    })
    learn({ trial: { lab, goal, met: isMet(answer.value.trace) } })
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
