import fc from 'fast-check'
import type * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { check } from '../../../protocol/formats/read.ts'
import { CHANNELS } from '../../contract.ts'
import { callOf, dueTo } from './calls.ts'
import { fitting } from './fitting.ts'

const SAMPLE = 1000

describe('what is made from the schema of a channel', () => {
  test.each(Object.entries(CHANNELS))(
    '%s: fits often enough to come as far as its handler',
    (_name, { argument }) => {
      const schema: v.GenericSchema = argument
      const values = fc.sample(fitting(schema), { seed: 1, numRuns: SAMPLE })
      const share = values.filter((value) => check(schema, value).ok).length / SAMPLE
      expect(share).toBeGreaterThan(0)
    },
  )
})

describe('a call', () => {
  test('is the same for the same seed and number', () => {
    for (const number of [0, 1, 99_999])
      expect(JSON.stringify(callOf(7, number).name)).toBe(JSON.stringify(callOf(7, number).name))
    const names = Array.from({ length: 50 }, (_, i) => String(callOf(7, i).name))
    expect(new Set(names).size).toBeGreaterThan(10)
  })

  test('comes to every channel, mostly with what does not fit, and also with what does', () => {
    const dues = new Map<unknown, Set<string>>()
    for (let i = 0; i < 800; i++) {
      const call = callOf(3, i)
      const due = dueTo(call, false)
      dues.set(call.name, (dues.get(call.name) ?? new Set()).add(due))
    }
    for (const name of Object.keys(CHANNELS)) expect(dues.get(name)).toContain('bad-argument')
    const fitted = Object.keys(CHANNELS).filter((name) => dues.get(name)?.has('fits'))
    expect(fitted.length).toBeGreaterThan(Object.keys(CHANNELS).length * 0.5)
  }, 30_000)
})
