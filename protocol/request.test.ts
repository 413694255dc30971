import { describe, expect, it } from 'vitest'
import type { Client } from './formats/client.ts'
import { buildQuery } from './request.ts'

const clientWith = (changes: Partial<Client>): Client => ({
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
  ...changes,
})

describe('the CVQ a client builds has the parameters of the best dialect it offers', () => {
  it.each([
    [['MSNP2', 'CVR0'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602'],
    [['MSNP3', 'MSNP2', 'CVR0'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602'],
    [['MSNP4', 'MSNP3', 'CVR0'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 '],
    [['MSNP7', 'MSNP6', 'CVR0'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 '],
    [['MSNP8', 'CVR0'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'],
    [['MSNP8', 'MSNP23'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'],
    [['CVR0'], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'],
    [[], 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'],
  ])('%j: %j', (offers, line) => {
    expect(buildQuery(clientWith({ offers }), 2)).toBe(line)
  })
})

describe('an identification or handle that is given is sent as given', () => {
  it.each([
    ['null is not sent', { identification: null, handle: null }, '6.0.0602'],
    ["'' is sent empty", { identification: '', handle: null }, '6.0.0602 '],
    [
      'beyond what the dialect has',
      { offers: ['MSNP2'], identification: 'BC01', handle: 'a@b.c' },
      '6.0.0602 BC01 a@b.c',
    ],
    ['a handle alone takes the seventh place', { identification: null, handle: 'a@b.c' }, '6.0.0602 a@b.c'],
    ['an empty identification before a handle', { identification: '', handle: 'a@b.c' }, '6.0.0602  a@b.c'],
  ])('%s', (_, changes, end) => {
    const line = buildQuery(clientWith(changes), 1)
    expect(line).toBe(`CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR ${end}`)
  })
})
