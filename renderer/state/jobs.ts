// Long work under way, by number: numbers count up over all kinds of work, so that word of progress finds who asked.

import type { Tools } from './tools.ts'

export interface Jobs {
  /** A new job's number; `progress` is called until the job is ended. */
  begin(progress: (done: number) => void): number
  end(job: number): void
}

export function createJobs(tools: Pick<Tools, 'onProgress'>): Jobs {
  const underway = new Map<number, (done: number) => void>()
  let newest = 0
  tools.onProgress(({ job, done }) => underway.get(job)?.(done))
  return {
    begin: (progress) => {
      newest += 1
      underway.set(newest, progress)
      return newest
    },
    end: (job) => {
      underway.delete(job)
    },
  }
}
