import { describe, expect, test, vi } from 'vitest'
import { policySchema } from '../../protocol/formats/policy.ts'
import { check } from '../../protocol/formats/read.ts'
import type { PackedSweep } from '../../protocol/pack.ts'
import { analyse } from './analyse.ts'
import type { Asked, Desk } from './worker/desk.ts'
import type { Work, WorkKind } from './worker/order.ts'

const read = check(policySchema, { name: 'none', dialects: [], rules: [], otherwise: { refuse: 420 } })
if (!read.ok) throw new Error('the fixture is wrong')
const policy = read.value

/** A desk whose newest order the test answers. */
function fakeDesk<Kind extends WorkKind>() {
  let order: Asked<Kind> | null = null
  let answer: (made: Work[Kind]['answer'] | null) => void = () => {}
  let fail: (error: unknown) => void = () => {}
  const desk: Desk<Kind> = {
    order: (asked) => {
      order = asked
      return new Promise((resolve, reject) => {
        answer = resolve
        fail = reject
      })
    },
    cancel: vi.fn(() => answer(null)),
    close: vi.fn(),
  }
  return {
    desk,
    asked: () => order,
    answer: (made: Work[Kind]['answer'] | null) => answer(made),
    fail: (error: unknown) => fail(error),
  }
}

const judged: PackedSweep = {
  text: '{}',
  cells: {
    outcome: new Uint8Array(),
    code: new Uint16Array(),
    rule: new Int32Array(),
    asked: new Int32Array(),
    end: new Uint8Array(),
    hops: new Uint32Array(),
  },
}
const diff = '{"clients":0}'

function ask(against: typeof policy | null) {
  const judges = fakeDesk<'judge'>()
  const comparisons = fakeDesk<'compare'>()
  const progress = vi.fn()
  const desks = { judges: judges.desk, comparisons: comparisons.desk }
  return { judges, comparisons, progress, answer: analyse(desks, { job: 7, policy, against, progress }) }
}

describe('an analysis', () => {
  test('asks both threads at once and waits for both', async () => {
    const { judges, comparisons, answer } = ask(policy)
    expect(judges.asked()).toMatchObject({ job: 7, task: { policy } })
    expect(comparisons.asked()).toMatchObject({ job: 7, task: { policy, against: policy } })
    comparisons.answer(diff)
    judges.answer(judged)
    expect(await answer).toEqual({ judged, diff, ms: expect.any(Number) })
  })

  test('without another policy compares with nothing', async () => {
    const { judges, comparisons, answer } = ask(null)
    judges.answer(judged)
    expect(await answer).toMatchObject({ diff: null })
    expect(comparisons.asked()).toBeNull()
  })

  test.each(['judges', 'comparisons'] as const)('that is no longer wanted by the %s is none', async (who) => {
    const { judges, comparisons, answer } = ask(policy)
    judges.answer(who === 'judges' ? null : judged)
    comparisons.answer(who === 'comparisons' ? null : diff)
    expect(await answer).toBeNull()
  })

  test.each(['judges', 'comparisons'] as const)(
    'fails with the %s, and ends what is left of it',
    async (who) => {
      const asked = ask(policy)
      asked[who].fail(new Error('out of memory'))
      await expect(asked.answer).rejects.toThrow('out of memory')
      expect(asked.judges.desk.cancel).toHaveBeenCalledWith(7)
      expect(asked.comparisons.desk.cancel).toHaveBeenCalledWith(7)
    },
  )
})

describe('progress', () => {
  test('is of both together, and a part that is done counts as done', async () => {
    const { judges, comparisons, progress } = ask(policy)
    judges.asked()?.progress(0.5)
    comparisons.asked()?.progress(0.25)
    judges.answer(judged)
    await Promise.resolve()
    comparisons.asked()?.progress(0.5)
    expect(progress.mock.calls).toEqual([[0.25], [0.375], [0.75]])
  })

  test('of one part alone is of the whole', () => {
    const { judges, progress } = ask(null)
    judges.asked()?.progress(0.5)
    expect(progress).toHaveBeenCalledExactlyOnceWith(0.5)
  })
})
