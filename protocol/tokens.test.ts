import { describe, expect, it } from 'vitest'
import { labelTokens } from './tokens.ts'

const named = (text: string, from: 'C' | 'S') =>
  labelTokens(text, from).map(({ text, field }) => [text, field])
const fields = (text: string, from: 'C' | 'S') => labelTokens(text, from).map(({ field }) => field)

describe('the tokens of a line', () => {
  it('put together with their gaps are the line, but for what stands behind the last', () => {
    const line = 'CVQ  5\t0x0409 \twinnt'
    const tokens = labelTokens(line, 'C')
    expect(tokens.map(({ gap, text }) => gap + text).join('')).toBe(line)
    expect(tokens.map(({ gap }) => gap)).toEqual(['', '  ', '\t', ' \t'])
  })

  it('of VER are the TrID and dialects, on either side', () => {
    for (const from of ['C', 'S'] as const)
      expect(fields('VER 1 MSNP9 CVR0', from)).toEqual([null, 'TrID', 'dialect', 'dialect'])
  })

  it('of a query are its parameters; what comes behind the last has no name', () => {
    const names = [
      null,
      'TrID',
      'locale',
      'system-type',
      'system-ver',
      'system-arch',
      'requesting-library',
      'client-version',
      'client-identification',
      'user-handle',
      null,
    ]
    for (const command of ['CVQ', 'CVR'])
      expect(fields(`${command} 5 0x0409 winnt 5.1 i386 MSNMSGR 6.0 MSMSGS a@b more`, 'C')).toEqual(names)
  })

  it('of USR are how, in which state and who signs in; what proves it has no name', () => {
    expect(fields('USR 3 TWN I a@b.c', 'C')).toEqual([
      null,
      'TrID',
      'security-package',
      'sign-in-state',
      'sign-in-handle',
    ])
    expect(fields('USR 3 TWN I a@b.c more', 'C').at(-1)).toBeNull()
    expect(fields('USR 4 TWN S t=abc', 'C').slice(2)).toEqual(['security-package', 'sign-in-state', null])
    expect(fields('USR 3 OK a@b.c', 'S')).toEqual([null, null, null, null])
  })

  it('of a reply are its versions and addresses', () => {
    expect(named('CVQ 5 7.0 7.1 6.0 http://a http://b', 'S')).toEqual([
      ['CVQ', null],
      ['5', 'TrID'],
      ['7.0', 'recommended-version'],
      ['7.1', 'recommended-version-2'],
      ['6.0', 'minimum-allowed-version'],
      ['http://a', 'download-url'],
      ['http://b', 'fallback-url'],
    ])
  })

  it('of an error are its code and the TrID, from the server alone', () => {
    expect(fields('715 5', 'S')).toEqual(['code', 'TrID'])
    expect(fields('715 5', 'C')).toEqual([null, null])
    expect(fields('7155 5', 'S')).toEqual([null, null])
    expect(fields('x715 5', 'S')).toEqual([null, null])
  })

  it('behind the last that an answer has are without a name', () => {
    expect(fields('420 5 more', 'S')).toEqual(['code', 'TrID', null])
    expect(fields('CVQ 5 7.0 7.1', 'S')).toEqual([null, null, null, null])
  })

  it.each(['OUT', 'SYN 1 2'])('of %s have no names', (line) => {
    expect(fields(line, 'C').every((field) => field === null)).toBe(true)
  })
})
