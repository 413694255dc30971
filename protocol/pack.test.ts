import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from './formats/finding.ts'
import type { Match } from './formats/policy.ts'
import type { Axis, Domain } from './formats/sweep.ts'
import { packSweep, unpackSweep } from './pack.ts'

const numbers = fc.uint32Array({ maxLength: 5 })

const axisOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Axis<Value>> =>
  fc.record({ values: fc.array(value), classOf: numbers, standsFor: numbers, sizes: numbers })

const word = fc.string()

const domain: fc.Arbitrary<Domain> = fc.record({
  kinds: fc.array(
    fc.record({
      version: word,
      library: word,
      identification: fc.option(word),
      offers: fc.array(word),
      release: fc.option(fc.nat()),
      real: fc.boolean(),
      sendsHandle: fc.boolean(),
    }),
  ),
  systems: axisOf(fc.record({ type: word, version: word })),
  archs: axisOf(word),
  locales: axisOf(word),
  cohorts: fc.constant([
    { buckets: [{ salt: 'a', from: 0, below: 25 }], inside: [{ below: 25, salt: 'a' }] },
  ]),
  everyCohortCombination: fc.boolean(),
  defaultCohort: fc.nat(),
  clients: fc.nat(),
})

const cells = {
  outcome: Uint8Array.of(1, 2),
  code: Uint16Array.of(420, 0),
  rule: Int32Array.of(-2, 40_000),
  asked: Int32Array.of(-1, 0),
  end: Uint8Array.of(0, 3),
  hops: Uint32Array.of(0, 1000),
}

const findingWith = (match: Partial<Match>): Finding => ({
  kind: 'dead-rule',
  rule: 'a',
  others: [],
  clients: 0,
  witness: null,
  facts: { url: 'http://x/"\u2028' },
  repair: {
    kind: 'limit',
    edits: [
      { edit: 'enable', rule: 'b', enabled: false },
      { edit: 'match', rule: 'a', match },
    ],
    facts: {},
  },
})

test('what is unpacked is what was packed, whatever it says', () => {
  fc.assert(
    fc.property(domain, (one) => {
      const judged = { sweep: { domain: one, cells }, findings: [findingWith({ version: '<5.0' })] }
      expect(unpackSweep(packSweep(judged))).toEqual(judged)
    }),
  )
})

test('a repair that takes a key away still does', () => {
  const taking: Partial<Match> = Object.fromEntries([
    ['version', undefined],
    ['systemType', ['win']],
  ])
  fc.assert(
    fc.property(domain, (one) => {
      const judged = { sweep: { domain: one, cells }, findings: [findingWith(taking)] }
      const [finding] = unpackSweep(packSweep(judged)).findings
      const edit = finding?.repair.edits[1]
      expect(edit?.edit === 'match' && Object.entries(edit.match)).toStrictEqual(Object.entries(taking))
    }),
    { numRuns: 5 },
  )
})

test('packing changes nothing of what is packed', () => {
  const finding = findingWith(Object.fromEntries([['version', undefined]]))
  const before = structuredClone(finding)
  fc.assert(
    fc.property(domain, (one) => {
      packSweep({ sweep: { domain: one, cells }, findings: [finding] })
      expect(finding).toStrictEqual(before)
    }),
    { numRuns: 5 },
  )
})
