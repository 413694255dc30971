import { describe, expect, it } from 'vitest'
import { clientWith } from './fixture.ts'
import { buildQuery, claimOf } from './request.ts'

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

describe('what a client tells the server', () => {
  it('is itself, with the identification as its dialect has it', () => {
    expect(claimOf(clientWith())).toEqual({
      version: '6.0.0602',
      library: 'MSNMSGR',
      identification: 'MSMSGS',
    })
    expect(claimOf(clientWith({ offers: ['MSNP5'] })).identification).toBe('')
    expect(claimOf(clientWith({ offers: ['MSNP2'] })).identification).toBeNull()
  })

  it('is what a hand-written CVQ or CVR says', () => {
    const line = 'CVR 9 0x0409 win 4.10 i386 MSMSGS 1.0.0863'
    expect(claimOf(clientWith({ line }))).toEqual({
      version: '1.0.0863',
      library: 'MSMSGS',
      identification: null,
    })
  })

  it.each(['CVQ 6 spaghetti', 'CVQ', 'INF 2', 'CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0 x'])(
    'keeps its own version where %j has none',
    (line) => {
      expect(claimOf(clientWith({ line })).version).toBe('6.0.0602')
    },
  )
})
