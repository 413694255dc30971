import { describe, expect, it } from 'vitest'
import { catalogueUrl, releasesNamed, typesOf } from './catalogue-urls.ts'
import { CATALOGUE_URL, catalogue } from './fixture.ts'

const [first] = catalogue.releases
if (first === undefined) throw new Error('no release')
const older = { ...first, version: '14.0.1.7', url: 'http://files.example/older.exe' }
const newer = { ...first, version: '14.0.1.9', url: 'http://files.example/newer.exe' }
const known = { ...catalogue, releases: [...catalogue.releases, older, newer] }

const versionsNamed = (version: string) => releasesNamed(known, version).map((release) => release.version)

describe('the releases a version names', () => {
  it('are those of that version, however it is spelt', () => {
    expect(versionsNamed('7.0')).toEqual(['7.0'])
    expect(versionsNamed('6.0.602')).toEqual(['6.0.0602'])
  })

  it('are, for three parts and none such, all that begin with it', () => {
    expect(versionsNamed('14.0.1')).toEqual(['14.0.1.7', '14.0.1.9'])
    expect(versionsNamed('14.0')).toEqual([])
    expect(versionsNamed('14.0.1.7')).toEqual(['14.0.1.7'])
  })

  it('run on the systems of any of them', () => {
    expect([...typesOf(known, releasesNamed(known, '6.0'))]).toEqual(['mac'])
    expect([...typesOf(known, known.releases)]).toEqual(['win', 'winnt', 'mac'])
  })
})

describe('the catalogue’s URL of a version', () => {
  it('is the newest release’s that has one', () => {
    expect(catalogueUrl(known, '14.0.1')).toBe('http://files.example/newer.exe')
    expect(catalogueUrl(known, '7.0.0')).toBe(CATALOGUE_URL)
  })

  it('is none where none is known, or no client can fetch it', () => {
    expect(catalogueUrl(known, '8.0')).toBeNull()
    const ftp = { ...catalogue, releases: [{ ...first, version: '9.0', url: 'ftp://x/' }] }
    expect(catalogueUrl(ftp, '9.0')).toBeNull()
  })
})
