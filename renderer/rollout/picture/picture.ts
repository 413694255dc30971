// The picture of a film: where everything lies. It depends on the film and the paper alone, never on where play
// stands: time changes ink, and nothing moves.

import type { Shape } from '../../../diagram/shape.ts'
import type { Film, Outage } from '../../../protocol/formats/rollout.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import { busiestHour } from '../figures.ts'
import { momentText } from '../moment.ts'
import { type Area, areasOf } from './areas.ts'
import { axisShapes, dayShapes } from './axes.ts'
import { barsOf } from './bars.ts'
import { type Charts, chartsOn, countScale, hoursScale, type Paper } from './charts.ts'
import { areaLabels, type EndLabel, lineLabels } from './end-labels.ts'
import type { Placed } from './labels.ts'
import { highestOf, linesOf, shownVersions, type VersionLine } from './lines.ts'
import { type Band, type Beginning, outageBands, type PolicyMark, policyMarks } from './marks.ts'
import { type Column, columnsOf, onScale, roundTop, type Scale } from './scale.ts'

/** What a film is of, as far as its picture shows it. */
export interface Subject {
  readonly film: Film
  readonly beginnings: readonly Beginning[]
  readonly outages: readonly Outage[]
}

/** The busiest hour's number, beside the top of its bar. */
export interface Peak {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Where there is more room for it. */
  readonly side: 'left' | 'right'
}

export interface FilmPicture {
  readonly paper: Paper
  readonly charts: Charts
  readonly x: Scale
  readonly bands: readonly Band[]
  readonly marks: readonly PolicyMark[]
  readonly areas: readonly Area[]
  /** Path data of bars; '' where there are none. */
  readonly load: string
  readonly failures: string
  readonly lines: readonly VersionLine[]
  readonly labels: readonly Placed<EndLabel>[]
  /** The busiest hour; null where nobody asks anything. */
  readonly peak: Peak | null
  /** Axes. */
  readonly ground: readonly Shape[]
}

const MOST_LINES = 6
/** Of all clients: fewer would lie on the axis. */
const LEAST_SHARE = 0.02
/** Between the right end of the charts and the labels beside it. */
export const LABEL_GAP = 12
/** Between the labels and the edge of the paper. */
const MARGIN = 8

function peakOfLoad(film: Film, x: Scale, y: Scale): Peak | null {
  const hour = busiestHour(film)
  if (hour === null) return null
  const exchanges = film.exchanges[hour] ?? 0
  const at = onScale(x, hour + 0.5)
  return {
    x: at,
    y: onScale(y, exchanges),
    side: at > (x.zero + x.end) / 2 ? 'left' : 'right',
    text: say('rollout.picture.peak', { n: numberText(exchanges), moment: momentText(hour) }),
  }
}

function clientsPart(film: Film, charts: Charts, columns: readonly Column[], x: Scale, room: number) {
  const y = countScale(charts.clients, film.clients)
  const areas = areasOf(film, columns, x, y)
  return {
    areas,
    labels: areaLabels(areas, charts.clients, room),
    ground: axisShapes(y, charts),
  }
}

function loadPart(film: Film, charts: Charts, columns: readonly Column[], x: Scale) {
  const largest = film.exchanges.reduce((most, count) => Math.max(most, count), 1)
  const y = countScale(charts.load, roundTop(largest))
  return {
    load: barsOf(film.exchanges, columns, x, y),
    failures: barsOf(film.failedDownloads, columns, x, y),
    peak: peakOfLoad(film, x, y),
    ground: axisShapes(y, charts),
  }
}

function versionsPart(film: Film, charts: Charts, x: Scale, room: number) {
  const { versions: chart } = charts
  if (chart === null) return { lines: [], labels: [], ground: [] }
  const shown = shownVersions(film, MOST_LINES, film.clients * LEAST_SHARE)
  const y = countScale(chart, roundTop(highestOf(shown)))
  const lines = linesOf(shown, x, y)
  return {
    lines,
    labels: lineLabels(lines, chart, room),
    ground: axisShapes(y, charts),
  }
}

export function pictureOf({ film, beginnings, outages }: Subject, paper: Paper): FilmPicture {
  const marksOn = (charts: Charts) =>
    policyMarks(beginnings, film.hours, hoursScale(charts, film.hours), paper.width)
  const rows = 1 + marksOn(chartsOn(paper, 1)).reduce((most, { row }) => Math.max(most, row), 0)
  const charts = chartsOn(paper, rows)
  const x = hoursScale(charts, film.hours)
  const columns = columnsOf(film.hours, charts.right - charts.left)
  const room = paper.width - charts.right - LABEL_GAP - MARGIN
  const clients = clientsPart(film, charts, columns, x, room)
  const load = loadPart(film, charts, columns, x)
  const versions = versionsPart(film, charts, x, room)
  return {
    paper,
    charts,
    x,
    bands: outageBands(outages, film.hours, x),
    marks: marksOn(charts),
    areas: clients.areas,
    load: load.load,
    failures: load.failures,
    peak: load.peak,
    lines: versions.lines,
    labels: [...clients.labels, ...versions.labels],
    ground: [...dayShapes(charts, x), ...clients.ground, ...load.ground, ...versions.ground],
  }
}

/** The hour under a point of the paper; null beside the charts. */
export function hourUnder({ x, charts }: FilmPicture, at: number): number | null {
  if (at < charts.left || at > charts.right) return null
  return Math.min(Math.floor(((at - x.zero) / (x.end - x.zero)) * x.top), x.top - 1)
}

/** Where the hour that play stands at is over: everything left of it has happened. */
export const playheadOf = ({ x }: FilmPicture, hour: number): number => onScale(x, hour + 1)
