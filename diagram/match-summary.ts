// Who a rule is for in a few words, as its row in a list has it: `winnt ≥ 5.0 client < 4.7.3001`.

import type { Match } from '../protocol/formats/policy.ts'
import { type Comparator, type Operator, parseRange } from '../protocol/version-range.ts'
import { type Part, parts, say } from '../words/words.ts'
import { percentOf, span } from './say-rule.ts'

const wire = (text: string): Part => ({ text, wire: true })

const SIGNS: Readonly<Record<Operator, string>> = { '>=': '≥', '>': '>', '<': '<', '<=': '≤', '=': '=' }

const alternative = (all: readonly Comparator[]): readonly Part[] => {
  const ends = span(all)
  if (ends?.whole) return parts('rules.short.to', { first: ends.first, last: ends.last })
  return [wire(all.map(({ operator, version }) => `${SIGNS[operator]} ${version}`).join(' '))]
}

function rangeSigns(text: string): readonly Part[] {
  const range = parseRange(text)
  if (!range.ok) return [wire(text)]
  return range.value.flatMap((all, i) =>
    i === 0 ? alternative(all) : [...parts('rules.short.or'), ...alternative(all)],
  )
}

/** A list longer than this is cut; the rest is counted. */
const LONGEST = 3

function tokens(list: readonly string[]): readonly Part[] {
  if (list.length === 0) return parts('rules.short.nothing')
  const shown = list.slice(0, LONGEST).map((token) => (token === '' ? say('rules.short.unnamed') : token))
  const rest = list.length - shown.length
  const text = shown.join(', ')
  return [wire(rest > 0 ? say('rules.short.more', { list: text, count: rest }) : text)]
}

/** A word before wire text, a mono space apart. */
const after = (
  key: 'rules.short.client' | 'rules.short.identified',
  inner: readonly Part[],
): readonly Part[] => [...parts(key), wire(' '), ...inner]

/** Pieces stand two spaces apart in the mono face. */
export function matchSummary(match: Match): readonly Part[] {
  const { systemType, systemVersion, arch, locale, library, identification, version, cohort } = match
  const system = [
    ...(systemType === undefined ? [] : tokens(systemType)),
    ...(systemType === undefined || systemVersion === undefined ? [] : [wire(' ')]),
    ...(systemVersion === undefined ? [] : rangeSigns(systemVersion)),
  ]
  const pieces = [
    system,
    arch && tokens(arch),
    locale && tokens(locale),
    library && tokens(library),
    identification && after('rules.short.identified', tokens(identification)),
    version === undefined ? [] : after('rules.short.client', rangeSigns(version)),
    cohort && parts('rules.short.cohort', { percent: percentOf(cohort.below), salt: cohort.salt }),
  ]
    .map((piece) => piece ?? [])
    .filter((piece) => piece.length > 0)
  if (pieces.length === 0) return parts('rules.short.every')
  return pieces.flatMap((piece, i) => (i === 0 ? piece : [wire('  '), ...piece]))
}
