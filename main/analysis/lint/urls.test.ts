import { describe, expect, it } from 'vitest'
import { byHttp, isWebUrl, languagesIn, siteOf } from './urls.ts'

describe('an address a client can fetch', () => {
  it.each(['http://a.example/x.exe', 'HTTPS://a.example', 'http://a.example?x'])('%s', (url) => {
    expect(isWebUrl(url)).toBe(true)
  })

  it.each(['', 'ftp://a.example/x', 'http:/a.example', 'http://', 'a.example/x', 'javascript:alert(1)'])(
    'not %j',
    (url) => {
      expect(isWebUrl(url)).toBe(false)
    },
  )

  it('has a site', () => {
    expect(siteOf('http://a.example/fr/setup.exe?x=/y')).toBe('http://a.example')
    expect(siteOf('ftp://a.example/')).toBeNull()
  })
})

describe('the same address by http', () => {
  it.each([
    ['ftp://a.example/x.exe', 'http://a.example/x.exe'],
    ['a.example/x.exe', 'http://a.example/x.exe'],
    ['//a.example/x.exe', 'http://a.example/x.exe'],
    ['http:/a.example', 'http://a.example'],
  ])('%s', (url, fetched) => {
    expect(byHttp(url)).toBe(fetched)
  })

  it('is none where there is no host', () => {
    expect(byHttp('ftp://')).toBeNull()
    expect(byHttp('?x')).toBeNull()
  })
})

describe('languages a path names', () => {
  it.each([
    ['http://a.example/5.0/en-us/setupdl.exe', ['en']],
    ['http://a.example/download/5/6/4/ES/Install.exe', ['es']],
    ['http://get.live.example/es', ['es']],
    ['http://a.example/fr/from/de/x.exe', ['fr', 'de']],
    ['http://fr.example/download/D/F/B/setup.exe', []],
    ['http://a.example/win/nt/x86/i386/files', []],
    ['http://a.example/x.exe?lang=/fr/', []],
    ['http://fr', []],
    ['', []],
  ])('%s', (url, languages) => {
    expect([...languagesIn(url)]).toEqual(languages)
  })
})
