import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { PolicyDiff } from '../../../protocol/formats/policy-diff.ts'
import { readPolicy } from '../../../protocol/formats/read.ts'
import { unpackSweep } from '../../../protocol/pack.ts'
import { diffPolicies } from '../../analysis/diff.ts'
import { domainOf } from '../../analysis/domain.ts'
import { lint } from '../../analysis/lint/index.ts'
import { playRollout } from '../../analysis/rollout/index.ts'
import { sweep } from '../../analysis/sweep.ts'
import { loadAssets } from '../../files.ts'
import { crafts } from './crafts.ts'

const assets = loadAssets(join(import.meta.dirname, '../../../assets'))
if (!assets.ok) throw new Error('the assets are broken')
const { catalogue } = assets.value

function policyWith(minimum: string): Policy {
  const read = readPolicy({
    format: 'cvq-lab/policy@1',
    name: minimum,
    dialects: [],
    rules: [
      {
        id: 'winnt',
        match: { systemType: ['winnt'] },
        answer: { recommended: '7.0.0813', minimum, downloadUrl: 'http://download.example/setup.exe' },
      },
    ],
    otherwise: { refuse: 420 },
  })
  if (!read.ok) throw new Error('the fixture is wrong')
  return read.value
}

const watching = (cancelled: () => boolean = () => false) => ({ progress: vi.fn(), cancelled })

const [policy, against] = [policyWith('8.0'), policyWith('6.2.0205')]

/** Every place where work looks whether it is still wanted stops it. */
function expectToStop(work: (watch: ReturnType<typeof watching>) => unknown): void {
  let looks = 0
  const count = (stopAt: number) => () => {
    looks += 1
    return looks >= stopAt
  }
  work(watching(count(Number.POSITIVE_INFINITY)))
  const all = looks
  expect(all).toBeGreaterThan(0)
  for (let stop = 1; stop <= all; stop++) {
    looks = 0
    expect(work(watching(count(stop)))).toBeNull()
  }
}

describe('judging', () => {
  const judge = (watch = watching()) => crafts.judge({ policy }, catalogue, watch)

  test('gives the sweep and what lint finds, as the command line has them', () => {
    const swept = sweep(policy, catalogue, domainOf([policy], catalogue))
    if (swept === null) throw new Error('not swept')
    const answer = judge()?.answer
    if (answer === undefined) throw new Error('cancelled')
    expect(unpackSweep(answer)).toEqual({ sweep: swept, findings: lint(policy, catalogue, swept) })
    expect(unpackSweep(answer).findings[0]?.kind).toBe('loop')
  })

  test('gives away memory that no later one needs', () => {
    const first = judge()
    if (first === null) throw new Error('cancelled')
    const moves = first.moves.filter((memory) => memory instanceof ArrayBuffer)
    const moved = structuredClone(first.answer, { transfer: moves })
    expect(first.answer.cells.outcome).toHaveLength(0)
    expect(judge()?.answer).toEqual(moved)
  })

  test('stops wherever it is when it is no longer wanted', () => expectToStop(judge))
})

describe('comparing', () => {
  const compare = (watch = watching()) => crafts.compare({ policy, against }, catalogue, watch)

  test('gives the difference from the other policy to this one, as the command line has it', () => {
    const diff: PolicyDiff = JSON.parse(compare()?.answer ?? '')
    expect(diff).toEqual(diffPolicies(against, policy, catalogue))
    expect(diff.changed).toBeGreaterThan(0)
  })

  test('stops wherever it is when it is no longer wanted', () => expectToStop(compare))
})

test('a film is what the command line plays', () => {
  const rollout = {
    format: 'cvq-lab/rollout@1',
    seed: 7,
    days: 2,
    clients: 500,
    shares: [],
    policies: [{ day: 0, policy: policyWith('6.2.0205') }],
    outages: [],
    clockSkewHours: 0,
  } as const
  expect(crafts.film({ rollout }, catalogue, watching())?.answer).toEqual(playRollout(rollout, catalogue))
  expect(
    crafts.film(
      { rollout },
      catalogue,
      watching(() => true),
    ),
  ).toBeNull()
})
