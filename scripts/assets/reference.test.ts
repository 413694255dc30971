// Every entry of the reference promises a run in which the thing can be seen. Here each of them is run.

import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../main/files.ts'
import { simulate } from '../../main/simulation/index.ts'
import { check } from '../../protocol/formats/read.ts'
import { scenarioSchema } from '../../protocol/formats/scenario.ts'
import { referenceOf } from '../../reference/index.ts'

const assets = loadAssets(resolve(import.meta.dirname, '..', '..', 'assets'))
if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
const { catalogue, scenarios } = assets.value
const start = scenarios.find(({ name }) => name === 'start')?.scenario
if (start === undefined) throw new Error('no start scenario')
const entries = referenceOf(catalogue)

describe('the runs of the reference', () => {
  it.each(entries.map(({ id, example }) => [id, example] as const))('%s is in its run', (_, example) => {
    if (typeof example === 'string') {
      expect(['policy', 'lessons']).toContain(example)
      return
    }
    const scenario = check(scenarioSchema, example.make(start))
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.reason))
    const trace = simulate(scenario.value, catalogue)
    expect(trace.events.some(example.shows)).toBe(true)
  })

  it('leaves the start scenario as it is', () => {
    const before = JSON.stringify(start)
    for (const { example } of entries) if (typeof example !== 'string') example.make(start)
    expect(JSON.stringify(start)).toBe(before)
  })
})

describe('what the runs show, beyond that it occurs', () => {
  const run = (id: string) => {
    const example = entries.find((entry) => entry.id === id)?.example
    if (example === undefined || typeof example === 'string') throw new Error(id)
    return simulate(example.make(start), catalogue)
  }

  it.each([420, 710, 715, 731])('%s is our server’s own answer', (code) => {
    expect(run(`error/${code}`).why?.rule).toBeNull()
  })

  it('the other reading of who closes', () => {
    expect(run('differ/closesAfterAnswer').disconnectedBy).toBe('server')
    expect(run('differ/closesAfter420').disconnectedBy).toBe('server')
    expect(run('differ/closesAfter710').disconnectedBy).toBe('server')
  })

  it('the Old example, at the minimum and told to leave', () => {
    expect(run('differ/behaviour')).toMatchObject({ outcome: 'upgrade-forced' })
  })

  it.each([
    ['dialect/MSNP3', 6],
    ['dialect/MSNP7', 7],
    ['dialect/MSNP8', 8],
  ])('%s sends %i parameters', (id, count) => {
    const query = run(id).lines.find(({ line }) => line.startsWith('CVQ '))?.line ?? ''
    expect(query.split(' ').length - 2).toBe(count)
  })
})
