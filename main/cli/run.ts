// `run`: scenarios on the virtual clock. Everything is read before anything is written.

import { basename, join } from 'node:path'
import { type Miss, missesOf } from '../../protocol/claim.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { traceJson, tracesJson } from '../export/json.ts'
import { traceText } from '../export/text.ts'
import { type Assets, loadScenario } from '../files.ts'
import { simulate } from '../simulation/index.ts'
import { nameOf, readAssets, sentenceOf } from './assets.ts'
import { complain, type ExitCode, type Io, makeFolder, refuse, STANDARD, writeOut } from './io.ts'
import { choiceOf, numberOf, readOptions, type Taken } from './options.ts'

const TAKEN: Taken = {
  command: 'run',
  values: { format: 'text|json', out: 'FILE', seed: 'N' },
  flags: [],
  files: 'some',
}
const FORMATS = ['text', 'json'] as const
type Format = (typeof FORMATS)[number]

interface Form {
  /** Of the file that one trace becomes. */
  readonly ending: string
  readonly one: (trace: Trace) => string
  readonly several: (traces: readonly Trace[]) => string
}

/** A new export is a name in FORMATS, an entry here and a word of help. */
const FORMS: Readonly<Record<Format, Form>> = {
  text: {
    ending: '.txt',
    one: traceText,
    several: (traces) => traces.map(traceText).join('\n\n'),
  },
  json: { ending: '.json', one: traceJson, several: tracesJson },
}

interface Ran {
  readonly file: string
  readonly scenario: Scenario
  readonly trace: Trace
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
    const scenario = { ...read.value, seed: seed ?? read.value.seed }
    ran.push({ file, scenario, trace: simulate(scenario, assets.catalogue) })
  }
  return ok(ran)
}

function printAll(traces: readonly Trace[], { one, several }: Form): string {
  const [first] = traces
  return first !== undefined && traces.length === 1 ? one(first) : several(traces)
}

/** `start.cvq.json` as text is `start.txt`; a name that is taken gets a number. */
function namesIn(folder: string, ran: readonly Ran[], { ending }: Form): readonly string[] {
  const taken = new Set<string>()
  return ran.map(({ file }) => {
    const stem = file === STANDARD ? 'stdin' : basename(file).replace(/(?:\.cvq)?(?:\.json)?$/, '')
    let name = stem
    for (let i = 2; taken.has(name); i++) name = `${stem}-${i}`
    taken.add(name)
    return join(folder, name + ending)
  })
}

function write(io: Io, out: string, ran: readonly Ran[], form: Form): Result<null, string> {
  const traces = ran.map(({ trace }) => trace)
  if (ran.length === 1 || out === STANDARD) return writeOut(io, out, printAll(traces, form))
  const made = makeFolder(out)
  if (!made.ok) return made
  const names = namesIn(out, ran, form)
  for (const [i, trace] of traces.entries()) {
    const written = writeOut(io, names[i] ?? out, form.one(trace))
    if (!written.ok) return written
  }
  return ok(null)
}

const quoted = (value: string | number | null): string =>
  value === null ? say('cli.run.nothing') : String(value)

function missSentence(file: string, miss: Miss): string {
  if (miss.kind !== 'line') {
    const { kind: what, expected, got } = miss
    return say('cli.run.missed.value', { file, what, expected: quoted(expected), got: quoted(got) })
  }
  const { expected, after } = miss
  return after === null
    ? say('cli.run.missed.line', { file, expected })
    : say('cli.run.missed.line-after', { file, expected, after })
}

export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const seed = numberOf(given.value, 'seed', { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: null })
  if (!seed.ok) return refuse(io, seed.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const ran = readAll(given.value.files, seed.value, assets.value)
  if (!ran.ok) return refuse(io, ran.reason)
  const written = write(io, given.value.values.get('out') ?? STANDARD, ran.value, FORMS[format.value])
  if (!written.ok) return refuse(io, written.reason)
  const missed = ran.value.flatMap(({ file, trace, scenario }) =>
    missesOf(trace, scenario.expect).map((miss) => missSentence(nameOf(file), miss)),
  )
  for (const sentence of missed) complain(io, sentence)
  return missed.length > 0 ? 1 : 0
}
