import { describe, expect, test, vi } from 'vitest'
import type { Message } from './order.ts'
import { watchOrder, within } from './watch.ts'

function watched(id = 1) {
  let time = 0
  const wanted = new Int32Array(new SharedArrayBuffer(4))
  const told: Message[] = []
  const watch = watchOrder(
    id,
    wanted,
    (message) => told.push(message),
    () => time,
  )
  const at = (ms: number, done: number): void => {
    time = ms
    watch.progress(done)
  }
  return { watch, wanted, at, told }
}

describe('progress', () => {
  test('is told with its order, at most twenty times a second', () => {
    const { at, told } = watched(3)
    for (let ms = 0; ms <= 1000; ms += 1) at(ms, ms / 1000)
    expect(told).toHaveLength(20)
    expect(told[0]).toEqual({ kind: 'progress', id: 3, done: 0.05 })
  })

  test('of a part is told as that part of the whole', () => {
    const progress = vi.fn()
    const second = within({ progress, cancelled: () => false }, 0.5, 0.75)
    for (const done of [0, 0.5, 1]) second.progress(done)
    expect(progress.mock.calls).toEqual([[0.5], [0.625], [0.75]])
  })
})

test('an order is cancelled as soon as another, or none, is wanted', () => {
  const { watch, wanted } = watched(2)
  wanted[0] = 2
  expect(watch.cancelled()).toBe(false)
  for (const other of [0, 1, 3]) {
    wanted[0] = other
    expect(watch.cancelled()).toBe(true)
    expect(within(watch, 0, 1).cancelled()).toBe(true)
  }
})
