// Which packages stand in what is built: told by the bundler itself of every module it took in, so that none is missed
// however it came there. scripts/licences.mjs reads what is written here.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './project.mjs'

const FOLDER = path.join(root, 'artifacts', 'bundled')

/**
 * The package a module belongs to; of packages within packages the innermost. The bundlers' own helpers are no files:
 * they stand behind a NUL.
 */
const PACKAGE = /^(?:.*\/node_modules\/|\0(?=vite\/|rolldown\/))((?:@[^/]+\/)?[^/]+)\//

/**
 * The packages that modules belong to, each once, in order.
 * @param {readonly string[]} modules as bundlers name them
 */
export function packagesOf(modules) {
  const names = modules.flatMap((module) => PACKAGE.exec(module.replaceAll('\\', '/'))?.[1] ?? [])
  return [...new Set(names)].toSorted()
}

/**
 * For each part of the app that is built.
 * @param {string} part
 * @returns {import('vite').Plugin}
 */
export const notesPackages = (part) => ({
  name: 'cvq-lab-notes-packages',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((made) =>
      made.type === 'chunk' ? Object.keys(made.modules) : [],
    )
    fs.mkdirSync(FOLDER, { recursive: true })
    fs.writeFileSync(path.join(FOLDER, `${part}.json`), `${JSON.stringify(packagesOf(modules), null, 2)}\n`)
  },
})

const PARTS = ['main', 'preload', 'renderer']

/** Whether an app was built here. */
export const isNoted = () => PARTS.every((part) => fs.existsSync(path.join(FOLDER, `${part}.json`)))

/** All packages that stand in the app as it was built last. */
export function bundledPackages() {
  const names = PARTS.flatMap((part) =>
    JSON.parse(fs.readFileSync(path.join(FOLDER, `${part}.json`), 'utf8')),
  )
  return [...new Set(names)].toSorted()
}
