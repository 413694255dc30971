// What the heat map's tests share: a small domain with classes of several values, and sweeps of it made by hand.

import type { Catalogue, Locale, System } from '../../../protocol/formats/catalogue.ts'
import { JOURNEY_ENDS, type JourneyEnd, OUTCOMES, type Outcome } from '../../../protocol/formats/outcomes.ts'
import type { Axis, ClientKind, Domain, Sweep } from '../../../protocol/formats/sweep.ts'
import { type CellPlace, cellCount, placeOfCell } from '../../../protocol/sweep.ts'

const system = (id: string, name: string, type: string, version: string, arch = 'i386'): System => ({
  id,
  name,
  type,
  version,
  arch,
  confidence: 'high',
  note: '',
})

const locale = (lcid: string, tag: string, name: string): Locale => ({ lcid, tag, name })

export const catalogue: Catalogue = {
  releases: [],
  systems: [
    system('windows-nt-4', 'Windows NT 4.0', 'winnt', '4.0'),
    system('windows-98', 'Windows 98', 'win', '4.10'),
    system('windows-xp', 'Windows XP', 'winnt', '5.1'),
    system('windows-vista', 'Windows Vista', 'winnt', '6.0'),
    system('windows-vista-6.0.0', 'Windows Vista (three-part form)', 'winnt', '6.0.0'),
    system('mac-os-x-10.2', 'Mac OS X 10.2', 'mac', '10.2.0', 'ppc'),
  ],
  locales: [
    locale('0x0007', 'de', 'German'),
    locale('0x0009', 'en', 'English'),
    locale('0x000c', 'fr', 'French'),
    locale('0x0407', 'de-DE', 'German (Germany)'),
    locale('0x0409', 'en-US', 'English (United States)'),
    locale('0x040c', 'fr-FR', 'French (France)'),
    locale('0x080c', 'fr-BE', 'French (Belgium)'),
    locale('0x0411', 'ja-JP', 'Japanese'),
  ],
}

export const kind = (version: string, rest: Partial<ClientKind> = {}): ClientKind => ({
  version,
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  offers: ['MSNP9', 'CVR0'],
  release: 0,
  real: true,
  sendsHandle: true,
  ...rest,
})

/** An axis of values and the class of each; the first of a class stands for it. */
export function axis<Value>(values: readonly Value[], classOf: readonly number[]): Axis<Value> {
  const classes = Math.max(...classOf) + 1
  const groups = Array.from({ length: classes }, (_, group) =>
    classOf.flatMap((of, i) => (of === group ? [i] : [])),
  )
  return {
    values,
    classOf: Uint32Array.from(classOf),
    standsFor: Uint32Array.from(groups, (members) => members[0] ?? 0),
    sizes: Uint32Array.from(groups, ({ length }) => length),
  }
}

/** Four programs, six systems in three classes, two architectures in one, eight locales in two, two cohorts. */
export const domain: Domain = {
  kinds: [
    kind('1.0.0863', { library: 'MSMSGS', identification: null, sendsHandle: false }),
    kind('6.0.0602'),
    kind('6.1.0211'),
    kind('6.1.0211', { library: 'MSMSGS', identification: 'WindowsMessenger' }),
  ],
  systems: axis(
    catalogue.systems.map(({ type, version }) => ({ type, version })),
    [0, 1, 0, 0, 0, 2],
  ),
  archs: axis(['i386', 'ppc'], [0, 0]),
  locales: axis(
    catalogue.locales.map(({ lcid }) => lcid),
    [0, 0, 0, 0, 0, 1, 0, 0],
  ),
  cohorts: [
    { buckets: [{ salt: 'oct', from: 0, below: 25 }], inside: [{ salt: 'oct', below: 25 }] },
    { buckets: [{ salt: 'oct', from: 25, below: 100 }], inside: [] },
  ],
  everyCohortCombination: true,
  defaultCohort: 1,
  // One program without a handle in one cohort, three in both: each on six systems, two architectures, eight locales.
  clients: (1 + 3 * 2) * 6 * 2 * 8,
}

export interface Fate {
  readonly outcome: Outcome
  readonly end?: JourneyEnd
  readonly hops?: number
  readonly code?: number
  readonly rule?: number
}

/** The sweep in which every cell fares as it is told to. */
export function sweepOf(of: Domain, fateOf: (place: CellPlace) => Fate): Sweep {
  const fates = Array.from({ length: cellCount(of) }, (_, cell) => fateOf(placeOfCell(of, cell)))
  return {
    domain: of,
    cells: {
      outcome: Uint8Array.from(fates, ({ outcome }) => OUTCOMES.indexOf(outcome)),
      end: Uint8Array.from(fates, ({ end = 'rests' }) => JOURNEY_ENDS.indexOf(end)),
      code: Uint16Array.from(fates, ({ code = 0 }) => code),
      rule: Int32Array.from(fates, ({ rule = 0 }) => rule),
      asked: Int32Array.from(fates, ({ rule = 0 }) => rule),
      hops: Uint32Array.from(fates, ({ hops = 0 }) => hops),
    },
  }
}
