import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakable, isMeant, wireTokens } from './tokens.ts'

const shown = (line: string, from: 'C' | 'S') =>
  wireTokens(line, from).map(({ text, field, index }) => `${index ?? '-'} ${field ?? '?'} ${text}`)

describe('a line token by token', () => {
  it('names and counts the parameters of a query, without its TrID', () => {
    expect(shown('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.c', 'C')).toEqual([
      '- ? CVQ',
      '- TrID 2',
      '1 locale 0x0409',
      '2 system-type winnt',
      '3 system-ver 5.1',
      '4 system-arch i386',
      '5 requesting-library MSNMSGR',
      '6 client-version 6.0.0602',
      '7 client-identification MSMSGS',
      '8 user-handle a@b.c',
    ])
  })

  it('has the empty seventh parameter of MSNP4 to 7 as a token without a length', () => {
    const line = 'CVQ 2 0x0409 winnt 5.1 i386 MSMSGS 2.2.1053 '
    const last = wireTokens(line, 'C').at(-1)
    expect(last).toMatchObject({ text: '', field: 'client-identification', index: 7, start: 44, end: 44 })
  })

  it('gives parameters beyond the eighth an index but no name', () => {
    expect(shown('CVR 2 1 2 3 4 5 6 7 8 VmVyc2lvbjo=', 'C').at(-1)).toBe('9 ? VmVyc2lvbjo=')
  })

  it('counts the names of VER, each a dialect', () => {
    expect(wireTokens('VER 1 MSNP9 CVR0', 'C').slice(2)).toMatchObject([
      { field: 'dialect', place: 0, index: 1 },
      { field: 'dialect', place: 1, index: 2 },
    ])
  })

  it('has the code of an error in the place of the command', () => {
    expect(shown('420 3', 'S')).toEqual(['- code 420', '- TrID 3'])
  })

  it('names nothing on a line that is none of these', () => {
    expect(shown('INF 2 MD5', 'C')).toEqual(['- ? INF', '1 ? 2', '2 ? MD5'])
    expect(shown('', 'C')).toEqual(['- ? '])
  })

  it('finds every token where it stands in the line', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('C' as const, 'S' as const), (line, from) => {
        for (const { text, start, end } of wireTokens(line, from)) expect(line.slice(start, end)).toBe(text)
      }),
    )
  })
})

describe('what is meant', () => {
  it('is one field of one message; without a place, all of that name', () => {
    expect(isMeant({ message: 1, field: 'dialect' }, 1, 'dialect', 3)).toBe(true)
    expect(isMeant({ message: 1, field: 'dialect', place: 2 }, 1, 'dialect', 3)).toBe(false)
    expect(isMeant({ message: 2, field: 'dialect' }, 1, 'dialect', 3)).toBe(false)
    expect(isMeant({ message: 1, field: 'TrID' }, 1, 'dialect', 0)).toBe(false)
    expect(isMeant(null, 1, 'dialect', 0)).toBe(false)
  })
})

describe('a long token', () => {
  it('breaks after slashes and hyphens, but not within the slashes of an address', () => {
    expect(breakable('http://a.b/c-d/e.exe')).toEqual(['http://', 'a.b/', 'c-', 'd/', 'e.exe'])
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(breakable(text).join('')).toBe(text)
      }),
    )
  })
})
