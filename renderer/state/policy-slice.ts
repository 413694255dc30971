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
    editPolicy: (change) => moveTo(edited(drafts, change(draftOf(drafts)), tools.inputAt())),
    undoPolicy: () => moveTo(undoneDraft(drafts)),
    redoPolicy: () => moveTo(redoneDraft(drafts)),
    pickDraft: (policy) => moveTo(taken(drafts, { kept: policy, file: null })),
    takePolicy: (policy, file) => moveTo(taken(drafts, { kept: policy, file })),
    savePolicy: async (elsewhere) => {
      const policy = draftOf(drafts)
      const place = placeOfOrigin(drafts)
      const file = elsewhere ? null : originOf(drafts).file
      const chosen = await get().write({ kind: 'policy', policy }, file)
      if (chosen === null) return false
      moveTo(saved(drafts, place, { kept: policy, file: chosen }))
      return true
    },
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
