import { expect, test } from 'vitest'
import { framesOf } from './main-thread.ts'

const on = (pid: number, tid: number) => ({ pid, tid, ph: 'X', tdur: 0, args: {} })
const page = on(1, 7)
const task = (ts: number, dur: number, tdur: number, where = page) => ({
  ...where,
  name: 'ThreadControllerImpl::RunTask',
  ts,
  dur,
  tdur,
})
const paint = (ts: number, where = page) => ({ ...where, name: 'Layerize', ts, dur: 100 })
const named = { ...page, ph: 'M', name: 'thread_name', ts: 0, dur: 0, args: { name: 'CrRendererMain' } }

test('a frame is all tasks since the last one, with the task that paints it, in processor time', () => {
  const events = [named, task(0, 5000, 2000), task(6000, 9000, 4000), paint(9000), task(20_000, 1000, 1000)]
  expect(framesOf(events)).toEqual([6])
  expect(framesOf([...events, task(22_000, 3000, 2500), paint(23_000)])).toEqual([6, 3.5])
})

test('other threads and processes are not the page’s', () => {
  const others = [on(1, 8), on(2, 7)].flatMap((where) => [task(0, 9000, 9000, where), paint(5000, where)])
  expect(framesOf([named, ...others, task(0, 2000, 1000), paint(1000)])).toEqual([1])
})

test('events may stand in any order', () => {
  expect(framesOf([paint(9000), task(6000, 9000, 4000), task(0, 5000, 2000), named])).toEqual([6])
})
