import { expect, it } from 'vitest'
import { logTo, MOST_UNREAD } from './log.ts'

/** A reader by hand. */
function reader() {
  const written: string[] = []
  const caughtUp: (() => void)[] = []
  const io = {
    waiting: 0,
    out: (text: string | Uint8Array) => {
      written.push(String(text))
    },
    unread: () => io.waiting,
    flushed: () => new Promise<void>((resolve) => caughtUp.push(resolve)),
  }
  const log = logTo(io, (count) => `${count} left out`)
  const catchUp = async () => {
    io.waiting = 0
    for (const resolve of caughtUp.splice(0)) resolve()
    await turn()
    await turn()
  }
  return { io, log, written, catchUp }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const unmade = () => {
  throw new Error('an entry that is left out need not be made')
}

it('writes what comes in one turn at once, and what comes later then', async () => {
  const { log, written } = reader()
  log.add(() => 'one')
  log.add(() => 'two')
  expect(written).toEqual([])
  await turn()
  log.add(() => 'three')
  await turn()
  await turn()
  expect(written).toEqual(['one\ntwo\n', 'three\n'])
})

it('keeps no more than enough for one turn', () => {
  const { log, written } = reader()
  const entry = 'x'.repeat(1000)
  for (let i = 0; i < 1000; i++) log.add(() => entry)
  log.end()
  expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(70_000)
  expect(written.join('')).toBe(`${entry}\n`.repeat(1000))
})

it('leaves out what nobody reads in time, and counts it before the next entry', async () => {
  const { io, log, written } = reader()
  log.add(() => 'one')
  await turn()
  io.waiting = MOST_UNREAD + 1
  log.add(unmade)
  log.add(unmade)
  await turn()
  expect(written).toEqual(['one\n'])
  io.waiting = MOST_UNREAD - 100
  log.add(() => 'four')
  await turn()
  expect(written).toEqual(['one\n', '2 left out\nfour\n'])
})

it('counts what was left out when its reader has caught up, though nothing happens any more', async () => {
  const { io, log, written, catchUp } = reader()
  io.waiting = MOST_UNREAD + 1
  log.add(unmade)
  log.add(unmade)
  log.add(unmade)
  await catchUp()
  expect(written).toEqual(['3 left out\n'])
  io.waiting = MOST_UNREAD + 1
  log.add(unmade)
  await catchUp()
  await catchUp()
  expect(written).toEqual(['3 left out\n', '1 left out\n'])
})

it('ends with what is not written yet', () => {
  const { io, log, written } = reader()
  log.add(() => 'one')
  io.waiting = MOST_UNREAD + 1
  log.add(unmade)
  log.end()
  log.end()
  expect(written).toEqual(['one\n1 left out\n'])
})
