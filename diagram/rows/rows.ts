// Every kind of step in one place: what its row holds, how high it is, what is said of it, how it is drawn.

import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { parseLine } from '../../protocol/line.ts'
import { unreachable } from '../../protocol/result.ts'
import { type Part, parts, say } from '../../words/words.ts'
import type { Beat } from '../beats.ts'
import { durationText } from '../clock.ts'
import type { Ground } from '../drawing.ts'
import type { Row } from '../row.ts'
import { closeSentence } from '../say-close.ts'
import type { Shape } from '../shape.ts'
import { visible } from '../text-width.ts'
import { AGAIN_AXIS, AGAIN_HEIGHT, againRow, againSentence, drawAgain } from './again.ts'
import {
  COMPARE_AXIS,
  compareHeight,
  compareRow,
  compareSentence,
  drawCompare,
  type JudgedOnVersions,
} from './compare.ts'
import {
  CLOSE_AXIS,
  CLOSE_HEIGHT,
  CONNECT_AXIS,
  CONNECT_HEIGHT,
  closeRow,
  connectRow,
  drawClose,
  drawConnect,
} from './connection.ts'
import { DECIDE_AXIS, DECIDE_HEIGHT, decideRow, decideSentence, drawDecide } from './decide.ts'
import { DOWNLOAD_AXIS, DOWNLOAD_HEIGHT, downloadRow, downloadSentence, drawDownload } from './download.ts'
import { drawJudge, JUDGE_AXIS, judgeHeight, judgeRow, judgeSentence } from './judge.ts'
import {
  drawMark,
  endRow,
  endSentence,
  installRow,
  MARK_AXIS,
  MARK_HEIGHT,
  openUrlRow,
  waitRow,
} from './mark.ts'
import { drawMessage, MESSAGE_AXIS, MESSAGE_HEIGHT, messageRow } from './message.ts'
import type { Place } from './place.ts'

type CompareBeat = Extract<Beat, { kind: 'compare' }>

const onVersions = ({ event }: CompareBeat): JudgedOnVersions | null => {
  const { comparison } = event.judgement
  return comparison === null ? null : { ...event.judgement, comparison }
}

/** What stands in a beat's row at this width. */
export function rowOf(beat: Beat, trace: Trace, ground: Ground): Row {
  switch (beat.kind) {
    case 'connect':
      return connectRow(ground)
    case 'message':
      return messageRow(trace, beat.event, beat.arrives, ground)
    case 'decide':
      return decideRow(beat.event, ground)
    case 'compare': {
      const judgement = onVersions(beat)
      return judgement === null ? judgeRow(trace, beat.event, ground) : compareRow(trace, judgement, ground)
    }
    case 'wait':
      return waitRow(beat.event, ground)
    case 'close':
      return closeRow(beat.event, ground)
    case 'download':
      return downloadRow(trace, beat.event, ground)
    case 'openUrl':
      return openUrlRow(beat.event, ground)
    case 'install':
      return installRow(beat.event, ground)
    case 'again':
      return againRow(trace, beat.event, beat.folded, beat.passing, ground)
    case 'end':
      return endRow(trace, beat.event, ground)
    default:
      return unreachable(beat)
  }
}

/** How high a beat's row is, in drawing units; told without making the row. */
export function heightOf(beat: Beat, trace: Trace, ground: Ground): number {
  switch (beat.kind) {
    case 'connect':
      return CONNECT_HEIGHT
    case 'message':
      return MESSAGE_HEIGHT
    case 'decide':
      return DECIDE_HEIGHT
    case 'compare': {
      const judgement = onVersions(beat)
      return judgement === null ? judgeHeight(trace, beat.event, ground) : compareHeight(judgement, ground)
    }
    case 'wait':
    case 'openUrl':
    case 'install':
    case 'end':
      return MARK_HEIGHT
    case 'close':
      return CLOSE_HEIGHT
    case 'download':
      return DOWNLOAD_HEIGHT
    case 'again':
      return AGAIN_HEIGHT
    default:
      return unreachable(beat)
  }
}

/** From a row's top to the line its number and time stand on. */
export function axisOf(row: Row): number {
  switch (row.kind) {
    case 'connect':
      return CONNECT_AXIS
    case 'message':
      return MESSAGE_AXIS
    case 'decide':
      return DECIDE_AXIS
    case 'compare':
      return COMPARE_AXIS
    case 'judge':
      return JUDGE_AXIS
    case 'mark':
      return MARK_AXIS
    case 'close':
      return CLOSE_AXIS
    case 'download':
      return DOWNLOAD_AXIS
    case 'again':
      return AGAIN_AXIS
    default:
      return unreachable(row)
  }
}

export function drawRow(row: Row, place: Place): readonly Shape[] {
  switch (row.kind) {
    case 'connect':
      return drawConnect(row, place)
    case 'message':
      return drawMessage(row, place)
    case 'decide':
      return drawDecide(row, place)
    case 'compare':
      return drawCompare(row, place)
    case 'judge':
      return drawJudge(row, place)
    case 'mark':
      return drawMark(row, place)
    case 'close':
      return drawClose(row, place)
    case 'download':
      return drawDownload(row, place)
    case 'again':
      return drawAgain(row, place)
    default:
      return unreachable(row)
  }
}

function sentSentence({ actor, line, longerThan }: EventOf<'send'>): readonly Part[] {
  return longerThan === undefined
    ? parts(`diagram.message.${actor}`, { line: visible(line) })
    : parts(`diagram.message.unkept.${actor}`, { bytes: longerThan })
}

function messageSentence({ event, arrives }: Extract<Beat, { kind: 'message' }>): readonly Part[] {
  const sent = sentSentence(event)
  return arrives === null
    ? [...sent, { text: ' ', wire: false }, ...parts('diagram.message.sentenceLost')]
    : sent
}

function installSentence({ event }: Extract<Beat, { kind: 'install' }>): readonly Part[] {
  const { from, to, release } = event
  return release === null
    ? parts('diagram.install.sentence', { from, to })
    : parts('diagram.install.named', { from, to, release })
}

/** One sentence for those who do not see the row. */
export function sentenceOf(beat: Beat, trace: Trace): readonly Part[] {
  switch (beat.kind) {
    case 'connect':
      return parts('diagram.connect.sentence')
    case 'message':
      return messageSentence(beat)
    case 'decide':
      return decideSentence(beat.event)
    case 'compare': {
      const judgement = onVersions(beat)
      return judgement === null ? judgeSentence(trace, beat.event) : compareSentence(trace, judgement)
    }
    case 'wait':
      return parts('diagram.wait.sentence', { time: durationText(beat.event.ms) })
    case 'close':
      return closeSentence(beat.event)
    case 'download':
      return downloadSentence(beat.event)
    case 'openUrl':
      return parts('diagram.openUrl.sentence', { url: beat.event.url })
    case 'install':
      return installSentence(beat)
    case 'again':
      return againSentence(trace, beat.event, beat.folded, beat.passing)
    case 'end':
      return endSentence(trace, beat.event)
    default:
      return unreachable(beat)
  }
}

const LONGEST_WORD = 8

/** One word for the scrubber: a message's command, else the kind of step. */
export function wordOf(beat: Beat): string {
  if (beat.kind === 'message')
    return visible(parseLine(beat.event.line).command).slice(0, LONGEST_WORD) || '…'
  if (beat.kind === 'compare' && beat.event.judgement.comparison === null) return say('diagram.word.judge')
  return say(`diagram.word.${beat.kind}`)
}
