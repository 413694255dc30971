// VER: which dialect the server picks and how it says so.

import { printVer } from '../../protocol/commands.ts'
import { CVR0 } from '../../protocol/dialects.ts'
import type { DialectChoice } from '../../protocol/formats/trace.ts'
import type { CompiledPolicy } from './policy.ts'

/** Answered when nothing at all is shared; the server closes after it. A reserved name (draft 7.1). */
export const NOTHING_SHARED = '0'

/** The first name in the client's order that the policy speaks, compared exactly; else CVR0 if offered. */
export function pickDialect(offered: readonly string[], { dialects }: CompiledPolicy): DialectChoice {
  const spoken = dialects.filter((name) => name !== NOTHING_SHARED)
  const best = offered.find((name) => spoken.includes(name))
  const chosen = best ?? (offered.includes(CVR0) ? CVR0 : NOTHING_SHARED)
  return { offered, spoken: dialects, chosen }
}

/** The chosen name alone, or (servers before August 2008) all shared names in the client's order, CVR0 last. */
export function printChoice(trid: string, choice: DialectChoice, { switches }: CompiledPolicy): string {
  const { offered, spoken, chosen } = choice
  if (switches.verReply === 'chosen' || chosen === NOTHING_SHARED)
    return printVer({ trid, dialects: [chosen] })
  const shared = new Set(
    offered.filter((name) => name !== CVR0 && name !== NOTHING_SHARED && spoken.includes(name)),
  )
  return printVer({ trid, dialects: offered.includes(CVR0) ? [...shared, CVR0] : [...shared] })
}
