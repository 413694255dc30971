import { resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { arrivalsOf, arrivalsOfSecond, createArrivals } from './arrivals.ts'

const folder = resolve('/folder')
const file = (name: string) => ({ kind: 'file', path: resolve(folder, name) })

describe('a command line', () => {
  test.each([
    [[], []],
    [['a.cvq'], [file('a.cvq')]],
    [['../b.cvq'], [file('../b.cvq')]],
    [['--no-sandbox', 'a.cvq', '--original-process-start-time=1'], [file('a.cvq')]],
    [['--', '-a.cvq'], [file('-a.cvq')]],
    [
      ['a.cvq', 'b.cvq'],
      [file('a.cvq'), file('b.cvq')],
    ],
    [[...'123456789'], [{ kind: 'several', count: 9 }]],
    [[''], []],
    [['cvq-lab://scenario/1abc'], [{ kind: 'link', text: 'cvq-lab://scenario/1abc' }]],
    [['CVQ-LAB://scenario/1abc'], [{ kind: 'link', text: 'CVQ-LAB://scenario/1abc' }]],
  ])('%j', (words, arrival) => {
    expect(arrivalsOf(words, folder)).toEqual(arrival)
  })
})

describe('a second start', () => {
  test('hands on what it was given, in its own folder', () => {
    expect(arrivalsOfSecond({ words: ['a.cvq'], folder })).toEqual([file('a.cvq')])
  })

  test.each([null, 'a.cvq', { words: 'a.cvq', folder }, { words: [7], folder }, { words: ['a.cvq'] }, {}])(
    'that is none of ours hands on nothing: %j',
    (handedOn) => {
      expect(arrivalsOfSecond(handedOn)).toEqual([])
    },
  )
})

test('what arrives waits in its order, is told of, and is not without end', () => {
  const arrived = vi.fn()
  const arrivals = createArrivals()
  arrivals.add({ kind: 'several', count: 2 })
  arrivals.listen(arrived)
  for (let i = 0; i < 20; i++) arrivals.add({ kind: 'file', path: `${i}` })
  expect(arrived).toHaveBeenCalledTimes(20)
  expect(arrivals.take()).toEqual({ kind: 'several', count: 2 })
  const rest = Array.from({ length: 20 }, () => arrivals.take()).filter((each) => each !== null)
  expect(rest.map((each) => each.kind === 'file' && each.path)).toEqual(['0', '1', '2', '3', '4', '5', '6'])
})
