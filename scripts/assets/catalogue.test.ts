// The catalogue as it is shipped: whole, consistent, in step with the lcid package and with the dialect table.

import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../main/files.ts'
import { dialectNamed } from '../../protocol/dialects.ts'
import type { Release } from '../../protocol/formats/catalogue.ts'
import { knownLcids } from '../../protocol/lcid.ts'

const loaded = loadAssets(resolve(import.meta.dirname, '../../assets'))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason))
const { releases, systems, locales } = loaded.value.catalogue

const named = ({ product, version, library }: Release): string => `${product} ${version} ${library}`

function releaseNamed(version: string): Release {
  const release = releases.find((one) => one.version === version)
  if (release === undefined) throw new Error(version)
  return release
}

describe('the releases', () => {
  it('are 83, each once, in five products', () => {
    expect(new Set(releases.map(named)).size).toBe(83)
    expect([...new Set(releases.map(({ product }) => product))]).toEqual([
      'MSN Messenger Service',
      'MSN Messenger',
      'Windows Messenger',
      'Windows Live Messenger',
      'Messenger for Mac',
    ])
  })

  it.each(releases.map((release) => [named(release), release] as const))('%s', (_, release) => {
    const ids = systems.map(({ id }) => id)
    const places = release.systems.map((id) => ids.indexOf(id))
    expect(places.length).toBeGreaterThan(0)
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(release.offers.at(-1)).toBe('CVR0')
    const numbers = release.offers.slice(0, -1).map((name) => dialectNamed(name)?.number ?? 0)
    expect(numbers).not.toContain(0)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    expect(release.source).toMatch(/\w/)
    if (release.date !== null) expect(release.date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    if (release.url !== null) expect(release.url).toMatch(/^http:\/\/[\w.]+\.com\//)
    expect(release.url === null).toBe(release.confidence.url === 'none')
    expect(release.date === null).toBe(release.confidence.date === 'unknown')
  })

  it.each([
    ['1.0.0863', 'MSMSGS', null, ['MSNP2', 'CVR0']],
    ['3.6.0025', 'MSMSGS', '', ['MSNP5', 'MSNP4', 'CVR0']],
    ['5.0.0537', 'MSNMSGR', 'MSMSGS', ['MSNP8', 'CVR0']],
    ['6.0.0602', 'MSNMSGR', 'MSMSGS', ['MSNP9', 'MSNP8', 'CVR0']],
    ['7.0.0813', 'MSNMSGR', 'msmsgs', ['MSNP11', 'MSNP10', 'CVR0']],
    ['8.0.0566', 'MSG80BETA', 'msmsgs', ['MSNP13', 'CVR0']],
    ['8.5.1302', 'MSNMSGR', 'BC01', ['MSNP15', 'CVR0']],
    ['14.0.8117.0416', 'MSNMSGR', 'msmsgs', ['MSNP18', 'MSNP17', 'CVR0']],
  ])('%s is as on the wire', (version, library, identification, offers) => {
    expect(releaseNamed(version)).toMatchObject({ library, identification, offers })
  })

  it('of a dialect that leaves the seventh parameter empty send it so, but for two that were seen filling it', () => {
    const filled = releases.filter(
      ({ offers, identification }) =>
        dialectNamed(offers[0] ?? '')?.seventh === 'empty' &&
        identification !== '' &&
        identification !== null,
    )
    expect(filled.map(({ version }) => version)).toEqual(['4.6.0042', '4.7.0041', '2.5.1'])
  })
})

describe('the systems', () => {
  it('are fifteen, each with an id and wire values of its own', () => {
    expect(new Set(systems.map(({ id }) => id)).size).toBe(15)
    expect(new Set(systems.map(({ type, version, arch }) => `${type} ${version} ${arch}`)).size).toBe(15)
  })

  it('have each a release that runs there', () => {
    const used = new Set(releases.flatMap((release) => release.systems))
    expect(systems.filter(({ id }) => !used.has(id))).toEqual([])
  })
})

describe('the locales', () => {
  it('are those of the lcid package: scripts/make-locales.ts writes them', () => {
    expect(locales.map(({ lcid, tag }) => ({ lcid, tag }))).toEqual(knownLcids)
  })

  it('have each a name of their own in English', () => {
    expect(new Set(locales.map(({ name }) => name)).size).toBe(locales.length)
    expect(locales.filter(({ name, tag }) => name === tag || name.trim() === '')).toEqual([])
  })

  it.each([
    ['0x0409', 'English (United States)'],
    ['0x0c0a', 'Spanish (Spain)'],
    ['0x040a', 'Spanish (Spain, traditional sort)'],
    ['0x0004', 'Chinese (Simplified)'],
  ])('%s is %s', (lcid, name) => {
    expect(locales.find((locale) => locale.lcid === lcid)?.name).toBe(name)
  })
})
