// The shape of files in the window's state: which file each document is of, what it was when it was last opened or
// saved, what there is to say, and what there is to ask.

import type {
  ChosenFile,
  Content,
  Document,
  FileNews,
  From,
  RecentFile,
  Recovered,
} from '../../main/contract-files.ts'
import type { FileTrouble } from '../../protocol/file-trouble.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { RolloutPlan } from '../rollout/plan.ts'
import type { Workspace } from './workspace.ts'

/** What a document was when it was last opened or saved. It is void once something else was taken up in its place. */
export interface Kept<Value> {
  /** What was taken up then. */
  readonly of: Value
  readonly value: Value
  readonly file: ChosenFile | null
}

/** One sentence for the person; the newest stands in place of the one before. */
export type Notice =
  | FileTrouble
  /** The main process did not carry it out. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'migrated'; readonly name: string; readonly format: string }
  | { readonly kind: 'backup'; readonly name: string; readonly backup: string }
  | { readonly kind: 'other-client'; readonly name: string }
  | { readonly kind: 'link-copied' }
  /** Several files came at once and were opened; the last is in front. */
  | { readonly kind: 'one-by-one'; readonly count: number }
  /** Earlier work could not be read; `aside` is where its file is kept. */
  | { readonly kind: 'broken-work'; readonly aside: string | null }

const CALM: readonly Notice['kind'][] = ['migrated', 'backup', 'other-client', 'link-copied', 'one-by-one']

export const isTrouble = ({ kind }: Notice): boolean => !CALM.includes(kind)

/** What waits for an answer in a dialog. */
export type Question =
  /** Whether to save what something else is about to replace. */
  | { readonly kind: 'replace'; readonly what: Document['kind']; readonly name: string }
  /** Whether to write over what another program wrote. */
  | { readonly kind: 'overwrite'; readonly file: ChosenFile }
  | { readonly kind: 'link'; readonly scenario: Scenario }
  | { readonly kind: 'open-link' }

/** `other` is what the question offers beside yes and no: not to save, to load instead. */
export type Answer = 'yes' | 'other' | 'cancel'

export interface DocumentSlice {
  readonly keptWorkspace: Kept<Workspace>
  readonly keptPlan: Kept<RolloutPlan>
  readonly notice: Notice | null
  /** The documents that came back from an earlier start, until that is dismissed. */
  readonly recovered: Recovered | null
  /** By file, what other programs did to it. */
  readonly onDisk: ReadonlyMap<number, 'changed' | 'deleted'>
  readonly question: Question | null
  readonly recent: readonly RecentFile[]
  /** Opens what is chosen there; asks first where unsaved work would be replaced. */
  openFile(from: From): Promise<void>
  /** Opens what was dropped on the window. */
  openDropped(files: readonly unknown[]): Promise<void>
  /** Does it at once, or after asking where unsaved work of that kind would be given up. */
  whenFree(what: Document['kind'], then: () => void): void
  /** Writes a document; the file it is in then, null where it was not written. */
  write(document: Document, file: ChosenFile | null): Promise<ChosenFile | null>
  /** Until everything that is being written is. */
  saved(): Promise<void>
  /** Saves what the place shows; whether it is saved. */
  saveHere(elsewhere: boolean): Promise<boolean>
  /** Saves the scenario, whatever the place shows; whether it is saved. */
  saveScenario(elsewhere: boolean): Promise<boolean>
  answer(answer: Answer): void
  askForLink(): void
  /** Puts a link to the whole scenario on the clipboard. */
  copyLink(): Promise<void>
  /** Takes up what the disk has of a file, or keeps what the window has. */
  load(file: ChosenFile): Promise<void>
  keepMine(file: ChosenFile): void
  /** What happened to a file on the disk is no news any more. */
  forgetChange(file: number): void
  dismissNotice(): void
  /** Back to what was last saved, undoably. */
  discardRecovered(): void
  dismissRecovered(): void
  restore(work: Recovered): void
  clearRecent(): void
  hear(news: FileNews): void
  loadRecent(): Promise<void>
}

export type Taken = { readonly content: Content; readonly chosen: ChosenFile }
