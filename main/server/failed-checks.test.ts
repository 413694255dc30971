// The failed check of each why, whole: what was looked at, what is wrong with it, what was expected and what came.

import { describe, expect, it } from 'vitest'
import { encodeLine } from '../../protocol/wire-text.ts'
import { explain } from './explain.ts'
import { causeOf, converse, NEW, policyWith, query } from './fixture.ts'
import { refusal } from './outcome.ts'
import { compilePolicy } from './policy.ts'

const seed = policyWith()
const strict = policyWith({ dialects: ['MSNP8', 'MSNP24'] }, { order: 'strict' })
const why = (policy: typeof seed, ...lines: readonly string[]) => explain(policy, causeOf(policy, ...lines))
const failed = (policy: typeof seed, ...lines: readonly string[]) => {
  const { failed, passed } = why(policy, ...lines)
  return [failed?.check, failed?.reason, failed?.field, failed?.expected, failed?.got, passed]
}
const STAGE = ['trid', 'command']

describe('a failed check', () => {
  it('of the TrID passed nothing', () => {
    const range = '0-4294967295'
    expect(failed(seed, 'CVQ')).toEqual(['trid', 'missing-trid', 'TrID', range, '', []])
    expect(failed(seed, 'CVQ x')).toEqual(['trid', 'bad-trid', 'TrID', range, 'x', []])
  })

  it('of the command passed the TrID, or nothing where the line is too long', () => {
    expect(failed(seed, 'SYN 1')).toEqual([
      'command',
      'unknown-command',
      null,
      'VER CVQ CVR OUT',
      'SYN',
      ['trid'],
    ])
    expect(failed(seed, 'x'.repeat(1025))).toEqual(['command', 'line-too-long', null, '1024', '>1024', []])
  })

  it('of the stage passed both', () => {
    expect(failed(seed, 'VER 1 CVR0', 'VER 2 CVR0')).toEqual([
      'state',
      'second-ver',
      null,
      'CVQ',
      'VER',
      STAGE,
    ])
    expect(failed(strict, query())).toEqual(['state', 'cvq-before-ver', null, 'VER', 'CVQ', STAGE])
    expect(failed(strict, query().replace('CVQ', 'CVR'))[4]).toBe('CVR')
    expect(failed(strict, 'VER 1 MSNP8', query())).toEqual([
      'state',
      'cvq-after-dialect',
      null,
      'CVR0',
      'MSNP8',
      STAGE,
    ])
    expect(failed(policyWith({ dialects: ['MSNP24'] }), 'VER 1 MSNP24', query())).toEqual([
      'state',
      'dialect-without-cvq',
      null,
      'CVR0',
      'MSNP24',
      STAGE,
    ])
  })

  it('of the number of parameters says how many there may be', () => {
    const counting = policyWith({}, { parameters: 'strict' })
    const tokens = (count: number) => `CVQ 1${' x'.repeat(count)}`
    const passed = [...STAGE, 'state']
    const few = ['parameters', 'too-few', null]
    const many = ['parameters', 'too-many', null]
    expect(failed(seed, tokens(5))).toEqual([...few, '6-8', '5', passed])
    expect(failed(seed, tokens(9))).toEqual([...many, '6-8', '9', passed])
    expect(failed(counting, 'VER 1 MSNP8 CVR0', tokens(7))).toEqual([...few, '8', '7', passed])
    expect(failed(counting, 'VER 1 MSNP2 CVR0', tokens(7))).toEqual([...many, '6', '7', passed])
    expect(why(counting, 'VER 1 MSNP2 CVR0', tokens(6)).failed?.check).not.toBe('parameters')
  })

  it('lenient counting looks at no VER', () => {
    expect(failed(seed, 'VER 1 MSNP2 CVR0', query())[0]).toBeUndefined()
  })

  it('of the locale and of the client say what would be known', () => {
    expect(failed(seed, query({ locale: 'x' }))).toEqual([
      'locale',
      'not-an-lcid',
      'locale',
      '0x0409',
      'x',
      [...STAGE, 'state', 'parameters'],
    ])
    expect(failed(seed, query({ client: '7.x' }))).toEqual([
      'client',
      'not-a-version',
      'client-version',
      '1.0.0863',
      '7.x',
      [...STAGE, 'state', 'parameters', 'locale'],
    ])
  })

  it('a known version passes though it is none, where a rule’s range cannot name it', () => {
    const catalogue = { releases: [], systems: [], locales: [] }
    const any = compilePolicy(
      {
        format: 'cvq-lab/policy@1',
        name: 'x',
        dialects: [],
        rules: [
          {
            id: 'r',
            note: '',
            enabled: true,
            match: { library: ['MSNMSGR'], identification: ['MSMSGS'] },
            refuse: 600,
          },
        ],
        otherwise: { refuse: 911 },
        server: { ...seed.switches },
      },
      catalogue,
    )
    expect(any.known?.newest).toBeNull()
    expect(converse(any, query({ client: '99.9' }))).toEqual(['600 1', '[closes]'])
  })
})

it('VER passed its checks, and nothing was tried', () => {
  expect(why(seed, 'VER 1 CVR0')).toEqual({
    rule: null,
    tried: [],
    passed: [...STAGE, 'state'],
    failed: null,
    dialect: { offered: ['CVR0'], spoken: [], chosen: 'CVR0' },
    code: null,
    closes: false,
  })
})

it('an empty line and OUT pass and try nothing', () => {
  const nothing = { rule: null, tried: [], passed: [], failed: null, dialect: null, code: null }
  expect(why(seed, 'OUT')).toEqual({ ...nothing, closes: true })
  const cause = { ...causeOf(seed, 'OUT'), request: '' }
  expect(explain(seed, cause)).toEqual({ ...nothing, closes: false })
})

describe('VER, where the policy names what is no dialect', () => {
  const odd = policyWith({ dialects: ['0', 'CVR0', 'MSNP8'] }, { verReply: 'all' })

  it('picks 0 for nothing shared alone', () => {
    expect(converse(policyWith({ dialects: ['0'] }), 'VER 1 0 CVR0')).toEqual(['VER 1 CVR0'])
  })

  it('names 0 never and CVR0 last', () => {
    expect(converse(odd, 'VER 1 0 MSNP8 CVR0')).toEqual(['VER 1 MSNP8 CVR0'])
    expect(converse(odd, 'VER 1 CVR0 MSNP8')).toEqual(['VER 1 MSNP8 CVR0'])
  })
})

describe('a policy made ready', () => {
  it('has each outcome by its kind, printed but for the TrID', () => {
    const { otherwise } = policyWith({ otherwise: { answer: NEW } })
    const text = ' 7.0.0813 7.0.0813 6.2.0205 http://c http://d'
    expect(otherwise).toMatchObject({ kind: 'answer', tail: { text }, closes: false })
    expect(otherwise.kind === 'answer' && otherwise.tail.bytes).toEqual(encodeLine(text))
    expect(refusal(715, seed.switches)).toEqual({ kind: 'refuse', code: 715, head: '715 ', closes: true })
  })

  it('knows whether all it says is ASCII', () => {
    const speaks = (name: string) => policyWith({ name }).speaksAscii
    expect(['plain', 'é', '\ud800', '\udcff', '\x7f'].map(speaks)).toEqual([true, false, false, false, true])
  })

  it('knows the versions that a range names, and none of a rule without one', () => {
    const known = policyWith({ rules: [{ id: 'r', match: { version: '<20.1' }, refuse: 600 }] }).known
    expect(known?.versions.has('20.1')).toBe(true)
    expect(known?.newest).toBe('20.1')
    expect(policyWith({ rules: [{ id: 'r', refuse: 600 }] }).known?.newest).toBe('8.5.1302')
  })
})

describe('a cohort', () => {
  // The default handle’s bucket of this salt is 50.
  const below = (bound: number) =>
    policyWith({ rules: [{ id: 'r', match: { cohort: { below: bound, salt: 'oct' } }, answer: NEW }] })

  it('has those below its bound, and not those at it', () => {
    expect(why(below(50), query()).rule).toBe('otherwise')
    expect(why(below(51), query()).rule).toBe('r')
  })
})

describe('a rule for a language', () => {
  const ruled = (locale: string) =>
    policyWith({ rules: [{ id: 'r', match: { locale: [locale] }, answer: NEW }] })

  it('is for every LCID of it, also the one without a country', () => {
    for (const locale of ['0x0009', '0x0409', '0x0809'])
      expect(why(ruled('en'), query({ locale })).rule).toBe('r')
    expect(why(ruled('en'), query({ locale: '0x040c' })).rule).toBe('otherwise')
  })

  it('that no LCID is of is for nobody', () => {
    expect(why(ruled('xx'), query()).rule).toBe('otherwise')
  })
})
