// All that the faults are looked for in, made once; and how a fault becomes a finding.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { Finding, FindingFacts, FindingKind, Repair } from '../../../protocol/formats/finding.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { Existing } from './existing.ts'
import { clientOf, smallestIn } from './grid.ts'
import { type JourneyFaults, journeyFaults } from './journeys.ts'
import { Matching } from './matching.ts'
import { RuleSizes } from './rule-sizes.ts'
import { baseOf, type Survey, surveyOf } from './survey.ts'
import type { Tally } from './tally.ts'
import type { Said } from './voices.ts'

export interface Lab {
  readonly survey: Survey
  readonly journeys: JourneyFaults
  readonly matching: Matching
  readonly sizes: RuleSizes
  readonly existing: Existing
}

export function labOf(policy: Policy, catalogue: Catalogue, sweep: Sweep): Lab {
  const survey = surveyOf(baseOf(policy, catalogue, sweep))
  const matching = new Matching(survey)
  return {
    survey,
    journeys: journeyFaults(survey),
    matching,
    sizes: new RuleSizes(survey, matching),
    existing: new Existing(survey.grid, catalogue),
  }
}

/** A finding, with the voice it is of for its place among the others. */
export interface Found {
  readonly voice: number
  readonly finding: Finding
}

/** How many clients, and the smallest of them. */
export interface Shown {
  readonly clients: number
  readonly witness: Client | null
}

export const NOBODY_SHOWN: Shown = { clients: 0, witness: null }

/** `others` of a finding beyond these are not named. */
export const MOST_OTHERS = 100

export interface Told extends Shown {
  readonly others?: readonly number[]
  readonly facts?: FindingFacts
  readonly repair: Repair
}

export function found({ survey }: Lab, kind: FindingKind, voice: number, told: Told): Found {
  const { others = [], facts = {}, clients, witness, repair } = told
  const ids = others.slice(0, MOST_OTHERS).map((other) => idOf(survey, other))
  const finding = { kind, rule: idOf(survey, voice), others: ids, clients, witness, facts, repair }
  return { voice, finding }
}

export const idOf = ({ voices }: Survey, voice: number): string => voices[voice]?.id ?? ''

/** What a tally of cells has of a number. */
export function shownBy({ survey }: Lab, tally: Tally, under: number): Shown {
  const cell = tally.smallest(under)
  if (cell < 0) return NOBODY_SHOWN
  return {
    clients: tally.count(under),
    witness: clientOf(survey.grid.domain, smallestIn(survey.grid, cell)),
  }
}

/** Every voice of which a tally has clients. */
export const voicesIn = ({ survey }: Lab, tally: Tally): readonly number[] =>
  [...survey.voices.keys()].filter((voice) => tally.count(voice) > 0)

/** What a voice that answers says; for those that are known to. */
export function saidOf({ survey }: Lab, voice: number): Said {
  const said = survey.voices[voice]?.said
  if (!said) throw new Error(`voice ${voice} answers nothing`)
  return said
}

/** Voices that answer with versions and are not switched off. */
export const answerers = ({ survey }: Lab): readonly number[] =>
  [...survey.voices.entries()].filter(([, { enabled, said }]) => enabled && said !== null).map(([at]) => at)
