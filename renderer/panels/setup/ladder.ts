// The release ladder as rows: every release, newest on top, the client's own version among them where no release
// has it, and marks where the server's recommended and minimum versions lie, by version order.

import { type TileAndGlyph, tileOf } from '../../../diagram/tile.ts'
import { releaseOf } from '../../../protocol/catalogue.ts'
import type { Catalogue, Release } from '../../../protocol/formats/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { JourneyEnd, Outcome } from '../../../protocol/formats/outcomes.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../../../protocol/formats/verdict.ts'
import { compareVersions, isVersion } from '../../../protocol/version.ts'
import { say } from '../../../words/words.ts'

/** A line under a row: everything above it is at or above the version the server named. */
export interface Mark {
  readonly version: string
  readonly caption: string
  /** Where it waits while its place is scrolled out of sight: how many marks wait above it, and below it. */
  readonly above: number
  readonly below: number
}

export interface LadderRow {
  /** Index into the catalogue's releases; null for a version no release has. */
  readonly release: number | null
  readonly version: string
  /** What tells releases of other families and betas from the rest; ''. */
  readonly hint: string
  readonly title: string
  readonly verdict: TileAndGlyph
  readonly word: string
  readonly chosen: boolean
  readonly marks: readonly Mark[]
}

export interface Ladder {
  /** Marks above every row. */
  readonly top: readonly Mark[]
  readonly rows: readonly LadderRow[]
}

function hintOf({ product, library }: Release): string {
  if (product.includes('Mac')) return say('setup.ladder.mac')
  if (product === 'Windows Messenger') return say('setup.ladder.windows')
  return library === 'MSG80BETA' ? say('setup.ladder.beta') : ''
}

export const wordOf = (outcome: Outcome, end: JourneyEnd): string =>
  say(end === 'loops' || end === 'stranded' ? `verdicts.word.${end}` : `verdicts.word.${outcome}`)

type Bare = Omit<LadderRow, 'marks'>

const rowOfRelease = (release: Release, index: number, verdict: ReleaseVerdict, chosen: boolean): Bare => ({
  release: index,
  version: release.version,
  hint: hintOf(release),
  title: [release.product, release.version, release.date].filter((each) => each !== null).join(' · '),
  verdict: tileOf(verdict.outcome, verdict.end),
  word: wordOf(verdict.outcome, verdict.end),
  chosen,
})

const rowOfOther = (version: string, { outcome, journey }: Trace): Bare => ({
  release: null,
  version,
  hint: say('setup.ladder.other'),
  title: say('setup.ladder.otherTitle', { version }),
  verdict: tileOf(outcome, journey.end),
  word: wordOf(outcome, journey.end),
  chosen: true,
})

/** The versions the server named to the first client, newest first; the same version is named once. */
function namedBy(trace: Trace): readonly { readonly version: string; readonly caption: string }[] {
  const judged = trace.events.find((event) => event.kind === 'judge' && event.hop === 0)
  const versions = judged?.kind === 'judge' ? judged.judgement.comparison : null
  if (versions === null) return []
  const { recommended, minimum } = versions
  const order = compareVersions(recommended, minimum)
  if (order === 0) return [{ version: recommended, caption: say('setup.ladder.both') }]
  const both = [
    { version: recommended, caption: say('setup.ladder.recommended') },
    { version: minimum, caption: say('setup.ladder.minimum') },
  ]
  return order > 0 ? both : both.toReversed()
}

/** Puts each mark under the lowest row that is not below it. */
function withMarks(bare: readonly Bare[], trace: Trace): Ladder {
  const named = namedBy(trace)
  const marks = named.map((mark, i) => ({
    under: bare.findLastIndex(({ version }) => compareVersions(version, mark.version) >= 0),
    mark: { ...mark, above: i, below: named.length - 1 - i },
  }))
  const marksUnder = (place: number): readonly Mark[] =>
    marks.filter(({ under }) => under === place).map(({ mark }) => mark)
  return { top: marksUnder(-1), rows: bare.map((row, i) => ({ ...row, marks: marksUnder(i) })) }
}

export function ladderOf(
  catalogue: Catalogue,
  verdicts: readonly ReleaseVerdict[],
  client: Client,
  trace: Trace,
): Ladder {
  const own = releaseOf(catalogue, client)
  const releases = catalogue.releases.flatMap((release, index) => {
    const verdict = verdicts[index]
    return verdict === undefined ? [] : [rowOfRelease(release, index, verdict, release === own)]
  })
  const all =
    own === null && isVersion(client.version) ? [...releases, rowOfOther(client.version, trace)] : releases
  return withMarks(
    all.toSorted((a, b) => compareVersions(b.version, a.version)),
    trace,
  )
}

/** The row that an arrow key leads to; the ends stay the ends. */
export function rowAfter(rows: readonly LadderRow[], key: string): LadderRow | null {
  const here = rows.findIndex(({ chosen }) => chosen)
  switch (key) {
    case 'ArrowUp':
      return rows[Math.max(here - 1, 0)] ?? null
    case 'ArrowDown':
      return rows[Math.min(here + 1, rows.length - 1)] ?? null
    case 'Home':
      return rows[0] ?? null
    case 'End':
      return rows.at(-1) ?? null
    default:
      return null
  }
}
