import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import build from '../electron.vite.config.ts'

const place = (path: string) => resolve(import.meta.dirname, '..', path)
const manifest: { readonly main: string; readonly desktopName: string } = JSON.parse(
  readFileSync(place('package.json'), 'utf8'),
)

const packagingSchema = v.looseObject({
  files: v.array(v.string()),
  publish: v.null(),
  asar: v.boolean(),
  electronFuses: v.record(v.string(), v.boolean()),
})
const packaging = v.parse(packagingSchema, parse(readFileSync(place('electron-builder.yml'), 'utf8')))
const packed = packaging.files.filter((pattern) => !pattern.startsWith('!'))
const folders = packed.map((pattern) => pattern.replace('/**', ''))

describe('the package', () => {
  it('takes what the build writes, and nothing that is not there', () => {
    const written = [build.main, build.preload, build.renderer].map((part) => part?.build?.outDir)
    expect(folders.filter((folder) => folder.startsWith('out/')).map(place)).toEqual(written)
    for (const folder of folders.filter((one) => !one.startsWith('out/')))
      expect(existsSync(place(folder))).toBe(true)
  })

  it('has the file the manifest starts', () => {
    expect(folders.some((folder) => manifest.main.startsWith(`${folder}/`))).toBe(true)
    expect(manifest.desktopName).toBe('cvq-lab.desktop')
  })

  it('never publishes, and never takes the Electron that tests run on', () => {
    expect(packaging.publish).toBeNull()
    expect(packaging).not.toHaveProperty('electronDist')
    expect(packaging).not.toHaveProperty('electronVersion')
  })

  it('lets nobody run its program as a Node or inspect it', () => {
    expect(packaging.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
    })
  })

  it('checks its archive where the system can, and gives files no rights of pages', () => {
    expect(packaging.asar).toBe(true)
    expect(packaging.electronFuses).toMatchObject({
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
  })
})
