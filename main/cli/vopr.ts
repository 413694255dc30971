// `vopr`: random sessions under faults, every answer held against an oracle. A failure is one line that replays it.

import type { BugName } from '../../protocol/bug-names.ts'
import { FAULT_KINDS, type FaultKind } from '../../protocol/fault-kinds.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { plantedServer } from '../conform/bugs/plant.ts'
import '../../words/whole.ts'
import { say } from '../../words/words.ts'
import { failureText, replayCommand } from '../vopr/report.ts'
import { type Found, ourServer, planIn, playTaped, Run, type Setup } from '../vopr/run.ts'
import { Scene } from '../vopr/scene.ts'
import { shrunk } from '../vopr/shrink.ts'
import { coverageText, summaryJson, summaryText } from '../vopr/summary.ts'
import { tapedLine } from '../vopr/tape.ts'
import { readAssets } from './assets.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, type Given, listOf, numberOf, readOptions, type Taken } from './options.ts'
import { bugOf } from './serve-bug.ts'

const TAKEN: Taken = {
  command: 'vopr',
  values: { sessions: 'N', seed: 'N', seconds: 'N', bug: 'NAME', kinds: 'LIST', format: 'text|json' },
  flags: ['coverage', 'transcript'],
  files: 'none',
}
const FORMATS = ['text', 'json'] as const
const DEFAULT_SESSIONS = 100_000
const MOST = 1e12
const LONGEST_SECONDS = 1e7
/** Worlds are counted on from it, and each has to stay a whole number. */
const LARGEST_SEED = Math.floor(Number.MAX_SAFE_INTEGER / 2)
/** Between two looks at the clock. */
const STRETCH = 20_000

interface Asked {
  readonly sessions: number
  readonly seed: number
  /** null: as long as it takes. */
  readonly seconds: number | null
  readonly format: (typeof FORMATS)[number]
  readonly coverage: boolean
  readonly transcript: boolean
  readonly bug: BugName | null
  /** null: all. */
  readonly kinds: readonly FaultKind[] | null
}

const isFaultKind = (name: string): name is FaultKind => FAULT_KINDS.some((kind) => kind === name)

/** The kinds of fault that are to strike, with commas between; null where all may. */
function kindsOf(given: Given): Result<readonly FaultKind[] | null, string> {
  const names = listOf(given, 'kinds')
  if (names === null) return ok(null)
  const wrong = names.find((name) => !isFaultKind(name))
  if (wrong === undefined) return ok(names.filter(isFaultKind))
  return fail(say('cli.fault.choice', { option: '--kinds', got: wrong, choices: FAULT_KINDS.join(', ') }))
}

function askedOf(args: readonly string[]): Result<Asked, string> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return given
  const seconds = numberOf(given.value, 'seconds', { from: 1, to: LONGEST_SECONDS, otherwise: null })
  if (!seconds.ok) return seconds
  const otherwise = seconds.value === null ? DEFAULT_SESSIONS : MOST
  const sessions = numberOf(given.value, 'sessions', { from: 1, to: MOST, otherwise })
  if (!sessions.ok) return sessions
  const seed = numberOf(given.value, 'seed', { from: 0, to: LARGEST_SEED, otherwise: 0 })
  if (!seed.ok) return seed
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return format
  const bug = bugOf(given.value)
  if (!bug.ok) return bug
  const kinds = kindsOf(given.value)
  if (!kinds.ok) return kinds
  const flag = (name: string) => given.value.flags.has(name)
  const textual = ['coverage', 'transcript'].find(flag)
  if (textual !== undefined && format.value !== 'text')
    return fail(say('cli.fault.only-with', { option: `--${textual}`, with: '--format text' }))
  return ok({
    sessions: sessions.value,
    seed: seed.value,
    seconds: seconds.value,
    format: format.value,
    coverage: flag('coverage'),
    transcript: flag('transcript'),
    bug: bug.value,
    kinds: kinds.value,
  })
}

/** Plays stretch after stretch, and says on a terminal how far it is. */
async function search(
  run: Run,
  { sessions, seconds }: Asked,
  io: Io,
  started: number,
): Promise<Found | null> {
  let found: Found | null = null
  const tells = process.stderr.isTTY === true
  while (found === null && run.tally.sessions < sessions) {
    const past = (performance.now() - started) / 1000
    if (seconds !== null && past >= seconds) break
    found = run.until(Math.min(sessions, run.tally.sessions + STRETCH))
    if (tells) io.err(`\r${say('vopr.cli.progress', { count: run.tally.sessions })}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (tells) io.err('\r\u001b[K')
  return found
}

/** World after world, each with its reader before the next is played: all of them are more than fit into memory. */
async function transcript(setup: Setup, { seed, sessions, seconds }: Asked, io: Io): Promise<ExitCode> {
  const started = performance.now()
  const isOver = () => seconds !== null && performance.now() - started >= seconds * 1000
  let counted = 0
  let failed = false
  for (let world = seed; counted < sessions && !failed && !isOver(); world++) {
    const { tape, failure } = playTaped(setup, planIn(setup, world))
    io.out(`# ${world}\n${tape.map(tapedLine).join('')}`)
    counted += tape.filter(({ step }) => step.kind === 'connect').length
    failed = failure !== null
    if (failure !== null) io.out(failureText(failure))
    await io.flushed()
  }
  return failed ? 1 : 0
}

export async function vopr(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = askedOf(args)
  if (!asked.ok) return refuse(io, asked.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const { bug, kinds } = asked.value
  const { catalogue, policies } = assets.value
  const setup: Setup = {
    scene: new Scene({ catalogue, policies: policies.map(({ policy }) => policy) }),
    server: bug === null ? ourServer : () => plantedServer(bug),
    kinds,
  }
  if (asked.value.transcript) return transcript(setup, asked.value, io)
  const run = new Run(setup, asked.value.seed)
  const started = performance.now()
  const found = await search(run, asked.value, io, started)
  const figures = {
    tally: run.tally,
    first: asked.value.seed,
    next: run.next,
    ms: performance.now() - started,
  }
  const small = found === null ? null : shrunk(setup, found)
  io.out((asked.value.format === 'json' ? summaryJson : summaryText)(figures, small, { bug, kinds }))
  if (asked.value.coverage && asked.value.format === 'text') io.out(coverageText(run.tally))
  if (found !== null && asked.value.format === 'text')
    io.err(`${replayCommand(found.plan.seed, { bug, kinds })}\n`)
  return found === null ? 0 : 1
}
