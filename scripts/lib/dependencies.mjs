// Installs the project's packages when what is installed is not what the lockfile says.
import fs from 'node:fs'
import path from 'node:path'
import { npm } from './npm.mjs'
import { Refusal, root, say, seconds } from './project.mjs'

const MOST_LINES = 12

/** Does nothing when the packages are in place. */
export async function ensureDependencies() {
  if (dependenciesMatch()) return
  const started = performance.now()
  say(`Installing the packages of package-lock.json (npm ci).`)
  const { code, stderr, trouble } = await npm(['ci', '--loglevel=error'])
  if (code !== 0) throw new Refusal(`npm ci failed: ${trouble || opening(stderr)}`)
  say(`Installed after ${seconds(started)}.`)
}

/**
 * npm follows its reason with pages of general help.
 * @param {string} stderr
 */
const opening = (stderr) => stderr.trim().split('\n').slice(0, MOST_LINES).join('\n')

/** @returns {boolean} whether what is installed is what the lockfile says */
export function dependenciesMatch() {
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  const installed = packagesIn(path.join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null)
    throw new Refusal('package-lock.json is missing or broken: take it from the repository again.')
  return installed !== null && packagesMatch(wanted, installed)
}

/** @typedef {Readonly<Record<string, { integrity?: string, version?: string, optional?: boolean, peer?: boolean }>>} Packages */

/**
 * npm writes down what it installed. Comparing that with the lockfile, and not their dates, holds after a checkout,
 * a copy and an installation by hand. Packages for other systems are optional and may be missing.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function packagesMatch(wanted, installed) {
  const inPlace = Object.entries(wanted).every(([place, { version, integrity, optional, peer }]) => {
    const there = installed[place]
    if (there === undefined) return place === '' || Boolean(optional) || Boolean(peer)
    return there.version === version && (integrity === undefined || there.integrity === integrity)
  })
  return inPlace && Object.keys(installed).every((place) => place in wanted)
}

/**
 * @param {string} lockfile
 * @returns {Packages | null} null where there is none
 */
function packagesIn(lockfile) {
  try {
    return JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages
  } catch {
    return null
  }
}
