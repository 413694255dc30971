// A live conversation leaves the app: as a scenario whose client would say the same, as a transcript that `check` holds a
// server against, or as a capture. Written whole, or not at all.

import { basename, dirname, join } from 'node:path'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { printScenario } from '../../../protocol/formats/print.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import type { LiveSaveFormat } from '../../contract-live.ts'
import type { Shared } from '../../contract-share.ts'
import { fileName } from '../files/names.ts'
import { codeOf } from '../files/write.ts'
import { captureOf } from './capture.ts'
import type { Kept } from './kept.ts'
import { scenarioOf } from './scenario.ts'
import { titleOf, traceOf } from './trace.ts'
import { transcriptOf } from './transcript.ts'

export interface SavePlan {
  readonly catalogue: Catalogue
  /** What a new scenario has beside its client and its policy. */
  readonly start: Scenario
  /** The name of a built-in policy, as in `builtin:NAME`; null of any other. */
  builtin(policy: Policy): string | null
  /** Asks where to save; null when nowhere. `suggested` is a path that the user may change. */
  toSave(suggested: string, what: { readonly name: string; readonly ending: string }): Promise<string | null>
  /** Where the first dialog begins. */
  readonly home: string
  /** Throws what the file system throws. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Told why something could not be made. */
  failed(error: unknown): void
}

export type SaveLive = (kept: Kept, as: LiveSaveFormat) => Promise<Shared>

/** Stands for a title of which nothing can be in a file's name. */
const OTHERWISE = 'conversation'

const ENDINGS: Readonly<Record<LiveSaveFormat, string>> = {
  scenario: '.cvq.json',
  transcript: '.msnp',
  pcapng: '.pcapng',
}

function contentOf(kept: Kept, as: LiveSaveFormat, plan: SavePlan): string | Uint8Array {
  switch (as) {
    case 'scenario':
      return printScenario(scenarioOf(kept, plan.start))
    case 'transcript':
      return transcriptOf(kept, plan.builtin(kept.opened.policy))
    case 'pcapng':
      return captureOf(kept, traceOf(kept, plan.catalogue))
    default:
      return unreachable(as)
  }
}

export function createSave(plan: SavePlan): SaveLive {
  let folder = plan.home

  async function writeTo(path: string, content: string | Uint8Array): Promise<Shared> {
    try {
      await plan.write(path, content)
    } catch (error) {
      return { kind: 'not-written', name: basename(path), detail: codeOf(error) }
    }
    folder = dirname(path)
    return { kind: 'saved', name: basename(path) }
  }

  /** null where it cannot be made. */
  function made(kept: Kept, as: LiveSaveFormat): string | Uint8Array | null {
    try {
      return contentOf(kept, as, plan)
    } catch (error) {
      plan.failed(error)
      return null
    }
  }

  return async (kept, as) => {
    // What had been said when it was asked for, whatever is said while somebody looks for a folder.
    const content = made(kept, as)
    if (content === null) return { kind: 'refused', reason: { kind: 'not-made' } }
    const ending = ENDINGS[as]
    const suggested = join(folder, fileName(titleOf(kept), OTHERWISE, ending))
    const path = await plan.toSave(suggested, { name: say(`liveDesk.format.${as}`), ending })
    return path === null ? { kind: 'cancelled' } : writeTo(path, content)
  }
}
