// A rollout from disk, its policies resolved: inline, built in, or files beside it.

import { dirname } from 'node:path'
import { readRolloutFile } from '../protocol/formats/read.ts'
import type { Rollout, RolloutFile } from '../protocol/formats/rollout.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { faultOfShares } from '../protocol/rollout.ts'
import { type Assets, type FileFault, policyNamed, readJsonFile } from './files.ts'

type Step = Rollout['policies'][number]

/** In a scenario a policy stands under `policy`; here it is one of several. */
function atPlace({ file, fault }: FileFault, rolloutFile: string, place: number): FileFault {
  if (file !== rolloutFile || fault.kind !== 'wrong-value' || fault.path !== 'policy') return { file, fault }
  return { file, fault: { ...fault, path: `policies[${place}].policy` } }
}

type KnownAssets = Pick<Assets, 'catalogue' | 'policies'>

/** A rollout file with its policies resolved, and its shares held against the catalogue. */
export function loadRollout(file: string, assets: KnownAssets): Result<Rollout, FileFault> {
  const read = readJsonFile(file, readRolloutFile)
  return read.ok ? rolloutOf(read.value, file, assets) : read
}

/** What a rollout file says, with what it names read from beside `file`; at most `limit` bytes of each. */
export function rolloutOf(
  read: RolloutFile,
  file: string,
  assets: KnownAssets,
  limit?: number,
): Result<Rollout, FileFault> {
  const fault = faultOfShares(read, assets.catalogue)
  if (fault !== null) return fail({ file, fault })
  const builtIns = { policies: assets.policies, scenarios: [] }
  const policies: Step[] = []
  for (const [place, { day, policy }] of read.policies.entries()) {
    const resolved =
      typeof policy === 'string' ? policyNamed(policy, dirname(file), file, builtIns, { limit }) : ok(policy)
    if (!resolved.ok) return fail(atPlace(resolved.reason, file, place))
    policies.push({ day, policy: resolved.value })
  }
  return ok({ ...read, policies })
}
