import { describe, expect, it } from 'vitest'
import { check } from '../../protocol/formats/read.ts'
import { type Scenario, scenarioSchema } from '../../protocol/formats/scenario.ts'
import { deleted, forked, forkOf, freeName, kept, renamed } from './branches.ts'
import { bench, versionTo } from './fixture.ts'
import { inForce } from './in-force.ts'
import { documentOf, frontOf, type Workspace, workspaceOf } from './workspace.ts'

const start: Scenario = bench().lab.getState().scenario
const one = workspaceOf(start)
const newer = { client: versionTo('7.0')(start).client }
const names = ({ runs }: Workspace) => runs.map(({ title }) => title)

describe('a fork', () => {
  it('is the same run with one change after that many events, behind the others and in front', () => {
    const two = forked(one, 3, newer, 'Newer')
    expect(names(two)).toEqual(['Test', 'Newer'])
    expect(frontOf(two)).toEqual({ ...start, title: 'Newer', changes: [{ after: 3, ...newer }] })
    expect(two.runs[0]).toBe(one.runs[0])
  })

  it('of a fork comes after its change; at the same event it adds to it', () => {
    const fork = forkOf(start, 3, newer, 'a')
    const fails = { download: { outcome: 'fails' } } as const
    expect(forkOf(fork, 6, fails, 'b').changes).toEqual([
      { after: 3, ...newer },
      { after: 6, ...fails },
    ])
    expect(forkOf(fork, 3, fails, 'b').changes).toEqual([{ after: 3, ...newer, ...fails }])
  })

  it('before a change of the run leaves that to the run’s own future', () => {
    const fork = forkOf(forkOf(start, 6, newer, 'a'), 2, { download: { outcome: 'stalls' } }, 'b')
    expect(fork.changes).toEqual([{ after: 2, download: { outcome: 'stalls' } }])
    expect(inForce(fork).client).toBe(start.client)
  })

  it('at the beginning is another run altogether', () => {
    expect(forkOf(start, 0, newer, 'a')).toEqual({ ...start, ...newer, title: 'a' })
  })

  it('keeps the bookmarks of what stays, and expects nothing', () => {
    const marks = [
      { event: 2, name: 'asked' },
      { event: 9, name: 'over' },
    ]
    const run: Scenario = { ...start, bookmarks: marks, expect: { outcome: 'refused' } }
    expect(forkOf(run, 3, newer, 'a')).toMatchObject({ bookmarks: [marks[0]], expect: {} })
    expect(forkOf(run, 1, newer, 'a').bookmarks).toBeUndefined()
  })

  it('is what a scenario file may hold', () => {
    const many = forked(forked(one, 3, newer, 'a'), 7, { download: { outcome: 'fails' } }, 'a')
    expect(check(scenarioSchema, documentOf(many))).toMatchObject({ ok: true })
  })
})

describe('names', () => {
  it('are never given twice', () => {
    expect(freeName('a', ['b'])).toBe('a')
    expect(freeName('a', ['a', 'a (2)'])).toBe('a (3)')
    expect(names(kept(kept(one, start, 'Test'), start, 'Test'))).toEqual(['Test', 'Test (2)', 'Test (3)'])
  })

  it('can be changed, to none that is taken and not to nothing', () => {
    const two = kept(one, start, 'Copy')
    expect(names(renamed(two, 1, '  Mine '))).toEqual(['Test', 'Mine'])
    expect(names(renamed(two, 0, 'Copy'))).toEqual(['Copy (2)', 'Copy'])
    expect(renamed(two, 1, ' ')).toBe(two)
    expect(renamed(two, 1, 'Copy')).toBe(two)
    expect(renamed(two, 5, 'Mine')).toBe(two)
  })
})

describe('deleting', () => {
  const three = kept(kept(one, start, 'b'), start, 'c')

  it('brings the run before it to the front where it was there, and leaves others there', () => {
    expect(deleted(three, 2)).toMatchObject({ front: 1 })
    expect(names(deleted(three, 2))).toEqual(['Test', 'b'])
    expect(deleted(three, 1)).toMatchObject({ front: 1 })
    expect(frontOf(deleted(three, 1)).title).toBe('c')
    expect(deleted({ ...three, front: 0 }, 1)).toMatchObject({ front: 0 })
  })

  it('spares the scenario’s own run, and changes nothing where there is none', () => {
    expect(deleted(three, 0)).toBe(three)
    expect(deleted(three, 7)).toBe(three)
  })
})
