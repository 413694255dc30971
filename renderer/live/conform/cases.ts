// The cases of a run, as the view lists them, and the command that plays one alone.

import type { ConformAnswer, ConformCase, ConformSection } from '../../../main/contract-conform.ts'
import type { Asked, Came, Shown } from './store.ts'

type Answer = ConformAnswer | { readonly kind: 'failed' }

export const sectionsOf = (answer: Answer): readonly ConformSection[] =>
  answer.kind === 'judged' ? answer.sections : []

export const casesOf = (sections: readonly ConformSection[]): readonly ConformCase[] =>
  sections.flatMap(({ cases }) => cases)

export const failedCases = (answer: Answer): readonly ConformCase[] =>
  casesOf(sectionsOf(answer)).filter(({ status }) => status === 'failed')

/** What several cases failed for, with how many, the most first. */
export function failedTogether(answer: Answer): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { reason } of failedCases(answer))
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a)
}

/** Sections that have something to show. */
export function shownSections(came: Came | null, shown: Shown): readonly ConformSection[] {
  const sections = came === null ? [] : sectionsOf(came.answer)
  if (shown === 'all') return sections
  return sections
    .map((section) => ({ ...section, cases: section.cases.filter(({ status }) => status === 'failed') }))
    .filter(({ cases }) => cases.length > 0)
}

/** How many of a section's cases passed, whichever are shown. */
export const passedOf = (
  came: Came | null,
  address: string,
): { readonly passed: number; readonly count: number } => {
  const cases =
    came === null ? [] : (sectionsOf(came.answer).find((each) => each.address === address)?.cases ?? [])
  return { passed: cases.filter(({ status }) => status === 'passed').length, count: cases.length }
}

/** The command that plays a case alone against the same server. */
export function commandOf(address: string, { target, bug }: Asked): string {
  const where = target === null ? [] : ['--host', target.host, '--port', String(target.port)]
  const planted = bug === null ? [] : ['--bug', bug]
  return ['cvq-lab', 'conform', '--case', address, ...where, ...planted].join(' ')
}
