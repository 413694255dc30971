// Faults of journeys as findings: circles, dead ends, steps back, minimums nobody arrives at, long ways.

import { OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import { type Found, found, type Lab, saidOf, shownBy, voicesIn } from './lab.ts'
import { longRepair } from './repair-long.ts'
import { strandedRepair } from './repair-stranded.ts'
import { lowerToRecommended, recommendMinimum } from './repairs.ts'
import type { Hop } from './roads.ts'
import type { Tally } from './tally.ts'

const REFUSED = OUTCOMES.indexOf('refused')

/** Versions of a journey beyond these are left out. */
const MOST_LISTED = 8
const ARROW = ' → '
const AND_SO_ON = '…'

interface Way {
  readonly hops: readonly Hop[]
  /** The system it is on, as `winnt 5.1`. */
  readonly system: string
}

/** The sign-ins of the smallest client of a tally. */
function wayOfSmallest({ survey, journeys }: Lab, tally: Tally, voice: number): Way {
  const { grid } = survey
  const cell = tally.smallest(voice)
  const context = cell % grid.contexts
  journeys.roads.enter(context)
  const place = grid.best.systems[grid.system[context] ?? 0] ?? 0
  const { type = '', version = '' } = grid.domain.systems.values[place] ?? {}
  return { hops: journeys.roads.hopsFrom(Math.floor(cell / grid.contexts)), system: `${type} ${version}` }
}

/** The versions a client has on its way, and what it comes back to where that is given. */
function pathOf({ journeys }: Lab, hops: readonly Hop[], back: readonly string[] = []): string {
  const versions = hops.map(({ kind }) => journeys.roads.kinds.all[kind]?.version ?? '')
  const listed = [...versions.slice(0, MOST_LISTED), ...(versions.length > MOST_LISTED ? [AND_SO_ON] : [])]
  return [...listed, ...back].join(ARROW)
}

/** What the last on the way is told to install. */
const backTo = (lab: Lab, hops: readonly Hop[]): readonly string[] => {
  const said = lab.survey.voices[hops.at(-1)?.voice ?? -1]?.said
  return said ? [said.recommended] : []
}

const inOrder = (voices: Iterable<number>): readonly number[] => [...voices].sort((a, b) => a - b)

function loops(lab: Lab): readonly Found[] {
  const { loops: tally, roads } = lab.journeys
  return voicesIn(lab, tally).map((voice) => {
    const { recommended, minimum } = saidOf(lab, voice)
    const { hops } = wayOfSmallest(lab, tally, voice)
    const others = inOrder(roads.circles.get(voice) ?? []).filter((other) => other !== voice)
    const path = pathOf(lab, hops, backTo(lab, hops))
    return found(lab, 'loop', voice, {
      ...shownBy(lab, tally, voice),
      others,
      facts: { recommended, minimum, path },
      repair: recommendMinimum(lab, voice),
    })
  })
}

/** Who refuses in the end: the answer for all others, a rule by its number, or a check before them. */
function refusalOf({ survey }: Lab, last: Hop | undefined): Readonly<Record<string, string>> {
  if (last === undefined || last.outcome !== REFUSED) return {}
  const code = String(last.code)
  if (last.voice < 0) return { by: 'check', code }
  if (last.voice === survey.voices.length - 1) return { by: 'otherwise', code }
  return { by: 'rule', n: String(last.voice + 1), code }
}

function stranded(lab: Lab): readonly Found[] {
  const { stranded: tally } = lab.journeys
  return voicesIn(lab, tally).map((voice) => {
    const { hops, system } = wayOfSmallest(lab, tally, voice)
    const { recommended } = saidOf(lab, voice)
    return found(lab, 'stranded', voice, {
      ...shownBy(lab, tally, voice),
      facts: { recommended, system, ...refusalOf(lab, hops.at(-1)) },
      repair: strandedRepair(lab, voice),
    })
  })
}

function downgrades(lab: Lab): readonly Found[] {
  const { backwards } = lab.survey
  return voicesIn(lab, backwards).map((voice) => {
    const shown = shownBy(lab, backwards, voice)
    const { recommended } = saidOf(lab, voice)
    return found(lab, 'downgrade', voice, {
      ...shown,
      facts: { recommended, own: shown.witness?.version ?? '' },
      repair: lowerToRecommended(lab, voice),
    })
  })
}

function outOfReach(lab: Lab): readonly Found[] {
  const { outOfReach: tally } = lab.journeys
  return voicesIn(lab, tally).map((voice) => {
    const { hops } = wayOfSmallest(lab, tally, voice)
    const newest = newestOn(lab, hops)
    return found(lab, 'minimum-out-of-reach', voice, {
      ...shownBy(lab, tally, voice),
      facts: { minimum: saidOf(lab, voice).minimum, newest },
      repair: lowerToRecommended(lab, voice),
    })
  })
}

/** The newest version recommended on a way. */
function newestOn({ survey }: Lab, hops: readonly Hop[]): string {
  const { recommended } = survey.places
  const answered = hops.filter(({ voice }) => survey.voices[voice]?.said)
  const newest = answered.reduce(
    (best, { voice }) => ((recommended[voice] ?? 0) > (recommended[best] ?? -1) ? voice : best),
    answered[0]?.voice ?? -1,
  )
  return survey.voices[newest]?.said?.recommended ?? ''
}

function longJourneys(lab: Lab): readonly Found[] {
  const { long } = lab.journeys
  return voicesIn(lab, long).map((voice) => {
    const { hops } = wayOfSmallest(lab, long, voice)
    return found(lab, 'long-journey', voice, {
      ...shownBy(lab, long, voice),
      facts: { hops: String(hops.length - 1), path: pathOf(lab, hops) },
      repair: longRepair(lab, voice),
    })
  })
}

export const findJourneys = (lab: Lab): readonly Found[] => [
  ...loops(lab),
  ...stranded(lab),
  ...downgrades(lab),
  ...outOfReach(lab),
  ...longJourneys(lab),
]
