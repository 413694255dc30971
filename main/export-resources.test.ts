import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { loadExportResources } from './export-resources.ts'

const ASSETS = join(import.meta.dirname, '../assets')
const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-resources-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const part of ['fonts', 'export']) cpSync(join(ASSETS, part), join(folder, part), { recursive: true })
})

describe('what of the assets goes into exports', () => {
  it('is six fonts, whole, and what plays', () => {
    const read = loadExportResources(ASSETS)
    if (!read.ok) throw new Error(JSON.stringify(read.reason))
    expect(read.value.fonts.map(({ face, weight }) => `${face} ${weight}`)).toHaveLength(6)
    const first = Buffer.from(read.value.fonts[0]?.data ?? '', 'base64')
    expect(first.equals(readFileSync(join(ASSETS, 'fonts/ibm-plex-sans-latin-400.woff2')))).toBe(true)
    expect(read.value.player.script).not.toMatch(/<\/script|<!--/i)
    expect(read.value.player.style).not.toMatch(/<\/style|@import|url\((?!"#)/i)
  })

  it('has the same line ends however git wrote them', () => {
    const script = join(folder, 'export/player.js')
    writeFileSync(script, readFileSync(script, 'utf8').replaceAll('\n', '\r\n'))
    expect(loadExportResources(folder)).toEqual(loadExportResources(ASSETS))
  })

  it.each(['fonts/ibm-plex-mono-latin-600.woff2', 'export/player.js', 'export/page.css'])(
    'without %s names it',
    (file) => {
      rmSync(join(folder, file))
      expect(loadExportResources(folder)).toMatchObject({ ok: false, reason: { file: join(folder, file) } })
    },
  )
})
