// What a file is, told by what stands in it and not by its name: one of our formats, or a recording. Whatever it is,
// it comes out checked, or as what is wrong with it.

import type { FileTrouble } from '../../../protocol/file-trouble.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { CLIENT_FORMAT } from '../../../protocol/formats/client.ts'
import type { Fault } from '../../../protocol/formats/fault.ts'
import { formatParts, migrate } from '../../../protocol/formats/migrate.ts'
import { POLICY_FORMAT } from '../../../protocol/formats/policy.ts'
import {
  parseJson,
  readClient,
  readPolicy,
  readRolloutFile,
  readScenarioFile,
} from '../../../protocol/formats/read.ts'
import { ROLLOUT_FORMAT } from '../../../protocol/formats/rollout.ts'
import { SCENARIO_FORMAT } from '../../../protocol/formats/scenario.ts'
import { fail, ok, type Result } from '../../../protocol/result.ts'
import type { Content } from '../../contract-files.ts'
import { type BuiltIns, type FileFault, scenarioOf } from '../../files.ts'
import { readRecording, kindOf as recordingKindOf } from '../../recording/read.ts'
import { rolloutOf } from '../../rollout-file.ts'
import { decodeText, LARGEST_FILE } from '../../text-file.ts'
import { faultOfArgument } from '../plain.ts'
import { shownBeside, shownName } from './names.ts'

/** What files may name, and what they are held against. */
export interface KnownAssets extends BuiltIns {
  readonly catalogue: Catalogue
}

export interface Found {
  readonly content: Content
  /** The format it was written in, where that is older than today's. */
  readonly older: string | null
}

/**
 * The largest file of our own formats, in bytes: a policy of some ten thousand rules. What the window holds goes back
 * and forth with every edit, so it is held to less than the command line, which reads a file once.
 */
export const LARGEST_JSON = 8 * 1024 * 1024

/** What our formats are called on the disk; a transcript has other endings. */
const JSON_NAME = /\.(?:json|cvq)$/i

const isJson = (path: string, head: Uint8Array): boolean =>
  JSON_NAME.test(path) || /^\ufeff?\s*[{[]/.test(new TextDecoder().decode(head))

const isCapture = (head: Uint8Array): boolean => recordingKindOf(head) !== 'transcript'

/** How large a file that begins so may be, in bytes. */
export const limitOf =
  (path: string) =>
  (head: Uint8Array): number =>
    !isCapture(head) && isJson(path, head) ? LARGEST_JSON : LARGEST_FILE

/** `bytes` are what stands at `path`; what the file names is read from beside it. */
export function contentOf(path: string, bytes: Uint8Array, assets: KnownAssets): Result<Found, FileTrouble> {
  if (isCapture(bytes) || !isJson(path, bytes.subarray(0, 4096))) return recorded(path, bytes)
  const text = decodeText(bytes)
  if (!text.ok) return faulty(path, text.reason)
  const json = parseJson(text.value)
  if (!json.ok) return faulty(path, json.reason)
  const read = ofFormat(json.value, path, assets)
  if (!read.ok) return faulty(path, read.reason.fault, read.reason.file)
  // What names one policy many times is small on the disk and large in the window.
  const tooMuch = faultOfArgument(read.value)
  if (tooMuch !== null) return faulty(path, tooMuch)
  return ok({ content: read.value, older: olderFormat(json.value) })
}

/** `at` may be another file than the one opened: one that it names. */
function faulty(path: string, fault: Fault, at = path): Result<never, FileTrouble> {
  const opened = shownName(path)
  if (at === path) return fail({ kind: 'faulty', name: opened, fault, namedIn: null })
  return fail({ kind: 'faulty', name: shownBeside(path, at), fault, namedIn: opened })
}

function recorded(path: string, bytes: Uint8Array): Result<Found, FileTrouble> {
  const name = shownName(path)
  const recording = readRecording(name, bytes)
  if (!recording.ok) return fail({ kind: 'no-recording', name, fault: recording.reason })
  return ok({ content: { kind: 'recording', recording: recording.value }, older: null })
}

const FORMATS = [SCENARIO_FORMAT, POLICY_FORMAT, ROLLOUT_FORMAT, CLIENT_FORMAT] as const

/** The format of ours that a document says it is of, whatever its number. */
function formatOf(value: unknown): (typeof FORMATS)[number] | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null
  const name = formatParts(format)?.name
  return FORMATS.find((each) => formatParts(each)?.name === name) ?? null
}

const olderFormat = (value: unknown): string | null => migrate(value, formatOf(value) ?? SCENARIO_FORMAT).from

function ofFormat(value: unknown, file: string, assets: KnownAssets): Result<Content, FileFault> {
  const at = <Value>(read: Result<Value, Fault>): Result<Value, FileFault> =>
    read.ok ? read : fail({ file, fault: read.reason })
  switch (formatOf(value)) {
    case SCENARIO_FORMAT: {
      const read = at(readScenarioFile(value))
      const scenario = read.ok ? scenarioOf(read.value, file, assets, LARGEST_JSON) : read
      return scenario.ok ? ok({ kind: 'scenario', scenario: scenario.value }) : scenario
    }
    case POLICY_FORMAT: {
      const policy = at(readPolicy(value))
      return policy.ok ? ok({ kind: 'policy', policy: policy.value }) : policy
    }
    case ROLLOUT_FORMAT: {
      const read = at(readRolloutFile(value))
      const rollout = read.ok ? rolloutOf(read.value, file, assets, LARGEST_JSON) : read
      return rollout.ok ? ok({ kind: 'rollout', rollout: rollout.value }) : rollout
    }
    case CLIENT_FORMAT: {
      const client = at(readClient(value))
      return client.ok ? ok({ kind: 'client', client: client.value }) : client
    }
    case null:
      return fail({ file, fault: faultOfNoFormat(value) })
  }
}

/** What is wrong with the format of a document that is none of ours. */
function faultOfNoFormat(value: unknown): Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'wrong-value', path: '', expected: 'object', choices: [], got: kindWord(value) }
  if (!('format' in value)) return { kind: 'missing-key', path: '', key: 'format' }
  const { format } = value
  return typeof format === 'string'
    ? { kind: 'unknown-format', got: format.slice(0, 60), expected: FORMATS }
    : { kind: 'wrong-value', path: 'format', expected: 'format', choices: FORMATS, got: kindWord(format) }
}

/** Short, whatever it is. */
const kindWord = (value: unknown): string => {
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : String(JSON.stringify(value)).slice(0, 60)
}
