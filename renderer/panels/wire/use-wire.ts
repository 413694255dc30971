// What the parts of the wire panel share: the message on show, cut into tokens, what is selected and pointed at in it.

import { useMemo } from 'react'
import { mattering } from '../../../diagram/rows/message.ts'
import type { EventOf, Trace } from '../../../protocol/formats/trace.ts'
import { useLab } from '../../state/lab.ts'
import { messageOf, type SentMessage, shownMessage } from '../../state/selectors.ts'
import type { FieldRef } from '../../state/types.ts'
import { type Decided, decisionOn, dialectOf, offersOf } from '../messages.ts'
import { type FieldRow, fieldRows, type Knowledge } from './fields.ts'
import { type WireToken, wireTokens } from './tokens.ts'

export interface ShownLine {
  readonly message: SentMessage
  readonly from: 'C' | 'S'
  readonly tokens: readonly WireToken[]
  readonly rows: readonly FieldRow[]
  readonly knowledge: Knowledge
  readonly decided: Decided | null
  /** Selected while the user selects nothing on this line: what its outcome turned on. */
  readonly usual: FieldRef | null
}

const sendEvent = ({ events }: Trace, message: number): EventOf<'send'> | null => {
  const found = events.find((event) => event.kind === 'send' && event.message === message)
  return found?.kind === 'send' ? found : null
}

function usualOf(trace: Trace, message: number): FieldRef | null {
  const event = sendEvent(trace, message)
  const field = event === null ? null : mattering(trace, event)
  if (field === null) return null
  return field === 'dialect' ? { message, field, place: 0 } : { message, field }
}

/** null when the run sends nothing. */
export function useShownLine(): ShownLine | null {
  const number = useLab(shownMessage)
  const trace = useLab((state) => state.trace)
  const timeline = useLab((state) => state.timeline)
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
