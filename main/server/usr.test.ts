// USR, with which a client goes on to sign in behind VER and CVR (docs/decisions/0035).

import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../protocol/dialects.ts'
import { explain } from './explain.ts'
import { answered, causeOf, converse, policyWith, query } from './fixture.ts'

const names = DIALECTS.map(({ name }) => name)
const all = policyWith({ dialects: names })
const USR = 'USR 3 TWN I example@hotmail.com'

describe('USR behind VER and CVR', () => {
  it('is 911, and the server closes', () => {
    const login = ['VER 1 MSNP8 CVR0', query({}, '2').replace('CVQ', 'CVR'), USR, 'OUT']
    expect(converse(all, ...login)).toEqual(['VER 1 MSNP8', answered('2', 'CVR'), '911 3', '[closes]'])
  })

  it.each(names)('after %s: 911 where CVR is the dispatch server’s, from MSNP8 on', (name) => {
    const known = !['MSNP2', 'MSNP3', 'MSNP4', 'MSNP5', 'MSNP6', 'MSNP7', 'MSNP24'].includes(name)
    expect(converse(all, `VER 1 ${name}`, USR).slice(1)).toEqual(known ? ['911 3', '[closes]'] : ['[closes]'])
  })

  it('is no command before VER, after CVR0, and after a dialect that no table has', () => {
    expect(converse(all, USR)).toEqual(['[closes]'])
    expect(converse(all, 'VER 1 CVR0', USR)).toEqual(['VER 1 CVR0', '[closes]'])
    expect(converse(policyWith({ dialects: ['FOO'] }), 'VER 1 FOO', USR)).toEqual(['VER 1 FOO', '[closes]'])
  })

  it.each(['USR', 'USR x TWN I a@b', 'usr 3 TWN I a@b', 'USRX 3'])('%j is no USR', (line) => {
    expect(converse(all, 'VER 1 MSNP8', line)).toEqual(['VER 1 MSNP8', '[closes]'])
  })

  it.each(['USR 3', 'USR 4294967295 SSO I a@b', 'USR 0 TWN S x y z'])(
    '%j is answered, whatever it says',
    (line) => {
      expect(converse(all, 'VER 1 MSNP8', line)[1]).toBe(`911 ${line.split(' ')[1]}`)
    },
  )

  it('does not need CVR before it, nor a certain way to answer VER or to count', () => {
    const strict = policyWith({ dialects: names }, { order: 'strict', parameters: 'strict', verReply: 'all' })
    expect(converse(strict, 'VER 1 MSNP9 MSNP8 CVR0', USR)).toEqual([
      'VER 1 MSNP9 MSNP8 CVR0',
      '911 3',
      '[closes]',
    ])
  })

  it('why: nobody is known here', () => {
    expect(explain(all, causeOf(all, 'VER 1 MSNP8', USR))).toEqual({
      rule: null,
      tried: [],
      passed: ['trid'],
      failed: {
        check: 'command',
        reason: 'no-accounts',
        field: null,
        expected: '',
        got: 'USR',
      },
      dialect: null,
      code: 911,
      closes: true,
    })
    expect(explain(all, causeOf(all, USR)).failed?.reason).toBe('unknown-command')
  })
})
