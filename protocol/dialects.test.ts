import { describe, expect, it } from 'vitest'
import { bestDialect, DIALECTS, dialectNamed, signsInOnDispatch } from './dialects.ts'

describe('the table', () => {
  it('has MSNP2 to MSNP24, oldest first', () => {
    expect(DIALECTS.map(({ name }) => name)).toEqual(Array.from({ length: 23 }, (_, i) => `MSNP${i + 2}`))
  })

  it.each([
    ['MSNP2', 6, 'absent'],
    ['MSNP3', 6, 'absent'],
    ['MSNP4', 7, 'empty'],
    ['MSNP7', 7, 'empty'],
    ['MSNP8', 8, 'filled'],
    ['MSNP23', 8, 'filled'],
    ['MSNP24', null, 'absent'],
  ])('%s sends %s parameters with CVQ, the seventh %s', (name, cvqParameters, seventh) => {
    expect(dialectNamed(name)).toMatchObject({ cvqParameters, seventh })
  })

  it('names the first client of a dialect, where one is known', () => {
    expect(dialectNamed('MSNP8')?.firstClient).toBe('5.0.0537')
    expect(dialectNamed('MSNP7')?.firstClient).toBeNull()
  })

  it('has CVR on the dispatch server from MSNP8 on', () => {
    expect(DIALECTS.find(({ cvrOnDispatch }) => cvrOnDispatch)?.name).toBe('MSNP8')
  })

  it('has clients sign in behind VER and CVR from MSNP8 on, but not in MSNP24', () => {
    const names = DIALECTS.map(({ name }) => name).filter(signsInOnDispatch)
    expect(names).toEqual(Array.from({ length: 16 }, (_, i) => `MSNP${i + 8}`))
    expect(signsInOnDispatch('CVR0')).toBe(false)
  })

  it.each(['CVR0', 'msnp8', 'MSNP1', 'MSNP25', 'MSNP08', ''])(
    'has no %j: names are compared exactly',
    (name) => {
      expect(dialectNamed(name)).toBeNull()
    },
  )
})

describe('the best dialect of a client', () => {
  it.each([
    [['MSNP9', 'MSNP8', 'CVR0'], 'MSNP9'],
    [['FOO', 'MSNP5', 'MSNP4', 'CVR0'], 'MSNP5'],
    [['MSNP4', 'MSNP8'], 'MSNP4'],
    [['CVR0'], 'MSNP23'],
    [[], 'MSNP23'],
    [['MSNP24', 'CVR0'], 'MSNP23'],
    [['MSNP24', 'MSNP7', 'CVR0'], 'MSNP7'],
  ])('that offers %j is %s', (offers, name) => {
    expect(bestDialect(offers).name).toBe(name)
  })
})
