// What the window and the main process say to each other about files. Paths never pass: a file the user chose has a
// number, given by the main process, and a name that is safe to show.

import * as v from 'valibot'
import type { FileTrouble } from '../protocol/file-trouble.ts'
import type { Client } from '../protocol/formats/client.ts'
import { type Policy, policySchema } from '../protocol/formats/policy.ts'
import { type Rollout, type RolloutFile, rolloutFileSchema } from '../protocol/formats/rollout.ts'
import { type Scenario, scenarioSchema } from '../protocol/formats/scenario.ts'
import { choice, count, document, flag, kind, text } from '../protocol/formats/schema.ts'
import type { Recording } from '../protocol/recording.ts'

/** A file the user chose, by a number of this window's; the path stays with the main process. */
export interface ChosenFile {
  readonly file: number
  readonly name: string
}

export interface RecentFile extends ChosenFile {
  /** Where it is, shortened for reading. */
  readonly folder: string
}

/** What a file turned out to be, by what stands in it. */
export type Content =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'client'; readonly client: Client }
  | { readonly kind: 'rollout'; readonly rollout: Rollout }
  | { readonly kind: 'recording'; readonly recording: Recording }

/** From where something is to be opened. */
const fromSchema = v.union(
  [
    /** The system's dialog. */
    document({ kind: kind('dialog') }),
    /** A file that has a number: of the recent ones, or once more from the disk. */
    document({ kind: kind('chosen'), file: count }),
    /** What came from outside: the command line, the desktop, a link that was clicked. */
    document({ kind: kind('arrived') }),
    /** A link, typed or pasted. */
    document({ kind: kind('link'), text }),
  ],
  'object',
)
export type From = v.InferOutput<typeof fromSchema>

export type Opened =
  | {
      readonly kind: 'opened'
      readonly chosen: ChosenFile
      readonly content: Content
      /** The format it was written in, where that is older than today's. */
      readonly older: string | null
    }
  /** To be asked before anything of it is taken up. */
  | { readonly kind: 'linked'; readonly scenario: Scenario }
  /** Nothing was chosen, or nothing has arrived. */
  | { readonly kind: 'cancelled' }
  | FileTrouble

const savedSchema = v.union(
  [
    document({ kind: kind('scenario'), scenario: scenarioSchema }),
    document({ kind: kind('policy'), policy: policySchema }),
    document({ kind: kind('rollout'), rollout: rolloutFileSchema }),
  ],
  'object',
)
/** What can be saved. */
export type Document = v.InferOutput<typeof savedSchema>

const saveSchema = document({
  document: savedSchema,
  /** A file chosen before; null asks where to. */
  file: v.nullable(count),
  /** Whether to write over what another program wrote there. */
  anyway: flag,
})
export type Save = v.InferOutput<typeof saveSchema>

export type Saved =
  | {
      readonly kind: 'saved'
      readonly chosen: ChosenFile
      /** The name of the file that keeps what was there in an older format. */
      readonly backup: string | null
    }
  | { readonly kind: 'cancelled' }
  /** Another program wrote to the file since it was read; nothing was written. */
  | { readonly kind: 'changed'; readonly chosen: ChosenFile }
  | FileTrouble

/** Screens of the window; renderer/state/types.ts has the same. */
export const screenSchema = choice(['negotiate', 'policy', 'lessons', 'live', 'reference'])

/** A document as it stands, beside what it was when it was last opened or saved, and where that was. */
export const workPart = <Now extends v.GenericSchema, File extends v.GenericSchema>(now: Now, file: File) =>
  document({ now, base: now, file: v.nullable(file) })

const workSchema = document({
  screen: screenSchema,
  /** Which of the scenario's runs is in front, from 0. */
  front: count,
  /** A part that is left out is as it was told before; null is as every start has it. */
  scenario: v.exactOptional(v.nullable(workPart(scenarioSchema, count))),
  policy: v.exactOptional(v.nullable(workPart(policySchema, count))),
  /** Its policies by name where they have one: `draft`, `active`, `builtin:NAME`. */
  rollout: v.exactOptional(v.nullable(workPart(rolloutFileSchema, count))),
})
/** Unsaved work, to be kept for the next start. */
export type Work = v.InferOutput<typeof workSchema>

export interface RecoveredPart<Now> {
  readonly now: Now
  readonly base: Now
  readonly file: ChosenFile | null
}

/** Unsaved work of an earlier start. */
export interface Recovered {
  readonly screen: Work['screen']
  readonly front: number
  readonly scenario: RecoveredPart<Scenario> | null
  readonly policy: RecoveredPart<Policy> | null
  readonly rollout: RecoveredPart<RolloutFile> | null
}

/** What the window is told at the start of earlier work. */
export type Recovery =
  | { readonly kind: 'none' }
  | { readonly kind: 'here'; readonly work: Recovered }
  /** Too much to hold up the first screen: to be asked for by `recover`. */
  | { readonly kind: 'later' }
  /** The file could not be read and was put aside under this name; null where even that failed. */
  | { readonly kind: 'broken'; readonly aside: string | null }

/** What the main process tells the window of files. */
export type FileNews =
  /** Something waits to be opened from outside. */
  | { readonly kind: 'arrived' }
  /** The list of recent files is another. */
  | { readonly kind: 'recent' }
  /** The window is to close: unsaved work is to be told now. */
  | { readonly kind: 'leaving' }
  /** A file on the disk is not what it was when it was last read or written; `same`: it is again. */
  | { readonly kind: 'changed' | 'deleted' | 'same'; readonly file: number }

export const FILE_CHANNELS = {
  /** Opens what the user chooses, or what came from outside. */
  openFile: { argument: fromSchema },
  /** Opens what was dropped, by its path. The preload script alone asks it, of a file that the system gave the page. */
  openDropped: { argument: v.pipe(text, v.maxLength(32_768, 'text')) },
  /** Writes to a file chosen before, or asks where to. */
  saveFile: { argument: saveSchema },
  /** The user wants to keep what the window has: what is on the disk now is known. */
  keepMine: { argument: count },
  recentFiles: { argument: v.null('object') },
  clearRecent: { argument: v.null('object') },
  /** Keeps unsaved work for the next start; null: there is none. */
  keepWork: { argument: v.nullable(workSchema) },
  /** Earlier work that was too large for the start. */
  recover: { argument: v.null('object') },
  /** All is told that was to be told before the window closes. */
  leave: { argument: v.null('object') },
  /** A link that carries a scenario. */
  makeLink: { argument: scenarioSchema },
} as const

export interface FileResults {
  readonly openFile: Opened
  readonly openDropped: Opened
  readonly saveFile: Saved
  readonly keepMine: null
  readonly recentFiles: readonly RecentFile[]
  readonly clearRecent: null
  readonly keepWork: null
  readonly recover: Recovery
  readonly leave: null
  readonly makeLink: { readonly kind: 'link'; readonly url: string } | FileTrouble
}

/** The name on the wire. */
export type FileNewsChannel = 'cvq-lab:files'
