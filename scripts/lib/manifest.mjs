// The list of the built app's files with their SHA-256, which `cvq-lab doctor` holds them against. Where asar integrity
// has no effect, as on Linux, nobody else would see that an archive is damaged.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Where the app looks for it: a new build of the main process takes an old list away. */
const PLACE = 'out/main/manifest.json'

const FOLDERS = ['out/main', 'out/preload', 'out/renderer', 'assets']
/** Not packaged: electron-builder.yml. */
const APART = [PLACE, 'assets/schemas/']

/** @param {string} project the folder that holds `out` and `assets`, absolute */
export function writeManifest(project) {
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'))
  const files = FOLDERS.flatMap((folder) => filesUnder(project, folder))
    .filter((name) => !APART.some((apart) => name.startsWith(apart)))
    .sort()
  const sums = files.map((name) => [name, sha256(path.join(project, name))])
  const manifest = { electron: devDependencies.electron, files: Object.fromEntries(sums) }
  fs.writeFileSync(path.join(project, PLACE), `${JSON.stringify(manifest)}\n`)
}

/**
 * @param {string} project
 * @param {string} folder
 * @returns {string[]} with slashes on every system
 */
function filesUnder(project, folder) {
  return fs
    .readdirSync(path.join(project, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
}

/** @param {string} file */
const sha256 = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
