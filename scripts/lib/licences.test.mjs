import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packagesOf } from './bundled.mjs'
import { ALLOWED, licenceOf } from './licences.mjs'
import { root } from './project.mjs'

describe('the packages in a bundle', () => {
  it('are those its modules belong to, the innermost each, and the bundlers that add their own', () => {
    expect(
      packagesOf([
        'project/main/shell/index.ts',
        'project/node_modules/react/cjs/react.production.js',
        'project\\node_modules\\@scope\\a\\node_modules\\b\\index.js?commonjs',
        '\0vite/preload-helper.js',
        '\0rolldown/runtime.js',
        '\0project/node_modules/@scope/c/index.js?commonjs-module',
      ]),
    ).toEqual(['@scope/c', 'b', 'react', 'rolldown', 'vite'])
  })
})

describe('the licence of a package', () => {
  /** @param {string} license @param {Record<string, string>} files */
  const packageOf = (license, files) => {
    const modules = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-licences-'))
    fs.mkdirSync(path.join(modules, 'a'))
    fs.writeFileSync(path.join(modules, 'a', 'package.json'), JSON.stringify({ version: '1.0.0', license }))
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(modules, 'a', name), text)
    return modules
  }

  it('is its name and its text', () => {
    expect(licenceOf('a', packageOf('MIT', { 'LICENSE.md': ' Copyright a\n' }))).toEqual({
      name: 'a',
      version: '1.0.0',
      license: 'MIT',
      text: 'Copyright a',
    })
  })

  it('is refused when it is not among those that are allowed, or brings no text', () => {
    expect(() => licenceOf('a', packageOf('GPL-3.0', { LICENSE: 'x' }))).toThrow('under GPL-3.0')
    expect(() => licenceOf('a', packageOf('MIT', { 'README.md': 'MIT' }))).toThrow('no text')
  })
})

describe('assets/licences.json', () => {
  /** @type {readonly { name: string, version: string, license: string, text: string }[]} */
  const licences = JSON.parse(fs.readFileSync(path.join(root, 'assets', 'licences.json'), 'utf8'))

  it('has each of them once, allowed, with its text', () => {
    expect(new Set(licences.map(({ name }) => name)).size).toBe(licences.length)
    for (const { name, license, text } of licences) {
      expect(ALLOWED, name).toContain(license)
      expect(text.length, name).toBeGreaterThan(500)
    }
  })

  it('has the versions that are pinned', () => {
    const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
    for (const { name, version } of licences.filter((one) => one.version !== ''))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  })

  it('names what the window cannot do without', () => {
    const names = licences.map(({ name }) => name)
    for (const name of ['electron', 'react', 'react-dom', 'scheduler', 'valibot', 'zustand'])
      expect(names).toContain(name)
  })
})
