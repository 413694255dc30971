// `diff`: for whom what changes between two policies.

import { say } from '../../words/words.ts'
import { diffPolicies } from '../analysis/diff.ts'
import { diffJson, diffText } from '../export/diff.ts'
import { policyArgument, readAssets } from './assets.ts'
import { type ExitCode, type Io, refuse, STANDARD } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'

const TAKEN: Taken = { command: 'diff', values: { format: 'text|json' }, flags: [], files: ['A', 'B'] }
const FORMATS = ['text', 'json'] as const

export async function diff(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const [first = '', second = ''] = given.value.files
  if (first === STANDARD && second === STANDARD)
    return refuse(io, say('cli.fault.one-stdin', { command: 'diff' }))
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const before = policyArgument('A', first, assets.value)
  if (!before.ok) return refuse(io, before.reason)
  const after = policyArgument('B', second, assets.value)
  if (!after.ok) return refuse(io, after.reason)
  const changes = diffPolicies(before.value, after.value, assets.value.catalogue)
  // Nobody watches, so nobody cancels.
  if (changes === null) return 0
  io.out(format.value === 'json' ? diffJson(changes) : diffText(changes, before.value, after.value))
  return changes.changed > 0 ? 1 : 0
}
