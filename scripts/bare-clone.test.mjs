// What runs before packages are there must not import any: a bare clone has none.
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from './lib/project.mjs'

/** @type {{ scripts: Readonly<Record<string, string>> }} */
const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
const SETS_UP = /(?:from|import) '(?:\.\.?\/)+setup\.mjs'/
const STATIC_IMPORT = /^(?:import|export) (?:[^'"]* from )?'([^']+)'/gm

/** @param {string} file */
const textOf = (file) => fs.readFileSync(file, 'utf8')

/** Commands of package.json that set the project up themselves. */
const commands = Object.values(scripts).flatMap((command) => {
  const file = /^node (scripts\/\S+\.mjs)$/.exec(command)?.[1]
  return file !== undefined && SETS_UP.test(textOf(path.join(root, file))) ? [file] : []
})

/**
 * Names of packages that a script needs as soon as it is started, each with the file that asks for it.
 * @param {string} file
 * @param {Set<string>} seen
 * @returns {readonly string[]}
 */
function packagesOf(file, seen) {
  if (seen.has(file)) return []
  seen.add(file)
  return [...textOf(file).matchAll(STATIC_IMPORT)].flatMap(([, name = '']) => {
    if (name.startsWith('node:')) return []
    if (!name.startsWith('.')) return [`${name} in ${path.relative(root, file)}`]
    return packagesOf(path.resolve(path.dirname(file), name), seen)
  })
}

it('the commands that set up are found', () => {
  expect(commands).toEqual(
    expect.arrayContaining(['scripts/start.mjs', 'scripts/test.mjs', 'scripts/dist.mjs']),
  )
})

it.each(commands)('%s starts in a bare clone', (file) => {
  expect(packagesOf(path.join(root, file), new Set())).toEqual([])
})
