// The download: file name, percent, a bar that fills evenly, the amount, and what happens if it fails. A bar that
// breaks off keeps its number.

import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { type Part, parts, say } from '../../words/words.ts'
import { replyOf } from '../beats.ts'
import type { Ground } from '../drawing.ts'
import type { DownloadRow, Runs } from '../row.ts'
import type { Ink, Shape } from '../shape.ts'
import { fitted, groundInk, rect, run, SIZE, SMALL, strokeInk, text, through, wordInk } from '../shapes.ts'
import { measure, runsOf, shorten, visible } from '../text-width.ts'
import { type Place, textLeft, textRight } from './place.ts'

export const DOWNLOAD_HEIGHT = 54
export const DOWNLOAD_AXIS = 14
const TITLE_CENTRE = DOWNLOAD_AXIS
const BAR_TOP = 23
const BAR_HEIGHT = 8
const AMOUNT_CENTRE = 42
const PERCENT_ROOM = 48
const FALLBACK_GAP = 16
/** A download that fails is full as far as it gets by then; the rest of the step says so. */
const BROKEN_BY = 0.8
const MEGABYTE = 1_000_000

/** The last part of a URL's path, or the whole URL where it has none. */
export function fileOf(url: string): string {
  const name = url.replace(/[?#].*$/, '').replace(/^.*\//, '')
  return name === '' ? url : name
}

export const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1)

export const percentOf = (bytes: number, totalBytes: number): number =>
  totalBytes === 0 ? 0 : Math.floor((100 * bytes) / totalBytes)

interface Amount {
  readonly bytes: number
  /** Whether it has broken off. */
  readonly broken: boolean
}

/** How much has arrived when the step is `progress` done. */
export function amountAt(
  { outcome, bytes }: Pick<DownloadRow, 'outcome' | 'bytes'>,
  progress: number,
): Amount {
  if (outcome === 'completes') return { bytes: bytes * progress, broken: false }
  const share = through(progress, 0, BROKEN_BY)
  return { bytes: bytes * share, broken: share === 1 }
}

/** What is said under the bar: how much has come, or where it broke off. */
function amountRuns(row: Pick<DownloadRow, 'outcome' | 'totalBytes'>, { bytes, broken }: Amount): Runs {
  // No file was ever promised, as with 404.
  if (row.totalBytes === 0) return broken ? [run(say('diagram.download.noFile'), 500)] : []
  const values = {
    percent: percentOf(bytes, row.totalBytes),
    done: megabytes(bytes),
    total: megabytes(row.totalBytes),
  }
  if (!broken) return [run(say('diagram.download.amount', values))]
  return [run(say(`diagram.download.${row.outcome === 'stalls' ? 'stalled' : 'failed'}`, values), 500)]
}

/** What happens if it fails, in the room the amount leaves. Where it does fail, a step of its own opens the page. */
function fallbackRuns(trace: Trace, event: EventOf<'download'>, room: number): Runs {
  const { bytes, totalBytes, outcome } = event
  const fails = outcome !== 'completes'
  const widest = measure(amountRuns(event, { bytes: fails ? bytes : totalBytes, broken: fails }), SMALL)
  const url = visible(replyOf(trace, event.hop)?.fallbackUrl ?? '')
  const left = room - widest - FALLBACK_GAP
  if (url === '') return fitted(runsOf(parts('diagram.download.noFallback')), left, SMALL)
  if (fails) return []
  const lead = measure(runsOf(parts('diagram.download.fallback', { url: '' })), SMALL)
  const style = { face: 'mono', weight: 400, size: SMALL } as const
  const cut = shorten(url, left - lead, style, 'middle')
  return fitted(runsOf(parts('diagram.download.fallback', { url: cut })), left, SMALL)
}

export function downloadRow(trace: Trace, event: EventOf<'download'>, ground: Ground): DownloadRow {
  const whole = textRight(ground) - textLeft(ground)
  const room = whole - PERCENT_ROOM
  const lead = measure(runsOf(parts('diagram.download.label', { file: '' })), SIZE)
  const style = { face: 'mono', weight: 400, size: SIZE } as const
  const file = shorten(visible(fileOf(event.url)), room - lead, style, 'middle')
  return {
    kind: 'download',
    title: fitted(runsOf(parts('diagram.download.label', { file })), room),
    outcome: event.outcome,
    bytes: event.bytes,
    totalBytes: event.totalBytes,
    fallback: fallbackRuns(trace, event, whole),
  }
}

export function downloadSentence(event: EventOf<'download'>): readonly Part[] {
  const { url, outcome, bytes, totalBytes } = event
  return parts(`diagram.download.sentence.${outcome}`, {
    file: fileOf(url),
    total: megabytes(totalBytes),
    percent: percentOf(bytes, totalBytes),
  })
}

function bar(row: DownloadRow, amount: Amount, place: Place): readonly Shape[] {
  const { ground, y, phase } = place
  const left = textLeft(ground)
  const width = textRight(ground) - left
  const edges = { x: left + 0.5, y: y + BAR_TOP + 0.5, width: width - 1, height: BAR_HEIGHT - 1 }
  if (phase === 'future') return [rect(edges, groundInk(phase), 3, 'ghost', 1, '3 3')]
  const share = row.totalBytes === 0 ? 0 : Math.min(1, amount.bytes / row.totalBytes)
  const filled = { ...edges, width: edges.width * share }
  return [
    rect(edges, 'line', 3),
    ...(share > 0 ? [rect(filled, 'client', 3)] : []),
    rect(edges, 'none', 3, amount.broken ? 'force' : strokeInk(phase, 'ink-3'), 1),
  ]
}

export function drawDownload(row: DownloadRow, place: Place): readonly Shape[] {
  const { ground, y, phase, progress } = place
  const left = textLeft(ground)
  const right = textRight(ground)
  const amount = amountAt(row, phase === 'past' ? 1 : progress)
  const percent = [
    run(say('diagram.download.percent', { percent: percentOf(amount.bytes, row.totalBytes) }), 400, 'mono'),
  ]
  const loud = (ink: Ink): Ink => (amount.broken ? 'force' : ink)
  const under = y + AMOUNT_CENTRE
  const numbers: readonly Shape[] =
    phase === 'future'
      ? []
      : [
          text(right, y + TITLE_CENTRE, percent, loud('ink-1'), 'end'),
          text(left, under, amountRuns(row, amount), loud('ink-2'), 'start', SMALL),
        ]
  return [
    text(left, y + TITLE_CENTRE, row.title, wordInk(phase, 'ink-1')),
    ...bar(row, amount, place),
    ...numbers,
    ...(row.fallback.length > 0 ? [text(right, under, row.fallback, 'ink-3', 'end', SMALL)] : []),
  ]
}
