import { expect, test } from 'vitest'
import { atMost } from './flood.ts'
import { whenUncaught } from './uncaught.ts'

function bench(hasWindow: boolean) {
  const done: string[] = []
  const uncaught = whenUncaught({
    hasWindow: () => hasWindow,
    note: (what) => done.push(what),
    say: () => done.push('said'),
    end: () => done.push('ended'),
    bearable: atMost(3, 60_000, () => 0),
  })
  return { done, uncaught }
}

test('an error that nobody caught is noted, then said, and the app goes on', () => {
  const { done, uncaught } = bench(true)
  uncaught('exception', new Error('x'))
  expect(done).toEqual(['exception', 'said'])
})

test('the fourth in a minute ends the app', () => {
  const { done, uncaught } = bench(true)
  for (let times = 0; times < 4; times++) uncaught('rejection', new Error('x'))
  expect(done.filter((each) => each !== 'rejection')).toEqual(['said', 'said', 'said', 'ended'])
})

test('before there is a window it ends the app', () => {
  const { done, uncaught } = bench(false)
  uncaught('exception', 'not even an error')
  expect(done).toEqual(['exception', 'ended'])
})
