// SHA256SUMS: what `sha256sum --check` reads, for all packages of a folder.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

const SUMS = 'SHA256SUMS'
const PACKAGE = /\.(?:AppImage|deb|rpm|tar\.gz|exe|dmg|zip|7z)$/

/** @param {string} folder */
export const packagesIn = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => PACKAGE.test(name))
        .sort()
    : []

/**
 * @param {string} folder
 * @returns {Promise<readonly string[]>} the packages' names
 */
export async function writeSums(folder) {
  const names = packagesIn(folder)
  const lines = []
  for (const name of names) lines.push(`${await sha256(path.join(folder, name))}  ${name}\n`)
  fs.writeFileSync(path.join(folder, SUMS), lines.join(''))
  return names
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}
