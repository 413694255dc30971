import { describe, expect, it } from 'vitest'
import { clientWith } from './fixture.ts'
import { claimOf } from './request.ts'

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

  it('is the identification of that line, where it has one', () => {
    const line = 'CVR 9 0x0409 win 4.10 i386 MSMSGS 1.0.0863 OTHER a@b'
    expect(claimOf(clientWith({ line })).identification).toBe('OTHER')
  })

  it.each(['CVQ 6 spaghetti', 'CVQ', 'INF 2', 'CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0 x'])(
    'keeps its own version where %j has none',
    (line) => {
      expect(claimOf(clientWith({ line })).version).toBe('6.0.0602')
    },
  )
})
