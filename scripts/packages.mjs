// `npm run packages [-- FOLDER]`: builds the deb, the tar.gz and the rpm, or takes those in a folder, and proves each as
// far as a Debian can: docs/packages.md says how. As root, on Debian, some minutes; `npm test` does a part of it.
import fs from 'node:fs'
import path from 'node:path'
import { findTool, installPackages, updateLists } from './lib/apt.mjs'
import { openVirtualDisplay } from './lib/display.mjs'
import { packFolder } from './lib/package.mjs'
import { Refusal, root, runAsScript, runNode, say, seconds } from './lib/project.mjs'
import { debianBase, ensureDebian, enterDebian } from './packages/debian.mjs'
import { proveRpm, proveTar } from './packages/elsewhere.mjs'
import { onBareDebian, onDesktopDebian } from './packages/on-debian.mjs'
import { proveOpening, writeFiles } from './packages/opened-files.mjs'
import { makeOpenFolder } from './packages/person.mjs'
import { createReport } from './packages/report.mjs'
import { openX } from './packages/x-client.mjs'

const KINDS = ['deb', 'tar.gz', 'rpm']
/** Programs, and the Debian packages that bring them. */
const PROGRAMS = { rpm: 'rpm', rpm2cpio: 'rpm2cpio', cpio: 'cpio', Xvfb: 'xvfb' }

await runAsScript(import.meta.url, async () => {
  const started = performance.now()
  await ensureDebian()
  await ensurePrograms()
  const shared = makeOpenFolder()
  try {
    const packages = findPackages(process.argv[2] ?? (await buildPackages(path.join(shared, 'dist'))))
    const report = createReport()
    await report.chapter('tar.gz', () => proveTar(report, packages['tar.gz'] ?? ''))
    await report.chapter('rpm', () => proveRpm(report, packages.rpm ?? ''))
    await report.chapter('deb', () => proveDeb(report, packages.deb ?? '', shared))
    const { passed, failed } = report.count
    say(`packages: ${passed} proven, ${failed} failed, after ${seconds(started)}`)
    return failed === 0 ? 0 : 1
  } finally {
    fs.rmSync(shared, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function ensurePrograms() {
  const missing = Object.entries(PROGRAMS).flatMap(([name, from]) => (findTool(name) === null ? [from] : []))
  if (missing.length === 0) return
  await updateLists()
  await installPackages(missing)
}

/** @param {string} folder */
async function buildPackages(folder) {
  const dist = path.join(root, 'scripts', 'dist.mjs')
  const { code } = await runNode([dist, '--linux', ...KINDS, `-c.directories.output=${folder}`], {
    output: 'show',
  })
  if (code !== 0) throw new Refusal('There are no packages to prove.')
  return folder
}

/** @param {string} folder @returns {Readonly<Record<string, string>>} the one file of each kind */
function findPackages(folder) {
  const names = fs.readdirSync(folder)
  return Object.fromEntries(
    KINDS.map((kind) => {
      const found = names.filter((name) => name.endsWith(`.${kind}`))
      if (found.length !== 1)
        throw new Refusal(`In ${folder} there have to be one .${kind}, not ${found.length}.`)
      return [kind, path.resolve(folder, found[0] ?? '')]
    }),
  )
}

/**
 * @param {import('./packages/report.mjs').Report} report @param {string} deb
 * @param {string} shared becomes /mnt of the Debians
 */
async function proveDeb(report, deb, shared) {
  fs.copyFileSync(deb, path.join(shared, 'cvq-lab.deb'))
  writeFiles(path.join(shared, 'files'))
  await packFolder({ folder: path.join(shared, 'twin-app'), inspectable: true })
  fs.copyFileSync(path.join(shared, 'twin-app', 'linux-unpacked', 'cvq-lab'), path.join(shared, 'twin'))
  const { archives, base } = await report.step('a clean Debian is made, or was made before', async () => {
    const made = await debianBase()
    return { value: made, seen: made.release }
  })
  const display = await openVirtualDisplay()
  const screen = await openX(display.display)
  /** @param {(debian: import('./packages/debian.mjs').Debian) => Promise<string[]>} use */
  const inside = async (use) => {
    const debian = await enterDebian({ base, archives, shared, display: display.display })
    try {
      await debian.asRoot(['apt-get', 'update', '-q'])
      return await use(debian)
    } finally {
      await debian.leave()
    }
  }
  try {
    const needs = await inside((debian) => onBareDebian(debian, report, screen))
    await inside(async (debian) => {
      await onDesktopDebian(debian, report, screen, {
        needs,
        proveFiles: () => proveOpening(debian, report, screen),
      })
      return []
    })
  } finally {
    screen.close()
    await display.close()
  }
}
