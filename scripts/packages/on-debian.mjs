// The deb on a clean Debian: with nothing but what it asks for, and on a desktop, from its entry in the menu to its
// removal.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from '../lib/project.mjs'
import { HOME } from './debian.mjs'
import { PROGRAM, startAndSee, stop } from './in-debian.mjs'
import { leftBehind, takeSnapshot } from './snapshot.mjs'

const DEB = '/mnt/cvq-lab.deb'
const ENTRY = '/usr/share/applications/cvq-lab.desktop'
/** What a desktop has, and a smallest Debian has not. */
const DESKTOP = ['libglib2.0-bin', 'desktop-file-utils']

/** @typedef {import('./report.mjs').Report} Report @typedef {import('./debian.mjs').Debian} Debian */

/**
 * By its class a desktop knows a window for the entry's: its icon, its place among the favourites.
 * @param {string} entry @param {string} className
 */
export function classFaults(entry, className) {
  const said = /^StartupWMClass=(.*)$/m.exec(entry)?.[1] ?? ''
  return said !== '' && said === className
    ? []
    : [`The entry says its windows are of the class “${said}”; the window is of “${className}”.`]
}

/** @param {Debian} debian @returns {Promise<string[]>} */
async function packagesOn(debian) {
  const { stdout } = await debian.asRoot(['dpkg-query', '--show'])
  // A name, where several processors could have it also that of one, and the version.
  return stdout.split('\n').flatMap((line) => /^[^:\s]+/.exec(line)?.[0] ?? [])
}

/**
 * @param {Debian} debian @param {Report} report @param {import('./in-debian.mjs').Screen} screen
 * @returns {Promise<string[]>} the packages that the deb brought with it
 */
export async function onBareDebian(debian, report, screen) {
  const needs = await report.step('apt installs the deb and what it depends on', async () => {
    const before = await packagesOn(debian)
    await debian.install([DEB], ['--no-install-recommends'])
    const brought = (await packagesOn(debian)).filter((name) => !before.includes(name) && name !== 'cvq-lab')
    return { value: brought, seen: `${brought.length} packages on a Debian of ${before.length}` }
  })
  await report.step('no library is missing', async () => {
    const { stdout } = await debian.asRoot(['ldd', PROGRAM])
    return {
      value: null,
      faults: [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => `${name} is missing.`),
    }
  })
  await debian.asRoot(['useradd', '--create-home', '--uid=1000', 'person'])
  for (const [who, start] of /** @type {const} */ ([
    ['root', debian.asRoot],
    [
      'an ordinary user',
      (/** @type {string[]} */ command) => debian.asPerson(command, { env: { DISPLAY: '' } }),
    ],
  ])) {
    await report.step(`cvq-lab run plays a scenario for ${who} without a display`, async () => {
      const { code, stdout, stderr, trouble } = await start([
        'cvq-lab',
        'run',
        '/mnt/files/From the desktop.cvq',
      ])
      const played = code === 0 && /^\s*.*CVQ /m.test(stdout)
      return {
        value: null,
        faults: played ? [] : [`Exit code ${code} ${trouble}: ${stdout}${stderr}`],
        seen: `${stdout.split('\n').length} lines`,
      }
    })
  }
  await report.step('cvq-lab opens its window for an ordinary user, sandboxed', async () => {
    const { faults, seen } = await startAndSee(debian, screen, ['cvq-lab'])
    await stop(debian)
    return { value: null, faults, seen }
  })
  return needs
}

/**
 * @param {Debian} debian @param {Report} report @param {import('./in-debian.mjs').Screen} screen
 * @param {{ needs: readonly string[], proveFiles: () => Promise<void> }} means
 */
export async function onDesktopDebian(debian, report, screen, { needs, proveFiles }) {
  await debian.install([...needs, ...DESKTOP], ['--no-install-recommends'])
  await debian.asRoot(['useradd', '--create-home', '--uid=1000', 'person'])
  await debian.asRoot(['cp', '-r', '/mnt/files', `${HOME}/Documents`])
  await debian.asRoot(['chown', '-R', 'person:', `${HOME}/Documents`])
  const before = await report.step('a desktop is prepared and its files are listed', async () => {
    const snapshot = await takeSnapshot(debian)
    return {
      value: snapshot,
      seen: `${snapshot.size} files and folders`,
      faults: snapshot.size < 1000 ? ['The list is too short.'] : [],
    }
  })
  await report.step('apt installs the deb', async () => {
    await debian.install([DEB])
    const { size } = await takeSnapshot(debian)
    return { value: null, seen: `${size - before.size} files and folders more` }
  })
  await report.step(
    'the release starts from its desktop entry: its window is seen and of the entry’s class, its page is sandboxed',
    async () => {
      const { faults, seen, className } = await startAndSee(debian, screen, ['gio', 'launch', ENTRY])
      await stop(debian)
      const entry = fs.readFileSync(debian.outside(ENTRY), 'utf8')
      return {
        value: null,
        faults: [...faults, ...classFaults(entry, className)],
        seen: `${seen}, ${className}`,
      }
    },
  )
  await proveFiles()
  await report.step('purged, it leaves nothing outside the user’s own folders', async () => {
    // With what apt brought along for it and nobody else needs.
    const purge = ['apt-get', 'purge', '--auto-remove', '-y', '-q', 'cvq-lab']
    const purged = await debian.asRoot(purge)
    if (purged.code !== 0) throw new Refusal(`apt-get purge failed: ${purged.stdout}${purged.stderr}`)
    const own = await debian.asRoot(['find', '/tmp', '/run', '-user', 'person'])
    const faults = [
      ...leftBehind(before, await takeSnapshot(debian)),
      ...own.stdout
        .split('\n')
        .filter(Boolean)
        .map((file) => `${file} is left behind.`),
    ]
    const kept = fs.readdirSync(debian.outside(path.join(HOME, '.config')))
    return { value: null, faults: faults.slice(0, 20), seen: `of ${HOME}/.config stay ${kept.join(', ')}` }
  })
}
