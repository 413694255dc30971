// A small sweep made by hand for the tests of its exports: two programs, three locales of two classes, one cohort.

import { JOURNEY_ENDS, type JourneyEnd, OUTCOMES, type Outcome } from '../../protocol/formats/outcomes.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { readPolicy } from '../../protocol/formats/read.ts'
import {
  BY_NONE,
  BY_OTHERWISE,
  type ClientKind,
  type Domain,
  type Sweep,
} from '../../protocol/formats/sweep.ts'
import { type CellPlace, cellCount, placeOfCell } from '../../protocol/sweep.ts'

const OLD: ClientKind = {
  version: '1.0.0863',
  library: 'MSMSGS',
  identification: null,
  offers: ['MSNP2', 'CVR0'],
  release: 0,
  real: true,
  sendsHandle: false,
}
const NEW: ClientKind = {
  version: '7.0.0813',
  library: 'MSNMSGR',
  identification: 'msmsgs',
  offers: ['MSNP11', 'CVR0'],
  release: 1,
  real: true,
  sendsHandle: true,
}

/** 2 systems and 3 locales, the last two of them one class; the old program stands outside the cohort. */
export const domain: Domain = {
  kinds: [OLD, NEW],
  systems: {
    values: [
      { type: 'win', version: '4.10' },
      { type: 'winnt', version: '5.1' },
    ],
    classOf: Uint32Array.of(0, 1),
    standsFor: Uint32Array.of(0, 1),
    sizes: Uint32Array.of(1, 1),
  },
  archs: {
    values: ['i386'],
    classOf: Uint32Array.of(0),
    standsFor: Uint32Array.of(0),
    sizes: Uint32Array.of(1),
  },
  locales: {
    values: ['0x0407', '0x0409', '0x040c'],
    classOf: Uint32Array.of(0, 1, 1),
    standsFor: Uint32Array.of(0, 1),
    sizes: Uint32Array.of(1, 2),
  },
  cohorts: [
    { buckets: [{ salt: 'oct', from: 0, below: 25 }], inside: [{ salt: 'oct', below: 25 }] },
    { buckets: [{ salt: 'oct', from: 25, below: 100 }], inside: [] },
  ],
  everyCohortCombination: true,
  defaultCohort: 1,
  clients: 18,
}

export interface Fate {
  readonly outcome: Outcome
  readonly code?: number
  readonly rule: number
  readonly end: JourneyEnd
  readonly hops?: number
}

/** What becomes of each cell, as the test says. */
export function sweepWith(fateOf: (place: CellPlace) => Fate, of = domain): Sweep {
  const fates = Array.from({ length: cellCount(of) }, (_, cell) => fateOf(placeOfCell(of, cell)))
  const rule = Int32Array.from(fates, (fate) => fate.rule)
  return {
    domain: of,
    cells: {
      outcome: Uint8Array.from(fates, (fate) => OUTCOMES.indexOf(fate.outcome)),
      code: Uint16Array.from(fates, (fate) => fate.code ?? 0),
      rule,
      asked: rule,
      end: Uint8Array.from(fates, (fate) => JOURNEY_ENDS.indexOf(fate.end)),
      hops: Uint32Array.from(fates, (fate) => fate.hops ?? 0),
    },
  }
}

/** German clients are refused by `no, "de"`; old ones must upgrade, on the older system without a download. */
export const sweep: Sweep = sweepWith(({ kind, system, locale, cohort }) => {
  if (locale === 0) return { outcome: 'refused', code: 420, rule: 1, end: 'refused' }
  if (kind === 0 && system === 0) return { outcome: 'upgrade-forced', rule: 0, end: 'stranded' }
  if (kind === 0) return { outcome: 'upgrade-forced', rule: 0, end: 'rests', hops: 1 }
  return cohort === 0
    ? { outcome: 'dialect-agreed', rule: BY_NONE, end: 'rests' }
    : { outcome: 'up-to-date', rule: BY_OTHERWISE, end: 'rests' }
})

const read = readPolicy({
  format: 'cvq-lab/policy@1',
  name: 'By hand',
  dialects: [],
  rules: [
    { id: 'old', match: { version: '<7' }, answer: { recommended: '7.0.0813', minimum: '7.0.0813' } },
    { id: 'no, "de"', match: { locale: ['de'] }, refuse: 420 },
    { id: 'resting', enabled: false, refuse: 420 },
  ],
  otherwise: { answer: { recommended: '7.0.0813', minimum: '6.2.0205' } },
})
if (!read.ok) throw new Error(JSON.stringify(read.reason))
export const policy: Policy = read.value
