// The why of each answer: which checks passed, what failed, which rules were tried.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeWire } from '../../protocol/wire-text.ts'
import { explain } from './explain.ts'
import { causeOf, NEW, OLD, policyWith, query } from './fixture.ts'
import { ServerSession } from './session.ts'

const seed = policyWith()
const why = (policy: typeof seed, ...lines: readonly string[]) => explain(policy, causeOf(policy, ...lines))
const ALL = ['trid', 'command', 'state', 'parameters', 'locale', 'client']

describe('an answer', () => {
  it('names the rule, and of each rule before it the first field that did not fit', () => {
    expect(why(seed, query())).toEqual({
      rule: 'winnt',
      tried: [{ rule: 'win9x', failed: 'systemType', expected: ['win'], got: 'winnt' }],
      passed: ALL,
      failed: null,
      dialect: null,
      code: null,
      closes: false,
    })
  })

  it('is the same from memory', () => {
    expect(why(seed, query({}, '2'), query({}, '2'))).toEqual(why(seed, query()))
  })

  it('by otherwise tried every rule', () => {
    const { rule, tried, code } = why(seed, query({ type: 'mac' }))
    expect({ rule, code, rules: tried.map((one) => one.rule) }).toEqual({
      rule: 'otherwise',
      code: 420,
      rules: ['win9x', 'winnt'],
    })
  })

  it('passes over disabled rules', () => {
    const off = policyWith({
      rules: [
        { id: 'off', enabled: false, match: {}, refuse: 911 },
        { id: 'on', answer: NEW },
      ],
    })
    expect(why(off, query())).toMatchObject({ rule: 'on', tried: [] })
  })
})

describe('a rule that does not answer', () => {
  const triedBy = (match: object, changes: Readonly<Record<string, string>> = {}) =>
    why(policyWith({ rules: [{ id: 'r', match, answer: OLD }] }), query(changes)).tried[0]

  it.each([
    [{ systemType: ['win', 'mac'] }, 'systemType', ['win', 'mac'], 'winnt'],
    [{ systemVersion: '>=4.10 <5.0' }, 'systemVersion', '>=4.10 <5.0', '5.1'],
    [{ arch: ['ppc'] }, 'arch', ['ppc'], 'i386'],
    [{ locale: ['fr', '0x0407'] }, 'locale', ['fr', '0x0407'], '0x0409'],
    [{ library: ['MSMSGS'] }, 'library', ['MSMSGS'], 'MSNMSGR'],
    [{ identification: ['msmsgs'] }, 'identification', ['msmsgs'], 'MSMSGS'],
    [{ version: '<5.0.0537 || >7' }, 'version', '<5.0.0537 || >7', '6.0.0602'],
    [{ cohort: { below: 0, salt: 'oct' } }, 'cohort', { below: 0, salt: 'oct' }, 50],
  ])('%j', (match, failed, expected, got) => {
    expect(triedBy(match)).toEqual({ rule: 'r', failed, expected, got })
  })

  it('fails by its first key in the order in which keys are tried, not the order written', () => {
    expect(triedBy({ cohort: { below: 0, salt: '' }, version: '<1', systemType: ['win'] })?.failed).toBe(
      'systemType',
    )
  })

  it('got nothing where nothing was sent, and a client without a handle is in no cohort', () => {
    const bare = { identification: '', handle: '' }
    expect(triedBy({ identification: ['MSMSGS'] }, bare)).toMatchObject({ got: null })
    expect(triedBy({ cohort: { below: 100, salt: 'oct' } }, bare)).toMatchObject({
      failed: 'cohort',
      got: null,
    })
  })
})

describe('a rule that answers', () => {
  it.each([
    { locale: ['0X0409'.toLowerCase()] },
    { locale: ['en'] },
    { systemVersion: '=5.1.0' },
    { version: '>=6.0 <6.0.603' },
    { cohort: { below: 100, salt: 'oct' } },
  ])('%j', (match) => {
    expect(why(policyWith({ rules: [{ id: 'r', match, answer: OLD }] }), query()).rule).toBe('r')
  })

  it('compares LCIDs in either case, both ways', () => {
    const rule = (lcid: string) =>
      policyWith({ rules: [{ id: 'r', match: { locale: [lcid] }, answer: OLD }] })
    expect(why(rule('0x040C'), query({ locale: '0x040c' })).rule).toBe('r')
    expect(why(rule('0x040c'), query({ locale: '0x040C' })).rule).toBe('r')
  })

  it('for an empty identification answers those that send none', () => {
    const empty = policyWith({ rules: [{ id: 'r', match: { identification: [''] }, answer: OLD }] })
    expect(why(empty, query({ identification: '', handle: '' })).rule).toBe('r')
    expect(why(empty, query()).rule).toBe('otherwise')
  })
})

describe('a check that failed', () => {
  it.each([
    ['CVQ', 'trid', 'missing-trid', 'TrID', '', null],
    ['CVQ spaghetti', 'trid', 'bad-trid', 'TrID', 'spaghetti', null],
    ['SYN 1', 'command', 'unknown-command', null, 'SYN', null],
    ['CVQ 6 spaghetti', 'parameters', 'too-few', null, '1', 731],
    [`${query()} 9`, 'parameters', 'too-many', null, '9', 731],
    [query({ locale: '0xZZZZ' }), 'locale', 'not-an-lcid', 'locale', '0xZZZZ', 710],
    [query({ locale: '0x1111' }), 'locale', 'unknown-lcid', 'locale', '0x1111', 710],
    [query({ library: 'YCOMM' }), 'client', 'unknown-library', 'requesting-library', 'YCOMM', 420],
    [query({ client: '7.x' }), 'client', 'not-a-version', 'client-version', '7.x', 420],
    [query({ client: '99.9.9999' }), 'client', 'version-above-all', 'client-version', '99.9.9999', 420],
    [query({ identification: 'Y' }), 'client', 'unknown-identification', 'client-identification', 'Y', 420],
  ])('%s', (line, check, reason, field, got, code) => {
    const { failed, passed, ...rest } = why(seed, line)
    expect(failed).toMatchObject({ check, reason, field, got })
    expect(passed).toEqual(ALL.slice(0, ALL.indexOf(check)))
    expect(rest).toMatchObject({ rule: null, tried: [], code, closes: code === null || code === 731 })
  })

  it('says what was expected', () => {
    const expected = (line: string) => why(seed, line).failed?.expected
    expect(expected('CVQ 6 spaghetti')).toBe('6-8')
    expect(expected(query({ library: 'YCOMM' }))).toBe('MSMSGS MSNMSGR')
    expect(expected(query({ client: '99.9.9999' }))).toBe('8.5.1302')
    expect(expected(query({ identification: 'Y' }))).toBe('MSMSGS msmsgs')
  })

  it('state: what came too early, too late or twice', () => {
    const strict = policyWith({ dialects: ['MSNP8'] }, { order: 'strict' })
    const lenient = policyWith({ dialects: ['MSNP24'] })
    expect(why(strict, query()).failed?.reason).toBe('cvq-before-ver')
    expect(why(strict, 'VER 1 MSNP8', query())).toMatchObject({
      failed: { reason: 'cvq-after-dialect', got: 'MSNP8' },
      code: 715,
    })
    expect(why(seed, 'VER 1 CVR0', 'VER 2 CVR0').failed?.reason).toBe('second-ver')
    expect(why(lenient, 'VER 1 MSNP24', query())).toMatchObject({
      failed: { reason: 'dialect-without-cvq', got: 'MSNP24' },
      code: null,
      closes: true,
    })
  })

  it('a line that was too long', () => {
    expect(why(seed, 'x'.repeat(1025))).toMatchObject({
      failed: { reason: 'line-too-long', expected: '1024' },
      closes: true,
    })
  })
})

it('VER: what was offered, what is spoken, what was chosen', () => {
  const policy = policyWith({ dialects: ['MSNP8'] })
  expect(why(policy, 'VER 1 MSNP9 MSNP8 CVR0').dialect).toEqual({
    offered: ['MSNP9', 'MSNP8', 'CVR0'],
    spoken: ['MSNP8'],
    chosen: 'MSNP8',
  })
  expect(why(policy, 'VER 1 MSNP9')).toMatchObject({ dialect: { chosen: '0' }, closes: true, code: null })
})

it('OUT needs no reason', () => {
  expect(why(seed, 'OUT')).toMatchObject({ rule: null, failed: null, closes: true })
})

it('the why of an answer agrees with the answer', () => {
  const lines = fc.array(
    fc.constantFrom(
      query(),
      query({ type: 'mac' }),
      query({ locale: 'x' }),
      'VER 1 CVR0',
      'CVQ 1 x',
      'OUT',
      '',
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(lines, (all) => {
      const actions = new ServerSession(seed).receive(encodeWire(all.map((line) => `${line}\n`).join('')))
      for (const action of actions) {
        const { code, closes } = explain(seed, action.cause)
        if (action.kind === 'close') expect(closes).toBe(true)
        else
          expect(/^[0-9]{3} /.exec(action.line)?.[0].trim() ?? null).toBe(code === null ? null : String(code))
      }
    }),
  )
})
