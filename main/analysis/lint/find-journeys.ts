// Faults of journeys as findings: circles, dead ends, steps back, minimums nobody arrives at, long ways.

import { type Found, found, type Lab, saidOf, shownBy, voicesIn } from './lab.ts'
import { longRepair } from './repair-long.ts'
import { strandedRepair } from './repair-stranded.ts'
import { lowerToRecommended, recommendMinimum } from './repairs.ts'
import type { Hop, Place } from './roads.ts'
import type { Tally } from './tally.ts'

/** Versions of a journey beyond these are left out. */
const MOST_LISTED = 8
const ARROW = ' → '
const AND_SO_ON = '…'

/** Of the smallest client of a tally: what becomes of it, and its first sign-ins. */
interface Way extends Place {
  readonly first: readonly Hop[]
  /** The system it is on, as `winnt 5.1`. */
  readonly system: string
}

function wayOfSmallest({ survey, journeys }: Lab, tally: Tally, voice: number): Way {
  const { grid } = survey
  const cell = tally.smallest(voice)
  const context = cell % grid.contexts
  const kind = Math.floor(cell / grid.contexts)
  journeys.roads.enter(context)
  const place = grid.best.systems[grid.system[context] ?? 0] ?? 0
  const { type = '', version = '' } = grid.domain.systems.values[place] ?? {}
  return {
    ...journeys.roads.from(kind),
    first: journeys.roads.hopsFrom(kind, MOST_LISTED + 1),
    system: `${type} ${version}`,
  }
}

/** The versions a client has on its way, and what it comes back to where that is given. */
function pathOf({ journeys }: Lab, { first }: Way, back: readonly string[] = []): string {
  const versions = first.map(({ kind }) => journeys.roads.kinds.all[kind]?.version ?? '')
  const isLong = versions.length > MOST_LISTED
  return [...versions.slice(0, MOST_LISTED), ...(isLong ? [AND_SO_ON] : back)].join(ARROW)
}

/** What the last of the first is told to install. */
const backTo = (lab: Lab, { first }: Way): readonly string[] => {
  const said = lab.survey.voices[first.at(-1)?.voice ?? -1]?.said
  return said ? [said.recommended] : []
}

const inOrder = (voices: Iterable<number>): readonly number[] => [...voices].sort((a, b) => a - b)

function loops(lab: Lab): readonly Found[] {
  const { loops: tally, roads } = lab.journeys
  return voicesIn(lab, tally).map((voice) => {
    const { recommended, minimum } = saidOf(lab, voice)
    const way = wayOfSmallest(lab, tally, voice)
    const others = inOrder(roads.circles.get(voice) ?? []).filter((other) => other !== voice)
    const path = pathOf(lab, way, backTo(lab, way))
    return found(lab, 'loop', voice, {
      ...shownBy(lab, tally, voice),
      others,
      facts: { recommended, minimum, path },
      repair: recommendMinimum(lab, voice),
    })
  })
}

/** Who refuses in the end: the answer for all others, a rule by its number, or a check before them. */
function refusalOf({ survey }: Lab, { refusedBy, code }: Way): Readonly<Record<string, string>> {
  if (code === 0) return {}
  if (refusedBy < 0) return { by: 'check', code: String(code) }
  if (refusedBy === survey.voices.length - 1) return { by: 'otherwise', code: String(code) }
  return { by: 'rule', n: String(refusedBy + 1), code: String(code) }
}

function stranded(lab: Lab): readonly Found[] {
  const { stranded: tally } = lab.journeys
  return voicesIn(lab, tally).map((voice) => {
    const way = wayOfSmallest(lab, tally, voice)
    const { recommended } = saidOf(lab, voice)
    return found(lab, 'stranded', voice, {
      ...shownBy(lab, tally, voice),
      facts: { recommended, system: way.system, ...refusalOf(lab, way) },
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
    const { newest } = wayOfSmallest(lab, tally, voice)
    return found(lab, 'minimum-out-of-reach', voice, {
      ...shownBy(lab, tally, voice),
      facts: { minimum: saidOf(lab, voice).minimum, newest: saidOf(lab, newest).recommended },
      repair: lowerToRecommended(lab, voice),
    })
  })
}

function longJourneys(lab: Lab): readonly Found[] {
  const { long } = lab.journeys
  return voicesIn(lab, long).map((voice) => {
    const way = wayOfSmallest(lab, long, voice)
    return found(lab, 'long-journey', voice, {
      ...shownBy(lab, long, voice),
      facts: { hops: String(way.hops), path: pathOf(lab, way) },
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
