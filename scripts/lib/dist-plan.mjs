// What electron-builder is asked for, from the arguments of `npm run dist`, and what cannot be had here. An official
// Electron is packaged as asked; a stand-in only for the system it runs on, and with what npm and Debian bring.

/**
 * @typedef {{ args: readonly string[], linux: readonly string[], notes: readonly string[] }} Plan
 *   `args` for electron-builder; `linux` the kinds of Linux packages among them, where they are known
 * @typedef {{ refusal: string }} Refused
 */

/** Every way electron-builder knows to name a system. */
const SYSTEMS = new Map([
  ['--linux', 'Linux'],
  ['-l', 'Linux'],
  ['--win', 'Windows'],
  ['--windows', 'Windows'],
  ['-w', 'Windows'],
  ['--mac', 'macOS'],
  ['--macos', 'macOS'],
  ['-m', 'macOS'],
  ['-o', 'macOS'],
])
const OTHER_PROCESSORS = new Set(['--arm64', '--armv7l', '--ia32', '--universal'])

/** What electron-builder.yml names for Linux: built where nothing else is asked for. */
export const LINUX_TARGETS = ['AppImage', 'deb', 'rpm', 'tar.gz']

/** Of these, what is built from the stand-in. */
const DEFAULT_TEST_TARGETS = ['deb', 'rpm', 'tar.gz']
const TEST_TARGETS = new Set([...DEFAULT_TEST_TARGETS, 'dir', 'zip', '7z'])

/** Why the others are not. */
const WANTED = new Map([
  ['appimage', "the runtime of AppImage, which only electron-builder's own download brings"],
  ['snap', "snapcraft's template, which only electron-builder's own download brings"],
  ['flatpak', "Flatpak's runtimes, which are on no Debian server"],
])

/**
 * @param {{ given: readonly string[], standIn: boolean }} order
 * @returns {Plan | Refused}
 */
export function planDist({ given, standIn }) {
  const { systems, targets } = asked(given)
  const named = targets.length > 0 || given.includes('--dir')
  const onLinux = systems.length === 0 || systems.includes('Linux')
  const linux = onLinux && !named ? LINUX_TARGETS : targets
  if (!standIn) return { args: given, linux, notes: [] }
  const system = systems.find((one) => one !== 'Linux')
  if (system !== undefined) {
    return {
      refusal: `A package for ${system} needs the official Electron for ${system}; the Electron here stands in for it on Linux alone. The release workflow builds it.`,
    }
  }
  const processor = given.find((word) => OTHER_PROCESSORS.has(word))
  if (processor !== undefined) {
    return { refusal: `The stand-in Electron runs on x64 alone: ${processor} needs the official one.` }
  }
  const missing = targets.find((target) => !TEST_TARGETS.has(target.toLowerCase()))
  if (missing !== undefined) {
    const wanted = WANTED.get(missing.toLowerCase()) ?? 'tools that neither npm nor Debian brings'
    return { refusal: `${missing} cannot be built here: it needs ${wanted}. The release workflow builds it.` }
  }
  if (named) return { args: given, linux, notes: [] }
  const others = given.filter((word) => systemsOf(word).length === 0)
  return {
    args: ['--linux', ...DEFAULT_TEST_TARGETS, ...others],
    linux: DEFAULT_TEST_TARGETS,
    notes: [`No AppImage: it needs ${WANTED.get('appimage')}.`],
  }
}

/**
 * Letters may stand together: -wl.
 * @param {string} word
 */
const systemsOf = (word) =>
  (/^-[a-z]{2,}$/.test(word) ? [...word.slice(1)].map((letter) => `-${letter}`) : [word]).flatMap(
    (one) => SYSTEMS.get(one) ?? [],
  )

/**
 * The systems that are named, and the kinds of packages behind Linux.
 * @param {readonly string[]} given
 */
function asked(given) {
  /** @type {string[]} */
  const systems = []
  /** @type {string[]} */
  const targets = []
  let system = ''
  for (const word of given) {
    const named = systemsOf(word)
    systems.push(...named)
    if (word.startsWith('-')) system = named.at(-1) ?? ''
    // A kind may have its processor behind it: deb:x64.
    else if (system === 'Linux') targets.push(word.replace(/:.*$/, ''))
  }
  return { systems, targets }
}
