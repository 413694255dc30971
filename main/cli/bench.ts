// `bench`: the benchmarks of the repository, in a process of their own so that nothing else is measured with them.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../../words/words.ts'
import { appRoot } from '../app-root.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'

const TAKEN: Taken = { command: 'bench', values: { only: 'NAME' }, flags: ['json'], files: 'none' }
const BENCHMARKS = ['answers', 'rollout', 'sweep', 'keystroke', 'policy', 'scrub', 'start'] as const

export async function bench(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const only = given.value.values.has('only') ? choiceOf(given.value, 'only', BENCHMARKS) : null
  if (only?.ok === false) return refuse(io, only.reason)
  const program = join(appRoot(), 'scripts', 'bench.mjs')
  // In the app's own process there is no Node to start, and installed there are no benchmarks to start with it.
  if (process.versions.electron !== undefined || !existsSync(program))
    return refuse(io, say('cli.fault.no-bench'))
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' })
  return status === 0 ? 0 : status === 1 ? 1 : 2
}
