import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Film, Rollout } from '../../../protocol/formats/rollout.ts'
import { createDesk, type Thread, type ThreadEvents } from './desk.ts'
import type { Order } from './order.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface FakeThread extends ThreadEvents<'film'> {
  readonly orders: Order<'film'>[]
  /** The newest said to be wanted. */
  wanted: number
  ended: boolean
}

/** A rollout told from others by its seed, and the film that answers it, by its number of clients. */
const rollout = (seed: number): Rollout => ({
  format: 'cvq-lab/rollout@1',
  seed,
  days: 1,
  clients: 1,
  shares: [],
  policies: [],
  outages: [],
  clockSkewHours: 0,
})
const film = (clients: number): Film => Object.assign(Object.create(null), { clients })

function deskWithFakes() {
  const threads: FakeThread[] = []
  const desk = createDesk('film', (events) => {
    const fake: FakeThread = { ...events, orders: [], wanted: 0, ended: false }
    threads.push(fake)
    const thread: Thread<'film'> = {
      post: (order) => fake.orders.push(order),
      want: (id) => {
        fake.wanted = id
      },
      end: () => {
        fake.ended = true
      },
    }
    return thread
  })
  const progress = vi.fn()
  const order = (job: number) => desk.order({ job, task: { rollout: rollout(job) }, progress })
  /** The n-th thread, from 0, answers the newest order it has. */
  const answer = (n: number, made: Film | null): void => {
    const id = threads[n]?.orders.at(-1)?.id
    if (id !== undefined) threads[n]?.heard({ kind: 'answer', id, answer: made })
  }
  const seeds = (n: number) => threads[n]?.orders.map(({ task }) => task.rollout.seed)
  return { desk, threads, order, answer, seeds, progress }
}

describe('one order after another', () => {
  test('each gets its answer, from one thread', async () => {
    const { order, answer, threads, seeds } = deskWithFakes()
    for (const job of [1, 2, 3]) {
      const answered = order(job)
      answer(0, film(job))
      expect(await answered).toEqual(film(job))
    }
    expect(threads).toHaveLength(1)
    expect(seeds(0)).toEqual([1, 2, 3])
  })

  test('there is no thread before there is work', () => {
    expect(deskWithFakes().threads).toHaveLength(0)
  })
})

describe('progress', () => {
  const say = (thread: FakeThread | undefined, done: number): void =>
    thread?.heard({ kind: 'progress', id: thread.orders.at(-1)?.id ?? 0, done })

  test('is not told of work that is soon done', () => {
    const { order, answer, threads, progress } = deskWithFakes()
    void order(1)
    vi.advanceTimersByTime(199)
    say(threads[0], 0.9)
    answer(0, film(1))
    vi.runAllTimers()
    expect(progress).not.toHaveBeenCalled()
  })

  test('of longer work is told from 200 ms on: how far it is then, and every step after', () => {
    const { order, threads, progress } = deskWithFakes()
    void order(1)
    say(threads[0], 0.25)
    vi.advanceTimersByTime(200)
    say(threads[0], 0.5)
    expect(progress.mock.calls).toEqual([[0.25], [0.5]])
  })

  test('is told even while the thread says nothing, so that its work can be cancelled', () => {
    const { order, progress } = deskWithFakes()
    void order(1)
    vi.advanceTimersByTime(1000)
    expect(progress.mock.calls).toEqual([[0]])
  })

  test('is no longer told of work that was cancelled', () => {
    const { desk, order, threads, progress } = deskWithFakes()
    void order(1)
    vi.advanceTimersByTime(150)
    desk.cancel(1)
    say(threads[0], 0.5)
    vi.advanceTimersByTime(100)
    expect(progress).not.toHaveBeenCalled()
  })
})

describe('a newer order', () => {
  test('ends the one under way, which is answered with null at once', async () => {
    const { order, answer, threads, seeds } = deskWithFakes()
    const first = order(1)
    const second = order(2)
    expect(await first).toBeNull()
    expect(threads[0]?.wanted).toBe(0)
    expect(seeds(0)).toEqual([1])
    answer(0, null)
    expect(seeds(0)).toEqual([1, 2])
    expect(threads[0]?.wanted).toBe(threads[0]?.orders[1]?.id)
    answer(0, film(2))
    expect(await second).toEqual(film(2))
  })

  test('takes the place of one that waits, which the thread never sees', async () => {
    const { order, answer, seeds } = deskWithFakes()
    const all = [order(1), order(2), order(3), order(4)]
    answer(0, null)
    answer(0, film(4))
    expect(await Promise.all(all)).toEqual([null, null, null, film(4)])
    expect(seeds(0)).toEqual([1, 4])
  })

  test('does not get the answer or the progress of the one before it', async () => {
    const { order, answer, threads, progress } = deskWithFakes()
    void order(1)
    const second = order(2)
    const id = threads[0]?.orders[0]?.id ?? 0
    threads[0]?.heard({ kind: 'progress', id, done: 0.5 })
    answer(0, film(1))
    threads[0]?.heard({ kind: 'answer', id, answer: film(1) })
    answer(0, film(2))
    expect(await second).toEqual(film(2))
    expect(progress).not.toHaveBeenCalled()
  })
})

describe('cancelling', () => {
  test('ends the job under way and leaves the thread to the next', async () => {
    const { desk, order, answer, threads } = deskWithFakes()
    const first = order(7)
    desk.cancel(7)
    expect(await first).toBeNull()
    answer(0, null)
    const second = order(8)
    answer(0, film(8))
    expect(await second).toEqual(film(8))
    expect(threads).toHaveLength(1)
  })

  test('ends a job that waits', async () => {
    const { desk, order, answer, seeds } = deskWithFakes()
    void order(1)
    const second = order(2)
    desk.cancel(2)
    expect(await second).toBeNull()
    answer(0, null)
    expect(seeds(0)).toEqual([1])
  })

  test('does nothing to other jobs', async () => {
    const { desk, order, answer } = deskWithFakes()
    const first = order(1)
    desk.cancel(2)
    answer(0, film(1))
    expect(await first).toEqual(film(1))
  })
})

describe('work that does not stop when told to', () => {
  test('loses its thread, and the next order gets a fresh one', async () => {
    const { order, answer, threads, seeds } = deskWithFakes()
    void order(1)
    const second = order(2)
    vi.runAllTimers()
    expect(threads.map(({ ended }) => ended)).toEqual([true, false])
    expect(seeds(1)).toEqual([2])
    answer(0, film(1))
    answer(1, film(2))
    expect(await second).toEqual(film(2))
  })

  test('is given no more time by more orders', () => {
    const { order, threads } = deskWithFakes()
    for (const job of [1, 2, 3]) {
      void order(job)
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(100)
    expect(threads[0]?.ended).toBe(true)
  })

  test('that stops in time keeps its thread', () => {
    const { order, answer, threads } = deskWithFakes()
    void order(1)
    void order(2)
    answer(0, null)
    vi.runAllTimers()
    expect(threads.map(({ ended }) => ended)).toEqual([false])
  })
})

describe('a thread that breaks down', () => {
  test('is a failure of its order, and a fresh one does the next', async () => {
    const { order, answer, threads } = deskWithFakes()
    const first = order(1)
    threads[0]?.gone(new Error('out of memory'))
    await expect(first).rejects.toThrow('out of memory')
    const second = order(2)
    answer(1, film(2))
    expect(await second).toEqual(film(2))
  })

  test('does not take the order that waits with it', async () => {
    const { order, answer, threads } = deskWithFakes()
    const first = order(1)
    const second = order(2)
    threads[0]?.gone(new Error('broken'))
    expect(await first).toBeNull()
    answer(1, film(2))
    expect(await second).toEqual(film(2))
  })

  test('is gone once, however often it says so', async () => {
    const { order, answer, threads } = deskWithFakes()
    const first = order(1)
    threads[0]?.gone(new Error('broken'))
    await expect(first).rejects.toThrow('broken')
    const second = order(2)
    threads[0]?.gone(new Error('ended with 1'))
    answer(1, film(2))
    expect(await second).toEqual(film(2))
  })
})

test('a closed desk answers whoever waits with null and ends its thread', async () => {
  const { desk, order, threads } = deskWithFakes()
  const both = [order(1), order(2)]
  desk.close()
  expect(await Promise.all(both)).toEqual([null, null])
  vi.runAllTimers()
  expect(threads.map(({ ended }) => ended)).toEqual([true])
})
