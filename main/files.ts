// Reading the user's files and our assets from disk. Everything here is untrusted until a reader of
// protocol/formats has let it through; what fails comes back as a value that names the file. Nothing is written.

import { readdirSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Catalogue } from '../protocol/formats/catalogue.ts'
import type { Client } from '../protocol/formats/client.ts'
import type { Fault } from '../protocol/formats/fault.ts'
import type { Policy } from '../protocol/formats/policy.ts'
import {
  check,
  parseJson,
  readCatalogue,
  readClient,
  readPolicy,
  readScenarioFile,
} from '../protocol/formats/read.ts'
import type { Scenario, ScenarioFile } from '../protocol/formats/scenario.ts'
import { list, token } from '../protocol/formats/schema.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { BuiltinPolicy } from './contract.ts'
import { resolveScenario } from './scenario-names.ts'
import {
  decodeText,
  faultOfSystem,
  LARGEST_FILE,
  mayWait,
  readBytes,
  readDescriptor,
  readText,
} from './text-file.ts'

/** What is wrong, and in which file; `file` is the path as the user would name it. */
export interface FileFault {
  readonly file: string
  readonly fault: Fault
}

export interface BuiltinScenario {
  readonly name: string
  readonly scenario: Scenario
}

/** All data files the app comes with, checked. */
export interface Assets {
  readonly catalogue: Catalogue
  /** In the order of `policies/order.json`. */
  readonly policies: readonly BuiltinPolicy[]
  /** In order of name. */
  readonly scenarios: readonly BuiltinScenario[]
}

type Read<Value> = Result<Value, FileFault>
type Reader<Value> = (value: unknown) => Result<Value, Fault>

const BUILTIN = 'builtin:'

/** The name under which users mean standard input. */
const STANDARD_INPUT = '-'

/** Reads one JSON file of at most `limit` bytes, or standard input for `-`, through a reader. */
export function readJsonFile<Value>(file: string, reader: Reader<Value>, limit?: number): Read<Value> {
  const text = file === STANDARD_INPUT ? readDescriptor(0, limit) : readText(file, limit)
  if (!text.ok) return fail({ file, fault: text.reason })
  const json = parseJson(text.value)
  if (!json.ok) return fail({ file, fault: json.reason })
  const value = reader(json.value)
  return value.ok ? value : fail({ file, fault: value.reason })
}

/** One JSON file that the app itself keeps, through a reader: a pipe in its place is refused, not waited for. */
export function readKeptJson<Value>(file: string, reader: Reader<Value>, limit = LARGEST_FILE): Read<Value> {
  const bytes = readBytes(file, () => limit)
  const text = bytes.ok ? decodeText(bytes.value) : bytes
  const json = text.ok ? parseJson(text.value) : text
  const value = json.ok ? reader(json.value) : json
  return value.ok ? value : fail({ file, fault: value.reason })
}

export const loadPolicy = (file: string, limit?: number): Read<Policy> =>
  readJsonFile(file, readPolicy, limit)

export const loadClient = (file: string, limit?: number): Read<Client> =>
  readJsonFile(file, readClient, limit)

/** Where in the file the name stands, such as `branches[0].policy`, and how large what it names may be, in bytes. */
interface Naming {
  readonly key?: string
  readonly limit?: number | undefined
}

/** A policy as files and commands name it: `builtin:NAME`, or a path relative to `folder`. */
export function policyNamed(
  name: string,
  folder: string,
  namedIn: string,
  assets: BuiltIns,
  { key = 'policy', limit }: Naming = {},
): Read<Policy> {
  const builtins = assets.policies.map((builtin) => ({ name: builtin.name, value: builtin.policy }))
  const load = (file: string) => loadPolicy(file, limit)
  return named({ name, folder, namedIn, key, kind: 'policy', builtins, load })
}

/** A scenario file with its policies and clients resolved: inline, built in, or files beside it. */
export function loadScenario(file: string, assets: BuiltIns, limit?: number): Read<Scenario> {
  const read = readJsonFile(file, readScenarioFile, limit)
  return read.ok ? scenarioOf(read.value, file, assets) : read
}

/**
 * What a scenario file says, with what it names read from beside `file`, each file once and of at most `limit` bytes:
 * a file from a stranger may name another a thousand times.
 */
export const scenarioOf = (
  read: ScenarioFile,
  file: string,
  assets: BuiltIns,
  limit?: number,
): Read<Scenario> =>
  resolveScenario(read, {
    policy: once((name, key) => policyNamed(name, dirname(file), file, assets, { key, limit })),
    client: once((name, key) => clientNamed(name, dirname(file), file, assets, { key, limit })),
  })

type Lookup<Value> = (name: string, key: string) => Read<Value>

function once<Value>(lookup: Lookup<Value>): Lookup<Value> {
  const known = new Map<string, Read<Value>>()
  return (name, key) => {
    const read = known.get(name) ?? lookup(name, key)
    known.set(name, read)
    return read
  }
}

/** Reads `catalogue/`, `policies/` and `lessons/` of the assets folder. The first fault ends it. */
export function loadAssets(assetsDir: string): Read<Assets> {
  const basics = loadBasics(assetsDir)
  if (!basics.ok) return basics
  const scenarios = loadBuiltinScenarios(assetsDir, basics.value)
  return scenarios.ok ? ok({ ...basics.value, scenarios: scenarios.value }) : scenarios
}

/** What every scenario may need: all but the scenarios themselves. */
export type Basics = Pick<Assets, 'catalogue' | 'policies'>

export function loadBasics(assetsDir: string): Read<Basics> {
  const catalogue = loadCatalogue(join(assetsDir, 'catalogue'))
  if (!catalogue.ok) return catalogue
  const policies = loadPolicies(join(assetsDir, 'policies'))
  return policies.ok ? ok({ catalogue: catalogue.value, policies: policies.value }) : policies
}

const SCENARIO_ENDING = '.cvq.json'

/** One scenario of `lessons/`. */
export const loadBuiltinScenario = (assetsDir: string, name: string, { policies }: Basics): Read<Scenario> =>
  loadScenario(join(assetsDir, 'lessons', `${name}${SCENARIO_ENDING}`), { policies, scenarios: [] })

/** All scenarios of `lessons/`, in order of name. */
export const loadBuiltinScenarios = (assetsDir: string, basics: Basics): Read<readonly BuiltinScenario[]> =>
  loadFolder(join(assetsDir, 'lessons'), SCENARIO_ENDING, (_, name) => {
    const scenario = loadBuiltinScenario(assetsDir, name, basics)
    return scenario.ok ? ok({ name, scenario: scenario.value }) : scenario
  })

/** What `builtin:NAME` can stand for. */
export type BuiltIns = Pick<Assets, 'policies' | 'scenarios'>

/** `builtin:NAME` as a client is the client of the built-in scenario NAME. */
function clientNamed(
  name: string,
  folder: string,
  namedIn: string,
  assets: BuiltIns,
  { key = 'client', limit }: Naming = {},
): Read<Client> {
  const builtins = assets.scenarios.map((builtin) => ({ name: builtin.name, value: builtin.scenario.client }))
  const load = (file: string) => loadClient(file, limit)
  return named({ name, folder, namedIn, key, kind: 'client', builtins, load })
}

interface Named<Value> {
  readonly name: string
  readonly folder: string
  readonly namedIn: string
  /** Where in the file, such as `branches[0].policy`. */
  readonly key: string
  readonly kind: 'policy' | 'client'
  readonly builtins: readonly { readonly name: string; readonly value: Value }[]
  readonly load: (file: string) => Read<Value>
}

/** Absolute paths are refused: a scenario from a stranger must not make Windows ask another machine for `\\host\x`. */
function named<Value>({ name, folder, namedIn, key, kind, builtins, load }: Named<Value>): Read<Value> {
  const choices = builtins.map((builtin) => `${BUILTIN}${builtin.name}`)
  const wrong: Fault = {
    kind: 'wrong-value',
    path: key,
    expected: kind,
    choices,
    got: JSON.stringify(name.slice(0, 60)),
  }
  if (name.startsWith(BUILTIN)) {
    const found = builtins.find((builtin) => `${BUILTIN}${builtin.name}` === name)
    return found ? ok(found.value) : fail({ file: namedIn, fault: wrong })
  }
  if (name === '' || isAbsolute(name) || name.includes('\0')) return fail({ file: namedIn, fault: wrong })
  const beside = join(folder, name)
  // Only the user names a pipe; one that a file names would keep everybody waiting.
  if (mayWait(beside)) return fail({ file: beside, fault: { kind: 'unreadable', detail: 'ENOTSUP' } })
  return load(beside === STANDARD_INPUT ? resolve(beside) : beside)
}

/** The catalogue is one value in three files. */
const SECTIONS = ['releases', 'systems', 'locales'] as const

function loadCatalogue(folder: string): Read<Catalogue> {
  const sections: Partial<Record<(typeof SECTIONS)[number], unknown>> = {}
  for (const name of SECTIONS) {
    const section = readJsonFile(join(folder, `${name}.json`), (value) => ok(value))
    if (!section.ok) return section
    sections[name] = section.value
  }
  const catalogue = readCatalogue(sections)
  if (catalogue.ok) return catalogue
  const fault = catalogue.reason
  const section = SECTIONS.find((name) => 'path' in fault && fault.path.startsWith(name))
  return fail({ file: section === undefined ? folder : join(folder, `${section}.json`), fault })
}

const readOrder: Reader<readonly string[]> = (value) => check(list(token), value)

/** The policies that `order.json` names, in its order, each with its page beside it. */
function loadPolicies(folder: string): Read<readonly BuiltinPolicy[]> {
  const order = readJsonFile(join(folder, 'order.json'), readOrder)
  if (!order.ok) return order
  const policies: BuiltinPolicy[] = []
  for (const name of order.value) {
    const policy = loadPolicy(join(folder, `${name}.policy.json`))
    if (!policy.ok) return policy
    const file = join(folder, `${name}.md`)
    const page = readText(file)
    if (!page.ok) return fail({ file, fault: page.reason })
    policies.push({ name, policy: policy.value, page: page.value })
  }
  return ok(policies)
}

function loadFolder<Item>(
  folder: string,
  ending: string,
  load: (file: string, name: string) => Read<Item>,
): Read<readonly Item[]> {
  const entries = filesOf(folder)
  if (!entries.ok) return entries
  const items: Item[] = []
  for (const entry of entries.value.filter((file) => file.endsWith(ending)).sort()) {
    const item = load(join(folder, entry), entry.slice(0, -ending.length))
    if (!item.ok) return item
    items.push(item.value)
  }
  return ok(items)
}

function filesOf(folder: string): Read<readonly string[]> {
  try {
    return ok(readdirSync(folder))
  } catch (error) {
    return fail({ file: folder, fault: faultOfSystem(error) })
  }
}
