// Faults of what one answer says: a minimum above what is recommended, an installer for another system, one file under
// two names.

import type { Repair } from '../../../protocol/formats/finding.ts'
import { BY_NONE } from '../../../protocol/formats/sweep.ts'
import { compareVersions } from '../../../protocol/version.ts'
import { catalogueUrl, releasesNamed, typesOf } from './catalogue-urls.ts'
import { clientOf, eachCell } from './grid.ts'
import { answerers, type Found, found, type Lab, type Shown, saidOf, shownBy } from './lab.ts'
import { askNothing, changeAnswer, limitMatch, recommendMinimum } from './repairs.ts'
import { FORCED, OFFERED } from './survey.ts'
import { Tally } from './tally.ts'
import { voiceAt } from './voices.ts'

function belowMinimum(lab: Lab): readonly Found[] {
  const { survey } = lab
  const { recommended: places, minimum: minimums } = survey.places
  return answerers(lab)
    .filter((voice) => (places[voice] ?? 0) < (minimums[voice] ?? 0) && survey.asking.count(voice) > 0)
    .map((voice) => {
      const { recommended, minimum } = saidOf(lab, voice)
      const older = shownBy(lab, survey.older, voice)
      const witness = older.witness ?? shownBy(lab, survey.asking, voice).witness
      return found(lab, 'recommended-below-minimum', voice, {
        clients: older.clients,
        witness,
        facts: { recommended, minimum },
        repair: recommendMinimum(lab, voice),
      })
    })
}

/** Existing clients that are offered or forced an upgrade, by voice and system type. */
class MovedByType {
  readonly #lab: Lab
  readonly types: readonly string[]
  readonly #tally: Tally

  constructor(lab: Lab) {
    this.#lab = lab
    const { survey, existing } = lab
    const { grid, sweep, voices } = survey
    const { values, standsFor } = grid.domain.systems
    const typeOfClass = Array.from(standsFor, (place) => values[place]?.type ?? '')
    this.types = [...new Set(typeOfClass)]
    const typeAt = typeOfClass.map((type) => this.types.indexOf(type))
    this.#tally = new Tally(voices.length * this.types.length)
    eachCell(grid, (kind, context, cell) => {
      const outcome = sweep.cells.outcome[cell]
      if (outcome !== OFFERED && outcome !== FORCED) return
      const clients = existing.weight(kind, context)
      if (clients === 0) return
      const voice = voiceAt(sweep.cells.rule[cell] ?? BY_NONE, voices.length)
      const type = typeAt[grid.system[context] ?? 0] ?? 0
      this.#tally.add(voice * this.types.length + type, clients, existing.cost(kind, context), cell)
    })
  }

  typesOf(voice: number): readonly number[] {
    const first = voice * this.types.length
    return [...this.types.keys()].filter((type) => this.#tally.count(first + type) > 0)
  }

  /** These clients of some types, and the smallest of them. */
  shown(voice: number, types: readonly number[]): Shown {
    const { survey, existing } = this.#lab
    const places = types.map((type) => voice * this.types.length + type)
    const clients = places.reduce((sum, place) => sum + this.#tally.count(place), 0)
    const [least] = [...places].sort((a, b) => this.#tally.leastCost(a) - this.#tally.leastCost(b))
    const cell = least === undefined ? -1 : this.#tally.smallest(least)
    return {
      clients,
      witness: cell < 0 ? null : clientOf(survey.grid.domain, existing.smallest(cell)),
    }
  }
}

function limitToTypes(lab: Lab, voice: number, runsOn: ReadonlySet<string>): Repair {
  const { survey, matching } = lab
  if (voice === survey.voices.length - 1) return askNothing(lab, voice)
  const { values, standsFor } = survey.grid.domain.systems
  const matched = matching.systemsOf(voice).map((own) => values[standsFor[own] ?? 0]?.type ?? '')
  const systemType = [...new Set(matched)].filter((type) => runsOn.has(type))
  if (systemType.length === 0) return askNothing(lab, voice)
  return limitMatch(lab, voice, { systemType }, systemType.join(', '))
}

function otherSystems(lab: Lab, moved: MovedByType): readonly Found[] {
  const { catalogue } = lab.survey
  return answerers(lab).flatMap((voice) => {
    const { recommended } = saidOf(lab, voice)
    const moves = moved.typesOf(voice)
    const releases = moves.length === 0 ? [] : releasesNamed(catalogue, recommended)
    if (releases.length === 0) return []
    const runsOn = typesOf(catalogue, releases)
    const without = moves.filter((type) => !runsOn.has(moved.types[type] ?? ''))
    if (without.length === 0) return []
    const types = without.map((type) => moved.types[type]).join(', ')
    return [
      found(lab, 'other-systems-installer', voice, {
        ...moved.shown(voice, without),
        facts: { recommended, types, runsOn: [...runsOn].join(', ') },
        repair: limitToTypes(lab, voice, runsOn),
      }),
    ]
  })
}

/** Voices by their download URL. */
function byDownload(lab: Lab): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const voice of answerers(lab)) {
    const { downloadUrl } = saidOf(lab, voice)
    if (downloadUrl === '') continue
    const group = groups.get(downloadUrl)
    if (group === undefined) groups.set(downloadUrl, [voice])
    else group.push(voice)
  }
  return groups
}

type ByDownload = ReturnType<typeof byDownload>

const sameVersion = (lab: Lab, one: number, other: number): boolean =>
  compareVersions(saidOf(lab, one).recommended, saidOf(lab, other).recommended) === 0

/** The catalogue's file, if no other answer names it for another version; else what this file is elsewhere. */
function repairFile(lab: Lab, voice: number, others: readonly number[], files: ByDownload): Repair {
  const { recommended, downloadUrl } = saidOf(lab, voice)
  const url = catalogueUrl(lab.survey.catalogue, recommended)
  const agrees = (file: string, like: number): boolean =>
    (files.get(file) ?? []).every((other) => other === voice || sameVersion(lab, other, like))
  if (url !== null && url !== downloadUrl && agrees(url, voice))
    return changeAnswer(lab, voice, 'use-url', { downloadUrl: url }, { from: 'catalogue' })
  const [first] = others
  if (first === undefined || !agrees(downloadUrl, first)) return askNothing(lab, voice)
  const { recommended: version, recommended2 } = saidOf(lab, first)
  return changeAnswer(lab, voice, 'recommend', { recommended: version, recommended2 }, { version })
}

function sameFiles(lab: Lab, moved: MovedByType): readonly Found[] {
  const files = byDownload(lab)
  return [...files].flatMap(([url, group]) => {
    const movers = group
      .map((voice) => ({ voice, types: moved.typesOf(voice) }))
      .filter(({ types }) => types.length > 0)
    return movers.flatMap(({ voice, types }, place) => {
      const others = movers
        .slice(0, place)
        .filter((earlier) => !earlier.types.some((type) => types.includes(type)))
        .map((earlier) => earlier.voice)
        .filter((earlier) => !sameVersion(lab, earlier, voice))
      if (others.length === 0) return []
      const told = { ...moved.shown(voice, types), others, facts: { url } }
      return [found(lab, 'same-file', voice, { ...told, repair: repairFile(lab, voice, others, files) })]
    })
  })
}

export function findAnswers(lab: Lab): readonly Found[] {
  const moved = new MovedByType(lab)
  return [...belowMinimum(lab), ...otherSystems(lab, moved), ...sameFiles(lab, moved)]
}
