import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallCatalogue } from '../fixture.ts'
import { wireTokens } from './tokens.ts'
import { meaningOfValue, shortValue } from './value.ts'

const query = wireTokens('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.c', 'C')
const meant = (line: string) =>
  Object.fromEntries(
    wireTokens(line, 'C').map((token, _, all) => [token.field, meaningOfValue(token, all, smallCatalogue)]),
  )

describe('what values stand for', () => {
  it('is what the catalogue knows of them', () => {
    expect(meant('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.c')).toMatchObject({
      locale: 'English (United States)',
      'system-type': 'Windows NT line',
      'system-ver': 'Windows XP',
      'system-arch': 'x86, 32-bit',
      'requesting-library': 'MSN Messenger, Windows Live Messenger',
      'client-version': 'MSN Messenger, 2003-07-11',
      'user-handle': null,
    })
  })

  it('is nothing where it knows nothing, and says that a locale is unknown', () => {
    expect(meant('CVQ 2 0x1111 linux 2.6 ia64 YCOMM 0.1.0023')).toMatchObject({
      locale: 'not in the language list',
      'system-type': null,
      'system-ver': null,
      'system-arch': null,
      'requesting-library': null,
      'client-version': null,
    })
  })

  it('has a token for each parameter', () => {
    expect(query).toHaveLength(10)
  })
})

describe('a value shortened for its column', () => {
  it.each([
    ['7.0.0813', '7.0.0813'],
    ['http://messenger.msn.com', 'messenger.msn.com'],
    ['http://h.microsoft.com/download/5/d/Install_MSN_Messenger.exe', '…/Install_MSN_…exe'],
    ['http://a-very-long-host.microsoft.com/', 'a-very-long-ho…om/'],
    ['a-token-without-any-address-in-it', 'a-token-withou…-it'],
  ])('%s is %s', (text, short) => {
    expect(shortValue(text, 18)).toBe(short)
  })

  it('is never longer than allowed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.integer({ min: 8, max: 40 }), (text, longest) => {
        expect(shortValue(text, longest).length).toBeLessThanOrEqual(longest)
      }),
    )
  })
})
