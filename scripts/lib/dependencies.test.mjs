import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packagesMatch } from './dependencies.mjs'
import { root } from './project.mjs'

const react = { version: '19.3.1', integrity: 'sha512-a' }
const binding = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const wanted = { '': { version: '0.1.0' }, 'node_modules/react': react, 'node_modules/@x/win32': binding }

describe('what is installed', () => {
  it('is in place when it is what the lockfile says, less the packages of other systems', () => {
    expect(packagesMatch(wanted, { 'node_modules/react': react })).toBe(true)
    expect(packagesMatch(wanted, { 'node_modules/react': react, 'node_modules/@x/win32': binding })).toBe(
      true,
    )
  })

  it('is not when a package is missing, of another version or another content, or no longer wanted', () => {
    expect(packagesMatch(wanted, {})).toBe(false)
    expect(packagesMatch(wanted, { 'node_modules/react': { ...react, version: '19.3.0' } })).toBe(false)
    expect(packagesMatch(wanted, { 'node_modules/react': { ...react, integrity: 'sha512-c' } })).toBe(false)
    expect(packagesMatch(wanted, { 'node_modules/react': react, 'node_modules/vue': react })).toBe(false)
  })
})

describe('the lockfile', () => {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))

  it('has an entry for every optional package, or npm ci refuses it', () => {
    const named = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    const missing = named.filter(
      (name) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)),
    )
    expect(missing).toEqual([])
  })

  it('pins everything the manifest asks for, exactly', () => {
    const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
    for (const [name, version] of Object.entries(devDependencies)) {
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })
})
