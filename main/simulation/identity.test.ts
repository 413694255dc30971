import { describe, expect, it } from 'vitest'
import { clientWith } from '../client/fixture.ts'
import { catalogue } from './fixture.ts'
import { identityOf, withIdentification } from './identity.ts'

const here = identityOf(clientWith())

describe('the same client', () => {
  it.each([
    ['with its version written otherwise', { version: '6.0.602.0' }],
    ['with the identification its dialect gives it anyway', { identification: 'MSMSGS' }],
    ['elsewhere', { locale: '0x040c', system: { type: 'win', version: '4.10', arch: 'i386' } }],
    ['under another handle', { handle: 'a@b.c' }],
    ['behaving otherwise', { behaviour: 'maximum', takesOffers: true, firstTrid: 9 } as const],
    ['saying the same by hand', { line: 'CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.c' }],
  ])('%s', (_, changes) => {
    expect(identityOf(clientWith(changes))).toBe(here)
  })
})

describe('another client', () => {
  it.each([
    ['another version', { version: '6.0.0603' }],
    ['a version of other parts', { version: '60.0602' }],
    ['another library', { library: 'MSMSGS' }],
    ['another identification', { identification: 'msmsgs' }],
    ['none', { identification: null }],
    ['other dialects', { offers: ['MSNP8', 'MSNP9', 'CVR0'] }],
    ['another version said by hand', { line: 'CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0537 MSMSGS' }],
  ])('%s', (_, changes) => {
    expect(identityOf(clientWith(changes))).not.toBe(here)
  })

  it('a part that is ten is not a part that is one and a part that is nought', () => {
    expect(identityOf(clientWith({ version: '6.10' }))).not.toBe(identityOf(clientWith({ version: '6.1' })))
  })
})

describe('an identification that is left out', () => {
  const identificationOf = (changes: Parameters<typeof clientWith>[0]) =>
    withIdentification(clientWith(changes), catalogue).identification

  it("is the release's", () => {
    expect(identificationOf({ version: '7.0.0813' })).toBe('msmsgs')
  })

  it('stays left out where there is no such release, or the dialect has none', () => {
    expect(identificationOf({ version: '7.0.0814' })).toBeUndefined()
    expect(identificationOf({ version: '7.0.0813', offers: ['MSNP7'] })).toBeUndefined()
  })

  it('is never put in place of one that is given', () => {
    expect(identificationOf({ version: '7.0.0813', identification: null })).toBeNull()
  })
})
