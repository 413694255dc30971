// Packages the built app with electron-builder. electron-builder.yml is the one configuration; where a stand-in for
// Electron is in place, its folder and its version are passed beside it, and what comes out is a test build.
import fs from 'node:fs'
import path from 'node:path'
import { electronInPlace } from '../ensure-electron.mjs'
import { Refusal, root, runNode, toolScript } from './project.mjs'

const ELECTRON = path.join(root, 'node_modules', 'electron', 'dist')

/** What a version ends with whose Electron is not the official one: it is older than the version itself. */
export const TEST_BUILD = '-testbuild'

/** What electron-builder is told where Electron is not the official one; nothing where it is. */
export function standInArguments() {
  const electron = electronInPlace()
  if (electron?.kind !== 'stand-in') return []
  const { version, productName } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  return [
    `-c.electronDist=${ELECTRON}`,
    `-c.electronVersion=${electron.version}`,
    `-c.extraMetadata.version=${version}${TEST_BUILD}`,
    `-c.linux.synopsis=test build on Electron ${electron.version}, not for use`,
    `-c.linux.desktop.entry.Name=${productName} (test build)`,
    // Newer Electrons name their windows after package.json's desktopName.
    `-c.linux.desktop.entry.StartupWMClass=${productName}`,
  ]
}

/**
 * The app as it is installed, in a folder, without an installer: three seconds.
 * @param {{ folder: string, inspectable?: boolean, args?: readonly string[] }} plan absolute path of the folder that
 *   `linux-unpacked` or its like is put in; an inspectable app is the release but for one fuse, so that tests can drive it
 */
export async function packFolder({ folder, inspectable = false, args = [] }) {
  const result = await runNode([
    toolScript('electron-builder'),
    '--dir',
    '--publish=never',
    `-c.directories.output=${folder}`,
    `-c.electronFuses.enableNodeCliInspectArguments=${inspectable}`,
    ...standInArguments(),
    ...args,
  ])
  if (result.code !== 0) throw new Refusal(`The app could not be packaged.\n${result.stdout}${result.stderr}`)
}
