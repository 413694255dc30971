// The part of `npm test` about the package: the release is packed, read and started; its twin, which differs in one
// fuse, is driven by the tests that a package has to pass.
import fs from 'node:fs'
import path from 'node:path'
import { packFolder } from '../lib/package.mjs'
import { archiveFaults, fuseFaults, resourceFaults } from './contents.mjs'
import { makeOpenFolder } from './person.mjs'
import { playFaults } from './release.mjs'
import { compareFolders, twinFaults } from './twins.mjs'

const PROGRAM = 'cvq-lab'
const UNPACKED = 'linux-unpacked'

/** @typedef {{ release: string, twin: string }} Twins the folders of the two apps */

/** @param {Twins} twins @returns {Promise<string[]>} */
export async function packageFaults({ release, twin }) {
  const executable = path.join(release, PROGRAM)
  return [
    ...(await fuseFaults(executable, { inspectable: false })),
    ...(await fuseFaults(path.join(twin, PROGRAM), { inspectable: true })),
    ...archiveFaults(path.join(release, 'resources', 'app.asar')),
    ...resourceFaults(path.join(release, 'resources')),
    ...twinFaults(await compareFolders(release, twin), PROGRAM),
    ...(await playFaults(executable)),
  ]
}

/**
 * Packs the built app twice, where an ordinary user may start it, and takes both away afterwards.
 * @template T
 * @param {(twins: Twins & { inspectable: string }) => Promise<T>} use
 */
export async function withTwins(use) {
  const folder = makeOpenFolder()
  try {
    const [release, twin] = [path.join(folder, 'release'), path.join(folder, 'twin')]
    await packFolder({ folder: release })
    await packFolder({ folder: twin, inspectable: true })
    const [one, other] = [path.join(release, UNPACKED), path.join(twin, UNPACKED)]
    return await use({ release: one, twin: other, inspectable: path.join(other, PROGRAM) })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
