// What `npm test` fuzzes: the same cases every time, and before them every case that was once found.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCorpus } from './corpus.ts'
import seeds from './seeds.json' with { type: 'json' }
import { target } from './target.ts'
import { TARGETS, targetsOf } from './targets.ts'

const RUNS = 400
const SEED = 2026

const targets = targetsOf(loadCorpus())

describe('whatever comes', () => {
  test.each(TARGETS)(
    '%s hold',
    (name) => {
      expect(targets[name]({ seed: SEED, runs: RUNS })).toBeNull()
    },
    60_000,
  )
})

describe('what was found once', () => {
  const found: readonly { readonly target: string; readonly seed: number; readonly path: string }[] = seeds

  test('is of a target there is', () => {
    for (const { target: name } of found) expect(TARGETS).toContain(name)
  })

  test('holds by now', () => {
    for (const name of TARGETS)
      for (const { seed, path } of found.filter((each) => each.target === name))
        expect(targets[name]({ seed, runs: 1, path })).toBeNull()
  })
})

test('what does not hold is found, made small, and made again by its seed and path', () => {
  const small = target(fc.nat(1_000_000), (n) => {
    if (n >= 1000) throw new Error('too much')
  })
  const found = small({ seed: 1, runs: 100 })
  expect(found).toMatchObject({ counterexample: '[1000]', error: expect.stringContaining('too much') })
  expect(small({ seed: 1, runs: 1, path: found?.path ?? '' })).toMatchObject({ counterexample: '[1000]' })
})
