// Looks at what was installed: data, fonts, built files, Electron and its fuses.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import * as v from 'valibot'
import { faultSentence } from '../../diagram/say-fault.ts'
import { check } from '../../protocol/formats/read.ts'
import { document, list, text } from '../../protocol/formats/schema.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { loadExportResources } from '../export-resources.ts'
import { type FileFault, loadAssets, readJsonFile } from '../files.ts'
import { loadRollout } from '../rollout-file.ts'
import { ROLLOUT, START } from '../shell/assets.ts'
import { codeOf } from '../write-file.ts'
import type { Facts } from './facts.ts'
import { type Installation, isPackaged } from './installation.ts'

export const MANIFEST = join('out', 'main', 'manifest.json')

/** All that the app reads of them, by the app's own readers. */
export function probeData({ root }: Installation): Facts['data'] {
  const assets = join(root, 'assets')
  const read = readAll(assets)
  return read.ok ? { kind: 'whole', ...read.value } : { kind: 'broken', sentence: sentenceOf(read.reason) }
}

const sentenceOf = ({ file, fault }: FileFault): string => faultSentence(file, fault)

type Counts = Record<'policies' | 'scenarios', number>

function readAll(folder: string): Result<Counts, FileFault> {
  const assets = loadAssets(folder)
  if (!assets.ok) return assets
  const resources = loadExportResources(folder)
  if (!resources.ok) return resources
  const lessons = join(folder, 'lessons')
  const order = readJsonFile(join(lessons, 'order.json'), (value) => check(list(text), value))
  if (!order.ok) return order
  const lost = [START, ...order.value].find((name) =>
    assets.value.scenarios.every((scenario) => scenario.name !== name),
  )
  if (lost !== undefined)
    return fail({ file: join(lessons, `${lost}.cvq.json`), fault: { kind: 'missing-file' } })
  const rollout = loadRollout(join(folder, 'rollouts', `${ROLLOUT}.rollout.json`), assets.value)
  if (!rollout.ok) return rollout
  const { policies, scenarios } = assets.value
  return ok({ policies: policies.length, scenarios: scenarios.length })
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** As every file of that kind begins. */
const WOFF2 = Buffer.from('wOF2')

export function probeFonts({ root }: Installation): Facts['fonts'] {
  const folder = join(root, 'assets', 'fonts')
  const fonts = filesOf(folder).filter((name) => name.endsWith('.woff2'))
  const broken = fonts.filter((name) => !bytesOf(join(folder, name))?.subarray(0, 4).equals(WOFF2))
  return { count: fonts.length, broken: fonts.length === 0 ? [folder] : broken }
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

const manifestSchema = document({ electron: text, files: v.record(v.string(), text) })

const readManifest = ({ root }: Installation) =>
  readJsonFile(join(root, MANIFEST), (value) => check(manifestSchema, value))

/** Holds every built file against the list that the build made of them. */
export function probeProgram(of: Installation): Facts['program'] {
  if (of.versions.electron === undefined) return { kind: 'sources' }
  const manifest = readManifest(of)
  if (!manifest.ok) {
    const never = manifest.reason.fault.kind === 'missing-file' && !isPackaged(of)
    return { kind: never ? 'unlisted' : 'no-list' }
  }
  const files = Object.entries(manifest.value.files)
  const states = files.map(([name, expected]) => ({ name, state: stateOf(join(of.root, name), expected) }))
  const named = (state: 'missing' | 'changed') =>
    states.filter((each) => each.state === state).map(({ name }) => name)
  return { kind: 'listed', count: files.length, missing: named('missing'), changed: named('changed') }
}

function stateOf(file: string, expected: string): 'same' | 'missing' | 'changed' {
  const bytes = bytesOf(file)
  if (bytes === null) return 'missing'
  return createHash('sha256').update(bytes).digest('hex') === expected ? 'same' : 'changed'
}

/** Written by scripts/stand-in beside the stand-in's program. */
const STAND_IN_MARK = 'cvq-lab-stand-in.json'

/**
 * Beside the program on Windows and Linux; macOS keeps them in a framework. What the program itself cannot start
 * without is not among them: nothing of ours could say so.
 */
const PARTS = [
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'resources.pak',
  'v8_context_snapshot.bin',
  join('locales', 'en-US.pak'),
]

function missingParts(of: Installation): readonly string[] {
  if (!isPackaged(of) || of.platform === 'darwin') return []
  return PARTS.filter((part) => !existsSync(join(dirname(of.executable), part)))
}

export function probeElectron(of: Installation): Facts['electron'] {
  const manifest = readManifest(of)
  return {
    running: of.versions.electron ?? null,
    node: of.versions.node,
    wanted: manifest.ok ? manifest.value.electron : null,
    standIn: existsSync(join(dirname(of.executable), STAND_IN_MARK)),
    missing: missingParts(of),
  }
}

/** Fuses by the names that electron-builder gives them. */
const FUSES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const

export async function probeFuses(of: Installation): Promise<Facts['fuses']> {
  if (!isPackaged(of)) return { kind: 'not-packaged' }
  try {
    const wire = await getCurrentFuseWire(of.executable)
    const on = Object.entries(FUSES).map(([name, fuse]) => [name, wire[fuse] === FuseState.ENABLE] as const)
    return { kind: 'read', on: new Map(on) }
  } catch (error) {
    return { kind: 'unreadable', detail: codeOf(error) }
  }
}
