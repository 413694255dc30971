// What a row of the list of connections says: who, since when, and what came of it.

import { type TileAndGlyph, tileOfOutcome } from '../../../../diagram/tile.ts'
import type { LiveRow } from '../../../../main/contract-live.ts'
import { say } from '../../../../words/words.ts'
import { numberText } from '../../../ui/number.ts'

export interface RowVerdict extends TileAndGlyph {
  readonly word: string
}

/** What is known before anything was decided, or where nothing was. */
function undecided({ closedAt, bytesIn }: LiveRow): string {
  if (closedAt === null) return say('live.server.connections.notYet')
  return say(bytesIn === 0 ? 'live.server.connections.nothing' : 'live.server.connections.noCvq')
}

export function verdictOf(row: LiveRow): RowVerdict {
  const { outcome, code } = row
  if (outcome === 'refused' && code !== null)
    return { ...tileOfOutcome(outcome), word: say('live.server.connections.refused', { code }) }
  if (outcome !== null) return { ...tileOfOutcome(outcome), word: say(`verdicts.word.${outcome}`) }
  if (code !== null)
    return { tile: 'refuse', glyph: 'slash', word: say('live.server.connections.error', { code }) }
  return { tile: 'none', glyph: 'dots', word: undecided(row) }
}

const LOOPBACK = /^(?:127(?:\.\d+){3}|\[::1\])(?=:\d+$)/

/** The port alone says who it is where everybody is of this computer. */
export const peerText = (peer: string): string => peer.replace(LOOPBACK, '')

const two = (number: number): string => String(number).padStart(2, '0')

/** `1:47`, from an hour on `2:01:47`; milliseconds. */
export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const rest = `${two(seconds % 60)}`
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes % 60)}:${rest}`
}

export const stateText = ({ openedAt, closedAt }: LiveRow, now: number): string =>
  closedAt === null
    ? say('live.server.connections.open', { age: ageText(now - openedAt) })
    : say('live.server.connections.closed')

/** Who asks, as far as was said; '' where nothing was. */
export const whoText = ({ who }: LiveRow): string =>
  who === null ? '' : [who.library, who.version].filter((part) => part !== '').join(' ')

export const bytesText = ({ bytesIn, bytesOut }: LiveRow): string =>
  say('live.server.connections.bytes', { number: numberText(bytesIn + bytesOut) })

/** All of a row, for its tooltip. */
export function detailText(row: LiveRow): string {
  const { closedBy, policy, unkept, bytesIn, bytesOut } = row
  return [
    closedBy === null ? '' : say(`live.server.connections.closedBy.${closedBy}`),
    say('live.server.connections.answeredBy', { policy }),
    `${say('live.server.connections.bytesTitle', { in: numberText(bytesIn), out: numberText(bytesOut) })}.`,
    unkept === 0 ? '' : say('live.server.connections.unkept', { count: unkept }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
