// `check`: replays transcripts against the server and shows where it says something else.

import type { Policy } from '../../protocol/formats/policy.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import type { Assets } from '../files.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { replay } from '../server/replay.ts'
import { policyOf, readAssets } from './assets.ts'
import { type Checked, reportJson, reportJunit, reportText } from './check-report.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'
import { ownPolicy, readTranscripts, type Transcript } from './transcripts.ts'

const TAKEN: Taken = {
  command: 'check',
  values: { policy: 'FILE', format: 'text|json|junit' },
  flags: [],
  files: 'some',
}
const FORMATS = ['text', 'json', 'junit'] as const
const REPORTS = { text: reportText, json: reportJson, junit: reportJunit } as const

/** The user's word wins over what a connection names (docs/decisions/0011). */
function policyFor(
  transcript: Transcript,
  named: string | undefined,
  assets: Assets,
): Result<Policy, string> {
  const own = named === undefined ? ownPolicy(transcript, assets) : ok(null)
  if (!own.ok) return own
  return own.value === null ? policyOf(named, assets) : ok(own.value)
}

/** Holds each transcript against its policy; each policy is made ready once. */
function checkAll(
  transcripts: readonly Transcript[],
  named: string | undefined,
  assets: Assets,
): Result<readonly Checked[], string> {
  const ready = new Map<string, CompiledPolicy>()
  const checked: Checked[] = []
  for (const transcript of transcripts) {
    const key = JSON.stringify([transcript.file, transcript.connection.policy])
    const policy = ready.get(key) ?? readied(policyFor(transcript, named, assets), assets)
    if (typeof policy === 'string') return fail(policy)
    ready.set(key, policy)
    const { file, connection } = transcript
    checked.push({ file, line: connection.steps[0]?.at ?? 1, ...replay(connection, policy) })
  }
  return ok(checked)
}

const readied = (policy: Result<Policy, string>, { catalogue }: Assets): CompiledPolicy | string =>
  policy.ok ? compilePolicy(policy.value, catalogue) : policy.reason

export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const transcripts = readTranscripts(given.value.files)
  if (!transcripts.ok) return refuse(io, transcripts.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const checked = checkAll(transcripts.value, given.value.values.get('policy'), assets.value)
  if (!checked.ok) return refuse(io, checked.reason)
  io.out(REPORTS[format.value](checked.value))
  return checked.value.every(({ passed }) => passed) ? 0 : 1
}
