// Random policies over a small cut of the catalogue, for the tests: few names, so that rules meet, shadow one
// another, loop and strand often.

import fc from 'fast-check'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { type Policy, policySchema, type Rule } from '../../../protocol/formats/policy.ts'
import { check } from '../../../protocol/formats/read.ts'

const VERSIONS = ['1.0.0863', '4.7.2009', '5.0.537', '7.0.0000', '7.0.0813', '8.0.0566', '14.0.8064', '20.0']
const RELEASES = ['1.0.0863', '4.7.2009', '5.0.0537', '7.0.0813', '8.0.0566', '14.0.8064.0206', '2.5.1']
const SYSTEMS = ['windows-98', 'windows-2000', 'windows-xp', 'mac-os-9']
const LOCALES = ['0x0409', '0x040c', '0x080a']

/** As much of the catalogue as a client-by-client checker can walk through thousands of times. */
export const cutOf = ({ releases, systems, locales }: Catalogue): Catalogue => ({
  releases: releases.filter(({ version }) => RELEASES.includes(version)),
  systems: systems.filter(({ id }) => SYSTEMS.includes(id)),
  locales: locales.filter(({ lcid }) => LOCALES.includes(lcid)),
})

const version = fc.constantFrom(...VERSIONS)
const some = (...names: readonly string[]) => fc.subarray([...names], { minLength: 1, maxLength: 2 })

const range = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<=', '=', '>=', '>'), version).map(([operator, bound]) => operator + bound),
  fc.tuple(version, version).map(([from, to]) => `>=${from} <${to}`),
  fc.tuple(version, version).map(([below, above]) => `<${below} || >${above}`),
)
const systemRange = fc.constantFrom('>=5.0', '<5.1', '=5.1', '>=4.10 <5.0', '<10.0 || >=10.3')

/** A condition that so many of ten rules have. Rules with many conditions match nobody, and nothing meets. */
const inTen = <Value>(rules: number, arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: rules, arbitrary }, { weight: 10 - rules, arbitrary: fc.constant(undefined) })

const match = fc.record({
  systemType: inTen(3, some('win', 'winnt', 'mac', 'os2')),
  systemVersion: inTen(1, systemRange),
  arch: inTen(1, some('i386', 'ppc')),
  locale: inTen(3, some('0x0409', '0x040C', 'fr', 'es', 'ja')),
  library: inTen(3, some('MSMSGS', 'MSNMSGR', 'MSG80BETA', 'macmsgs')),
  identification: inTen(1, some('MSMSGS', 'msmsgs', '', 'WindowsMessenger')),
  version: inTen(5, range),
  cohort: inTen(
    1,
    fc.record({
      below: fc.constantFrom(0, 0.25, 10, 12.5, 50, 100),
      salt: fc.constantFrom('oct', 'nov'),
    }),
  ),
})

const url = fc.constantFrom(
  '',
  'http://a.example/en/setup.exe',
  'http://a.example/fr/setup.exe',
  'http://a.example/es-mx/setup.exe',
  'ftp://a.example/setup.exe',
  'http://a.example/setup.exe',
)

const answer = fc.record({
  recommended: version,
  recommended2: inTen(1, version),
  minimum: version,
  downloadUrl: fc.oneof(fc.constant('http://a.example/setup.exe'), url),
  fallbackUrl: fc.oneof(fc.constant('http://a.example/'), url),
})

const reply = fc.oneof(
  { weight: 5, arbitrary: fc.record({ answer }) },
  { weight: 1, arbitrary: fc.record({ refuse: fc.constantFrom(420, 710, 731) }) },
)

const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))

const rule = fc
  .tuple(match, reply, fc.boolean(), fc.boolean())
  .map(([matched, replied, on, also]) => ({ ...replied, enabled: on || also, match: present(matched) }))

/** From version to version, upwards: what long journeys are made of. */
const ladder = fc.subarray(VERSIONS, { minLength: 5 }).chain((versions) =>
  fc.tuple(...versions.map(() => answer)).map((answers) =>
    answers.map((each, step) => ({
      enabled: true,
      match: { version: `<${versions[step]}` },
      answer: { ...each, recommended: versions[step], minimum: versions[step] },
    })),
  ),
)

const rules: fc.Arbitrary<readonly object[]> = fc.oneof(
  { weight: 9, arbitrary: fc.array(rule, { maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(rule, { maxLength: 2 }), ladder).map(([some, rest]) => [...some, ...rest]),
  },
)

const rawPolicy = fc
  .record({
    dialects: fc.subarray(['MSNP2', 'MSNP12', 'MSNP18'], { maxLength: 1 }),
    rules,
    otherwise: reply,
    server: fc.record({
      order: fc.constantFrom('lenient', 'strict'),
      parameters: fc.constantFrom('lenient', 'strict'),
      knownClients: fc.constantFrom('catalogue', 'catalogue', 'any'),
      verReply: fc.constantFrom('chosen', 'all'),
      closesAfterAnswer: fc.boolean(),
    }),
  })
  .map((raw) => ({
    format: 'cvq-lab/policy@1',
    name: 'random',
    ...raw,
    dialects: [...raw.dialects],
    rules: raw.rules.map((each, i) => ({ id: `r${i + 1}`, ...each })),
  }))

function read(value: unknown): Policy {
  const policy = check(policySchema, JSON.parse(JSON.stringify(value)))
  if (!policy.ok) throw new Error(JSON.stringify(policy.reason))
  return policy.value
}

export const policies: fc.Arbitrary<Policy> = rawPolicy.map(read)

/** A policy and the same with one thing changed: what `diff` is asked about. */
export const pairs: fc.Arbitrary<readonly [Policy, Policy]> = fc.oneof(
  fc.tuple(policies, policies),
  fc.tuple(policies, policies).map(([first, second]): [Policy, Policy] => {
    const [taken]: readonly (Rule | undefined)[] = second.rules
    const rules = taken === undefined ? first.rules : [...first.rules.slice(0, 2), { ...taken, id: 'new' }]
    return [first, { ...first, rules }]
  }),
)
