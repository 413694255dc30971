import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  printError,
  printQuery,
  printReply,
  printVer,
  queryField,
  readError,
  readQuery,
  readReply,
  readVer,
  understand,
  type VersionReply,
} from './commands.ts'
import { parseLine } from './line.ts'

const trid = fc.oneof(
  fc.integer({ min: 0, max: 4294967295 }).map(String),
  fc.constantFrom('0', '007', '4294967295', '00004294967295'),
)
const token = fc.string({ minLength: 1 }).map((text) => text.replace(/[ \t]/g, '_'))
const version = fc
  .array(
    fc.integer({ min: 0, max: 99999 }).map((part) => String(part).padStart(4, '0')),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('.'))
const command = fc.constantFrom('CVQ' as const, 'CVR' as const)

const reply: VersionReply = {
  command: 'CVQ',
  trid: '2',
  recommended: '7.0.0813',
  recommended2: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: 'http://a/setup.exe',
  fallbackUrl: 'http://b',
}

describe('what is printed reads back as it was', () => {
  it('VER', () => {
    const ver = fc.record({ trid, dialects: fc.array(token) })
    fc.assert(
      fc.property(ver, (value) => {
        expect(readVer(parseLine(printVer(value)))).toEqual(value)
      }),
    )
  })

  it('CVQ and CVR, with any number of parameters and with an empty last one', () => {
    const query = fc
      .record({ command, trid, parameters: fc.array(token, { maxLength: 12 }), emptyLast: fc.boolean() })
      .map(({ emptyLast, parameters, ...rest }) => ({
        ...rest,
        parameters: emptyLast ? [...parameters, ''] : parameters,
      }))
    fc.assert(
      fc.property(query, (value) => {
        expect(readQuery(parseLine(printQuery(value)))).toEqual(value)
      }),
    )
  })

  it('an answer, with both addresses, one or none', () => {
    const addresses = fc.oneof(
      fc.record({ downloadUrl: token, fallbackUrl: token }),
      fc.record({ downloadUrl: token, fallbackUrl: fc.constant('') }),
      fc.constant({ downloadUrl: '', fallbackUrl: '' }),
    )
    const versions = fc.record({
      command,
      trid,
      recommended: version,
      recommended2: version,
      minimum: version,
    })
    fc.assert(
      fc.property(versions, addresses, (said, where) => {
        const value = { ...said, ...where }
        expect(readReply(parseLine(printReply(value)))).toEqual(value)
      }),
    )
  })

  it('an error', () => {
    const error = fc.record({ code: fc.integer({ min: 0, max: 999 }), trid })
    fc.assert(
      fc.property(error, (value) => {
        expect(readError(parseLine(printError(value)))).toEqual(value)
      }),
    )
  })
})

describe('CVQ', () => {
  const line = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'

  it('has its parameters by name; those not sent are undefined', () => {
    const query = readQuery(parseLine(line))
    if (query === null) throw new Error('not read')
    expect(queryField(query, 'locale')).toBe('0x0409')
    expect(queryField(query, 'client-version')).toBe('6.0.0602')
    expect(queryField(query, 'user-handle')).toBe('example@hotmail.com')
    expect(queryField({ ...query, parameters: ['0x0409'] }, 'system-type')).toBeUndefined()
  })

  it('of MSNP4 to MSNP7 ends in a space: the seventh is there, and empty', () => {
    const query = readQuery(parseLine('CVQ 2 0x0409 win 4.10 i386 MSMSGS 3.6.0025 '))
    expect(query && queryField(query, 'client-identification')).toBe('')
    expect(query?.parameters).toHaveLength(7)
  })

  it.each(['cvq 2 a', 'CVQ', 'CVQ x a', 'CVQ 4294967296 a', 'CVQ -1 a', ' CVQ 2 a', 'CVQ\r 2'])(
    '%j is none',
    (text) => expect(readQuery(parseLine(text))).toBeNull(),
  )
})

describe('an answer', () => {
  it('keeps versions as they came, and needs three of them', () => {
    expect(readReply(parseLine('CVR 2 1.0.0000 1.0.0000 7.0.0425'))).toEqual({
      command: 'CVR',
      trid: '2',
      recommended: '1.0.0000',
      recommended2: '1.0.0000',
      minimum: '7.0.0425',
      downloadUrl: '',
      fallbackUrl: '',
    })
  })

  it('may have two spaces between its addresses and one after them, as a server of 2010 wrote it', () => {
    const text = `${printReply(reply).replace(' http://b', '  http://b')} `
    expect(readReply(parseLine(text))).toEqual(reply)
  })

  it.each([
    'CVQ 2 7.0 7.0',
    'CVQ 2 7.0 7.0 x http://a http://b',
    'CVQ 2 7.0 7.0 7.0 http://a http://b c',
    'CVQ x 7.0 7.0 7.0',
    'VER 2 7.0 7.0 7.0',
  ])('%j is none', (text) => expect(readReply(parseLine(text))).toBeNull())

  it('without a download address is written without the other: it would be taken for the first', () => {
    expect(printReply({ ...reply, downloadUrl: '' })).toBe('CVQ 2 7.0.0813 7.0.0813 6.2.0205')
    expect(printReply({ ...reply, downloadUrl: 'http://a', fallbackUrl: '' })).toBe(
      'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://a',
    )
  })
})

describe('an error', () => {
  it('may carry more text, as the draft allows', () => {
    expect(readError(parseLine('420 3 some words'))).toEqual({ code: 420, trid: '3' })
  })

  it.each(['420', '42 3', '4200 3', '420 x', 'CVQ 3'])('%j is none', (text) =>
    expect(readError(parseLine(text))).toBeNull(),
  )
})

describe('what a line says depends on who says it', () => {
  it.each([
    ['VER 1 MSNP8 CVR0', 'C', 'ver'],
    ['VER 1 0', 'S', 'ver'],
    ['CVQ 6 spaghetti', 'C', 'query'],
    ['CVQ 6 spaghetti', 'S', 'other'],
    ['CVQ 2 7.0 7.0 6.0', 'S', 'reply'],
    ['CVQ 2 7.0 7.0 6.0', 'C', 'query'],
    ['420 3', 'S', 'error'],
    ['420 3', 'C', 'other'],
    ['OUT', 'C', 'out'],
    ['OUT OTH', 'S', 'out'],
    ['USR 3 TWN I example@hotmail.com', 'C', 'sign-in'],
    ['USR 3', 'C', 'sign-in'],
    ['USR TWN I example@hotmail.com', 'C', 'other'],
    ['USR 3 OK example@hotmail.com', 'S', 'other'],
    ['', 'S', 'other'],
  ] as const)('%j from %s: %s', (text, from, kind) => {
    expect(understand(text, from).kind).toBe(kind)
  })

  it('and no line throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('C' as const, 'S' as const),
        (text, from) => {
          expect(understand(text, from).kind).toMatch(/./)
        },
      ),
    )
  })
})
