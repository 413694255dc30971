// Asks what follows from the draft for every client. One job at a time counts: a newer one ends the older, and an
// answer that is no longer of the newest is dropped.

import type { Jobs } from './jobs.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { PolicySlice } from './types.ts'

type Question = NonNullable<PolicySlice['analysed']>

const isSame = (a: Question | null, b: Question): boolean => a?.draft === b.draft && a.active === b.active

export interface Analyser {
  /** Unless the newest question has its answer, or is waiting for it. */
  ask(): void
  cancel(): void
}

export function createAnalyser(set: SetState, get: GetState, tools: Tools, jobs: Jobs): Analyser {
  let waiting: { readonly job: number; readonly question: Question } | null = null

  async function send(question: Question) {
    const at = tools.inputAt()
    const job = jobs.begin((done) => waiting?.job === job && set({ progress: done }))
    waiting = { job, question }
    set({ judging: true, progress: null })
    const asked = { job, policy: question.draft, against: question.active }
    const answer = await tools.calls.analyse(asked).finally(() => jobs.end(job))
    if (waiting?.job !== job) return
    waiting = null
    const over = { judging: false, progress: null }
    if (!answer.ok) set({ ...over, analysisTrouble: answer.reason })
    else if (answer.value === null) set(over)
    else set({ ...over, analysis: answer.value, analysed: question, analysedAt: at, analysisTrouble: null })
  }

  return {
    ask: () => {
      const { draft, active, analysed } = get()
      const question = { draft, active }
      if (waiting === null ? !isSame(analysed, question) : !isSame(waiting.question, question)) {
        void send(question)
      }
    },
    cancel: () => {
      if (waiting !== null) void tools.calls.cancel(waiting.job)
    },
  }
}
