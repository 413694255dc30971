// The programs that pack: electron-builder downloads its own, and where it cannot, Debian's do the same work. rpmbuild
// it never downloads.
import fs from 'node:fs'
import path from 'node:path'
import { canInstall, findTool, installPackages, updateLists } from './apt.mjs'
import { Refusal, root, say } from './project.mjs'

const FPM = path.join(root, 'scripts', 'fpm', 'fpm.mjs')
/** `gzip -9` of 7-Zip takes two minutes for two hundredths less. */
const QUICK = '5'

/**
 * Each program and the Debian package that brings it.
 * @type {Readonly<Record<string, string>>}
 */
const BRINGS = { '7za': 'p7zip-full', rpmbuild: 'rpm', 'dpkg-deb': 'dpkg' }

/**
 * @param {readonly string[]} linux kinds of packages
 * @param {boolean} ownTools whether electron-builder's own cannot be had
 */
export function programsFor(linux, ownTools) {
  const wants = (/** @type {readonly string[]} */ kinds) => kinds.some((kind) => linux.includes(kind))
  return [
    ...(wants(['rpm']) ? ['rpmbuild'] : []),
    ...(ownTools && wants(['tar.gz', 'zip', '7z']) ? ['7za'] : []),
    ...(ownTools && wants(['deb']) ? ['dpkg-deb'] : []),
  ]
}

/**
 * Installs what is missing, where that needs no question.
 * @param {readonly string[]} programs
 */
export async function ensurePrograms(programs) {
  const missing = programs.filter((name) => findTool(name) === null)
  if (missing.length === 0) return
  const packages = missing.map((name) => BRINGS[name] ?? name)
  if (!canInstall()) {
    throw new Refusal(
      `${missing.join(', ')} is missing. Run this, then the command again:\n  sudo apt-get install -y ${packages.join(' ')}`,
    )
  }
  say(`Packaging needs ${missing.join(', ')}: installing with apt-get.`)
  await updateLists()
  await installPackages(packages)
}

/** The variables by which electron-builder is shown programs in place of those it downloads. */
export function ownToolsEnv(/** @type {NodeJS.ProcessEnv} */ env) {
  const sevenZip = findTool('7za')
  return {
    ELECTRON_BUILDER_COMPRESSION_LEVEL: QUICK,
    CUSTOM_FPM_PATH: FPM,
    ...(sevenZip === null ? {} : { ELECTRON_BUILDER_7ZIP_PATH: fs.realpathSync(sevenZip) }),
    ...env,
  }
}
