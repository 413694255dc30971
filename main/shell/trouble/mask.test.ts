import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASK, masked, withoutAddresses, withoutHome, withoutQuotes } from './mask.ts'

/** Put together: a file of the project holds no path of a machine. */
const at = (...parts: readonly string[]): string => ['', ...parts].join('/')
const HOME = at('home', 'maria')
const WINDOWS = ['C:', 'Users', 'Maria Luz'].join('\\')

describe('addresses', () => {
  test.each([
    'example@hotmail.com',
    "o'brien+tag@sub.example.co.uk",
    '"john doe"@example.org',
    '"a\\"b"@example.org',
    'müller@bücher.example',
    'someone@[127.0.0.1]',
    'someone@[IPv6:::1]',
    'someone@localhost',
    'a/b=c!#$%&*{|}~^@example.org',
    'example＠hotmail.com',
    'example%40hotmail.com',
    'example=40hotmail.com',
    'example%u0040hotmail.com',
    'example%2540hotmail.com',
    'example&#64;hotmail.com',
    'example&#x40;hotmail.com',
    'example&commat;hotmail.com',
    'example\\u0040hotmail.com',
    'example\\x40hotmail.com',
  ])('%s is masked wherever it stands', (address) => {
    for (const [before, after] of [
      ['', ''],
      ['said ', ' then'],
      ['<', '>'],
      ['mailto:', '?subject=x'],
      ['CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS ', '\r\n'],
      ['https://host.test/?who=', '&x=1'],
      ['{"handle":"', '"}'],
    ]) {
      const said = withoutAddresses(`${before}${address}${after}`)
      expect(said).toContain(MASK)
      expect(said).not.toMatch(/hotmail|example\.(?:org|co)|john doe|brien|bücher|127\.0|IPv6|someone/)
    }
  })

  test('a link that carries a scenario goes whole: the address in it is packed', () => {
    expect(masked('opened cvq-lab://scenario/1q1YqKUpNVbJSSkzLLEpVqgUA twice', HOME)).toBe(
      'opened cvq-lab://… twice',
    )
  })

  test('what has no address stays as it is', () => {
    const line = '2026-11-22T18:00:00.000Z error the channel share failed: TypeError: x is undefined'
    expect(masked(line, HOME)).toBe(line)
  })

  const part = fc.string({
    unit: fc.constantFrom(...'abcxyz0189._+-!#$&*/=?^`{|}~é漢'),
    minLength: 4,
    maxLength: 20,
  })
  const quotedPart = fc
    .string({ unit: fc.constantFrom(...'abc xyz,;:<>()\\'), minLength: 4, maxLength: 20 })
    .map((inside) => `"${inside}"`)
  const domain = fc.oneof(
    fc.domain(),
    fc.ipV4().map((ip) => `[${ip}]`),
    fc.string({ unit: fc.constantFrom(...'abcé.-'), minLength: 3, maxLength: 20 }),
  )
  const sign = fc.constantFrom(
    '@',
    '＠',
    '%40',
    '%2540',
    '%252540',
    '&#64;',
    '&#x40;',
    '&commat;',
    '\\u0040',
    '\\x40',
  )
  const address = fc.record({
    local: fc.oneof(
      part,
      quotedPart,
      fc.emailAddress().map((whole) => whole.split('@')[0] ?? ''),
    ),
    at: sign,
    domain,
  })
  const around = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(' ', '\n', '<', '>', '"', ',', ';', '(', "'", 'mailto:', 'https://x.example/?q=', ''),
  )

  test('no address of a generated text survives', () => {
    fc.assert(
      fc.property(around, address, around, address, around, (a, one, b, two, c) => {
        const addresses = [one, two].map((each) => `${each.local}${each.at}${each.domain}`)
        const said = masked(`${a}${addresses[0]}${b}${addresses[1]}${c}`, HOME)
        for (const each of addresses) expect(said).not.toContain(each)
        // Whatever is left, no sign of an address with something on both sides of it is.
        expect(said).not.toMatch(/[^\s<>,;"](?:@|＠|%(?:25)*40|\\u0040|\\x40)[^\s<>,;"]/)
      }),
      { numRuns: 2000 },
    )
  })

  test('a plain address leaves neither its name nor its place', () => {
    fc.assert(
      fc.property(fc.emailAddress({ size: 'medium' }), fc.lorem(), (each, text) => {
        const [name = '', place = ''] = each.split('@')
        const said = masked(`${text} ${each} ${encodeURIComponent(each)} ${text}`, HOME)
        expect(said.replaceAll(MASK, '')).toBe(masked(`${text}  ${''} ${text}`, HOME))
        expect(name + place).not.toBe('')
      }),
    )
  })

  test('masking twice is masking once, and takes no time to speak of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const once = masked(text, HOME)
        expect(masked(once, HOME)).toBe(once)
      }),
    )
    const began = performance.now()
    for (const piece of ['a', '"', '%', '&#', '@', '"@', '%25', 'cvq-lab:'])
      masked(piece.repeat(20_000), HOME)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('paths', () => {
  test.each([
    [`${HOME}/x.cvq`, HOME, '~/x.cvq'],
    [`file://${HOME}/x.cvq`, HOME, 'file://~/x.cvq'],
    [`${WINDOWS}\\x.cvq`, WINDOWS, '~\\x.cvq'],
    [`file:///${WINDOWS.replaceAll('\\', '/').replace(' ', '%20')}/x.cvq`, WINDOWS, 'file:///~/x.cvq'],
    [at('home', 'other', 'x.cvq'), HOME, at('home', '…', 'x.cvq')],
    [at('Users', 'other', 'x.cvq'), HOME, at('Users', '…', 'x.cvq')],
    [at('Users', 'Ann Bell', 'x.cvq'), HOME, at('Users', '…', 'x.cvq')],
    ['/opt/CVQ Lab/x', '/', '/opt/CVQ Lab/x'],
  ])('%s is %s', (path, home, shown) => {
    expect(withoutHome(`at ${path} and`, home)).toBe(`at ${shown} and`)
  })
})

describe('what an error quotes', () => {
  test.each([
    [`Unexpected token 'm', "my secret { " is not valid JSON`, `Unexpected token 'm', “…” is not valid JSON`],
    [
      "Cannot read properties of undefined (reading 'lines')",
      "Cannot read properties of undefined (reading 'lines')",
    ],
    ["no rule is called 'for Maria only'", 'no rule is called “…”'],
  ])('%s', (message, left) => {
    expect(withoutQuotes(message)).toBe(left)
  })
})
