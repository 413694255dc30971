// The draft with undo. Each entry knows where its policy came from: the file it was opened from or saved to, and
// what it was then. Saving tells every entry of the same origin at once.

import type { ChosenFile } from '../../main/contract-files.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { begin, type History, record, recordApart, redone, undone } from './history.ts'

export interface Origin {
  readonly kept: Policy
  readonly file: ChosenFile | null
}

interface Entry {
  readonly policy: Policy
  /** Place among the origins. */
  readonly origin: number
}

export interface Drafts {
  readonly entries: History<Entry>
  readonly origins: readonly Origin[]
}

export const beginDrafts = (policy: Policy): Drafts => ({
  entries: begin({ policy, origin: 0 }),
  origins: [{ kept: policy, file: null }],
})

export const draftOf = ({ entries }: Drafts): Policy => entries.present.policy

export const originOf = ({ entries, origins }: Drafts): Origin =>
  origins[entries.present.origin] ?? { kept: entries.present.policy, file: null }

const withEntries = (drafts: Drafts, entries: History<Entry>): Drafts =>
  entries === drafts.entries ? drafts : { ...drafts, entries }

/** Typing in a field makes one entry; a rule that comes or goes is one by itself. */
export function edited(drafts: Drafts, policy: Policy, at: number): Drafts {
  const { policy: before, origin } = drafts.entries.present
  if (policy === before) return drafts
  const next = { policy, origin }
  const apart = policy.rules.length !== before.rules.length
  return withEntries(drafts, apart ? recordApart(drafts.entries, next) : record(drafts.entries, next, at))
}

/** Another policy takes the draft's place. */
export function taken(drafts: Drafts, origin: Origin): Drafts {
  const next = { policy: origin.kept, origin: drafts.origins.length }
  return { entries: recordApart(drafts.entries, next), origins: [...drafts.origins, origin] }
}

/** Which origin the draft has: to be told of when the draft has been saved, whatever the draft is by then. */
export const placeOfOrigin = ({ entries }: Drafts): number => entries.present.origin

/** A policy was written to a file, and all drafts of its origin belong to that file from now on. */
export const saved = (drafts: Drafts, place: number, origin: Origin): Drafts => ({
  ...drafts,
  origins: drafts.origins.with(place, origin),
})

export const undoneDraft = (drafts: Drafts): Drafts => withEntries(drafts, undone(drafts.entries))
export const redoneDraft = (drafts: Drafts): Drafts => withEntries(drafts, redone(drafts.entries))
