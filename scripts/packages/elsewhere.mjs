// The packages without an installation: the tar.gz in a folder of somebody's own, the rpm's files.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal, run } from '../lib/project.mjs'
import { makeOpenFolder } from './person.mjs'
import { playFaults } from './release.mjs'

/** @typedef {import('./report.mjs').Report} Report */

/** @param {string} command @param {readonly string[]} args @param {string} [cwd] */
async function done(command, args, cwd) {
  const { code, stdout, stderr, trouble } = await run(command, args, cwd === undefined ? {} : { cwd })
  if (code !== 0) throw new Refusal(`${command} failed: ${trouble}${stderr}`)
  return stdout
}

/** @param {Report} report @param {string} archive */
export const proveTar = (report, archive) =>
  inFolder(async (folder) => {
    const place = path.join(folder, 'a path with spaces')
    await report.step('it is unpacked into a path with spaces', async () => {
      fs.mkdirSync(place)
      await done('tar', ['-xzf', archive, '--no-same-owner', '-C', place])
      return { value: null }
    })
    await report.step(
      'an ordinary user plays it there, its window is seen, its page is sandboxed',
      async () => {
        const [top = ''] = fs.readdirSync(place)
        return { value: null, faults: await playFaults(path.join(place, top, 'cvq-lab')), seen: top }
      },
    )
  })

/** What the deb puts there too; Fedora and openSUSE are not here to be asked. */
const IN_RPM = [
  '/opt/CVQ Lab/cvq-lab',
  '/opt/CVQ Lab/resources/app.asar',
  '/usr/bin/cvq-lab',
  '/usr/share/applications/cvq-lab.desktop',
  '/usr/share/mime/packages/cvq-lab.xml',
]

/** @param {Report} report @param {string} file */
export const proveRpm = (report, file) =>
  inFolder(async (folder) => {
    await report.step('rpm reads it and its files, and finds them sound', async () => {
      const about = await done('rpm', ['-qip', file])
      const files = (await done('rpm', ['-qlp', file])).split('\n')
      await done('rpm', ['--checksig', '--nosignature', file])
      const missing = IN_RPM.filter((one) => !files.includes(one)).map((one) => `${one} is not in it.`)
      const nameless = /^License\s*: \S/m.test(about) ? [] : ['It names no licence.']
      return { value: null, faults: [...missing, ...nameless], seen: `${files.length} files` }
    })
    await report.step(
      'its files, unpacked, play for an ordinary user; it was not installed: no rpm system is here',
      async () => {
        const archive = path.join(folder, 'files.cpio')
        await done('sh', ['-c', 'rpm2cpio "$1" >"$2"', 'sh', file, archive])
        await done('sh', ['-c', 'cpio -idm --quiet <"$1"', 'sh', archive], folder)
        return { value: null, faults: await playFaults(path.join(folder, 'opt', 'CVQ Lab', 'cvq-lab')) }
      },
    )
  })

/** @param {(folder: string) => Promise<void>} use */
async function inFolder(use) {
  const folder = makeOpenFolder()
  try {
    await use(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
