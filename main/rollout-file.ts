// A rollout from disk, its policies resolved: inline, built in, or files beside it.

import { dirname } from 'node:path'
import { readRolloutFile } from '../protocol/formats/read.ts'
import type { Rollout } from '../protocol/formats/rollout.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { faultOfShares } from '../protocol/rollout.ts'
import { type Assets, type FileFault, policyNamed, readJsonFile } from './files.ts'

type Step = Rollout['policies'][number]

/** In a scenario a policy stands under `policy`; here it is one of several. */
function atPlace({ file, fault }: FileFault, rolloutFile: string, place: number): FileFault {
  if (file !== rolloutFile || fault.kind !== 'wrong-value' || fault.path !== 'policy') return { file, fault }
  return { file, fault: { ...fault, path: `policies[${place}].policy` } }
}

/** A rollout file with its policies resolved, and its shares held against the catalogue. */
export function loadRollout(
  file: string,
  assets: Pick<Assets, 'catalogue' | 'policies'>,
): Result<Rollout, FileFault> {
  const read = readJsonFile(file, readRolloutFile)
  if (!read.ok) return read
  const fault = faultOfShares(read.value, assets.catalogue)
  if (fault !== null) return fail({ file, fault })
  const policies: Step[] = []
  for (const [place, { day, policy }] of read.value.policies.entries()) {
    const builtIns = { policies: assets.policies, scenarios: [] }
    const resolved =
      typeof policy === 'string' ? policyNamed(policy, dirname(file), file, builtIns) : ok(policy)
    if (!resolved.ok) return fail(atPlace(resolved.reason, file, place))
    policies.push({ day, policy: resolved.value })
  }
  return ok({ ...read.value, policies })
}
