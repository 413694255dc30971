import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './project.mjs'

/**
 * The packages that bring a script to be run as they are installed, and why it need not run. Whoever adds one says here
 * what it is for; it runs for nobody, and what is wanted of it is done where it can be read.
 * @type {Readonly<Record<string, string>>}
 */
const HELD_BACK = {
  esbuild: 'it puts its program in the place of a script that starts it: a few milliseconds each time',
  'electron-winstaller': 'it chooses a 7-Zip for Squirrel, a kind of installer that is not made',
}

/** @param {string} name */
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8')

describe('scripts of packages, as they are installed', () => {
  const manifest = JSON.parse(read('package.json'))
  /** @type {Record<string, { hasInstallScript?: boolean, optional?: boolean }>} */
  const packages = JSON.parse(read('package-lock.json')).packages

  it('are brought by those alone that are named here with a reason', () => {
    const bringing = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => place.split('node_modules/').at(-1) ?? place)
    expect([...new Set(bringing)].toSorted()).toEqual(Object.keys(HELD_BACK).toSorted())
  })

  it('run for none, by npm’s switch and by its list', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries(Object.keys(HELD_BACK).map((name) => [name, false])),
    )
  })

  it('are not ours either: installing the project runs nothing', () => {
    for (const moment of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'])
      expect(manifest.scripts).not.toHaveProperty(moment)
  })
})

describe('what is installed', () => {
  it('comes from the registry with the sum of its content, but for optional parts for other systems', () => {
    const { packages } = JSON.parse(read('package-lock.json'))
    for (const [place, one] of Object.entries(packages)) {
      if (place === '') continue
      expect(one.link, place).toBeUndefined()
      const isForAnotherSystem = one.optional === true && one.os !== undefined && one.integrity === undefined
      if (!isForAnotherSystem) expect(one.integrity, place).toMatch(/^sha512-/)
    }
  })

  it('is named with its exact version', () => {
    const { devDependencies, dependencies = {} } = JSON.parse(read('package.json'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
