// The repairs that several faults share, as edits of the policy.

import type { Repair, RepairKind } from '../../../protocol/formats/finding.ts'
import type { Answer, Match, Rule } from '../../../protocol/formats/policy.ts'
import { catalogueUrl } from './catalogue-urls.ts'
import { idOf, type Lab, saidOf } from './lab.ts'
import { isWebUrl, siteOf } from './urls.ts'
import type { Said } from './voices.ts'

/** A minimum that no version is below. */
const NO_MINIMUM = '0.0.0000'

/** What servers recommended and required of clients that they had nothing for. */
const NOTHING_NEW = '1.0.0000'

export const NOTHING: Answer = {
  recommended: NOTHING_NEW,
  recommended2: NOTHING_NEW,
  minimum: NOTHING_NEW,
  downloadUrl: '',
  fallbackUrl: '',
}

/** The rule's number, as the list of rules has it. */
export const numberOf = (voice: number): string => String(voice + 1)

export const changeAnswer = (
  { survey }: Lab,
  voice: number,
  kind: RepairKind,
  answer: Partial<Answer>,
  facts: Repair['facts'] = {},
): Repair => ({ kind, edits: [{ edit: 'answer', rule: idOf(survey, voice), answer }], facts })

export const requireNothing = (lab: Lab, voice: number): Repair =>
  changeAnswer(lab, voice, 'require-nothing', { minimum: NO_MINIMUM })

export const askNothing = (lab: Lab, voice: number): Repair =>
  changeAnswer(lab, voice, 'ask-nothing', NOTHING)

export function lowerToRecommended(lab: Lab, voice: number): Repair {
  const { recommended } = saidOf(lab, voice)
  return changeAnswer(lab, voice, 'lower-minimum', { minimum: recommended }, { version: recommended })
}

/** The address goes with the version, where the catalogue knows it. */
export function recommendMinimum(lab: Lab, voice: number): Repair {
  const { minimum } = saidOf(lab, voice)
  const url = catalogueUrl(lab.survey.catalogue, minimum)
  const versions = { recommended: minimum, recommended2: minimum }
  const answer = url === null ? versions : { ...versions, downloadUrl: url }
  return changeAnswer(lab, voice, 'recommend', answer, { version: minimum })
}

export const switchOff = ({ survey }: Lab, voice: number): Repair => ({
  kind: 'disable',
  edits: [{ edit: 'enable', rule: idOf(survey, voice), enabled: false }],
  facts: { n: numberOf(voice) },
})

export const limitMatch = (
  { survey }: Lab,
  voice: number,
  match: Partial<Match>,
  systems: string,
): Repair => ({
  kind: 'limit',
  edits: [{ edit: 'match', rule: idOf(survey, voice), match }],
  facts: { n: numberOf(voice), systems },
})

/** The page of another rule, else the download's own site; null where there is neither. */
export function pageFor({ survey }: Lab, voice: number, downloadUrl: string): string | null {
  const other = survey.voices.find(
    ({ enabled, said }, at) => at !== voice && enabled && isWebUrl(said?.fallbackUrl ?? ''),
  )
  return other?.said?.fallbackUrl ?? siteOf(downloadUrl)
}

/** The same answer with this download, and with a page beside it; as the policy has the page, where it has one. */
export function withDownload(lab: Lab, voice: number, downloadUrl: string): Said {
  const said = saidOf(lab, voice)
  const { rules, otherwise } = lab.survey.policy
  const written = (rules[voice] ?? otherwise).answer?.fallbackUrl ?? ''
  const page = isWebUrl(written) ? written : pageFor(lab, voice, downloadUrl)
  return { ...said, downloadUrl, fallbackUrl: page ?? written }
}

/** An id that no rule has yet. */
export function freshId({ survey }: Lab, wanted: string): string {
  if (!survey.ids.has(wanted)) return wanted
  let number = 2
  while (survey.ids.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

export const newRule = (
  lab: Lab,
  wanted: string,
  match: Match,
  told: Pick<Rule, 'answer' | 'refuse'>,
): Rule => ({ id: freshId(lab, wanted), note: '', enabled: true, match, ...told })
