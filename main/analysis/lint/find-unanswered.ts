// Systems and libraries of the catalogue that no rule answers: only `otherwise`, which was not made for them.

import type { Finding, Repair } from '../../../protocol/formats/finding.ts'
import type { Match } from '../../../protocol/formats/policy.ts'
import { clientOf, smallestIn } from './grid.ts'
import { type Found, found, type Lab, type Shown } from './lab.ts'
import { NOTHING, newRule } from './repairs.ts'
import type { Left } from './survey.ts'

const otherwiseOf = ({ survey }: Lab): number => survey.voices.length - 1

/** Several traits together: all their clients, and the smallest. */
function shownOf({ survey }: Lab, { clients: left }: Left, traits: readonly number[]): Shown {
  const clients = traits.reduce((sum, trait) => sum + left.count(trait), 0)
  const [least] = [...traits].sort((a, b) => left.leastCost(a) - left.leastCost(b))
  const cell = least === undefined ? -1 : left.smallest(least)
  return { clients, witness: cell < 0 ? null : clientOf(survey.grid.domain, smallestIn(survey.grid, cell)) }
}

const isUnanswered = ({ clients, answered }: Left, trait: number): boolean =>
  clients.count(trait) > 0 && answered[trait] === 0

/** A last rule with an answer that leaves them alone. */
function leaveAlone(lab: Lab, id: string, match: Match, who: string): Repair {
  const inserted = newRule(lab, id, match, { answer: NOTHING })
  return { kind: 'answer-them', edits: [{ edit: 'insert', before: null, inserted }], facts: { who } }
}

/** What `otherwise` tells them. */
function toldOf({ survey }: Lab): Finding['facts'] {
  const { said, refuses } = survey.voices.at(-1) ?? { said: null, refuses: null }
  return said === null ? { code: String(refuses ?? '') } : { recommended: said.recommended }
}

interface SystemsOfType {
  readonly type: string
  readonly versions: readonly string[]
  readonly classes: readonly number[]
  /** Whether the catalogue has no other of the type. */
  readonly all: boolean
}

/** The catalogue's systems that only `otherwise` answers, by type. */
function unansweredSystems({ survey }: Lab): readonly SystemsOfType[] {
  const { values, classOf } = survey.grid.domain.systems
  const types = [...new Set(survey.catalogue.systems.map(({ type }) => type))].sort()
  const known = new Set(survey.catalogue.systems.map(({ type, version }) => `${type}\n${version}`))
  return types.map((type) => {
    const places = [...values.keys()].filter((place) => values[place]?.type === type)
    const left = places.filter((place) => {
      const system = values[place]
      return known.has(`${type}\n${system?.version}`) && isUnanswered(survey.bySystem, classOf[place] ?? 0)
    })
    return {
      type,
      versions: left.map((place) => values[place]?.version ?? ''),
      classes: [...new Set(left.map((place) => classOf[place] ?? 0))],
      all: left.length === places.length,
    }
  })
}

const isHarmed = ({ harmed }: Left, traits: readonly number[]): boolean =>
  traits.some((trait) => harmed[trait] === 1)

function systems(lab: Lab): readonly Found[] {
  const { bySystem } = lab.survey
  return unansweredSystems(lab)
    .filter(({ classes }) => classes.length > 0 && isHarmed(bySystem, classes))
    .map(({ type, versions, classes, all }) => {
      const systemVersion = versions.map((version) => `=${version}`).join(' || ')
      const match = all ? { systemType: [type] } : { systemType: [type], systemVersion }
      return found(lab, 'unanswered-system', otherwiseOf(lab), {
        ...shownOf(lab, bySystem, classes),
        facts: { about: type, systems: `${type} ${versions.join(', ')}`, ...toldOf(lab) },
        repair: leaveAlone(lab, type, match, type),
      })
    })
}

function libraries(lab: Lab): readonly Found[] {
  const { survey } = lab
  const { byLibrary } = survey
  const known = new Set(survey.catalogue.releases.map(({ library }) => library))
  const left = [...survey.libraries.keys()].filter(
    (library) => known.has(survey.libraries[library] ?? '') && isUnanswered(byLibrary, library),
  )
  if (!isHarmed(byLibrary, left)) return []
  const names = left.map((library) => survey.libraries[library] ?? '')
  return [
    found(lab, 'unanswered-library', otherwiseOf(lab), {
      ...shownOf(lab, byLibrary, left),
      facts: { libraries: names.join(', '), ...toldOf(lab) },
      repair: leaveAlone(lab, names.join('-'), { library: names }, names.join(', ')),
    }),
  ]
}

/** No rule is switched on, and everybody is refused: one finding, not one for each system. */
function everybody(lab: Lab): readonly Found[] {
  const { survey } = lab
  const { bySystem } = survey
  const reached = [...survey.grid.domain.systems.sizes.keys()].filter(
    (own) => bySystem.clients.count(own) > 0,
  )
  if (survey.voices.at(-1)?.refuses === null || reached.length === 0) return []
  return [
    found(lab, 'unanswered-system', otherwiseOf(lab), {
      ...shownOf(lab, bySystem, reached),
      facts: { about: '', ...toldOf(lab) },
      repair: leaveAlone(lab, 'all', {}, ''),
    }),
  ]
}

export function findUnanswered(lab: Lab): readonly Found[] {
  const { survey } = lab
  if (survey.rulebook.rules.length === 0) return everybody(lab)
  if (survey.grid.domain.kinds.every(({ release }) => release === null)) return []
  return [...systems(lab), ...libraries(lab)]
}
