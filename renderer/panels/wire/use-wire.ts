// What the parts of the wire panel share: the message on show, cut into tokens, what is selected and pointed at in it.

import { useMemo } from 'react'
import { lookupOf } from '../../../diagram/lookup.ts'
import { mattering } from '../../../diagram/rows/message.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { Part } from '../../../words/words.ts'
import { useSettled } from '../../stage/use-settled.ts'
import { isLong } from '../../stage/use-view.ts'
import { useLab } from '../../state/lab.ts'
import { messageOf, type SentMessage, shownMessage } from '../../state/selectors.ts'
import type { FieldRef } from '../../state/types.ts'
import { closeBehind, type Decided, decisionOn, dialectOf, offersOf } from '../messages.ts'
import { type FieldRow, fieldRows, type Knowledge } from './fields.ts'
import { type WireToken, wireTokens } from './tokens.ts'

export interface ShownLine {
  readonly message: SentMessage
  readonly from: 'C' | 'S'
  readonly tokens: readonly WireToken[]
  readonly rows: readonly FieldRow[]
  readonly knowledge: Knowledge
  readonly decided: Decided | null
  /** Why the server closed behind it, where no decision says it. */
  readonly closed: readonly Part[] | null
  /** Selected while the user selects nothing on this line: what its outcome turned on. */
  readonly usual: FieldRef | null
}

function usualOf(trace: Trace, message: number): FieldRef | null {
  const event = lookupOf(trace).sent.get(message)
  const field = event === undefined ? null : mattering(trace, event)
  if (field === null) return null
  return field === 'dialect' ? { message, field, place: 0 } : { message, field }
}

/** On a long run the hand passes dozens of messages a frame: the panel waits until it rests. */
const RESTS_MS = 80

/** null when the run sends nothing. */
export function useShownLine(): ShownLine | null {
  const newest = useLab(shownMessage)
  const follows = useLab(({ pinned }) => pinned === null)
  const trace = useLab((state) => state.trace)
  const timeline = useLab((state) => state.timeline)
  const number = useSettled(newest, follows && isLong(timeline) ? RESTS_MS : 0)
  const catalogue = useLab(({ boot }) => boot.catalogue)
  return useMemo(() => {
    const message = number === null ? null : messageOf({ trace, timeline }, number)
    if (message === null) return null
    const from = message.from === 'client' ? 'C' : 'S'
    const tokens = wireTokens(message.line, from)
    const choice = dialectOf(trace, message.hop)
    const knowledge = { from, catalogue, offers: offersOf(trace, message.hop), choice } as const
    return {
      message,
      from,
      tokens,
      rows: fieldRows(tokens, knowledge),
      knowledge,
      decided: decisionOn(trace, message.number),
      closed: closeBehind(trace, message.number),
      usual: usualOf(trace, message.number),
    }
  }, [number, trace, timeline, catalogue])
}

export interface Pointed {
  readonly selected: FieldRef | null
  /** Whether the user selected it. */
  readonly isChosen: boolean
  readonly hovered: FieldRef | null
  hover(ref: FieldRef | null): void
  select(ref: FieldRef): void
}

/** Selecting also pins the message, so that it stays on show while play goes on. */
export function usePointed({ message, usual }: ShownLine): Pointed {
  const selected = useLab((state) => state.selected)
  const hovered = useLab((state) => state.hovered)
  const hover = useLab((state) => state.hover)
  const select = useLab((state) => state.select)
  const pin = useLab((state) => state.pin)
  const isChosen = selected?.message === message.number
  return {
    selected: isChosen ? selected : usual,
    isChosen,
    hovered,
    hover,
    select: (ref) => {
      pin(ref.message)
      select(ref)
    },
  }
}
