// Other people's programs that judge our exports and packages. Tests that need one are skipped where it is missing; on a build
// machine (CI is set) of Debian's kin, as root, they are installed, so that nothing is skipped there.
import { canInstall, findTool, installPackages, updateLists } from './apt.mjs'
import { say } from './project.mjs'

/**
 * Each program and the Debian package that brings it.
 * @type {Readonly<Record<string, string>>}
 */
const CHECKERS = {
  tshark: 'tshark',
  plantuml: 'plantuml',
  chromium: 'chromium',
  pdftoppm: 'poppler-utils',
  rpmbuild: 'rpm',
  'desktop-file-validate': 'desktop-file-utils',
  'update-mime-database': 'shared-mime-info',
}

/**
 * Never fails: what cannot be had is told in one line, and its tests are skipped.
 * @param {{ isBuildMachine?: boolean, find?: (name: string) => string | null,
 *   install?: ((packages: readonly string[]) => Promise<void>) | null, tell?: (line: string) => void }} [means]
 *   `install` is null where nothing can be installed
 */
export async function ensureCheckers({
  isBuildMachine = Boolean(process.env.CI),
  find = findTool,
  install = canInstall() ? installAll : null,
  tell = say,
} = {}) {
  const missing = () => Object.keys(CHECKERS).filter((name) => find(name) === null)
  const before = missing()
  if (before.length === 0) return
  if (isBuildMachine && install !== null) {
    tell(`Exports and packages are judged by ${before.join(', ')}: installing with apt-get.`)
    try {
      await install(before.map((name) => CHECKERS[name] ?? name))
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error))
    }
  }
  const still = missing()
  if (still.length === 0) return
  const packages = still.map((name) => CHECKERS[name] ?? name).join(' ')
  tell(
    `Not installed here: ${still.join(', ')}. The tests that need them are skipped; on Debian: apt-get install ${packages}`,
  )
}

/** @param {readonly string[]} packages */
async function installAll(packages) {
  await updateLists()
  await installPackages(packages)
}
