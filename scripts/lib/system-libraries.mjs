// Finds the system libraries and the virtual display that Electron needs and this Linux lacks, and installs them
// where that is possible without a question: on Debian and its kin, as root.
import { canInstall, findTool, firstKnown, hasApt, installPackages, updateLists } from './apt.mjs'
import { hasDisplay } from './display.mjs'
import { Refusal, run, say } from './project.mjs'

/**
 * Debian's package for each library Electron may miss; newer releases renamed some (the 64-bit time change).
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PACKAGES = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libX11-xcb.so.1': ['libx11-xcb1'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
}

/** Opened only while Electron runs, which ends where it is not there: ldd does not name it. */
const ASKED_FOR_LATER = 'libX11-xcb.so.1'

const VIRTUAL_DISPLAY = 'Xvfb'

/**
 * Does nothing on other systems and where all is there.
 * @param {string} executable Electron's
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = await missingParts(executable)
  if (missing.length === 0) return
  if (!hasApt()) {
    throw new Refusal(
      `Electron needs ${missing.join(', ')}: install them with this system's package manager.`,
    )
  }
  if (!canInstall()) {
    throw new Refusal(
      `Electron needs ${missing.join(', ')}. Run this, then the command again:\n  ` +
        `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await debianPackages(missing)).join(' ')}`,
    )
  }
  await install(missing)
  const still = await missingParts(executable)
  if (still.length > 0)
    throw new Refusal(`Electron still needs ${still.join(', ')}, which no known package brings.`)
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} names of libraries, and Xvfb
 */
async function missingParts(executable) {
  const missing = new Set(await missingLibraries(executable))
  if (!hasDisplay() && findTool(VIRTUAL_DISPLAY) === null) missing.add(VIRTUAL_DISPLAY)
  return [...missing].sort()
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { stdout } = await run('ldd', [executable])
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return (await isInstalled(ASKED_FOR_LATER)) ? missing : [...missing, ASKED_FOR_LATER]
}

/** True also where the system's linker keeps no list. @param {string} library */
async function isInstalled(library) {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  const { code, stdout } = await run('ldconfig', ['-p'], { env })
  return code !== 0 || stdout.includes(`${library} `)
}

/** @param {readonly string[]} missing */
async function install(missing) {
  say(`Electron needs ${missing.join(', ')}: installing with apt-get.`)
  await updateLists()
  await installPackages(await debianPackages(missing))
}

/**
 * @param {readonly string[]} missing
 * @returns {Promise<string[]>} the first name of each that this release knows
 */
async function debianPackages(missing) {
  const packages = new Set()
  for (const part of missing) {
    const names = part === VIRTUAL_DISPLAY ? ['xvfb'] : PACKAGES[part]
    if (names === undefined) throw new Refusal(`Electron needs ${part}: install the package that brings it.`)
    packages.add(await firstKnown(names))
  }
  return [...packages]
}
