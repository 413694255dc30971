import { describe, expect, it } from 'vitest'
import type { Answered } from '../../main/contract.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import { draftFrom, settingEdit } from '../rollout/edits.ts'
import { filmOf } from '../rollout/fixture.ts'
import { bench } from './fixture.ts'

const film = (hours: number) => ({ ok: true, value: filmOf({ hours }) }) as const

/** A window whose films are answered when the test says so. */
function filming() {
  const asked: Rollout[] = []
  const cancelled: number[] = []
  const answers: ((answer: Answered<'film'>) => void)[] = []
  const jobs: number[] = []
  const { lab, wait, progress } = bench({
    film: ({ job, rollout }) => {
      asked.push(rollout)
      jobs.push(job)
      return new Promise((resolve) => answers.push(resolve))
    },
    cancel: (job) => {
      cancelled.push(job)
      return Promise.resolve({ ok: true, value: null })
    },
  })
  const answer = async (n: number, answered: Answered<'film'>) => {
    answers[n]?.(answered)
    for (let i = 0; i < 4; i++) await Promise.resolve()
  }
  return { lab, state: lab.getState, wait, asked, jobs, cancelled, answer, progress }
}

const daysTo = (days: number) => settingEdit({ days })

describe('a film', () => {
  it('is asked for once, of the rollout with its policies as they are', async () => {
    const { state, asked, answer } = filming()
    state().makeFilm()
    state().makeFilm()
    expect(asked).toMatchObject([{ seed: 7, days: 2, policies: [{ day: 0, policy: { name: 'Test' } }] }])
    expect(state()).toMatchObject({ filming: true, film: null })
    await answer(0, film(48))
    expect(state()).toMatchObject({ filming: false, film: { rollout: { days: 2 } } })
    state().makeFilm()
    expect(asked).toHaveLength(1)
  })

  it('is asked for again after every edit; the one on show stays until the newer is there', async () => {
    const { state, asked, answer } = filming()
    state().makeFilm()
    await answer(0, film(48))
    state().editPlan(daysTo(3))
    state().editPlan(daysTo(4))
    expect(asked.map(({ days }) => days)).toEqual([2, 3, 4])
    expect(state().film?.rollout.days).toBe(2)
    await answer(1, { ok: true, value: null })
    expect(state()).toMatchObject({ filming: true, filmTrouble: null, film: { rollout: { days: 2 } } })
    await answer(2, film(96))
    expect(state()).toMatchObject({ filming: false, film: { rollout: { days: 4 } } })
  })

  it('never comes of an answer that is no longer of the newest rollout', async () => {
    const { state, answer } = filming()
    state().makeFilm()
    state().editPlan(daysTo(3))
    await answer(1, film(72))
    await answer(0, film(48))
    expect(state().film?.rollout.days).toBe(3)
  })

  it('follows the draft', async () => {
    const { state, asked, answer } = filming()
    state().editPlan(draftFrom(1))
    await answer(0, film(48))
    state().editPolicy((policy) => ({ ...policy, name: 'Another' }))
    state().makeFilm()
    expect(asked.map(({ policies }) => policies.map(({ policy }) => policy.name))).toEqual([
      ['Test', 'Test'],
      ['Test', 'Another'],
    ])
  })

  it('tells how far it is, and can be cancelled', async () => {
    const { state, jobs, cancelled, answer, progress } = filming()
    state().makeFilm()
    progress({ job: jobs[0] ?? -1, done: 0.4 })
    expect(state().filmProgress).toBe(0.4)
    state().cancelFilm()
    expect(cancelled).toEqual(jobs)
    await answer(0, { ok: true, value: null })
    expect(state()).toMatchObject({ filming: false, filmProgress: null, filmTrouble: { kind: 'cancelled' } })
    state().makeFilm()
    expect(jobs).toHaveLength(2)
  })

  it('that is refused leaves the one before on show, and going back mends it', async () => {
    const { state, asked, answer } = filming()
    state().makeFilm()
    await answer(0, film(48))
    state().editPlan(daysTo(3))
    await answer(1, { ok: false, reason: { kind: 'failed' } })
    expect(state()).toMatchObject({ filmTrouble: { kind: 'failed' }, film: { rollout: { days: 2 } } })
    state().undoPlan()
    expect(state().filmTrouble).toBeNull()
    expect(asked).toHaveLength(2)
  })
})

describe('edits of the rollout', () => {
  it('are undone and redone, and a reset is one of them', () => {
    const { state, wait } = filming()
    state().editPlan(daysTo(3))
    wait(5000)
    state().editPlan(settingEdit({ seed: 8 }))
    state().undoPlan()
    expect(state()).toMatchObject({ plan: { days: 3, seed: 7 }, canRedoPlan: true })
    state().redoPlan()
    state().resetPlan()
    expect(state()).toMatchObject({ plan: { days: 2, seed: 7 }, planResets: 1 })
    state().undoPlan()
    expect(state().plan).toMatchObject({ days: 3, seed: 8 })
  })

  it('that change nothing are none', () => {
    const { state, asked } = filming()
    state().editPlan((plan) => plan)
    expect(asked).toEqual([])
    expect(state().canUndoPlan).toBe(false)
  })
})

describe('play of a film', () => {
  async function shown(hours = 48) {
    const { state, answer } = filming()
    state().makeFilm()
    await answer(0, film(hours))
    return { state, answer }
  }

  it('shows a new film at its end, and runs a day in half a second from the beginning', async () => {
    const { state } = await shown()
    expect(state().filmTime).toBe(47)
    state().roll()
    expect(state()).toMatchObject({ filmTime: 0, rolling: true })
    state().advanceFilm(500)
    expect(state().filmTime).toBeCloseTo(24)
    state().setSpeed(4)
    state().advanceFilm(100)
    expect(state().filmTime).toBeCloseTo(24 + 19.2)
    state().advanceFilm(100)
    expect(state()).toMatchObject({ filmTime: 47, rolling: false })
  })

  it('goes by whole hours when stepped, stays within the film, and stops', async () => {
    const { state } = await shown()
    state().roll()
    state().advanceFilm(110)
    state().stepFilm(1)
    expect(state()).toMatchObject({ filmTime: 6, rolling: false })
    state().stepFilm(-24)
    expect(state().filmTime).toBe(0)
    state().seekFilm(Number.POSITIVE_INFINITY)
    expect(state().filmTime).toBe(47)
  })

  it('stays at its hour when the film becomes another, as far as that goes', async () => {
    const { state, answer } = await shown()
    state().seekFilm(30)
    state().editPlan(daysTo(3))
    await answer(1, film(72))
    expect(state().filmTime).toBe(30)
    state().editPlan(daysTo(1))
    await answer(2, film(24))
    expect(state().filmTime).toBe(23)
    state().editPlan(daysTo(4))
    await answer(3, film(96))
    expect(state().filmTime).toBe(95)
  })

  it('does not begin without a film', () => {
    const { state } = filming()
    state().roll()
    expect(state()).toMatchObject({ rolling: false, filmTime: 0 })
  })
})
