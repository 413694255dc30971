// `bench`: the benchmarks of the repository, in a process of their own so that nothing else is measured with them.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../../words/words.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'

const TAKEN: Taken = { command: 'bench', values: { only: 'NAME' }, flags: ['json'], files: 'none' }
const BENCHMARKS = ['answers', 'rollout', 'sweep', 'keystroke', 'policy', 'scrub', 'start'] as const
const PROGRAM = join(import.meta.dirname, '../../scripts/bench.mjs')

export async function bench(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const only = given.value.values.has('only') ? choiceOf(given.value, 'only', BENCHMARKS) : null
  if (only?.ok === false) return refuse(io, only.reason)
  if (!existsSync(PROGRAM)) return refuse(io, say('cli.fault.no-bench', { place: PROGRAM }))
  const { status } = spawnSync(process.execPath, [PROGRAM, ...args], {
    stdio: 'inherit',
  })
  return status === 0 ? 0 : status === 1 ? 1 : 2
}
