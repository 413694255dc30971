// What is in a packaged app and how its fuses stand, read back from the files themselves, each as sentences of what is
// wrong: none where all is well.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** How each fuse has to stand in a release; docs/decisions/0028 says why. */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Newer than some Electrons; as it comes, WebAssembly's bounds are held by the processor.
  WasmTrapHandlers: true,
}
const NEWER = new Set(['WasmTrapHandlers'])

/**
 * @param {string} executable
 * @param {{ inspectable: boolean }} kind
 * @returns {Promise<string[]>}
 */
export async function fuseFaults(executable, { inspectable }) {
  const wire = await getCurrentFuseWire(executable)
  const states = new Map(
    Object.entries(wire).flatMap(([place, state]) => {
      const name = FuseV1Options[Number(place)] ?? `number ${place}`
      return place === 'version' ? [] : [/** @type {const} */ ([name, state])]
    }),
  )
  return judgeFuses(states, { ...FUSES, EnableNodeCliInspectArguments: inspectable })
}

/**
 * @param {ReadonlyMap<string, unknown>} states of every fuse in the program's wire
 * @param {Readonly<Record<string, boolean>>} wanted
 */
export function judgeFuses(states, wanted) {
  const wrong = Object.entries(wanted).flatMap(([name, on]) => {
    const state = states.get(name)
    if (state === undefined) return NEWER.has(name) ? [] : [`The fuse ${name} is not there.`]
    const right = state === (on ? FuseState.ENABLE : FuseState.DISABLE)
    return right
      ? []
      : [`The fuse ${name} is ${FuseState[Number(state)] ?? state}; it has to be ${on ? 'on' : 'off'}.`]
  })
  const unknown = [...states.keys()].filter((name) => !(name in wanted))
  return [...wrong, ...unknown.map((name) => `The fuse ${name} is one that nothing is said about.`)]
}

const PLACES = [
  /^package\.json$/,
  /^out\/main\/(?:manifest\.json|[\w./-]+\.js)$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|woff2|svg|png))$/,
  /^assets\/(?!schemas\/)[\w./-]+\.(?:json|md|txt|svg|png|woff2|pcap|pcapng|html|css|js|ttf|icns|ico)$/,
]
const NOWHERE = /\.test\.|\.map$|node_modules|\.tsx?$/
const NEEDED = [
  'package.json',
  'out/main/index.js',
  // The sums that doctor goes by.
  'out/main/manifest.json',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/** @param {readonly string[]} files in the archive, with slashes and none in front */
export function judgeFiles(files) {
  const strange = files.filter((file) => NOWHERE.test(file) || !PLACES.some((place) => place.test(file)))
  const missing = NEEDED.filter((file) => !files.includes(file))
  return [
    ...strange.map((file) => `${file} does not belong into the package.`),
    ...missing.map((file) => `${file} is missing in the package.`),
  ]
}

/**
 * Every file in the archive belongs there and is what its own checksum says.
 * @param {string} archive app.asar
 * @returns {string[]}
 */
export function archiveFaults(archive) {
  const files = listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll(path.sep, '/').replace(/^\//, ''))
    .filter((file) => !('files' in statFile(archive, file)))
  const altered = files.filter((file) => {
    const entry = statFile(archive, file)
    const hash = crypto.createHash('sha256').update(extractFile(archive, file)).digest('hex')
    return !('integrity' in entry) || entry.integrity?.hash !== hash
  })
  return [
    ...judgeFiles(files),
    ...altered.map((file) => `${file} is not what its checksum in app.asar says.`),
  ]
}

/**
 * Beside the archive nothing of ours lies open, and nothing that would be loaded in its place.
 * @param {string} resources
 */
export function resourceFaults(resources) {
  const allowed = new Set(['app.asar', 'apparmor-profile', 'package-type'])
  return fs
    .readdirSync(resources)
    .filter((name) => !allowed.has(name))
    .map((name) => `resources/${name} does not belong into the package.`)
}
