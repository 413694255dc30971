// Writes documents to their files, and remembers what they were then.

import type { ChosenFile, Document } from '../../main/contract-files.ts'
import { rolloutFileOf } from '../rollout/plan.ts'
import type { DocumentCalls } from './document-calls.ts'
import { planStanding, scenarioStanding } from './document-standing.ts'
import type { Questions } from './questions.ts'
import type { GetState, SetState } from './tools.ts'
import { documentOf } from './workspace.ts'

export interface Saving {
  /** The file it is in then; null where it was not written. */
  write(document: Document, file: ChosenFile | null): Promise<ChosenFile | null>
  /** To its file; asks where to when it has none, or when another is wanted. Whether it is saved. */
  save(what: Document['kind'], elsewhere: boolean): Promise<boolean>
  /** Until all that is being written is. */
  settled(): Promise<void>
}

export function createSaving(
  set: SetState,
  get: GetState,
  calls: Pick<DocumentCalls, 'saveFile'>,
  { ask }: Questions,
): Saving {
  /** The newest writing that is under way, or done. */
  let writing: Promise<unknown> = Promise.resolve()

  async function write(
    document: Document,
    file: ChosenFile | null,
    anyway = false,
  ): Promise<ChosenFile | null> {
    const answer = await calls.saveFile({ document, file: file?.file ?? null, anyway })
    if (!answer.ok) {
      set({ notice: { kind: 'failed' } })
      return null
    }
    const saved = answer.value
    switch (saved.kind) {
      case 'saved': {
        const { backup, chosen } = saved
        set({ notice: backup === null ? null : { kind: 'backup', name: chosen.name, backup } })
        get().forgetChange(chosen.file)
        return chosen
      }
      case 'cancelled':
        return null
      case 'changed': {
        const given = await ask({ kind: 'overwrite', file: saved.chosen })
        if (given === 'other') return write(document, file, true)
        if (given === 'yes') await get().load(saved.chosen)
        return null
      }
      default:
        set({ notice: saved })
        return null
    }
  }

  async function saveScenario(elsewhere: boolean): Promise<boolean> {
    const { workspace, baseWorkspace: of } = get()
    const { file } = scenarioStanding(get())
    const document: Document = { kind: 'scenario', scenario: documentOf(workspace) }
    const chosen = await writeInTurn(document, elsewhere ? null : file)
    if (chosen === null) return false
    // Another may have been taken up while it was written; that one is in no file of this.
    if (get().baseWorkspace === of) set({ keptWorkspace: { of, value: workspace, file: chosen } })
    return true
  }

  async function savePlan(elsewhere: boolean): Promise<boolean> {
    const { plan, planBase: of, draft, active, boot } = get()
    const { file } = planStanding(get())
    const rollout = rolloutFileOf(plan, { draft, active, builtins: boot.policies })
    const chosen = await writeInTurn({ kind: 'rollout', rollout }, elsewhere ? null : file)
    if (chosen === null) return false
    if (get().planBase === of) set({ keptPlan: { of, value: plan, file: chosen } })
    return true
  }

  function save(what: Document['kind'], elsewhere: boolean): Promise<boolean> {
    switch (what) {
      case 'scenario':
        return saveScenario(elsewhere)
      case 'policy':
        return get().savePolicy(elsewhere)
      case 'rollout':
        return savePlan(elsewhere)
    }
  }

  function writeInTurn(document: Document, file: ChosenFile | null): Promise<ChosenFile | null> {
    const mine = write(document, file)
    writing = Promise.allSettled([writing, mine])
    return mine
  }

  return { write: writeInTurn, save, settled: async () => void (await writing) }
}
