// What the memory of answers is asked and told: how a query is cut, and which answers are kept. That it changes no
// answer is the law in memory.test.ts; that it is used at all is stated here.

import { describe, expect, it } from 'vitest'
import { encodeWire } from '../../protocol/wire-text.ts'
import { policyWith, query, said } from './fixture.ts'
import { type CutQuery, cutQuery, handleOf, headOf, Memory, tridIn } from './memory.ts'
import { ServerSession } from './session.ts'

const cutOf = (line: string): CutQuery => {
  const cut = cutQuery(line)
  if (cut === null) throw new Error(`not cut: ${line}`)
  return cut
}
/** What comes before all that decides, its TrID, what decides, and handle. */
const parts = (line: string) => {
  const cut = cutOf(line)
  return [headOf(cut), tridIn(headOf(cut)), line.slice(cut.tridEnd, cut.keyEnd), handleOf(cut)]
}

describe('a query is cut into verb and TrID, what decides and handle', () => {
  it.each([
    ['CVQ 1 a b', ['CVQ 1', '1', ' a b', null]],
    ['CVR 1 a b', ['CVR 1', '1', ' a b', null]],
    ['CVQ 0 a', ['CVQ 0', '0', ' a', null]],
    ['CVQ 9 a', ['CVQ 9', '9', ' a', null]],
    ['CVQ 123456789 a', ['CVQ 123456789', '123456789', ' a', null]],
    ['CVQ 1 a b c@d', ['CVQ 1', '1', ' a b ', 'c@d']],
    ['CVQ 1 @', ['CVQ 1', '1', ' ', '@']],
    ['CVQ 1 a@b c', ['CVQ 1', '1', ' a@b c', null]],
    ['CVQ 1 a ', ['CVQ 1', '1', ' a ', null]],
    ['CVQ 1 ', ['CVQ 1', '1', ' ', null]],
    ['CVQ 1 a\tb c', ['CVQ 1', '1', ' a\tb c', null]],
  ])('%j', (line, cut) => {
    expect(parts(line)).toEqual(cut)
  })

  it.each([
    'XVQ 1 a',
    'CXQ 1 a',
    'CVX 1 a',
    'CVQX1 a',
    'CVQ',
    'CVQ ',
    'CVQ 1',
    'CVQ  1 a',
    'CVQ x a',
    'CVQ 1x a',
    'CVQ 1/ a',
    'CVQ 1: a',
    'CVQ 1234567890 a',
    'CVQ 1\ta',
    'CVQ 1 a\tb',
    'CVQ 1 b@\tc',
    '',
  ])('%j has to be decided the long way', (line) => {
    expect(cutQuery(line)).toBeNull()
  })
})

describe('the memory keeps an answer', () => {
  const policy = policyWith({
    rules: [{ id: 'c', match: { cohort: { below: 50, salt: 's' } }, refuse: 600 }],
  })
  const plain = { cohorts: [], last: policy.otherwise }
  const byCohort = { cohorts: policy.rules, last: policy.otherwise }
  const kept = (line: string, answer: typeof plain | typeof byCohort, asked = line) => {
    const memory = new Memory()
    memory.remember(cutOf(line), answer)
    return memory.recall(cutOf(asked))
  }

  it('for every query that differs in its TrID, verb and handle alone', () => {
    expect(kept(query(), plain)).toBe(plain)
    expect(kept(query(), plain, query({ handle: 'b@c' }, '99').replace('CVQ', 'CVR'))).toBe(plain)
    expect(kept(query(), byCohort, query({ handle: 'b@c' }))).toBe(byCohort)
    expect(kept(query(), plain, query({ client: '6.0.0603' }))).toBeUndefined()
    expect(kept(query(), plain, query({ handle: '' }))).toBeUndefined()
  })

  it('for a query without a handle where no cohort decides', () => {
    const line = query({ handle: '' })
    expect(kept(line, plain)).toBe(plain)
    expect(kept(line, byCohort)).toBeUndefined()
    expect(kept(query({ handle: 'nobody' }), plain)).toBe(plain)
  })

  it('with a handle only behind seven parameters with one space around each', () => {
    expect(kept(query({ identification: '' }), plain)).toBeUndefined()
    expect(kept(`${query({ handle: '' })} x a@b`, plain)).toBeUndefined()
    expect(kept(query({ arch: ' i386' }), plain)).toBeUndefined()
    expect(kept(query({ arch: 'i3\t86' }), plain)).toBeUndefined()
  })

  it('of a query of at most 256 characters between TrID and handle', () => {
    const line = (length: number) => `CVQ 1 ${'x'.repeat(length - 1)}`
    expect(kept(line(256), plain)).toBe(plain)
    expect(kept(line(257), plain)).toBeUndefined()
  })

  it('of 32,768 kinds at a time, then begins anew', () => {
    const memory = new Memory()
    for (let i = 0; i < 32_768; i++) memory.remember(cutOf(`CVQ 1 ${i}`), plain)
    expect(memory.recall(cutOf('CVQ 2 0'))).toBe(plain)
    memory.remember(cutOf('CVQ 1 more'), plain)
    expect(memory.recall(cutOf('CVQ 2 1'))).toBeUndefined()
    expect(memory.recall(cutOf('CVQ 2 more'))).toBe(plain)
  })
})

describe('a session', () => {
  const tell = (policy: ReturnType<typeof policyWith>, ...lines: readonly string[]) =>
    said(new ServerSession(policy).receive(encodeWire(lines.map((line) => `${line}\n`).join(''))))

  it('remembers what a rule decided, and that a locale or a client is not known', () => {
    const policy = policyWith()
    const asked = [query(), query({ type: 'mac' }), query({ locale: 'x' }), query({ library: 'Y' })]
    tell(policy, ...asked)
    const recalled = asked.map((line) => policy.memory.recall(cutOf(line))?.last)
    expect(recalled).toEqual([
      policy.rules[1]?.outcome,
      policy.otherwise,
      policy.refusals[710],
      policy.refusals[420],
    ])
  })

  it('remembers nothing that more than the query decided', () => {
    const strict = policyWith({ dialects: ['MSNP8'] }, { order: 'strict' })
    tell(strict, query())
    tell(strict, 'VER 1 MSNP8', query())
    expect(strict.memory.recall(cutOf(query()))).toBeUndefined()
    const counting = policyWith({}, { parameters: 'strict' })
    tell(counting, query(), 'VER 2 CVR0', query())
    expect(counting.memory.recall(cutOf(query()))).toBeUndefined()
    const seed = policyWith()
    tell(seed, 'CVQ 1 a b')
    expect(seed.memory.recall(cutOf('CVQ 1 a b'))).toBeUndefined()
  })

  it('remembers again once it may: after CVR0, or under another policy', () => {
    const strict = policyWith({}, { order: 'strict' })
    tell(strict, 'VER 1 CVR0', query())
    expect(strict.memory.recall(cutOf(query()))).toBeDefined()
    const lenient = policyWith()
    const session = new ServerSession(policyWith({}, { order: 'strict' }))
    session.follow(lenient)
    session.receive(encodeWire(`${query()}\n`))
    expect(lenient.memory.recall(cutOf(query()))).toBeDefined()
  })

  it('answers from it', () => {
    const policy = policyWith()
    policy.memory.remember(cutOf(query()), { cohorts: [], last: policy.refusals[731] })
    expect(tell(policy, query({ handle: 'b@c' }, '7'), query())).toEqual(['731 7', '[closes]'])
    const other = policyWith()
    other.memory.remember(cutOf(query()), { cohorts: [], last: other.refusals[420] })
    expect(tell(other, query({}, '8').replace('CVQ', 'CVR'), query())).toEqual(['420 8', '420 1'])
  })
})
