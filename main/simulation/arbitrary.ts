// Scenarios, however odd, and ways to cut their bytes: what the laws of the simulation are held against.

import fc from 'fast-check'
import { ERROR_CODES } from '../../protocol/errors.ts'
import { BEHAVIOURS } from '../../protocol/formats/client.ts'
import type { Change, Scenario } from '../../protocol/formats/scenario.ts'
import { DOWNLOAD_OUTCOMES } from '../../protocol/formats/scenario.ts'
import { decodeWire } from '../../protocol/wire-text.ts'
import { scenarioWith } from './fixture.ts'
import { Random } from './random.ts'
import type { Cut } from './setting.ts'

const aVersion = fc.constantFrom(
  '1.0.0863',
  '3.6.0025',
  '5.0.0537',
  '6.0.0602',
  '6.0.602.0',
  '6.2.0205',
  '7.0.0813',
  '99.9.9999',
)
const aDialect = fc.constantFrom('MSNP2', 'MSNP5', 'MSNP8', 'MSNP9', 'MSNP24', 'CVR0', 'FOO')
const aUrl = fc.constantFrom('', 'http://a/b', `http://${'x'.repeat(1100)}`)
const bool = fc.boolean()
/** Three times in four the usual value, so that odd ones do not hide what comes after them. */
const mostly = <Value, Other>(usual: Value, odd: fc.Arbitrary<Other>): fc.Arbitrary<Value | Other> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd })

const anAnswer = fc.record({ recommended: aVersion, minimum: aVersion, downloadUrl: aUrl, fallbackUrl: aUrl })
const aVerdict = fc.oneof(
  { weight: 3, arbitrary: anAnswer.map((answer) => ({ answer })) },
  { weight: 1, arbitrary: fc.constantFrom(...ERROR_CODES).map((refuse) => ({ refuse })) },
)
const aMatch = fc.oneof(
  fc.constant({}),
  aVersion.map((version) => ({ version: `=${version}` })),
  aVersion.map((version) => ({ version: `<${version}` })),
  fc.constantFrom({ systemType: ['win'] }, { library: ['MSMSGS'] }, { cohort: { below: 50, salt: 'x' } }),
)
const rules = fc
  .array(fc.tuple(aMatch, aVerdict), { maxLength: 5 })
  .map((all) => all.map(([match, verdict], i) => ({ id: `rule ${i}`, match, ...verdict })))

const aLine = fc.oneof(
  fc.constantFrom(
    'CVQ 6 spaghetti',
    'OUT',
    ' ',
    'CVQ',
    'VER 9 MSNP8',
    'CVR 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863',
  ),
  fc
    .uint8Array({ minLength: 1 })
    .map(decodeWire)
    .filter((line) => !/[\r\n\0]/.test(line)),
  fc.constant('x'.repeat(1500)),
)

export const aScenario: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.nat(),
    client: fc.record({
      offers: fc.oneof(
        fc.array(aDialect, { maxLength: 4 }),
        fc.constantFrom(['MSNP9', 'MSNP8', 'CVR0'], ['CVR0'], []),
      ),
      locale: mostly('0x0409', fc.constant('0x1111')),
      library: mostly('MSNMSGR', fc.constantFrom('MSMSGS', 'YCOMM')),
      version: aVersion,
      identification: mostly(undefined, fc.constantFrom(null, '', 'MSMSGS')),
      handle: mostly(undefined, fc.constantFrom(null, 'a@b.c')),
      firstTrid: fc.constantFrom(0, 1, 4294967295),
      line: mostly(null, aLine),
      behaviour: fc.constantFrom(...BEHAVIOURS),
      takesOffers: bool,
    }),
    policy: fc.record({
      dialects: mostly([], fc.array(aDialect, { maxLength: 3 })),
      rules,
      otherwise: aVerdict,
    }),
    server: fc.record({
      verReply: fc.constantFrom('chosen', 'all'),
      order: fc.constantFrom('lenient', 'strict'),
      parameters: fc.constantFrom('lenient', 'strict'),
      knownClients: fc.constantFrom('catalogue', 'any'),
      closesAfterAnswer: bool,
      closesAfter420: bool,
      closesAfter710: bool,
    }),
    network: fc.record({
      latencyMs: mostly(40, fc.constantFrom(0, 1, 2500, 60_000)),
      faults: mostly(
        [],
        fc.array(
          fc.integer({ min: 1, max: 12 }).map((at) => ({ kind: 'drop', at })),
          { maxLength: 3 },
        ),
      ),
    }),
    download: fc.record({ outcome: mostly('completes', fc.constantFrom(...DOWNLOAD_OUTCOMES)) }),
  })
  .map((change) => scenarioWith(JSON.parse(JSON.stringify(change))))

/** What another scenario has in place of this one's: any part of it, at least one. */
export const aFork = (after: number): fc.Arbitrary<Change> =>
  fc
    .tuple(aScenario, fc.subarray(['client', 'policy', 'network', 'download'] as const, { minLength: 1 }))
    .map(([other, keys]) => ({ after, ...Object.fromEntries(keys.map((key) => [key, other[key]])) }))

/** Cuts at places that only the seed decides, pieces of nothing among them. */
export function seededCut(seed: number): Cut {
  const random = new Random(seed)
  return (bytes) => {
    const places = Array.from({ length: 4 }, () => Math.floor(random.fraction() * bytes.length)).sort(
      (a, b) => a - b,
    )
    return [...places, bytes.length].map((end, i) => bytes.subarray(places[i - 1] ?? 0, end))
  }
}
