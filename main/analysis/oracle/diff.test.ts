// The difference of two policies against the independent checker: for how many what changes into what.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { ClientVerdict } from '../../../protocol/formats/policy-diff.ts'
import { diffPolicies } from '../diff.ts'
import { domainOf } from '../domain.ts'
import { readAssets } from './assets.ts'
import { everybody } from './everybody.ts'
import { type Life, live } from './people.ts'
import { cutOf, pairs } from './policies.ts'

const catalogue = cutOf(readAssets().catalogue)

type Fate = Omit<ClientVerdict, 'rule'>

/** What a client gets to know; without a download URL no fallback URL is sent. */
function fateOf({ outcome, end, code, hops, answer }: Life | ClientVerdict): Fate {
  const said = answer && {
    recommended: answer.recommended,
    minimum: answer.minimum,
    downloadUrl: answer.downloadUrl,
    fallbackUrl: answer.downloadUrl === '' ? '' : answer.fallbackUrl,
  }
  return { outcome, end, code: code === 0 ? null : code, hops, answer: said }
}

/** How many go from one fate to another, by both. */
function counted(
  steps: readonly { readonly before: Fate; readonly after: Fate; readonly clients: number }[],
) {
  const counts = new Map<string, number>()
  for (const { before, after, clients } of steps) {
    const step = JSON.stringify([before, after])
    counts.set(step, (counts.get(step) ?? 0) + clients)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function stepsOf(first: Policy, second: Policy) {
  return everybody(domainOf([first, second], catalogue), catalogue).flatMap(({ person }) => {
    const before = fateOf(live(first, catalogue, person))
    const after = fateOf(live(second, catalogue, person))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ before, after, clients: 1 }]
  })
}

test('as many change, from the same to the same', () => {
  fc.assert(
    fc.property(pairs, ([first, second]) => {
      const diff = diffPolicies(first, second, catalogue)
      const steps = stepsOf(first, second)
      const changes = diff?.changes.map(({ before, after, clients }) => ({
        before: fateOf(before),
        after: fateOf(after),
        clients,
      }))
      expect(diff?.changed).toBe(steps.length)
      expect(counted(changes ?? [])).toEqual(counted(steps))
    }),
    { numRuns: 500 },
  )
}, 300_000)
