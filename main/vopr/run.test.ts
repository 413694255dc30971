import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import '../../words/whole.ts'
import { BUG_NAMES } from '../../protocol/bug-names.ts'
import { FAULT_KINDS } from '../../protocol/fault-kinds.ts'
import { plantedServer } from '../conform/bugs/plant.ts'
import { scene } from './fixture.ts'
import { PAIRS } from './kinds.ts'
import { ourServer, planIn, playTaped, Run, type Setup } from './run.ts'
import { shrunk } from './shrink.ts'
import { tapedLine } from './tape.ts'

const OURS: Setup = { scene, server: ourServer, kinds: null }

const transcript = (setup: Setup, seed: number): string =>
  playTaped(setup, planIn(setup, seed)).tape.map(tapedLine).join('')

describe('worlds', () => {
  test('are played by our server and client as the oracle says', () => {
    expect(new Run(OURS, 0).until(10_000)).toBeNull()
  })

  test('are the same each time, whatever was played before', () => {
    const alone = transcript(OURS, 77)
    expect(alone.length).toBeGreaterThan(500)
    new Run(OURS, 0).until(1000)
    expect(transcript(OURS, 77)).toBe(alone)
    expect(transcript(OURS, 78)).not.toBe(alone)
  })

  test('are the same in a process of their own', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'main/cli.ts', 'vopr', '--seed', '77', '--sessions', '1', '--transcript'],
      { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
    )
    expect(stdout).toBe(`# 77\n${transcript(OURS, 77)}`)
  })

  test('count the same however a run is divided', () => {
    const [whole, parts] = [new Run(OURS, 5), new Run(OURS, 5)]
    whole.until(2000)
    for (let sessions = 1; parts.next < whole.next; sessions++) parts.until(sessions)
    expect(parts.tally.sessions).toBe(whole.tally.sessions)
    expect(parts.tally.outcomes).toEqual(whole.tally.outcomes)
    expect(FAULT_KINDS.map((kind) => parts.tally.faultsOf(kind))).toEqual(
      FAULT_KINDS.map((kind) => whole.tally.faultsOf(kind)),
    )
  })

  test('have only the kinds of fault that are switched on', () => {
    const run = new Run({ ...OURS, kinds: ['nul', 'reset'] }, 0)
    run.until(3000)
    expect(FAULT_KINDS.filter((kind) => run.tally.faultsOf(kind) > 0)).toEqual(['nul', 'reset'])
  })

  test('meet every kind, and every outcome there is', () => {
    const run = new Run(OURS, 0)
    run.until(5000)
    expect(FAULT_KINDS.length).toBeGreaterThanOrEqual(25)
    expect(FAULT_KINDS.filter((kind) => run.tally.faultsOf(kind) === 0)).toEqual([])
    expect([...run.tally.outcomes.keys()].toSorted()).toEqual([
      'connection-lost',
      'dialect-agreed',
      'downgrade-advised',
      'incompatible',
      'no-cvq',
      'no-shared-dialect',
      'not-understood',
      'refused',
      'up-to-date',
      'upgrade-forced',
      'upgrade-offered',
    ])
    expect(run.tally.loops).toBeGreaterThan(0)
  })
})

describe('every pair of kinds', () => {
  test('strikes in one world within 60,000 sessions', () => {
    const run = new Run(OURS, 0)
    run.until(60_000)
    expect(PAIRS.filter(([one, other]) => run.tally.worldsWith(one, other) === 0)).toEqual([])
  }, 60_000)
})

describe('a planted bug', () => {
  test.each(BUG_NAMES)(
    '%s is found within 20,000 sessions, and made small',
    (name) => {
      const setup = { ...OURS, server: () => plantedServer(name) }
      const found = new Run(setup, 0).until(20_000)
      if (found === null) throw new Error(`${name} was not found`)
      const small = shrunk(setup, found)
      expect(small.plan.visitors.length).toBeLessThanOrEqual(2)
      expect(small.plan.faults.length).toBeLessThanOrEqual(2)
      expect(playTaped(setup, small.plan).failure).toEqual(small.failure)
    },
    60_000,
  )
})
