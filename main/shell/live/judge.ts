// What a client that follows the documentation would make of an answer: our own client asks in the place of the one
// that asked, and hears what that one heard. Nobody knows how a real client judges.

import type { Judgement } from '../../../protocol/formats/trace.ts'
import { askingOf } from '../../recording/asking.ts'
import type { Spoken } from '../../recording/conversation.ts'
import { judgedIn } from '../../recording/judged.ts'
import { asksVersion, type Exchange, offersDialects } from './exchange.ts'

/** Whether it is a VER that was answered by one: what every later query stands on. */
export const opens = (exchange: Exchange): boolean =>
  offersDialects(exchange) && exchange.answer?.reply?.startsWith('VER ') === true

function said({ request, answer }: Exchange): readonly Spoken[] {
  const { reply = null, closes = false } = answer ?? {}
  return [
    { at: 0, from: 'C', line: request },
    ...(reply === null ? [] : [{ at: 0, from: 'S', line: reply } as const]),
    ...(closes ? [{ at: 0, from: 'S', line: null } as const] : []),
  ]
}

/**
 * `opening` is the first VER of the connection that was answered; null before one. null where there is nothing to
 * judge: another command, CVR0 alone, no answer yet, or a client without a version.
 */
export function judgementOf(exchange: Exchange, opening: Exchange | null): Judgement | null {
  const asks = asksVersion(exchange)
  if (!asks && !offersDialects(exchange)) return null
  const spoken = asks && opening !== null ? [...said(opening), ...said(exchange)] : said(exchange)
  const asking = askingOf(spoken)
  return asking === null ? null : (judgedIn(spoken, asking)?.judgement ?? null)
}
