// `sweep`: what becomes of every client under a policy.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { Sweep } from '../../protocol/formats/sweep.ts'
import { say } from '../../words/words.ts'
import { domainOf } from '../analysis/domain.ts'
import { sweep as sweepOf } from '../analysis/sweep.ts'
import { sweepJson, sweepText } from '../export/sweep.ts'
import { sweepCsv } from '../export/sweep-csv.ts'
import { policyArgument, readAssets } from './assets.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'

const POLICY = 'POLICY'
const TAKEN: Taken = {
  command: 'sweep',
  values: { format: 'text|json|csv' },
  flags: ['grouped'],
  files: [POLICY],
}
const FORMATS = ['text', 'json', 'csv'] as const
type Format = (typeof FORMATS)[number]

/** A million rows are more than fit into memory as text: each piece is with its reader before the next is made. */
async function print(io: Io, swept: Sweep, policy: Policy, format: Format, grouped: boolean): Promise<void> {
  if (format === 'text') return io.out(sweepText(swept, policy))
  if (format === 'json') return io.out(sweepJson(swept, policy))
  for (const piece of sweepCsv(swept, policy, { grouped })) {
    io.out(piece)
    await io.flushed()
  }
}

export async function sweep(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const grouped = given.value.flags.has('grouped')
  if (grouped && format.value !== 'csv')
    return refuse(io, say('cli.fault.only-with', { option: '--grouped', with: '--format csv' }))
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const [file = ''] = given.value.files
  const policy = policyArgument(POLICY, file, assets.value)
  if (!policy.ok) return refuse(io, policy.reason)
  const { catalogue } = assets.value
  const swept = sweepOf(policy.value, catalogue, domainOf([policy.value], catalogue))
  // Nobody watches, so nobody cancels.
  if (swept !== null) await print(io, swept, policy.value, format.value, grouped)
  return 0
}
