// The trail of a decision: the checks, then the rules tried in order with the first field of each that failed,
// then what decided. As many as fit; where they do not, the middle becomes "… 36 more".

import { OTHERWISE, WIRE_NAMES } from '../../protocol/formats/policy.ts'
import type { Why } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import type { TrailItem } from '../row.ts'
import { run, SMALL } from '../shapes.ts'
import { ELLIPSIS, measure, shorten } from '../text-width.ts'
import { textLeft } from './place.ts'

/** From the server's lifeline to the end of the trail: clear of the diamond. */
export const TRAIL_GAP = 22
const WIDEST_STEP = 112
const LABEL_GAP = 10
const LABEL_MOST = 128

interface Entry {
  readonly mark: TrailItem['mark']
  readonly label: string
  /** Without its number, for where room is short. */
  readonly short: string
}

const isDeciding = ({ mark }: Entry): boolean => mark === 'winning' || mark === 'refusing'

function checkEntries(why: Why): readonly Entry[] {
  const named = (check: Why['passed'][number]): string => say(`diagram.decide.check.${check}`)
  if (why.failed !== null) {
    const passed = why.passed.map(
      (check): Entry => ({ mark: 'passed', label: named(check), short: named(check) }),
    )
    const failed = named(why.failed.check)
    return [...passed, { mark: 'refusing', label: failed, short: failed }]
  }
  const checks = say('diagram.decide.checks')
  return why.passed.length === 0 ? [] : [{ mark: 'passed', label: checks, short: checks }]
}

function ruleEntries(why: Why): readonly Entry[] {
  const tried = why.tried.map(({ failed }, i): Entry => {
    const name = WIRE_NAMES[failed]
    return { mark: 'failed', label: `${i + 1} ${name}`, short: name }
  })
  if (why.rule === null) return tried
  const otherwise = say('diagram.decide.otherwiseItem')
  const winner: Entry =
    why.rule === OTHERWISE
      ? { mark: 'winning', label: otherwise, short: otherwise }
      : {
          mark: 'winning',
          label: say('diagram.decide.match', { n: tried.length + 1 }),
          short: say('diagram.decide.matchOnly'),
        }
  return [...tried, winner]
}

const runOf = (entry: Entry, label: string) => run(label, isDeciding(entry) ? 600 : 400)

const widthOf = (entry: Entry, label: string): number =>
  Math.min(LABEL_MOST, measure([runOf(entry, label)], SMALL))

/** The distance between items that lets these labels stand side by side. */
function stepFor(entries: readonly Entry[], labels: readonly string[]): number {
  const widths = entries.map((entry, i) => widthOf(entry, labels[i] ?? ''))
  const pairs = widths.slice(1).map((width, i) => (width + (widths[i] ?? 0)) / 2 + LABEL_GAP)
  return Math.max(0, ...pairs)
}

/** The middles of the first item at its leftmost and of the last item, which stands flush with the sentence. */
function ends(entries: readonly Entry[], labels: readonly string[], ground: Ground) {
  const half = (at: number): number => widthOf(entries.at(at) ?? NOTHING, labels.at(at) ?? '') / 2
  return { left: textLeft(ground) + half(0), right: ground.server - TRAIL_GAP - half(-1) }
}

function place(entries: readonly Entry[], labels: readonly string[], ground: Ground): readonly TrailItem[] {
  const { left, right } = ends(entries, labels, ground)
  const count = Math.max(1, entries.length - 1)
  const step = Math.min((right - left) / count, Math.max(WIDEST_STEP, stepFor(entries, labels)))
  return entries.map((entry, i) => {
    const style = { face: 'sans', weight: isDeciding(entry) ? 600 : 400, size: SMALL } as const
    const label = shorten(labels[i] ?? '', LABEL_MOST, style, 'middle')
    const x = Math.round(right - step * (entries.length - 1 - i))
    return { x, mark: entry.mark, label: [runOf(entry, label)] }
  })
}

const NOTHING: Entry = { mark: 'more', label: '', short: '' }

/** No more than this many fit, however short their labels: a policy may try thousands of rules. */
const mostOf = (ground: Ground): number =>
  Math.floor((ground.server - TRAIL_GAP - textLeft(ground)) / LABEL_GAP) + 1

function fits(entries: readonly Entry[], labels: readonly string[], ground: Ground): boolean {
  if (entries.length > mostOf(ground)) return false
  const { left, right } = ends(entries, labels, ground)
  return stepFor(entries, labels) * (entries.length - 1) <= right - left
}

/** The first and last of them with `left out` between; the last decides and always stays. */
function collapsed(entries: readonly Entry[], keep: number): readonly Entry[] {
  const head = Math.floor((keep - 1) / 2)
  const tail = keep - 1 - head
  const more = `${ELLIPSIS} ${say('diagram.decide.more', { count: entries.length - head - tail })}`
  return [
    ...entries.slice(0, head),
    { mark: 'more', label: more, short: more },
    ...entries.slice(entries.length - tail),
  ]
}

/** The trail's items from left to right; labels are cut so that they never touch. */
export function trailOf(why: Why, ground: Ground): readonly TrailItem[] {
  const entries = [...checkEntries(why), ...ruleEntries(why)]
  const labels = entries.map(({ label }) => label)
  if (fits(entries, labels, ground)) return place(entries, labels, ground)
  const shorts = entries.map(({ short }) => short)
  if (fits(entries, shorts, ground)) return place(entries, shorts, ground)
  for (let keep = Math.min(entries.length - 1, mostOf(ground)); keep > 2; keep--) {
    const fewer = collapsed(entries, keep)
    const names = fewer.map(({ label }) => label)
    if (fits(fewer, names, ground)) return place(fewer, names, ground)
  }
  const last = collapsed(entries, 2)
  return place(
    last,
    last.map(({ label }) => label),
    ground,
  )
}
