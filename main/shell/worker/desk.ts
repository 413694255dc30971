// Takes one kind of work to a worker thread, one order at a time. The newest is the only one that counts: it ends
// whatever is under way or waiting, which is answered with null. Work that does not stop when told to, and a thread
// that breaks down, cost that thread and nothing else; the next order gets a fresh one.

import { type Message, NONE_WANTED, type Order, type Work, type WorkKind } from './order.ts'

/** Work that is done sooner says nothing of its progress; in milliseconds. */
const SILENT_MS = 200

/** How long work that is no longer wanted may take to stop, in milliseconds. */
const PATIENCE_MS = 250

export interface Thread<Kind extends WorkKind> {
  post(order: Order<Kind>): void
  /** Work on any other order is to stop. */
  want(id: number): void
  end(): void
}

export interface ThreadEvents<Kind extends WorkKind> {
  heard(message: Message<Kind>): void
  /** The thread has ended by itself. */
  gone(error: unknown): void
}

export type Hire<Kind extends WorkKind> = (events: ThreadEvents<Kind>) => Thread<Kind>

export interface Desk<Kind extends WorkKind> {
  /** null when it was cancelled or a newer one took its place; rejected when the thread breaks down. */
  order(asked: Asked<Kind>): Promise<Work[Kind]['answer'] | null>
  /** Ends the work on a job, if it is still under way. */
  cancel(job: number): void
  /** Ends the thread and what it does. */
  close(): void
}

export interface Asked<Kind extends WorkKind> {
  /** Whoever asks knows the work by this number. */
  readonly job: number
  readonly task: Work[Kind]['task']
  /** Told how far it is, of 1, where it takes longer than 200 ms: then for the first time, whether it goes on or not. */
  progress(done: number): void
}

interface Underway<Kind extends WorkKind> {
  readonly id: number
  readonly asked: Asked<Kind>
  answer(answer: Work[Kind]['answer'] | null): void
  fail(error: unknown): void
}

export function createDesk<Kind extends WorkKind>(kind: Kind, hire: Hire<Kind>): Desk<Kind> {
  let thread: Thread<Kind> | null = null
  let newest = NONE_WANTED
  let running: Underway<Kind> | null = null
  let waiting: Underway<Kind> | null = null
  let patience: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined
  let done = 0

  function threadAtWork(): Thread<Kind> {
    if (thread !== null) return thread
    // What an ended thread still says is nobody's.
    const ifOurs = (then: () => void): void => {
      if (thread === hired) then()
    }
    const hired: Thread<Kind> = hire({
      heard: (message) => ifOurs(() => heard(message)),
      gone: (error) => ifOurs(() => gone(error)),
    })
    thread = hired
    return hired
  }

  function heard(message: Message<Kind>): void {
    if (running === null || message.id !== running.id) return
    if (message.kind === 'answer') {
      running.answer(message.answer)
      next()
      return
    }
    done = message.done
    if (silence === undefined && patience === undefined) running.asked.progress(done)
  }

  function gone(error: unknown): void {
    thread = null
    running?.fail(error)
    next()
  }

  function forgetTimes(): void {
    clearTimeout(patience)
    clearTimeout(silence)
    patience = undefined
    silence = undefined
  }

  /** What runs is over. */
  function next(): void {
    forgetTimes()
    running = waiting
    waiting = null
    if (running === null) return
    const { id, asked } = running
    const hired = threadAtWork()
    hired.want(id)
    hired.post({ id, kind, task: asked.task })
    done = 0
    silence = setTimeout(() => {
      silence = undefined
      asked.progress(done)
    }, SILENT_MS)
  }

  function stopRunning(): void {
    if (running === null || patience !== undefined) return
    forgetTimes()
    running.answer(null)
    thread?.want(NONE_WANTED)
    patience = setTimeout(() => {
      thread?.end()
      thread = null
      threadAtWork()
      next()
    }, PATIENCE_MS)
  }

  function stopWaiting(): void {
    waiting?.answer(null)
    waiting = null
  }

  return {
    order: (asked) =>
      new Promise((answer, fail) => {
        newest += 1
        stopWaiting()
        stopRunning()
        waiting = { id: newest, asked, answer, fail }
        if (running === null) next()
      }),
    cancel(job) {
      if (waiting?.asked.job === job) stopWaiting()
      if (running?.asked.job === job) stopRunning()
    },
    close() {
      stopWaiting()
      running?.answer(null)
      running = null
      forgetTimes()
      thread?.end()
      thread = null
    },
  }
}
