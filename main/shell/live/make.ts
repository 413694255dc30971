// What a live conversation is saved as: a scenario whose client would say the same, a transcript that `check` holds a
// server against, or a capture.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { printPolicy, printScenario } from '../../../protocol/formats/print.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import { unreachable } from '../../../protocol/result.ts'
import type { BuiltinPolicy } from '../../contract.ts'
import type { LiveSaveFormat } from '../../contract-live.ts'
import { captureOf } from './capture.ts'
import type { Kept } from './kept.ts'
import { scenarioOf } from './scenario.ts'
import { titleOf, traceOf } from './trace.ts'
import { transcriptOf } from './transcript.ts'

export interface Making {
  readonly catalogue: Catalogue
  /** What a new scenario has beside its client and its policy. */
  readonly start: Scenario
  readonly policies: readonly BuiltinPolicy[]
}

export interface Made {
  readonly title: string
  readonly content: string | Uint8Array
}

/** The name of a policy where it is a built-in one, as in `builtin:NAME`. */
function builtinName({ opened: { policy } }: Kept, { policies }: Making): string | null {
  const text = printPolicy(policy)
  return policies.find((each) => printPolicy(each.policy) === text)?.name ?? null
}

function contentOf(kept: Kept, as: LiveSaveFormat, making: Making): string | Uint8Array {
  switch (as) {
    case 'scenario':
      return printScenario(scenarioOf(kept, making.start))
    case 'transcript':
      return transcriptOf(kept, builtinName(kept, making))
    case 'pcapng':
      return captureOf(kept, traceOf(kept, making.catalogue))
    default:
      return unreachable(as)
  }
}

export const madeOf = (kept: Kept, as: LiveSaveFormat, making: Making): Made => ({
  title: titleOf(kept),
  content: contentOf(kept, as, making),
})
