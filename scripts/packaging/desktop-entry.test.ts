import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { findTool } from '../lib/apt.mjs'
import { configuration, rawConfiguration, textOf } from './configuration.ts'

const manifest = v.parse(
  v.object({ name: v.string(), productName: v.string(), desktopName: v.string() }),
  JSON.parse(textOf('package.json')),
)

/** What electron-builder writes from our configuration, by its own code: of a deb, an rpm, an AppImage. */
async function desktopEntries(): Promise<readonly string[]> {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const linux = v.parse(
    v.object({ LinuxTargetHelper: v.function() }),
    builder('app-builder-lib/out/targets/LinuxTargetHelper.js'),
  )
  const packager = {
    platformSpecificBuildOptions: configuration.linux,
    config: rawConfiguration(),
    appInfo: {
      productName: manifest.productName,
      sanitizedProductName: manifest.productName,
      description: '',
    },
    executableName: manifest.name,
    fileAssociations: configuration.fileAssociations,
    info: { metadata: { desktopName: manifest.desktopName } },
  }
  const helper: object = Reflect.construct(linux.LinuxTargetHelper, [packager])
  const { computeDesktopEntry } = v.parse(v.object({ computeDesktopEntry: v.function() }), helper)
  const { linux: common, deb, rpm, appImage } = configuration
  return Promise.all(
    [deb, rpm, appImage].map(async (own) =>
      v.parse(v.string(), await Reflect.apply(computeDesktopEntry, helper, [{ ...common, ...own }])),
    ),
  )
}

/** Copied before electron-builder has had them in its hands. */
const mimeTypes = [...configuration.deb.mimeTypes]

describe('the desktop entry', { timeout: 30_000 }, () => {
  let entry = ''
  let others: readonly string[] = []
  beforeAll(async () => {
    const [first = '', ...rest] = await desktopEntries()
    entry = first
    others = rest
  }, 30_000)
  const saidOf = (key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(entry)?.[1]

  it('starts the app with the addresses it is given', () => {
    expect(saidOf('Exec')).toBe('"/opt/CVQ Lab/cvq-lab" %U')
    expect(saidOf('Terminal')).toBe('false')
  })

  it('says what the app is, and by which words it is found', () => {
    expect(saidOf('Name')).toBe('CVQ Lab')
    expect(saidOf('Comment')).toContain('client-version negotiation')
    expect(saidOf('Keywords')?.split(';')).toContain('MSNP')
    expect(saidOf('Categories')).toBe('Development;')
    expect(saidOf('Icon')).toBe('cvq-lab')
  })

  it('knows the app’s windows, its files and its links', () => {
    expect(`${saidOf('StartupWMClass')}.desktop`).toBe(manifest.desktopName)
    const types = [...mimeTypes, 'x-scheme-handler/cvq-lab']
    expect(saidOf('MimeType')).toBe(types.map((type) => `${type};`).join(''))
  })

  it('is the same in every kind of package', () => {
    expect(others).toEqual([entry, entry])
  })

  it.skipIf(findTool('desktop-file-validate') === null)('is found without fault by the validator', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-desktop-'))
    try {
      const file = join(folder, manifest.desktopName)
      writeFileSync(file, entry)
      const { status, stdout } = spawnSync('desktop-file-validate', [file], { encoding: 'utf8' })
      expect(stdout).toBe('')
      expect(status).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
