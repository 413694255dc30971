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
import { lineLeft, lineRight } from './number-line.ts'
import type { Place } from './place.ts'

export const DOWNLOAD_HEIGHT = 54
const TITLE_CENTRE = 14
const BAR_TOP = 23
const BAR_HEIGHT = 8
const AMOUNT_CENTRE = 42
const PERCENT_ROOM = 48
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
  readonly complete: boolean
}

/** How much has arrived when the step is `progress` done. */
export function amountAt(
  { outcome, bytes }: Pick<DownloadRow, 'outcome' | 'bytes'>,
  progress: number,
): Amount {
  if (outcome === 'completes') return { bytes: bytes * progress, broken: false, complete: progress === 1 }
  const share = through(progress, 0, BROKEN_BY)
  return { bytes: bytes * share, broken: share === 1, complete: false }
}

export function downloadRow(trace: Trace, event: EventOf<'download'>, ground: Ground): DownloadRow {
  const room = lineRight(ground) - lineLeft(ground) - PERCENT_ROOM
  const lead = measure(runsOf(parts('diagram.download.label', { file: '' })), SIZE)
  const file = shorten(
    visible(fileOf(event.url)),
    room - lead,
    { face: 'mono', weight: 400, size: SIZE },
    'middle',
  )
  const url = replyOf(trace, event.hop)?.fallbackUrl ?? ''
  return {
    kind: 'download',
    title: fitted(runsOf(parts('diagram.download.label', { file })), room),
    outcome: event.outcome,
    bytes: event.bytes,
    totalBytes: event.totalBytes,
    fallback: runsOf(
      url === '' ? parts('diagram.download.noFallback') : parts('diagram.download.fallback', { url }),
    ),
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

/** The line under the bar: how much has come, or where it broke off. */
function amountRuns(row: DownloadRow, amount: Amount, room: number): Runs {
  const values = {
    percent: percentOf(amount.bytes, row.totalBytes),
    done: megabytes(amount.bytes),
    total: megabytes(row.totalBytes),
  }
  if (amount.broken)
    return [run(say(`diagram.download.${row.outcome === 'stalls' ? 'stalled' : 'failed'}`, values), 500)]
  return fitted([run(say('diagram.download.amount', values)), ...row.fallback], room, SMALL)
}

function bar(row: DownloadRow, amount: Amount, place: Place): readonly Shape[] {
  const { ground, y, phase } = place
  const left = lineLeft(ground)
  const width = lineRight(ground) - left
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
  const left = lineLeft(ground)
  const right = lineRight(ground)
  const amount = amountAt(row, phase === 'past' ? 1 : phase === 'future' ? 0 : progress)
  const percent = say('diagram.download.percent', { percent: percentOf(amount.bytes, row.totalBytes) })
  const told: Ink = amount.broken ? 'force' : 'ink-2'
  const numbers: readonly Shape[] =
    phase === 'future'
      ? []
      : [
          text(
            right,
            y + TITLE_CENTRE,
            [run(percent, 400, 'mono')],
            amount.broken ? 'force' : 'ink-1',
            'end',
          ),
          text(left, y + AMOUNT_CENTRE, amountRuns(row, amount, right - left), told, 'start', SMALL),
        ]
  return [
    text(left, y + TITLE_CENTRE, row.title, wordInk(phase, 'ink-1')),
    ...bar(row, amount, place),
    ...numbers,
  ]
}
