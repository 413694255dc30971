// Where the exports of runs go: one file, standard output, or a folder with a file for each.

import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { tracesJson } from '../export/json.ts'
import { runsJunit } from '../export/misses.ts'
import type { Export, ExportFormat, ExportResources, ExportSource } from '../export/source.ts'
import { type Io, makeFolder, STANDARD, writeOut } from './io.ts'

export interface Ran {
  /** As the user named it. */
  readonly file: string
  readonly source: ExportSource
}

type Joined = (texts: readonly string[], sources: readonly ExportSource[]) => string

/** How several runs are one text, in the formats in which they can be. */
const JOINS: Partial<Readonly<Record<ExportFormat, Joined>>> = {
  text: (texts) => texts.join('\n\n'),
  json: (_, sources) => tracesJson(sources.map(({ trace }) => trace)),
  plantuml: (texts) => texts.join('\n'),
  junit: (_, sources) => runsJunit(sources),
}

/** `start.cvq.json` as text is `start.txt`; a name that is taken, in capitals or not, gets a number. */
function namesIn(folder: string, ran: readonly Ran[], { ending }: Export): readonly string[] {
  const taken = new Set<string>()
  return ran.map(({ file }) => {
    const stem = file === STANDARD ? 'stdin' : basename(file).replace(/(?:\.cvq)?(?:\.json)?$/, '')
    let name = stem
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${stem}-${i}`
    taken.add(name.toLowerCase())
    return join(folder, name + ending)
  })
}

/** What tells one file of the disk from all others, whatever it is called; null where there is none. */
function identityOf(file: string): string | null {
  try {
    const stat = statSync(file, { bigint: true })
    return stat.isFile() ? `${stat.dev} ${stat.ino}` : null
  } catch {
    return null
  }
}

/** The first place to be written that is one of the files that were run: a slip of the hand would cost it. */
function ownFileIn(places: readonly string[], ran: readonly Ran[]): string | null {
  const own = new Set(ran.map(({ file }) => (file === STANDARD ? null : identityOf(file))))
  const isOwn = (place: string): boolean => {
    const identity = identityOf(place)
    return identity !== null && own.has(identity)
  }
  return places.find(isOwn) ?? null
}

function joined(ran: readonly Ran[], form: Export, resources: ExportResources): string | null {
  const join = JOINS[form.format]
  if (join === undefined || form.kind !== 'text') return null
  const sources = ran.map(({ source }) => source)
  return join(
    sources.map((source) => form.make(source, resources)),
    sources,
  )
}

/** One run goes to `out` itself, and so do several to standard output; else `out` is a folder. The sentence when not. */
export async function writeRuns(
  io: Io,
  out: string,
  ran: readonly Ran[],
  form: Export,
  resources: ExportResources,
): Promise<Result<null, string>> {
  const isOne = ran.length === 1
  if (out === STANDARD && !isOne) {
    const text = joined(ran, form, resources)
    return text === null ? fail(say('cli.run.one-each', { format: form.format })) : writeOut(io, out, text)
  }
  const places = isOne ? [out] : namesIn(out, ran, form)
  const own = out === STANDARD ? null : ownFileIn(places, ran)
  if (own !== null) return fail(say('cli.run.own-file', { file: own }))
  const made = isOne ? ok(null) : await makeFolder(out)
  if (!made.ok) return made
  for (const [i, { source }] of ran.entries()) {
    const written = await writeOut(io, places[i] ?? out, form.make(source, resources))
    if (!written.ok) return written
  }
  return ok(null)
}
