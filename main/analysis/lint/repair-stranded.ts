// The repair of a rule that strands clients: a download, a rule that answers what they have become, only the systems
// where it leads somewhere, or nobody forced.

import type { Repair } from '../../../protocol/formats/finding.ts'
import type { Match } from '../../../protocol/formats/policy.ts'
import { BY_NONE } from '../../../protocol/formats/sweep.ts'
import { catalogueUrl } from './catalogue-urls.ts'
import { eachCell } from './grid.ts'
import { someForced } from './journeys.ts'
import { type Lab, saidOf } from './lab.ts'
import { limitText, limitTo } from './limit.ts'
import { changeAnswer, limitMatch, newRule, requireNothing, withDownload } from './repairs.ts'
import { Roads, STRANDED } from './roads.ts'
import { voiceAt } from './voices.ts'

/** The catalogue's download, if nobody is stranded with it either. */
function withCatalogueUrl(lab: Lab, voice: number): Repair | null {
  const { survey } = lab
  const url = catalogueUrl(survey.catalogue, saidOf(lab, voice).recommended)
  if (url === null) return null
  const said = withDownload(lab, voice, url)
  const strands = someForced(
    survey,
    new Roads(survey, { voice, said }),
    (_, cell) => survey.sweep.cells.end[cell] === STRANDED,
    ({ end, owner }) => end === STRANDED && owner === voice,
  )
  if (strands) return null
  const { downloadUrl, fallbackUrl } = said
  return changeAnswer(lab, voice, 'use-url', { downloadUrl, fallbackUrl }, { from: 'catalogue' })
}

/** What of a rule's conditions an upgrade leaves as it is. */
const lasting = ({ systemType, systemVersion, arch, locale }: Match): Match =>
  Object.fromEntries(
    Object.entries({ systemType, systemVersion, arch, locale }).filter(([, wanted]) => wanted !== undefined),
  )

/** Products of one's own are told by their libraries: without them a rule would be for the catalogue's. */
function ownLibraries({ survey }: Lab, { library }: Match): Match {
  const { kinds } = survey.grid.domain
  if (kinds.some(({ release }) => release !== null)) return {}
  return { library: library ?? survey.libraries }
}

/** A last rule, for the version that clients were sent to and that nobody answers. */
function answerThere(lab: Lab, voice: number): Repair {
  const { match } = lab.survey.voices[voice] ?? { match: {} }
  const { recommended, downloadUrl, fallbackUrl } = saidOf(lab, voice)
  const conditions = { ...lasting(match), ...ownLibraries(lab, match), version: `=${recommended}` }
  const answer = {
    recommended,
    recommended2: recommended,
    minimum: recommended,
    downloadUrl,
    fallbackUrl,
  }
  const inserted = newRule(lab, `stays-${recommended}`, conditions, { answer })
  return {
    kind: 'answer-version',
    edits: [{ edit: 'insert', before: null, inserted }],
    facts: { version: recommended },
  }
}

/** Whether all who ask the rule on these systems are stranded, and others ask it elsewhere. */
function strandsAllOn({ survey, journeys }: Lab, voice: number, systems: ReadonlySet<number>): boolean {
  const { grid, sweep, voices } = survey
  let elsewhere = 0
  let there = 0
  eachCell(grid, (_, context, cell) => {
    if (voiceAt(sweep.cells.asked[cell] ?? BY_NONE, voices.length) !== voice) return
    if (!systems.has(grid.system[context] ?? 0)) elsewhere++
    else if (sweep.cells.end[cell] !== STRANDED) there++
  })
  return elsewhere > 0 && there === 0 && journeys.stranded.count(voice) > 0
}

/** Who would answer the smallest stranded client without this rule; null where it asks another. */
function answersInstead({ survey, journeys, matching }: Lab, voice: number): number | null {
  const { grid, sweep, voices } = survey
  const cell = journeys.stranded.smallest(voice)
  const context = cell % grid.contexts
  if (voiceAt(sweep.cells.asked[cell] ?? BY_NONE, voices.length) !== voice) return null
  const kind = Math.floor(cell / grid.contexts)
  for (let next = voice + 1; next < voices.length - 1; next++)
    if (matching.matches(next, kind, context)) return next
  return voices.length - 1
}

function limited(lab: Lab, voice: number, systems: ReadonlySet<number>): Repair | null {
  const { survey, matching } = lab
  const instead = answersInstead(lab, voice)
  if (instead === null || survey.voices[instead]?.refuses !== null) return null
  if (!strandsAllOn(lab, voice, systems)) return null
  const { values, classOf } = survey.grid.domain.systems
  const matched = new Set(matching.systemsOf(voice))
  const types = new Set(survey.catalogue.systems.map(({ type }) => type))
  const limit = limitTo(
    values.map((system, place) => {
      const own = classOf[place] ?? 0
      // Which versions of a type that the catalogue lacks there are depends on what rules name.
      const kept = matched.has(own) && !systems.has(own) && types.has(system.type)
      return { ...system, matched: matched.has(own), kept }
    }),
  )
  return limit === null ? null : limitMatch(lab, voice, limit, limitText(limit))
}

export function strandedRepair(lab: Lab, voice: number): Repair {
  const { survey, journeys } = lab
  const otherwise = survey.voices.length - 1
  const stranding = journeys.strandings.get(voice)
  if (saidOf(lab, voice).downloadUrl === '') return withCatalogueUrl(lab, voice) ?? requireNothing(lab, voice)
  const refusedBy = [...(stranding?.refusedBy ?? [])]
  if (refusedBy.every((refuser) => refuser === otherwise)) return answerThere(lab, voice)
  const limit = voice === otherwise || stranding === undefined ? null : limited(lab, voice, stranding.systems)
  return limit ?? requireNothing(lab, voice)
}
