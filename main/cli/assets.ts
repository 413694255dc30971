// What the command line starts from: the data files the app comes with, and the policies and clients users name.

import { join } from 'node:path'
import { faultSentence } from '../../diagram/say-fault.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { appRoot } from '../app-root.ts'
import type { ExportResources } from '../export/source.ts'
import { loadExportResources } from '../export-resources.ts'
import { type Assets, type FileFault, loadAssets, loadClient, loadPolicy } from '../files.ts'
import { STANDARD } from './io.ts'

const BUILTIN = 'builtin:'
/** The policy that is meant where none is named, and the scenario whose client is. */
const DEFAULT_POLICY = 'seed'
const DEFAULT_SCENARIO = 'start'

export const nameOf = (file: string): string => (file === STANDARD ? say('cli.file.stdin') : file)

export const sentenceOf = ({ file, fault }: FileFault): string => faultSentence(nameOf(file), fault)

const worded = <Value>(read: Result<Value, FileFault>): Result<Value, string> =>
  read.ok ? read : fail(sentenceOf(read.reason))

export const assetsFolder = (): string => join(appRoot(), 'assets')

export const readAssets = (): Result<Assets, string> => worded(loadAssets(assetsFolder()))

export const readExportResources = (): Result<ExportResources, string> =>
  worded(loadExportResources(assetsFolder()))

/** A file, or `builtin:NAME`; `find` looks the name up, `load` reads the file. */
function named<Value>(
  option: string,
  name: string,
  builtins: readonly { readonly name: string; readonly value: Value }[],
  load: (file: string) => Result<Value, FileFault>,
): Result<Value, string> {
  if (!name.startsWith(BUILTIN)) return worded(load(name))
  const found = builtins.find((builtin) => BUILTIN + builtin.name === name)
  if (found !== undefined) return ok(found.value)
  const choices = builtins.map((builtin) => BUILTIN + builtin.name).join(', ')
  return fail(say('cli.fault.choice', { option, got: name, choices }))
}

function policyNamed(option: string, name: string, { policies }: Assets): Result<Policy, string> {
  const builtins = policies.map((builtin) => ({ name: builtin.name, value: builtin.policy }))
  return named(option, name, builtins, loadPolicy)
}

/** The policy that `--policy` names. */
export const policyOf = (name: string | undefined, assets: Assets): Result<Policy, string> =>
  policyNamed('--policy', name ?? BUILTIN + DEFAULT_POLICY, assets)

/** The policy that an argument names, which the help calls by this name. */
export const policyArgument = (argument: string, name: string, assets: Assets): Result<Policy, string> =>
  policyNamed(argument, name, assets)

/** The client that `--client` names. */
export function clientOf(name: string | undefined, { scenarios }: Assets): Result<Client, string> {
  const builtins = scenarios.map((builtin) => ({ name: builtin.name, value: builtin.scenario.client }))
  return named('--client', name ?? BUILTIN + DEFAULT_SCENARIO, builtins, loadClient)
}
