import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Recovered, Work } from '../../main/contract-files.ts'
import { type Autosave, keepWork } from './autosave.ts'
import { fileOf, isUnsaved } from './document-standing.ts'
import { bench, versionTo } from './fixture.ts'
import { throttle } from './throttle.ts'
import { workspaceOf } from './workspace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function kept() {
  const told: (Work | null)[] = []
  const { lab } = bench()
  const autosave: Autosave = keepWork(
    lab,
    {
      keepWork: (work) => {
        told.push(work)
        return Promise.resolve({ ok: true, value: null })
      },
    },
    () => Date.now(),
  )
  return { lab, told, autosave, state: () => lab.getState() }
}

describe('unsaved work', () => {
  test('is told soon after an edit, with what it was when it was last saved', () => {
    const { told, state } = kept()
    const base = state().scenario
    state().edit(versionTo('7.0.0813'))
    expect(told).toEqual([])
    vi.advanceTimersByTime(200)
    expect(told).toMatchObject([
      {
        screen: 'negotiate',
        front: 0,
        scenario: { now: { client: { version: '7.0.0813' } }, base, file: null },
        policy: null,
        rollout: null,
      },
    ])
  })

  test('while it goes on being edited is told every second, the last edit too', () => {
    const { told, state } = kept()
    for (let i = 0; i < 50; i++) {
      state().edit(versionTo(`7.0.${i}`))
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(1000)
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told.length).toBeLessThanOrEqual(7)
    expect(told.at(-1)).toMatchObject({ scenario: { now: { client: { version: '7.0.49' } } } })
  })

  test('tells only the parts that are another', () => {
    const { told, state } = kept()
    state().edit(versionTo('7.0.1'))
    vi.advanceTimersByTime(2000)
    state().editPolicy((policy) => ({ ...policy, name: 'Mine' }))
    vi.advanceTimersByTime(2000)
    expect(told[1]).toMatchObject({ policy: { now: { name: 'Mine' }, base: { name: 'Test' } } })
    expect(told[1]).not.toHaveProperty('scenario')
    state().show('policy')
    vi.advanceTimersByTime(2000)
    expect(told[2]).toEqual({ screen: 'policy', front: 0 })
  })

  test('that is saved, or undone, is none; without any nothing is told', () => {
    const { told, state } = kept()
    state().show('policy')
    state().play()
    state().advance(100)
    vi.advanceTimersByTime(5000)
    expect(told).toEqual([])
    state().edit(versionTo('7.0.1'))
    vi.advanceTimersByTime(2000)
    state().undo()
    vi.advanceTimersByTime(2000)
    expect(told.at(-1)).toBeNull()
    expect(told).toHaveLength(2)
    state().redo()
    vi.advanceTimersByTime(2000)
    expect(told[2]).toMatchObject({ scenario: { now: { client: { version: '7.0.1' } } } })
  })

  test('is told at once when the window is to close', async () => {
    const { told, state, autosave } = kept()
    state().edit(versionTo('7.0.1'))
    await autosave.flush()
    expect(told).toHaveLength(1)
    await autosave.flush()
    vi.advanceTimersByTime(5000)
    expect(told).toHaveLength(1)
  })

  test('of a rollout keeps its policies by name, so that the draft stays the draft', () => {
    const { told, state } = kept()
    state().editPlan((plan) => ({ ...plan, policies: [{ day: 0, source: { kind: 'draft' } }] }))
    vi.advanceTimersByTime(2000)
    expect(told[0]).toMatchObject({ rollout: { now: { policies: [{ day: 0, policy: 'draft' }] } } })
  })
})

describe('work that comes back', () => {
  const { scenario, draft } = bench().lab.getState()
  const work: Recovered = {
    screen: 'policy',
    front: 1,
    scenario: {
      now: { ...scenario, title: 'Mine', branches: [{ name: 'Other' }] },
      base: scenario,
      file: { file: 2, name: 'mine.cvq' },
    },
    policy: { now: { ...draft, name: 'Edited' }, base: draft, file: null },
    rollout: null,
  }

  test('stands as it stood, edited, in its files, on its screen', () => {
    const { lab } = bench()
    lab.getState().restore(work)
    const state = lab.getState()
    expect(state).toMatchObject({
      screen: 'policy',
      workspace: { front: 1 },
      scenario: { title: 'Other' },
      draft: { name: 'Edited' },
      recovered: work,
    })
    expect(fileOf(state, 'scenario')).toEqual({ file: 2, name: 'mine.cvq' })
    expect([isUnsaved(state, 'scenario'), isUnsaved(state, 'policy')]).toEqual([true, true])
  })

  test('is discarded back to what was saved, which undo takes back', () => {
    const { lab } = bench()
    const state = () => lab.getState()
    state().restore(work)
    state().discardRecovered()
    expect(state().workspace).toEqual(workspaceOf(scenario))
    expect([isUnsaved(state(), 'scenario'), isUnsaved(state(), 'policy')]).toEqual([false, false])
    expect(state().recovered).toBeNull()
    state().undo()
    expect(state().workspace.runs[0].title).toBe('Mine')
  })

  test('is told once more, so that it stays kept', () => {
    const { lab } = bench()
    lab.getState().restore(work)
    const told = vi.fn(() => Promise.resolve({ ok: true, value: null } as const))
    keepWork(lab, { keepWork: told }, () => Date.now())
    vi.advanceTimersByTime(300)
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ screen: 'policy', front: 1 }))
  })
})

test('a throttle that is asked a thousand times calls in time, and never more often than it may', () => {
  const calls: number[] = []
  const soon = throttle(
    () => calls.push(Date.now()),
    { soon: 200, apart: 1000 },
    () => Date.now(),
  )
  const began = Date.now()
  for (let i = 0; i < 1000; i++) {
    soon.ask()
    vi.advanceTimersByTime(7)
  }
  vi.advanceTimersByTime(2000)
  const gaps = calls.map((at, i) => at - (calls[i - 1] ?? began))
  expect(gaps[0]).toBe(200)
  for (const gap of gaps.slice(1)) expect(gap).toBeGreaterThanOrEqual(1000)
  for (const gap of gaps) expect(gap).toBeLessThan(1100)
})
