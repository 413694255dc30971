import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk, type Desk } from './desk.ts'
import { hireFrom } from './thread.ts'

const catalogue = { releases: [], systems: [], locales: [] }

/**
 * A worker whose work is what the rollout's seed says: 1 answers, 2 turns until it is not wanted, 3 turns for ever,
 * 4 throws, 5 takes memory until there is none, 6 ends the thread.
 */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads'
const { wanted, catalogue } = workerData
parentPort.on('message', ({ id, task }) => {
  const { seed, days } = task.rollout
  const cancelled = () => Atomics.load(wanted, 0) !== id
  if (seed === 2) {
    parentPort.postMessage({ kind: 'progress', id, done: 0.5 })
    while (!cancelled());
  }
  if (seed === 3) {
    parentPort.postMessage({ kind: 'progress', id, done: 0.5 })
    for (;;);
  }
  if (seed === 4) throw new Error('a mistake of ours')
  if (seed === 5) for (const kept = []; ; kept.push(new Array(100_000).fill(id)));
  if (seed === 6) process.exit(3)
  const film = { clients: days, releases: catalogue.releases.length }
  parentPort.postMessage({ kind: 'answer', id, answer: cancelled() ? null : film })
})
`

let folder = ''
let entry: URL
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-worker-'))
  writeFileSync(join(folder, 'worker.mjs'), WORKER)
  entry = pathToFileURL(join(folder, 'worker.mjs'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function withDesk(use: (desk: Desk<'film'>) => Promise<void>): Promise<void> {
  const desk = createDesk('film', hireFrom<'film'>(entry, catalogue, 64))
  try {
    await use(desk)
  } finally {
    desk.close()
  }
}

const ask = (desk: Desk<'film'>, seed: number, progress: (done: number) => void = () => {}) =>
  desk.order({
    job: seed,
    task: {
      rollout: {
        format: 'cvq-lab/rollout@1',
        seed,
        days: 60,
        clients: 1,
        shares: [],
        policies: [],
        outages: [],
        clockSkewHours: 0,
      },
    },
    progress,
  })

const ANSWER = { clients: 60, releases: 0 }

/** Asks for work and waits until the thread is at it. */
const underway = (desk: Desk<'film'>, seed: number) =>
  new Promise<{ readonly answer: Promise<unknown> }>((begun) => {
    const answer = ask(desk, seed, () => begun({ answer }))
  })

describe('a thread', () => {
  test('does what it is asked, with the catalogue it was given', () =>
    withDesk(async (desk) => {
      expect(await ask(desk, 1)).toEqual(ANSWER)
      expect(await ask(desk, 1)).toEqual(ANSWER)
    }))

  test('sees at once that its work is no longer wanted', () =>
    withDesk(async (desk) => {
      const { answer } = await underway(desk, 2)
      const next = ask(desk, 1)
      expect(await answer).toBeNull()
      expect(await next).toEqual(ANSWER)
    }))

  test('is ended when its work does not stop', () =>
    withDesk(async (desk) => {
      const { answer } = await underway(desk, 3)
      desk.cancel(3)
      expect(await answer).toBeNull()
      expect(await ask(desk, 1)).toEqual(ANSWER)
    }))
})

describe('a failure of its order alone, and the next is done:', () => {
  test.each([
    ['work that throws', 4, /a mistake of ours/],
    ['work that needs more memory than there is for it', 5, /memory/],
    ['work that ends the thread', 6, /ended with 3/],
  ])('%s', (_what, seed, message) =>
    withDesk(async (desk) => {
      await expect(ask(desk, seed)).rejects.toThrow(message)
      expect(await ask(desk, 1)).toEqual(ANSWER)
    }),
  )

  test('a worker that is not there', async () => {
    const desk = createDesk('film', hireFrom<'film'>(join(folder, 'none.mjs'), catalogue))
    await expect(ask(desk, 1)).rejects.toThrow(/none\.mjs/)
    await expect(ask(desk, 1)).rejects.toThrow(/none\.mjs/)
  })
})
