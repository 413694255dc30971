// The licences of all that the app contains and others wrote: the bundled packages, as their own folders have them, the
// faces, and Electron. What has no licence of the list, or no text of one, is refused.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal, root } from './project.mjs'

/** Each lets us pass the work on, also compiled, with its text beside it. */
export const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

/** @typedef {{ name: string, version: string, license: string, text: string }} Licence */

const MODULES = path.join(root, 'node_modules')
/** Where a package's own licence ends and those of what it brings along begin; of that nothing is in the app. */
const OTHERS = /^# Licenses of bundled dependencies/m
const TEXT_FILE = /^(?:licen[cs]e|copying)(?:[-.](?:md|txt|mit))?$/i

/**
 * @param {string} name of a package that is installed
 * @param {string} [modules]
 * @returns {Licence}
 */
export function licenceOf(name, modules = MODULES) {
  const folder = path.join(modules, name)
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (!ALLOWED.includes(license))
    throw new Refusal(`${name} ${version} is under ${license}, which is not among ${ALLOWED.join(', ')}.`)
  const file = fs.readdirSync(folder).find((entry) => TEXT_FILE.test(entry))
  if (file === undefined) throw new Refusal(`${name} ${version} brings no text of its licence.`)
  const [text = ''] = fs.readFileSync(path.join(folder, file), 'utf8').split(OTHERS)
  return { name, version, license, text: text.trim() }
}

/** The faces are files of ours, with the text of their licence beside them. @returns {Licence} */
const faces = () => ({
  name: 'IBM Plex Sans, IBM Plex Mono',
  version: '',
  license: 'OFL-1.1',
  text: fs.readFileSync(path.join(root, 'assets', 'fonts', 'OFL.txt'), 'utf8').trim(),
})

/**
 * All of them, in order of their names; Electron's first, whose own parts are listed in a file beside the program.
 * @param {readonly string[]} packages
 */
export function licencesOf(packages) {
  const others = [...packages.map((name) => licenceOf(name)), faces()]
  const inOrder = others.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  return [licenceOf('electron'), ...inOrder]
}
