// The shape of the window's state: what is edited, what came of it, where play stands, what is selected. Each
// slice has its own file; none holds a rule of the protocol.

import type { StoreApi } from 'zustand/vanilla'
import type { Drawing } from '../../diagram/drawing.ts'
import type { Analysis, Answered, Boot, Refusal, Theme } from '../../main/contract.ts'
import type { ChosenFile } from '../../main/contract-files.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../../protocol/formats/verdict.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import type { DocumentSlice } from './document-types.ts'
import type { LessonSlice } from './lesson-types.ts'
import type { LiveSlice } from './live-types.ts'
import type { PresentSlice } from './present-types.ts'
import type { RecordingSlice } from './recording-types.ts'
import type { ReferenceSlice } from './reference-types.ts'
import type { RolloutSlice } from './rollout-types.ts'
import type { SettingsSlice } from './settings-types.ts'
import type { ShareSlice } from './share-types.ts'
import type { Landing, TimeSlice } from './time-types.ts'
import type { TroubleSlice } from './trouble-types.ts'
import type { Workspace } from './workspace.ts'

export interface ScenarioSlice {
  /** The scenario's own run and its branches. */
  readonly workspace: Workspace
  /** What `reset` returns to. */
  readonly baseWorkspace: Workspace
  /** The run in front, without branches and lesson. */
  readonly scenario: Scenario
  /** What the setup shows and `edit` changes: the run in front as it is from its newest change on. */
  readonly setup: Scenario
  /** The run in front of what `reset` returns to. */
  readonly base: Scenario
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** How often it was reset: what stands half typed in a field is dropped then. */
  readonly resets: number
  /** Every workspace that undo and redo lead to, the oldest first, and the present's place among them. */
  readonly entries: readonly Workspace[]
  readonly entry: number
  /** Changes what the setup shows as one undoable edit, runs it, and shows the new verdict. */
  edit(change: (scenario: Scenario) => Scenario): void
  /** Changes runs, branches or lesson as one undoable edit; where that is another run, play lands as `landing` says. */
  change(change: (workspace: Workspace) => Workspace, landing?: Landing): void
  /** Brings another run to the front: no edit, but undo leads back to where an edit was made. */
  bringToFront(front: number): void
  /** Takes up another scenario in place of this one, with nothing to undo; what stands is given up. */
  takeUp(scenario: Scenario): void
  undo(): void
  redo(): void
  /** Undoes or redoes as much as leads to an entry. */
  jump(entry: number): void
  reset(): void
}

/** A drawing for its times alone: they do not depend on its width. */
export type Timeline = Drawing

export interface RunSlice {
  /** The newest finished run; it stays while a newer one is under way. */
  readonly trace: Trace
  readonly verdicts: readonly ReleaseVerdict[]
  readonly timeline: Timeline
  /** Why the newest scenario gave no run; the one before it stays on show. */
  readonly trouble: Refusal | null
  /** When the input that led to this run happened, on the page's clock; null for the run it opened with. */
  readonly editedAt: number | null
}

export interface PlaybackSlice {
  /** Play time in milliseconds at 1×. */
  readonly time: number
  readonly playing: boolean
  readonly speed: Speed
  /** Moves play on by real milliseconds; at the end it stops. */
  advance(ms: number): void
  play(): void
  pause(): void
  seek(time: number): void
  step(): void
  stepBack(): void
  first(): void
  last(): void
  setSpeed(speed: Speed): void
  slower(): void
  faster(): void
}

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/** A field of a message: what the arrow, the token, the field row and the bytes all stand for. */
export interface FieldRef {
  readonly message: number
  readonly field: FieldName
  /** Which of several of that name, from 0: VER lists many dialects. Left out: all of them. */
  readonly place?: number
}

export interface SelectionSlice {
  /** The message in the wire panel when pinned by a click; null follows play. */
  readonly pinned: number | null
  readonly selected: FieldRef | null
  readonly hovered: FieldRef | null
  pin(message: number | null): void
  select(ref: FieldRef | null): void
  hover(ref: FieldRef | null): void
}

export const SCREENS = ['negotiate', 'policy', 'lessons', 'live', 'reference'] as const
export type Screen = (typeof SCREENS)[number]

/** The draft beside the active policy, and what follows from it for every client. */
export interface PolicySlice {
  /** What Negotiate runs under, draft trials aside. */
  readonly active: Policy
  /** A draft that Negotiate runs under although it is not active: a client was opened from the screen Policy. */
  readonly trial: Policy | null
  readonly draft: Policy
  /** What the draft was when it was last opened, saved or picked; it is edited when it differs. */
  readonly kept: Policy
  readonly file: ChosenFile | null
  readonly canUndoPolicy: boolean
  readonly canRedoPolicy: boolean
  /** The newest finished analysis of a draft against the active policy; it stays while a newer one is under way. */
  readonly analysis: Analysis | null
  /** The draft and the active policy it is of; the newest when they are the state's own. */
  readonly analysed: { readonly draft: Policy; readonly active: Policy } | null
  /** Whether a newer one is under way. */
  readonly judging: boolean
  /** How far long work on a newer one is, of 1; null while there is none, and before the first word of it. */
  readonly progress: number | null
  /** Why the newest draft gave no analysis; the one before it stays on show. */
  readonly analysisTrouble: Refusal | null
  /** When the input that led to this analysis happened, on the page's clock. */
  readonly analysedAt: number | null
  /** Changes the draft as one undoable edit and judges every client anew. Giving back the same policy is no edit. */
  editPolicy(change: (policy: Policy) => Policy): void
  undoPolicy(): void
  redoPolicy(): void
  /** Takes another policy as the draft, as one undoable edit. */
  pickDraft(policy: Policy): void
  /** Takes a policy that stands in a file as the draft, as one undoable edit. */
  takePolicy(policy: Policy, file: ChosenFile | null): void
  /** To the draft's file; asks where to when it has none, or when another is wanted. Whether it is saved. */
  savePolicy(elsewhere: boolean): Promise<boolean>
  /** Makes the draft the active policy: an undoable edit in Negotiate. */
  activate(): void
  /** Opens a client in Negotiate under the draft. */
  tryClient(client: Client): void
  /** Asks for the analysis of the draft against the active policy, unless it is there or under way. */
  analyse(): void
  cancelAnalysis(): void
}

export type PolicyPane = 'findings' | 'rule' | 'difference' | 'json'

/** Where one is on the screen Policy. */
export interface PolicyViewSlice {
  readonly screen: Screen
  readonly policyView: 'rules' | 'rollout'
  readonly pane: PolicyPane
  /** Id of the selected rule, or `otherwise`; null: the policy as a whole. */
  readonly rule: string | null
  /** The selected client: of a finding, a cell or a change. */
  readonly chosen: Client | null
  /** JSON as typed that is no policy yet, beside the draft it stands in for; void once the draft is another. */
  readonly jsonTyped: { readonly text: string; readonly beside: Policy } | null
  show(screen: Screen): void
  showPolicyView(view: 'rules' | 'rollout'): void
  showPane(pane: PolicyPane): void
  selectRule(rule: string | null): void
  choose(client: Client | null): void
  typeJson(typed: PolicyViewSlice['jsonTyped']): void
}

/** Work that a part of the window asks for and shows itself; the main process does it. */
export interface WorkSlice {
  /** Runs a scenario for its trace alone. */
  traceOf(scenario: Scenario): Promise<Answered<'trace'>>
  /** Plays a rollout; `progress` is told how far it is, of 1, where it takes long. */
  playFilm(rollout: Rollout, progress: (done: number) => void): FilmWork
  /** What changes for whom if `policy` stood in place of `against`. An analysis of the draft ends it, and it one. */
  compare(policy: Policy, against: Policy, progress: (done: number) => void): CompareWork
}

export interface CompareWork {
  /** null when it was cancelled, or when a newer analysis ended it. */
  readonly answer: Promise<Answered<'analyse'>>
  cancel(): void
}

export interface FilmWork {
  /** The film; null when it was cancelled, or when a newer one ended it. */
  readonly answer: Promise<Answered<'film'>>
  cancel(): void
}

export type DialogName =
  | 'settings'
  | 'shortcuts'
  | 'about'
  | 'licences'
  | 'activate'
  | 'policy-about'
  | 'question'
  | 'lesson-results'
  | 'lesson-forget'
  | 'live-address'
  | 'live-limits'

export interface ViewSlice {
  readonly theme: Theme
  readonly bytesOpen: boolean
  readonly whyOpen: boolean
  readonly drawerOpen: boolean
  readonly dialog: DialogName | null
  readonly unfolded: boolean
  setTheme(theme: Theme): void
  toggle(what: 'bytesOpen' | 'whyOpen' | 'drawerOpen' | 'unfolded'): void
  open(dialog: DialogName | null): void
  /** Puts text on the clipboard; whether it got there. */
  copy(text: string): Promise<boolean>
}

export interface BootSlice {
  readonly boot: Boot
}

export type State = BootSlice &
  ScenarioSlice &
  RunSlice &
  PlaybackSlice &
  SelectionSlice &
  ViewSlice &
  PolicySlice &
  PolicyViewSlice &
  WorkSlice &
  DocumentSlice &
  TimeSlice &
  RolloutSlice &
  LessonSlice<StoreApi<State>> &
  LiveSlice<StoreApi<State>> &
  RecordingSlice<StoreApi<State>> &
  PresentSlice &
  ReferenceSlice &
  ShareSlice &
  SettingsSlice &
  TroubleSlice
