// Work that is done one after the other, each with a limit of time; all of it can be ended at once.

/** `stopped` says when nobody waits for it any more. */
type Work<Made> = (stopped: AbortSignal) => Promise<Made>

export interface Queue {
  /** Rejects when the work does, when it takes longer than the limit, and when the queue is stopped. */
  add<Made>(work: Work<Made>): Promise<Made>
  /** Ends what is under way and what waits; what is added later is done as ever. */
  stop(): void
}

export function createQueue(limitMs: number): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let all = new AbortController()

  async function inTurn<Made>(before: Promise<unknown>, work: Work<Made>, end: AbortSignal): Promise<Made> {
    await before
    end.throwIfAborted()
    const stopped = AbortSignal.any([end, AbortSignal.timeout(limitMs)])
    const aborted = new Promise<never>((_, reject) => {
      stopped.addEventListener('abort', () => reject(stopped.reason), { once: true })
    })
    return Promise.race([work(stopped), aborted])
  }

  return {
    add(work) {
      const made = inTurn(last, work, all.signal)
      last = made.catch(() => {})
      return made
    },
    stop() {
      all.abort(new Error('stopped'))
      all = new AbortController()
    },
  }
}
