// What lint reads off a sweep in one walk: who answers whom, who is moved by whom, and who is left to `otherwise`.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { BY_NONE, type Sweep } from '../../../protocol/formats/sweep.ts'
import { compilePolicy } from '../../server/policy.ts'
import { type Rulebook, rulebookOf } from '../rulebook.ts'
import { eachCell, type Grid, gridOf } from './grid.ts'
import { Tally } from './tally.ts'
import { placesOf, type Voice, type VoicePlaces, voiceAt, voicesOf } from './voices.ts'

export const OFFERED = OUTCOMES.indexOf('upgrade-offered')
export const FORCED = OUTCOMES.indexOf('upgrade-forced')

/** A policy with its sweep, made ready. */
export interface Base {
  readonly policy: Policy
  readonly catalogue: Catalogue
  readonly sweep: Sweep
  readonly grid: Grid
  readonly voices: readonly Voice[]
  readonly ids: ReadonlySet<string>
  readonly places: VoicePlaces
  readonly rulebook: Rulebook
  /** By kind: its version's place among all. */
  readonly kindPlaces: Int32Array
}

/** Clients by who answers them: the voice's place. */
export interface Survey extends Base {
  /** Those that ask it. */
  readonly asking: Tally
  /** Those that ask it and are older than its minimum, where that is above what it recommends. */
  readonly older: Tally
  readonly offered: Tally
  /** Offered or forced. */
  readonly moved: Tally
  /** Forced to install an older version. */
  readonly backwards: Tally
  /** By kind and by class of locales: whether there is a client that reaches the rules. */
  readonly kindReaches: Uint8Array
  readonly localeReaches: Uint8Array
  readonly bySystem: Left
  readonly byLibrary: Left
  /** By kind: its library's number. */
  readonly libraryOf: Uint32Array
  readonly libraries: readonly string[]
}

/** Clients that ask `otherwise`, by a trait, and whether a rule answers any other with it. */
export interface Left {
  readonly clients: Tally
  readonly answered: Uint8Array
  /** Whether the answer of `otherwise` is above one of them; always, where it refuses. */
  readonly harmed: Uint8Array
}

export function baseOf(policy: Policy, catalogue: Catalogue, sweep: Sweep): Base {
  const { kinds } = sweep.domain
  const rulebook = rulebookOf(
    policy,
    compilePolicy(policy, catalogue),
    kinds.map(({ version }) => version),
  )
  const kindPlaces = Int32Array.from(kinds, ({ version }) => rulebook.ranks.of(version))
  const voices = voicesOf(policy)
  return {
    policy,
    catalogue,
    sweep,
    grid: gridOf(sweep.domain, kindPlaces),
    voices,
    ids: new Set(voices.map(({ id }) => id)),
    places: placesOf(voices, rulebook.ranks),
    rulebook,
    kindPlaces,
  }
}

const leftBy = (traits: number): Left => ({
  clients: new Tally(traits),
  answered: new Uint8Array(traits),
  harmed: new Uint8Array(traits),
})

function emptySurvey(base: Base): Survey {
  const { kinds, systems, locales } = base.grid.domain
  const libraries = [...new Set(kinds.map(({ library }) => library))]
  const numbers = new Map(libraries.map((library, number) => [library, number]))
  const tally = () => new Tally(base.voices.length)
  return {
    ...base,
    asking: tally(),
    older: tally(),
    offered: tally(),
    moved: tally(),
    backwards: tally(),
    kindReaches: new Uint8Array(kinds.length),
    localeReaches: new Uint8Array(locales.sizes.length),
    bySystem: leftBy(systems.sizes.length),
    byLibrary: leftBy(libraries.length),
    libraryOf: Uint32Array.from(kinds, ({ library }) => numbers.get(library) ?? 0),
    libraries,
  }
}

export function surveyOf(base: Base): Survey {
  const survey = emptySurvey(base)
  const { grid, sweep } = base
  const { weight, cost, costs } = grid
  eachCell(grid, (kind, context, cell) => {
    const asked = sweep.cells.asked[cell] ?? BY_NONE
    if (asked === BY_NONE) return
    const clients = weight[context] ?? 0
    const price = (cost[context] ?? 0) + (costs.kinds[kind] ?? 0)
    noteAsked(survey, kind, context, cell, asked, clients, price)
    noteMoved(survey, kind, cell, clients, price)
  })
  return survey
}

function noteAsked(
  survey: Survey,
  kind: number,
  context: number,
  cell: number,
  asked: number,
  clients: number,
  price: number,
): void {
  const { voices, grid, places, kindPlaces, bySystem, byLibrary } = survey
  const voice = voiceAt(asked, voices.length)
  const place = kindPlaces[kind] ?? 0
  const minimum = places.minimum[voice] ?? 0
  const recommended = places.recommended[voice] ?? 0
  survey.asking.add(voice, clients, price, cell)
  if (recommended < minimum && place < minimum) survey.older.add(voice, clients, price, cell)
  survey.kindReaches[kind] = 1
  survey.localeReaches[grid.locale[context] ?? 0] = 1
  const system = grid.system[context] ?? 0
  const library = survey.libraryOf[kind] ?? 0
  if (voice !== voices.length - 1) {
    bySystem.answered[system] = 1
    byLibrary.answered[library] = 1
    return
  }
  bySystem.clients.add(system, clients, price, cell)
  byLibrary.clients.add(library, clients, price, cell)
  if (place >= minimum && place >= recommended && voices[voice]?.said !== null) return
  bySystem.harmed[system] = 1
  byLibrary.harmed[library] = 1
}

function noteMoved(survey: Survey, kind: number, cell: number, clients: number, price: number): void {
  const { sweep, voices, places, kindPlaces } = survey
  const outcome = sweep.cells.outcome[cell]
  if (outcome !== OFFERED && outcome !== FORCED) return
  const voice = voiceAt(sweep.cells.rule[cell] ?? BY_NONE, voices.length)
  survey.moved.add(voice, clients, price, cell)
  if (outcome === OFFERED) {
    survey.offered.add(voice, clients, price, cell)
    return
  }
  const goesBack = (places.recommended[voice] ?? 0) < (kindPlaces[kind] ?? 0)
  if (goesBack && voices[voice]?.said?.downloadUrl !== '') survey.backwards.add(voice, clients, price, cell)
}
