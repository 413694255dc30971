// One question at a time, none forgotten.

import { expect, it } from 'vitest'
import { news } from './fixture.ts'
import { listenForNews } from './listen-for-news.ts'

/** A main process that answers when the test says so. */
function source() {
  const asked: number[] = []
  const waiting: (() => void)[] = []
  let listener = () => {}
  return {
    asked,
    tell: () => listener(),
    isHeard: () => listener !== silence,
    async answer() {
      waiting.shift()?.()
      await new Promise(setImmediate)
    },
    onNews(heard: () => void) {
      listener = heard
      return () => {
        listener = silence
      }
    },
    ask(since: number) {
      asked.push(since)
      return new Promise<ReturnType<typeof news> | null>((resolve) => {
        waiting.push(() => resolve(news({ revision: since + 1 })))
      })
    },
  }
}
const silence = () => {}

it('asks at once, and again from what it took when there is news', async () => {
  const desk = source()
  let revision = 0
  listenForNews(
    desk,
    () => revision,
    (taken) => (revision = taken.revision),
  )
  await desk.answer()
  desk.tell()
  expect(desk.asked).toEqual([0, 1])
})

it('asks once more for all that was told while it waited', async () => {
  const desk = source()
  let revision = 0
  listenForNews(
    desk,
    () => revision,
    (taken) => (revision = taken.revision),
  )
  for (let told = 0; told < 10; told++) desk.tell()
  expect(desk.asked).toEqual([0])
  await desk.answer()
  expect(desk.asked).toEqual([0, 1])
  await desk.answer()
  expect(desk.asked).toEqual([0, 1])
})

it('takes nothing and hears nothing once it ended', async () => {
  const desk = source()
  const taken: unknown[] = []
  const end = listenForNews(
    desk,
    () => 0,
    (each) => taken.push(each),
  )
  end()
  await desk.answer()
  expect(taken).toEqual([])
  expect(desk.isHeard()).toBe(false)
})
