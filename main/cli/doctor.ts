// `doctor`: what is wrong with this installation, one line for each thing looked at.

import { printableJson } from '../../protocol/unprintable.ts'
import { say } from '../../words/words.ts'
import { examine, lineOf } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'
import { type Installation, thisInstallation } from '../doctor/installation.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, readOptions, type Taken } from './options.ts'
import { version } from './package-version.ts'

const TAKEN: Taken = { command: 'doctor', values: { format: 'text|json' }, flags: [], files: 'none' }
const FORMATS = ['text', 'json'] as const

export const doctor = (args: readonly string[], io: Io): Promise<ExitCode> =>
  doctorOf(thisInstallation(), args, io)

export async function doctorOf(
  installation: Installation,
  args: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const findings = await examine(installation)
  const count = findings.filter(({ state }) => state === 'wrong').length
  const print = { text: textOf, json: jsonOf }[format.value]
  io.out(`${print(findings, count, installation)}\n`)
  return count === 0 ? 0 : 1
}

function textOf(findings: readonly Finding[], count: number, { root }: Installation): string {
  const sum = count === 0 ? say('doctor.nothing') : say('doctor.wrong', { count })
  return [say('doctor.heading', { version: version(), root }), ...findings.map(lineOf), sum].join('\n')
}

const jsonOf = (findings: readonly Finding[], wrong: number, { root }: Installation): string =>
  printableJson({ format: 'cvq-lab/doctor@1', version: version(), root, wrong, findings }, 2)
