// What a query can be answered with, printed once but for the verb and the TrID, which differ from line to line.

import { printError, printReply } from '../../protocol/commands.ts'
import { type ErrorCode, errorRow } from '../../protocol/errors.ts'
import type { Answer, ServerSwitches } from '../../protocol/formats/policy.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { Tail } from './action.ts'

export type Outcome =
  | { readonly kind: 'answer'; readonly tail: Tail; readonly closes: boolean }
  | { readonly kind: 'refuse'; readonly code: ErrorCode; readonly head: string; readonly closes: boolean }

/** Encoded when it is first sent: of a policy's answers most never are. */
class TailOf implements Tail {
  #bytes: Uint8Array | undefined

  constructor(readonly text: string) {}

  get bytes(): Uint8Array {
    this.#bytes ??= encodeLine(this.text)
    return this.#bytes
  }
}

/** Printed with this in its place; any TrID does, for what stands before and behind it does not depend on it. */
const TRID = '0'

/** Whether the server closes after an error: the table says, and for 420 and 710 the policy's switches. */
export function closesAfter(code: ErrorCode, switches: ServerSwitches): boolean {
  if (code === 420) return switches.closesAfter420
  if (code === 710) return switches.closesAfter710
  return errorRow(code)?.closes === 'closes'
}

export const refusal = (code: ErrorCode, switches: ServerSwitches): Outcome => ({
  kind: 'refuse',
  code,
  head: printError({ code, trid: TRID }).slice(0, -TRID.length),
  closes: closesAfter(code, switches),
})

function answerWith(answer: Answer, switches: ServerSwitches): Outcome {
  const { recommended, recommended2 = recommended, minimum, downloadUrl, fallbackUrl } = answer
  const reply = { recommended, recommended2, minimum, downloadUrl, fallbackUrl }
  const printed = printReply({ command: 'CVQ', trid: TRID, ...reply })
  const tail = new TailOf(printed.slice(`CVQ ${TRID}`.length))
  return { kind: 'answer', tail, closes: switches.closesAfterAnswer }
}

/** The outcome a rule or `otherwise` names; the schema sees to it that it names one. */
export const outcomeOf = (
  { answer, refuse }: { readonly answer?: Answer | undefined; readonly refuse?: ErrorCode | undefined },
  switches: ServerSwitches,
): Outcome => (answer === undefined ? refusal(refuse ?? 420, switches) : answerWith(answer, switches))

/** An error has no verb; an answer has the request's own. */
export const printOutcome = (outcome: Outcome, verb: string, trid: string): string =>
  outcome.kind === 'refuse' ? outcome.head + trid : `${verb} ${trid}${outcome.tail.text}`
