// `lint`: what is wrong with a policy, for a person or for a release pipeline.

import { domainOf } from '../analysis/domain.ts'
import { lint as findingsOf } from '../analysis/lint/index.ts'
import { sweep } from '../analysis/sweep.ts'
import { lintJson, lintJunit, lintText } from '../export/findings.ts'
import { policyArgument, readAssets } from './assets.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'

const POLICY = 'POLICY'
const TAKEN: Taken = { command: 'lint', values: { format: 'text|json|junit' }, flags: [], files: [POLICY] }
const FORMATS = ['text', 'json', 'junit'] as const
const REPORTS = { text: lintText, json: lintJson, junit: lintJunit } as const

export async function lint(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const [file = ''] = given.value.files
  const policy = policyArgument(POLICY, file, assets.value)
  if (!policy.ok) return refuse(io, policy.reason)
  const { catalogue } = assets.value
  const swept = sweep(policy.value, catalogue, domainOf([policy.value], catalogue))
  // Nobody watches, so nobody cancels.
  if (swept === null) return 0
  const findings = findingsOf(policy.value, catalogue, swept)
  io.out(REPORTS[format.value]({ file, policy: policy.value, clients: swept.domain.clients, findings }))
  return findings.length > 0 ? 1 : 0
}
