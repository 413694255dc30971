import { expect, test, vi } from 'vitest'
import type { Door, PackedAnalysis } from '../../main/contract.ts'
import { packSweep } from '../../protocol/pack.ts'
import { pageDoor } from './door.ts'

const axis = { values: [], classOf: Uint32Array.of(), standsFor: Uint32Array.of(), sizes: Uint32Array.of() }
const sweep = {
  domain: {
    kinds: [],
    systems: axis,
    archs: axis,
    locales: { ...axis, values: ['0x0409'], classOf: Uint32Array.of(0) },
    cohorts: [],
    everyCohortCombination: true,
    defaultCohort: 0,
    clients: 12,
  },
  cells: {
    outcome: Uint8Array.of(1),
    code: Uint16Array.of(420),
    rule: Int32Array.of(-1),
    asked: Int32Array.of(-1),
    end: Uint8Array.of(2),
    hops: Uint32Array.of(0),
  },
}
const policy = { name: 'none', dialects: [], rules: [], otherwise: { refuse: 420 } } as const
const packed: PackedAnalysis = {
  judged: packSweep({ sweep, findings: [] }),
  diff: '{"clients":12,"changed":0,"changes":[]}',
  ms: 7,
}

/** A door whose every answer is this one. */
function doorThatSays(answer: unknown) {
  const call = vi.fn(() => Promise.resolve(answer))
  const door: Door = Object.assign(Object.create(null), { call, onCommand: vi.fn(), onProgress: vi.fn() })
  return { call, door: pageDoor(door) }
}

const asked = { job: 1, policy, against: policy }

test('an analysis comes out as it was before it was packed', async () => {
  const { call, door } = doorThatSays({ ok: true, value: packed })
  expect(await door.call('analyse', asked)).toEqual({
    ok: true,
    value: { sweep, findings: [], diff: { clients: 12, changed: 0, changes: [] }, ms: 7 },
  })
  expect(call).toHaveBeenCalledExactlyOnceWith('analyse', asked)
})

test('one that was not compared has no difference', async () => {
  const { door } = doorThatSays({ ok: true, value: { ...packed, diff: null } })
  expect(await door.call('analyse', asked)).toMatchObject({ value: { diff: null } })
})

test('an analysis that was cancelled, refusals and all other answers come as they are', async () => {
  const refused = { ok: false, reason: { kind: 'failed' } }
  for (const answer of [{ ok: true, value: null }, refused]) {
    expect(await doorThatSays(answer).door.call('analyse', asked)).toEqual(answer)
    expect(await doorThatSays(answer).door.call('copy', 'CVQ')).toEqual(answer)
  }
})
