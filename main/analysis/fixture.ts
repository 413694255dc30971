// For the tests of the analysis: policies in short, and one client run alone through the simulation.

import * as v from 'valibot'
import { expect } from 'vitest'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import { JOURNEY_ENDS, OUTCOMES } from '../../protocol/formats/outcomes.ts'
import { type Policy, policySchema } from '../../protocol/formats/policy.ts'
import { SCENARIO_FORMAT } from '../../protocol/formats/scenario.ts'
import { BY_NONE, BY_OTHERWISE, type Domain, type Sweep } from '../../protocol/formats/sweep.ts'
import {
  cellAt,
  cellCount,
  clientAt,
  type Point,
  placeOf,
  placeOfCell,
  pointOf,
  weightOf,
} from '../../protocol/sweep.ts'
import { simulate } from '../simulation/index.ts'
import { domainOf } from './domain.ts'
import { sweep, type Watch } from './sweep.ts'

/** The sweep of a policy over its own domain. */
export function swept(policy: Policy, catalogue: Catalogue, watch?: Watch): Sweep {
  const result = sweep(policy, catalogue, domainOf([policy], catalogue), watch)
  if (result === null) throw new Error('cancelled')
  return result
}

/** What becomes of a client. */
export interface Fate {
  readonly outcome: string
  readonly code: number
  /** The rule's id, `otherwise`, or null. */
  readonly rule: string | null
  readonly end: string
  readonly hops: number
}

/** A policy of these rules, `r1`, `r2` …; every other client is up to date. */
export const policyOf = (rules: readonly object[], rest: object = {}): Policy =>
  v.parse(policySchema, {
    name: 'test',
    dialects: [],
    rules: rules.map((rule, i) => ({ id: `r${i + 1}`, ...rule })),
    otherwise: { answer: { recommended: '0', minimum: '0' } },
    ...rest,
  })

/** An answer that forces everybody below `minimum`, which is `recommended` where it is not given. */
export const answer = (recommended: string, minimum = recommended, downloadUrl = 'http://a.example/') => ({
  answer: { recommended, minimum, downloadUrl, fallbackUrl: 'http://b.example/' },
})

/** What the simulation makes of the client at a point, alone. */
export function fateAlone(policy: Policy, catalogue: Catalogue, swept: Sweep, point: Point): Fate {
  const client = clientAt(swept.domain, point)
  if (client === null) throw new Error('no such client')
  const network = { latencyMs: 1, faults: [] }
  const { outcome, code, why, journey, events } = simulate(
    {
      format: SCENARIO_FORMAT,
      title: '',
      seed: 1,
      client,
      policy,
      network,
      download: { outcome: 'completes' },
      expect: {},
    },
    catalogue,
  )
  const hops = events.filter(({ kind }) => kind === 'install').length
  return { outcome, code: code ?? 0, rule: why?.rule ?? null, end: journey.end, hops }
}

const ruleId = (policy: Policy, place: number | undefined): string | null => {
  if (place === BY_OTHERWISE) return 'otherwise'
  return place === undefined || place === BY_NONE ? null : (policy.rules[place]?.id ?? '?')
}

/** What the sweep says of it. */
export function fateSwept(policy: Policy, { domain, cells }: Sweep, point: Point): Fate {
  const cell = cellAt(domain, placeOf(domain, point))
  return {
    outcome: OUTCOMES[cells.outcome[cell] ?? -1] ?? '?',
    code: cells.code[cell] ?? -1,
    rule: ruleId(policy, cells.rule[cell]),
    end: JOURNEY_ENDS[cells.end[cell] ?? -1] ?? '?',
    hops: cells.hops[cell] ?? -1,
  }
}

/** Another client of the same cell. */
function sibling(domain: Domain, point: Point, pick: number): Point {
  const like = ({ values, classOf }: { values: readonly unknown[]; classOf: Uint32Array }, place: number) => {
    const alike = values.map((_, i) => i).filter((i) => classOf[i] === classOf[place])
    return alike[pick % alike.length] ?? place
  }
  return {
    ...point,
    system: like(domain.systems, point.system),
    arch: like(domain.archs, point.arch),
    locale: like(domain.locales, point.locale),
  }
}

/** Of each cell picked, some client is run alone, and comes to what the sweep says. */
export function expectAgreement(
  policy: Policy,
  catalogue: Catalogue,
  result: Sweep,
  picks: readonly number[],
): void {
  const { domain } = result
  const cells = cellCount(domain)
  for (const pick of cells === 0 ? [] : picks) {
    const place = placeOfCell(domain, pick % cells)
    if (weightOf(domain, place) === 0) continue
    const point = sibling(domain, pointOf(domain, place), pick)
    expect(placeOf(domain, point)).toEqual(place)
    expect({ point, ...fateSwept(policy, result, point) }).toEqual({
      point,
      ...fateAlone(policy, catalogue, result, point),
    })
  }
}
