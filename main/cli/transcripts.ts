// The transcripts that files and folders hold, with the policy each connection is to be held against.

import { type Dirent, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Policy } from '../../protocol/formats/policy.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import {
  formOf,
  parseTranscript,
  type TranscriptConnection,
  type TranscriptFault,
} from '../../protocol/transcript.ts'
import { say } from '../../words/words.ts'
import { type Assets, policyNamed } from '../files.ts'
import { faultOfSystem, readDescriptor, readText } from '../text-file.ts'
import { nameOf, sentenceOf } from './assets.ts'
import { STANDARD } from './io.ts'

export interface Transcript {
  /** As the user named it, or below the folder that was named. */
  readonly file: string
  readonly connection: TranscriptConnection
}

const MARKDOWN = ['.md', '.markdown']
const ENDINGS = ['.msnp.txt', '.msnp', ...MARKDOWN]

/** A file's name says what it is; standard input has none. */
function formIn(file: string, text: string): 'plain' | 'markdown' {
  if (file === STANDARD) return formOf(text)
  return MARKDOWN.some((ending) => file.toLowerCase().endsWith(ending)) ? 'markdown' : 'plain'
}

/** As much of a line as a sentence can hold. */
const LONGEST_QUOTE = 60

const faultSentence = (file: string, { kind, line, got }: TranscriptFault): string =>
  say(`cli.file.transcript.${kind}`, { file, line, got: JSON.stringify(got.slice(0, LONGEST_QUOTE)) })

function readFile(file: string): Result<readonly Transcript[], string> {
  const text = file === STANDARD ? readDescriptor(0) : readText(file)
  if (!text.ok) return fail(sentenceOf({ file, fault: text.reason }))
  const parsed = parseTranscript(text.value, formIn(file, text.value))
  if (!parsed.ok) return fail(faultSentence(nameOf(file), parsed.reason))
  return ok(parsed.value.map((connection) => ({ file: nameOf(file), connection })))
}

const isTranscript = (entry: Dirent): boolean =>
  entry.isFile() && ENDINGS.some((ending) => entry.name.endsWith(ending))

/** The transcripts below a folder, in order of their paths; the file itself for a file. */
function filesOf(file: string): Result<readonly string[], string> {
  if (file === STANDARD || !statSync(file, { throwIfNoEntry: false })?.isDirectory()) return ok([file])
  try {
    const entries = readdirSync(file, { recursive: true, withFileTypes: true })
    return ok(
      entries
        .filter(isTranscript)
        .map((entry) => join(entry.parentPath, entry.name))
        .sort(),
    )
  } catch (error) {
    return fail(sentenceOf({ file, fault: faultOfSystem(error) }))
  }
}

function readNamed(named: string): Result<readonly Transcript[], string> {
  const files = filesOf(named)
  if (!files.ok) return files
  const transcripts: Transcript[] = []
  for (const file of files.value) {
    const read = readFile(file)
    if (!read.ok) return read
    transcripts.push(...read.value)
  }
  return transcripts.length > 0
    ? ok(transcripts)
    : fail(say('cli.file.no-transcripts', { file: nameOf(named) }))
}

/** Every connection of every file and folder named; each must hold at least one. */
export function readTranscripts(names: readonly string[]): Result<readonly Transcript[], string> {
  const transcripts: Transcript[] = []
  for (const name of names) {
    const read = readNamed(name)
    if (!read.ok) return read
    transcripts.push(...read.value)
  }
  return ok(transcripts)
}

/** The policy a connection names: built in, or a file beside its transcript. Null where it names none. */
export function ownPolicy({ file, connection }: Transcript, assets: Assets): Result<Policy | null, string> {
  if (connection.policy === null) return ok(null)
  const read = policyNamed(connection.policy, dirname(file), file, assets)
  return read.ok ? read : fail(sentenceOf(read.reason))
}
