// `run`: scenarios on the virtual clock, and the branches they keep. Everything is read before anything is written.
// What is printed is the scenario's own run; what is expected of a branch is held against the branch's.

import { lessonFaultSentence } from '../../diagram/say-lesson-fault.ts'
import { scenarioOfBranch } from '../../protocol/branch.ts'
import { missesOf } from '../../protocol/claim.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { lessonFaults } from '../../protocol/lesson-faults.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { exportOf } from '../export/exports.ts'
import { missSentence } from '../export/misses.ts'
import { EXPORT_FORMATS, type ExportRun } from '../export/source.ts'
import { type Assets, loadScenario } from '../files.ts'
import { simulate } from '../simulation/index.ts'
import { nameOf, readAssets, readExportResources, sentenceOf } from './assets.ts'
import { complain, type ExitCode, type Io, refuse, STANDARD } from './io.ts'
import { choiceOf, numberOf, readOptions, type Taken } from './options.ts'
import { type Ran, writeRuns } from './run-out.ts'

const TAKEN: Taken = {
  command: 'run',
  values: { format: EXPORT_FORMATS.join('|'), out: 'FILE', seed: 'N' },
  flags: [],
  files: 'some',
}

function runOf(
  scenario: Scenario,
  seed: number | null,
  { catalogue }: Assets,
): ExportRun & { scenario: Scenario } {
  const seeded = { ...scenario, seed: seed ?? scenario.seed }
  return { scenario: seeded, trace: simulate(seeded, catalogue) }
}

function readAll(
  files: readonly string[],
  seed: number | null,
  assets: Assets,
): Result<readonly Ran[], string> {
  const ran: Ran[] = []
  for (const file of files) {
    const read = loadScenario(file, assets)
    if (!read.ok) return fail(sentenceOf(read.reason))
    const scenario = read.value
    const branches = (scenario.branches ?? []).map((branch) =>
      runOf(scenarioOfBranch(scenario, branch), seed, assets),
    )
    ran.push({ file, source: { ...runOf(scenario, seed, assets), branches } })
  }
  return ok(ran)
}

/** What each run did not do as expected; of a branch, the sentence names it. */
function missedIn({ file, source }: Ran): readonly string[] {
  const name = nameOf(file)
  const sentencesOf = ({ trace, scenario }: ExportRun, place: string): readonly string[] =>
    missesOf(trace, scenario?.expect ?? {}).map((miss) => missSentence(place, miss))
  const ofBranches = (source.branches ?? []).flatMap((branch) =>
    sentencesOf(branch, say('cli.run.branch', { file: name, branch: branch.trace.title })),
  )
  return [...sentencesOf(source, name), ...ofBranches]
}

/** What is wrong with a scenario's lesson: it is run as it is written, and says other than what happens. */
function lessonFaultsIn({ file, source }: Ran): readonly string[] {
  const { scenario, trace, branches = [] } = source
  if (scenario?.lesson === undefined) return []
  const traces = {
    main: trace,
    branches: new Map(branches.map((branch) => [branch.trace.title, branch.trace] as const)),
  }
  return lessonFaults(scenario.lesson, traces).map((fault) =>
    say('cli.run.lesson', { file: nameOf(file), step: fault.step + 1, fault: lessonFaultSentence(fault) }),
  )
}

export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', EXPORT_FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const seed = numberOf(given.value, 'seed', { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: null })
  if (!seed.ok) return refuse(io, seed.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const resources = readExportResources()
  if (!resources.ok) return refuse(io, resources.reason)
  const ran = readAll(given.value.files, seed.value, assets.value)
  if (!ran.ok) return refuse(io, ran.reason)
  const out = given.value.values.get('out') ?? STANDARD
  const written = await writeRuns(io, out, ran.value, exportOf(format.value), resources.value)
  if (!written.ok) return refuse(io, written.reason)
  const missed = ran.value.flatMap((each) => [...missedIn(each), ...lessonFaultsIn(each)])
  for (const sentence of missed) complain(io, sentence)
  return missed.length > 0 ? 1 : 0
}
