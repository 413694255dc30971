// What `electron <app>` runs first. Packaged apps, the source of the stand-in, do not carry Electron's own default
// app, so this takes its place: it reads the arguments, names the app and hands over to the app's main script.
// It runs inside Electron, and its top-level await is what makes the `ready` event wait for the app's code.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, target } = readArguments(process.argv.slice(1))
if (target === null) {
  console.error('This Electron needs to be told what to run: electron [-r MODULE] FOLDER-OR-FILE')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
try {
  const fromHere = createRequire(path.join(process.cwd(), 'electron-arguments.cjs'))
  for (const preload of preloads) fromHere(preload)
  const entry = path.resolve(target)
  nameApp(entry)
  await import(pathToFileURL(fromHere.resolve(entry)).href)
} catch (error) {
  console.error(`${target} did not start in Electron.`)
  console.error(error)
  process.exit(1)
}

/** @param {string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = []
  const rest = args.values()
  for (const argument of rest) {
    if (argument === '--version' || argument === '-v') answer(`v${process.versions.electron}`)
    else if (argument === '--abi' || argument === '-a') answer(process.versions.modules)
    else if (argument === '--require' || argument === '-r') preloads.push(rest.next().value ?? '')
    else if (!argument.startsWith('-')) return { preloads, target: argument }
  }
  return { preloads, target: null }
}

/** @param {string} line */
function answer(line) {
  console.log(line)
  process.exit(0)
}

/** What Electron keeps for its own default app: there, but not in its types.
 * @typedef {{ setAppPath: (folder: string) => void, setVersion: (version: string) => void }} ForDefaultApps
 */

/** @param {string} entry a folder with a package.json, or a file */
function nameApp(entry) {
  const own = /** @type {import('electron').App & ForDefaultApps} */ (app)
  const manifest = path.join(entry, 'package.json')
  if (!fs.existsSync(manifest)) {
    own.setAppPath(path.dirname(entry))
    return
  }
  const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) own.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  app.setDesktopName?.(desktopName ?? `${app.name}.desktop`)
  own.setAppPath(entry)
}
