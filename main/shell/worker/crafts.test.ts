import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { readPolicy } from '../../../protocol/formats/read.ts'
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

describe('an analysis', () => {
  const [policy, against] = [policyWith('8.0'), policyWith('6.2.0205')]

  test('is the sweep, what lint finds and the difference, as the command line has them', () => {
    const made = crafts.analyse({ policy, against }, catalogue, watching())
    const swept = sweep(policy, catalogue, domainOf([policy], catalogue))
    expect(made?.answer.sweep).toEqual(swept)
    if (swept === null) throw new Error('not swept')
    expect(made?.answer.findings).toEqual(lint(policy, catalogue, swept))
    expect(made?.answer.findings[0]?.kind).toBe('loop')
    expect(made?.answer.diff).toEqual(diffPolicies(against, policy, catalogue))
    expect(made?.answer.diff?.changed).toBeGreaterThan(0)
  })

  test('without another policy has no difference', () => {
    expect(crafts.analyse({ policy, against: null }, catalogue, watching())?.answer.diff).toBeNull()
  })

  test('gives away memory that no later one needs', () => {
    const first = crafts.analyse({ policy, against }, catalogue, watching())
    if (first === null) throw new Error('cancelled')
    const moved = structuredClone(first.answer, {
      transfer: first.moves.filter((each) => each instanceof ArrayBuffer),
    })
    expect(first.answer.sweep.cells.outcome).toHaveLength(0)
    expect(crafts.analyse({ policy, against }, catalogue, watching())?.answer).toEqual({
      ...moved,
      ms: expect.any(Number),
    })
  })

  test('stops wherever it is when it is no longer wanted', () => {
    let looks = 0
    const whole = watching(() => {
      looks += 1
      return false
    })
    crafts.analyse({ policy, against }, catalogue, whole)
    expect(looks).toBeGreaterThan(2)
    for (let stop = 1; stop <= looks; stop++) {
      let seen = 0
      const made = crafts.analyse(
        { policy, against },
        catalogue,
        watching(() => {
          seen += 1
          return seen >= stop
        }),
      )
      expect(made).toBeNull()
    }
  })
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
