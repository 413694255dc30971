// The runs that lessons show: played once, brought to the stage as far as the open step shows them, or given into the
// learner's hands.

import { holds } from '../../protocol/claim.ts'
import type { Claim } from '../../protocol/formats/claim.ts'
import type { LessonStep } from '../../protocol/formats/lesson.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { looksIntoPasses } from '../lessons/stages.ts'
import { type Learning, runNamed, stepOf } from './lesson-course.ts'
import { labOf, type Stage, type StageTools, showOn, stageOf } from './lesson-stage.ts'

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

export interface LessonRuns {
  /** null where it cannot be played. */
  traceOf(run: Scenario): Promise<Trace | null>
  /** Brings the stage, or the run to try, to what the open step shows. */
  show(): Promise<void>
  /** Gives a run into the learner's hands. */
  begin(run: Scenario, goal: Claim | null): Promise<void>
}

export function lessonRuns(stages: StageTools, learn: (change: Partial<Learning>) => void): LessonRuns {
  const { calls } = stages.tools
  const get = stages.window
  /** By the run as text: going back and forth between steps plays nothing anew. */
  const traces = new Map<string, Trace>()
  let asked = 0

  async function traceOf(run: Scenario): Promise<Trace | null> {
    const key = JSON.stringify(run)
    const known = traces.get(key)
    if (known !== undefined) return known
    const answer = await calls.trace(run)
    if (answer.ok) traces.set(key, answer.value)
    return answer.ok ? answer.value : null
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

  return { traceOf, show, begin }
}
