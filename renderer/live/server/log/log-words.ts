// What an entry of the log says, in whose hue, and whether it is among those a person looks for.

import { visible } from '../../../../diagram/text-width.ts'
import type { LiveClosedBy, LiveLogEntry } from '../../../../main/contract-live.ts'
import { unreachable } from '../../../../protocol/result.ts'
import { parts, plain, say } from '../../../../words/words.ts'

export interface EntryText {
  /** Who acted; null for what is nobody's in the conversation. */
  readonly actor: 'client' | 'server' | null
  /** Who said it; null for an event. */
  readonly from: 'C' | 'S' | null
  readonly text: string
}

const ACTOR_OF_CLOSE: Readonly<Record<LiveClosedBy, EntryText['actor']>> = {
  client: 'client',
  server: 'server',
  network: null,
  idleness: 'server',
  limit: 'server',
  stopped: 'server',
}

const event = (text: string, actor: EntryText['actor'] = null): EntryText => ({ actor, from: null, text })

type LogLine = Extract<LiveLogEntry['what'], { kind: 'line' }>

const lineText = ({ line, longerThan }: LogLine): string =>
  longerThan === undefined
    ? visible(line)
    : plain(parts('diagram.message.unkept.label', { bytes: longerThan }))

export function entryText({ what }: LiveLogEntry): EntryText {
  switch (what.kind) {
    case 'opened':
      return event(say('live.server.log.opened', { peer: what.peer }))
    case 'line':
      return { actor: what.from === 'C' ? 'client' : 'server', from: what.from, text: lineText(what) }
    case 'decided':
      return event(visible(what.short), 'server')
    case 'closed':
      return event(say(`live.server.log.closed.${what.by}`), ACTOR_OF_CLOSE[what.by])
    case 'limit':
      return event(visible(what.sentence), 'server')
    case 'started':
      return event(say('live.server.log.started', { place: what.place }))
    case 'stopped':
      return event(say('live.server.log.stopped'))
    case 'policy':
      return event(say('live.server.log.policy', { name: visible(what.name) }), 'server')
    case 'left-out':
      return event(say('live.server.log.leftOut', { count: what.count }))
    default:
      return unreachable(what)
  }
}

/** The message of the conversation that an entry is of; null where it is of none. */
export const messageOf = ({ what }: LiveLogEntry): number | null =>
  what.kind === 'line' || what.kind === 'decided' ? what.message : null

const two = (number: number): string => String(number).padStart(2, '0')

/** The time of day, to the millisecond. */
export function clockText(at: number): string {
  const date = new Date(at)
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

/** Whether an entry has every word; `#41` is the connection of that number, whole. */
function has(entry: LiveLogEntry, words: readonly string[]): boolean {
  const { from, text } = entryText(entry)
  const plain = `${from ?? ''} ${text}`.toLowerCase()
  return words.every((word) =>
    /^#\d+$/.test(word) ? entry.connection === Number(word.slice(1)) : plain.includes(word),
  )
}

/** The entries that have every word of what is looked for; all where nothing is. */
export function filtered(log: readonly LiveLogEntry[], query: string): readonly LiveLogEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length === 0 ? log : log.filter((entry) => has(entry, words))
}
