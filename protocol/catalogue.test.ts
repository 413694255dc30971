import { describe, expect, it } from 'vitest'
import { afterInstall, clientOfRelease, installable, releaseOf, systemOf } from './catalogue.ts'
import type { Catalogue, Release } from './formats/catalogue.ts'
import type { Client } from './formats/client.ts'

const confidence = {
  version: 'high',
  date: 'high',
  library: 'high',
  identification: 'high',
  offers: 'high',
  systems: 'high',
  url: 'none',
} as const

const release = (
  version: string,
  library: string,
  offers: readonly string[],
  systems: readonly string[],
): Release => ({
  product: 'MSN Messenger',
  version,
  date: null,
  library,
  identification: library.toLowerCase(),
  offers,
  systems,
  url: null,
  evidence: 'capture',
  confidence,
  source: '',
  note: '',
})

const system = (id: string, type: string, version: string) =>
  ({ id, name: id, type, version, arch: 'i386', confidence: 'high', note: '' }) as const

const catalogue: Catalogue = {
  systems: [
    system('windows-98', 'win', '4.10'),
    system('windows-2000', 'winnt', '5.0'),
    system('windows-me', 'win', '4.90'),
    system('windows-xp', 'winnt', '5.1'),
    system('mac', 'mac', '10.2.0'),
  ],
  releases: [
    release('5.0.0537', 'MSNMSGR', ['MSNP8', 'CVR0'], ['windows-98', 'windows-2000', 'windows-me']),
    release('14.0.8064.0206', 'MSNMSGR', ['MSNP18', 'CVR0'], ['windows-xp']),
    release('14.0.8064.0300', 'MSNMSGR', ['MSNP19', 'CVR0'], ['windows-xp']),
    release('8.0.0566', 'MSNMSGR', ['MSNP14', 'CVR0'], ['windows-xp']),
    release('8.0.0566', 'MSG80BETA', ['MSNP13', 'CVR0'], ['windows-xp']),
    release('3.5.1', 'macmsgs', ['MSNP8', 'CVR0'], ['mac']),
  ],
  locales: [],
}

const client: Client = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'CVR0'],
  locale: '0x040c',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSG80BETA',
  version: '6.0.0602',
  identification: 'MSMSGS',
  handle: 'someone@hotmail.com',
  firstTrid: 7,
  line: 'CVQ 7 spaghetti',
  behaviour: 'maximum',
  takesOffers: true,
}

describe('what installing a version puts there', () => {
  it('is the release of that version, padded or not, for the system type', () => {
    expect(installable(catalogue, '5.0.537', client)?.version).toBe('5.0.0537')
    expect(installable(catalogue, '3.5.1', client)).toBeNull()
  })

  it('of three parts, is the newest release that begins with them', () => {
    expect(installable(catalogue, '14.0.8064', client)?.version).toBe('14.0.8064.0300')
    expect(installable(catalogue, '14.0', client)).toBeNull()
  })

  it("of several releases of one version, is that of the client's own library", () => {
    expect(installable(catalogue, '8.0.0566', client)?.library).toBe('MSG80BETA')
    expect(installable(catalogue, '8.0.0566', { ...client, library: 'MSNMSGR' })?.library).toBe('MSNMSGR')
  })

  it('takes library, identification and dialects with it; all else stays but the line written by hand', () => {
    expect(afterInstall(catalogue, client, '14.0.8064')).toEqual({
      ...client,
      version: '14.0.8064',
      library: 'MSNMSGR',
      identification: 'msnmsgr',
      offers: ['MSNP19', 'CVR0'],
      line: null,
    })
  })

  it('of a version no release has, changes the version alone, as it is written', () => {
    expect(afterInstall(catalogue, client, '7.00')).toEqual({ ...client, version: '7.00', line: null })
  })
})

describe('picking a release', () => {
  const systemAfter = (version: string, from: Client['system']) => {
    const picked = catalogue.releases.find((one) => one.version === version)
    if (picked === undefined) throw new Error(version)
    return clientOfRelease(catalogue, { ...client, system: from }, picked).system.version
  }
  const xp = { type: 'winnt', version: '5.1', arch: 'i386' }

  it('keeps the system where the release runs on it', () => {
    expect(systemAfter('14.0.8064.0206', xp)).toBe('5.1')
    expect(systemAfter('5.0.0537', { type: 'win', version: '4.10', arch: 'i386' })).toBe('4.10')
  })

  it('else takes the newest of the same type, else the newest of all', () => {
    expect(systemAfter('5.0.0537', xp)).toBe('5.0')
    expect(systemAfter('3.5.1', xp)).toBe('10.2.0')
    expect(systemAfter('5.0.0537', { type: 'mac', version: '9.0', arch: 'ppc' })).toBe('4.90')
  })
})

describe('of a catalogue with releases to choose from', () => {
  const of = (...releases: readonly Release[]): Catalogue => ({ ...catalogue, releases })
  const named = (version: string, library: string) => release(version, library, [], ['windows-xp'])

  it('one of exactly that version goes before a longer one', () => {
    const both = of(named('14.0.8064.0300', 'MSNMSGR'), named('14.0.8064', 'MSNMSGR'))
    expect(installable(both, '14.0.8064', client)?.version).toBe('14.0.8064')
  })

  it('the own library goes first, wherever it stands', () => {
    const own = named('8.0.0566', 'MSG80BETA')
    const others = [named('8.0.0566', 'A'), named('8.0.0566', 'B')] as const
    expect(installable(of(own, ...others), '8.0.566', client)?.library).toBe('MSG80BETA')
    expect(installable(of(...others, own), '8.0.566', client)?.library).toBe('MSG80BETA')
    expect(installable(of(...others), '8.0.566', client)?.library).toBe('A')
  })

  it('of two that are alike in both the first goes, own library or not', () => {
    for (const library of ['MSG80BETA', 'MSNMSGR']) {
      const twins = [named('8.0.0566', library), named('8.0.566', library)] as const
      expect(installable(of(...twins), '8.0.566', client)).toBe(twins[0])
    }
  })

  it('a system that the catalogue does not have is passed over', () => {
    const lost = release('9.0', 'MSNMSGR', [], ['gone', 'windows-xp', 'gone'])
    expect(installable(of(lost), '9.0', client)?.version).toBe('9.0')
    expect(clientOfRelease(of(lost), { ...client, system: macOf('5.1') }, lost).system.type).toBe('winnt')
  })

  it('one that runs nowhere leaves the system as it is', () => {
    const nowhere = release('9.0', 'MSNMSGR', [], [])
    expect(clientOfRelease(of(nowhere), client, nowhere).system).toEqual(client.system)
  })
})

const macOf = (version: string) => ({ type: 'mac', version, arch: 'i386' })

describe('looking up', () => {
  it('a system is of its type, not of its version alone', () => {
    expect(systemOf(catalogue, macOf('4.90'))).toBeNull()
  })

  it('a system by its wire values, a release by version and library', () => {
    expect(systemOf(catalogue, { type: 'win', version: '4.90', arch: 'i386' })?.id).toBe('windows-me')
    expect(systemOf(catalogue, { type: 'win', version: '4.90', arch: 'alpha' })).toBeNull()
    expect(releaseOf(catalogue, { ...client, version: '8.0.0566' })?.offers).toEqual(['MSNP13', 'CVR0'])
    expect(releaseOf(catalogue, client)).toBeNull()
  })
})
