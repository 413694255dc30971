// What the main process and its worker threads say to each other. Long work is done in a thread, so that windows,
// menus and keys never wait for it.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Film, Rollout } from '../../../protocol/formats/rollout.ts'
import type { PackedSweep } from '../../../protocol/pack.ts'
import type { FaultsFound, FaultsTask } from '../faults/task.ts'

/** By kind of work: what is asked for, and what comes of it. */
export interface Work {
  /** What becomes of every client, and what is wrong with the policy. */
  readonly judge: { readonly task: { readonly policy: Policy }; readonly answer: PackedSweep }
  /** For whom what changes between two policies. */
  readonly compare: {
    readonly task: { readonly policy: Policy; readonly against: Policy }
    /** As JSON. */
    readonly answer: string
  }
  /** Random sessions under faults, until one goes wrong. */
  readonly faults: { readonly task: FaultsTask; readonly answer: FaultsFound }
  readonly film: { readonly task: { readonly rollout: Rollout }; readonly answer: Film }
}
export type WorkKind = keyof Work

/** Orders are numbered from 1. */
export interface Order<Kind extends WorkKind = WorkKind> {
  readonly id: number
  readonly kind: Kind
  readonly task: Work[Kind]['task']
}

export type Message<Kind extends WorkKind = WorkKind> =
  /** `done` of 1. */
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  /** null where the order was no longer wanted. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Work[Kind]['answer'] | null }

/** What a thread is given when it starts. */
export interface Equipment {
  readonly catalogue: Catalogue
  /** One number that both sides see: the order that is wanted, or `NONE_WANTED`. */
  readonly wanted: Int32Array
}

export const NONE_WANTED = 0
