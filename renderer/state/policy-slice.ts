// The draft policy: edited with undo, opened and saved, tried in Negotiate, made active; and what follows from it
// for every client.

import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { createAnalyser } from './analyser.ts'
import {
  beginDrafts,
  type Drafts,
  draftOf,
  edited,
  originOf,
  placeOfOrigin,
  redoneDraft,
  saved,
  taken,
  undoneDraft,
} from './draft-history.ts'
import type { Jobs } from './jobs.ts'
import { isSamePolicy } from './same-policy.ts'
import type { Trials } from './standing.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { PolicySlice } from './types.ts'
import { frontOf, withFront } from './workspace.ts'

/** A client as the screen Policy judges it: nothing changes or is lost on the way, and downloads complete. */
function withClient({ changes: _, ...run }: Scenario, client: Client): Scenario {
  return { ...run, client, network: { ...run.network, faults: [] }, download: { outcome: 'completes' } }
}

export function policySlice(
  start: Policy,
  set: SetState,
  get: GetState,
  tools: Tools,
  jobs: Jobs,
  trials: Trials,
): PolicySlice {
  const analyser = createAnalyser(set, get, tools, jobs)
  let drafts = beginDrafts(start)

  function moveTo(next: Drafts) {
    if (next === drafts) return
    drafts = next
    const { entries } = drafts
    set({
      draft: draftOf(drafts),
      ...originOf(drafts),
      canUndoPolicy: entries.past.length > 0,
      canRedoPolicy: entries.future.length > 0,
    })
    analyser.ask()
  }

  return {
    active: start,
    trial: null,
    draft: start,
    ...originOf(drafts),
    canUndoPolicy: false,
    canRedoPolicy: false,
    analysis: null,
    analysed: null,
    judging: false,
    progress: null,
    analysisTrouble: null,
    analysedAt: null,
    fileTrouble: null,
    editPolicy: (change) => moveTo(edited(drafts, change(draftOf(drafts)), tools.inputAt())),
    undoPolicy: () => moveTo(undoneDraft(drafts)),
    redoPolicy: () => moveTo(redoneDraft(drafts)),
    pickDraft: (policy) => moveTo(taken(drafts, { kept: policy, file: null })),
    openPolicy: async () => {
      const answer = await tools.calls.openPolicy()
      if (!answer.ok) return set({ fileTrouble: { kind: 'failed' } })
      const opened = answer.value
      if (opened.kind === 'faulty') set({ fileTrouble: opened })
      if (opened.kind !== 'opened') return
      set({ fileTrouble: null })
      moveTo(taken(drafts, { kept: opened.policy, file: opened.chosen }))
    },
    savePolicy: async (elsewhere) => {
      const policy = draftOf(drafts)
      const place = placeOfOrigin(drafts)
      const file = elsewhere ? null : (originOf(drafts).file?.file ?? null)
      const answer = await tools.calls.savePolicy({ policy, file })
      if (!answer.ok) return set({ fileTrouble: { kind: 'failed' } })
      if (answer.value.kind === 'not-written') set({ fileTrouble: answer.value })
      if (answer.value.kind !== 'saved') return
      set({ fileTrouble: null })
      moveTo(saved(drafts, place, { kept: policy, file: answer.value.chosen }))
    },
    dismissTrouble: () => set({ fileTrouble: null }),
    activate: () => {
      const { edit, draft } = get()
      edit((scenario) => (scenario.policy === draft ? scenario : { ...scenario, policy: draft }))
      analyser.ask()
    },
    tryClient: (client) => {
      const { change, draft, active } = get()
      const policy = isSamePolicy(draft, active) ? active : trials.begin(draft, active)
      change((workspace) => withFront(workspace, { ...withClient(frontOf(workspace), client), policy }))
      set({ screen: 'negotiate' })
    },
    analyse: analyser.ask,
    cancelAnalysis: analyser.cancel,
  }
}
