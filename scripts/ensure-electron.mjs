// Makes sure that node_modules/electron holds an Electron that runs: the official one, or, only where its download
// fails on linux-x64, the stand-in. `electron .`, electron-vite, Playwright and electron-builder all look there.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal, root, runAsScript, runNode, say } from './lib/project.mjs'
import { assembledStandIn, STAND_IN, standInFits } from './stand-in/assemble.mjs'

const folder = path.join(root, 'node_modules', 'electron')
const dist = path.join(folder, 'dist')
const pathFile = path.join(folder, 'path.txt')

/** Stands beside the stand-in's executable; the app reads it there for its about box. */
export const MARKER = 'cvq-lab-stand-in.json'

/** With a stand-in at hand the official download may not keep a person waiting for long; without one it must. */
const LIMIT_SECONDS = { withStandIn: 180, without: 900 }

/**
 * @typedef {{ kind: 'official' | 'stand-in' | 'own', version: string, reason: string }} Electron
 *   which Electron runs, and for the stand-in why
 */

/** @returns {string} the version that the project pins */
const wantedVersion = () => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version

/**
 * What is in place and may be used as it is; null where something has to be done.
 * @returns {Electron | null}
 */
export function electronInPlace() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (own) return { kind: 'own', version: 'unknown', reason: `ELECTRON_OVERRIDE_DIST_PATH is ${own}` }
  const [executable, version] = [readText(pathFile), readText(path.join(dist, 'version'))?.replace(/^v/, '')]
  if (!executable || !version || !fs.existsSync(path.join(dist, executable))) return null
  const marker = readText(path.join(dist, MARKER))
  if (marker === null) return version === wantedVersion() ? { kind: 'official', version, reason: '' } : null
  const { standsInFor, recipe, reason } = JSON.parse(marker)
  const current = standsInFor === wantedVersion() && recipe === STAND_IN.recipe && !officialOnly()
  return current ? { kind: 'stand-in', version, reason } : null
}

/** @returns {Promise<Electron>} */
export async function ensureElectron() {
  const present = electronInPlace()
  if (present !== null) return present
  const why = await installOfficial()
  if (why === null) return { kind: 'official', version: wantedVersion(), reason: '' }
  const failure = `the official download of Electron ${wantedVersion()} failed (${why})`
  if (officialOnly()) {
    throw new Refusal(`CVQ_LAB_ELECTRON=official forbids the stand-in, and ${failure}. ${ADVICE}`)
  }
  if (!standInFits()) {
    throw new Refusal(`No Electron runs on ${process.platform}-${process.arch}: ${failure}. ${ADVICE}`)
  }
  return installStandIn(failure)
}

const ADVICE =
  'Run the command again where Electron can be downloaded, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with one.'

/** @returns {string} the program that runs, once there is one */
export function electronExecutable() {
  return path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH || dist, readText(pathFile) ?? 'electron')
}

/** @param {Electron} electron */
export function describeElectron({ kind, version, reason }) {
  if (kind === 'official') return `Electron ${version}, the official one.`
  if (kind === 'own') return `Electron is your own: ${reason}.`
  return `Electron ${version} stands in for development and tests: ${reason}.`
}

const officialOnly = () => process.env.CVQ_LAB_ELECTRON === 'official'

/**
 * What is there now is put aside, so that the files of two Electrons never mix, and back if the download fails.
 * @returns {Promise<string | null>} why it failed, null when it worked
 */
async function installOfficial() {
  const aside = `${dist}-aside`
  fs.rmSync(aside, { recursive: true, force: true })
  if (fs.existsSync(dist)) fs.renameSync(dist, aside)
  const executable = readText(pathFile)
  fs.rmSync(pathFile, { force: true })
  const limitSeconds = standInFits() ? LIMIT_SECONDS.withStandIn : LIMIT_SECONDS.without
  const { code, stderr, trouble } = await runNode([path.join(folder, 'install.js')], { limitSeconds })
  const why =
    code === 0 && fs.existsSync(pathFile) ? null : trouble || firstError(stderr) || `exit code ${code}`
  if (why !== null && fs.existsSync(aside)) {
    fs.rmSync(dist, { recursive: true, force: true })
    fs.renameSync(aside, dist)
    if (executable !== null) fs.writeFileSync(pathFile, executable)
  }
  fs.rmSync(aside, { recursive: true, force: true })
  return why
}

/**
 * @param {string} reason
 * @returns {Promise<Electron>}
 */
async function installStandIn(reason) {
  const assembled = await assembledStandIn()
  const copy = fs.mkdtempSync(`${dist}-`)
  fs.cpSync(assembled, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
  fs.chmodSync(copy, 0o755)
  const { electron: version, package: source, recipe } = STAND_IN
  const marker = { version, standsInFor: wantedVersion(), reason, source, recipe }
  fs.writeFileSync(path.join(copy, MARKER), `${JSON.stringify(marker, null, 2)}\n`)
  fs.rmSync(dist, { recursive: true, force: true })
  fs.renameSync(copy, dist)
  fs.writeFileSync(pathFile, 'electron')
  return { kind: 'stand-in', version, reason }
}

/** @param {string} stderr */
const firstError = (stderr) =>
  stderr
    .split('\n')
    .find((line) => /error/i.test(line))
    ?.trim()

/** @param {string} file */
function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

await runAsScript(import.meta.url, async () => {
  say(describeElectron(await ensureElectron()))
  return 0
})
