// `rollout`: a population over days under policies that change by date, its figures by day.

import { playRollout } from '../analysis/rollout/index.ts'
import { filmCsv, filmJson, filmText } from '../export/film.ts'
import { loadRollout } from '../rollout-file.ts'
import { readAssets, sentenceOf } from './assets.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'

const TAKEN: Taken = { command: 'rollout', values: { format: 'text|json|csv' }, flags: [], files: ['FILE'] }
const FORMATS = ['text', 'json', 'csv'] as const
const REPORTS = { text: filmText, json: filmJson, csv: filmCsv } as const

export async function rollout(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const [file = ''] = given.value.files
  const read = loadRollout(file, assets.value)
  if (!read.ok) return refuse(io, sentenceOf(read.reason))
  const film = playRollout(read.value, assets.value.catalogue)
  // Nobody watches, so nobody cancels.
  if (film !== null) io.out(REPORTS[format.value](film, read.value))
  return 0
}
