// The one list of what the window may ask of the main process: name → argument schema and result type. Every
// argument meets its schema at the door (main/shell/door.ts); nothing else is exposed.

import * as v from 'valibot'
import type { Catalogue } from '../protocol/formats/catalogue.ts'
import type { Fault } from '../protocol/formats/fault.ts'
import type { Finding } from '../protocol/formats/finding.ts'
import { type Policy, policySchema } from '../protocol/formats/policy.ts'
import type { PolicyDiff } from '../protocol/formats/policy-diff.ts'
import { type Film, type Rollout, rolloutSchema } from '../protocol/formats/rollout.ts'
import { type Scenario, scenarioSchema } from '../protocol/formats/scenario.ts'
import { choice, count, document, flag, text } from '../protocol/formats/schema.ts'
import type { Sweep } from '../protocol/formats/sweep.ts'
import type { Trace } from '../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../protocol/formats/verdict.ts'
import type { PackedSweep } from '../protocol/pack.ts'
import { type Held, saidInSchema } from '../protocol/recording.ts'
import type { Result } from '../protocol/result.ts'
import { CONFORM_CHANNELS, type ConformResults } from './contract-conform.ts'
import { FILE_CHANNELS, type FileNews, type FileResults, type Recovery } from './contract-files.ts'
import { LESSON_CHANNELS, type LessonResults } from './contract-lessons.ts'
import { LIVE_CHANNELS, type LiveResults } from './contract-live.ts'
import { PROBE_CHANNELS, type ProbeResults } from './contract-probe.ts'
import { SETTINGS_CHANNELS, type SettingsNow, type SettingsResults } from './contract-settings.ts'
import { SHARE_CHANNELS, type ShareResults } from './contract-share.ts'
import { TROUBLE_CHANNELS, type TroubleResults } from './contract-trouble.ts'
import { VOPR_CHANNELS, type VoprResults } from './contract-vopr.ts'

export interface BuiltinPolicy {
  /** As in `builtin:NAME`. */
  readonly name: string
  readonly policy: Policy
  /** Its page, in Markdown: history and sources. */
  readonly page: string
}

/** Which Electron runs: `official`, or the stand-in that development uses where the official one is out of reach. */
export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly standIn: boolean
}

/** All the window needs to show its first screen: one call, one answer. */
export interface Boot {
  readonly catalogue: Catalogue
  readonly policies: readonly BuiltinPolicy[]
  readonly start: Scenario
  /** What the rollout film begins with. */
  readonly rollout: Rollout
  readonly trace: Trace
  readonly verdicts: readonly ReleaseVerdict[]
  readonly about: About
  readonly theme: Theme
  readonly settings: SettingsNow
  /** Unsaved work of an earlier start; `trace` and `verdicts` are then of its run in front. */
  readonly recovery: Recovery
}

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Answer to `run`: the trace and every release's verdict, from the same scenario. */
export interface Run {
  readonly trace: Trace
  readonly verdicts: readonly ReleaseVerdict[]
}

/** Answer to `analyse`: what follows from a policy for everybody. */
export interface Analysis {
  readonly sweep: Sweep
  readonly findings: readonly Finding[]
  /** Against `against`, where that was given. */
  readonly diff: PolicyDiff | null
  /** How long it took, in milliseconds. */
  readonly ms: number
}

/** An analysis on its way through the door; renderer/app/door.ts makes one of it again. */
export interface PackedAnalysis {
  readonly judged: PackedSweep
  /** The difference, as JSON. */
  readonly diff: string | null
  readonly ms: number
}

/** How far a piece of work is: `done` of 1. Told only where it takes longer than 200 ms. */
export interface Progress {
  readonly job: number
  readonly done: number
}

const channel = <Argument extends v.GenericSchema>(argument: Argument) => ({ argument })

export const CHANNELS = {
  boot: channel(v.null('object')),
  /** Runs a scenario to the end of its journey. */
  run: channel(scenarioSchema),
  /** Puts text on the clipboard; at most a million characters. */
  copy: channel(v.pipe(text, v.maxLength(1_000_000, 'text'))),
  theme: channel(choice(THEMES)),
  /** Fills the screen with the window, or gives it back the size it had. */
  fullScreen: channel(flag),
  /** Judges every client under a policy, in a worker. A newer job ends an older one, which is answered with null. */
  analyse: channel(document({ job: count, policy: policySchema, against: v.nullable(policySchema) })),
  /** Ends the work on a job, if it is still under way. */
  cancel: channel(count),
  /** Plays a rollout, in a worker; as with `analyse`, a newer one ends an older one. */
  film: channel(document({ job: count, rollout: rolloutSchema })),
  /** Runs a scenario for its trace alone. */
  trace: channel(scenarioSchema),
  /** What our server under a policy would have said to a recorded client. */
  hold: channel(document({ said: saidInSchema, policy: policySchema })),
  ...FILE_CHANNELS,
  ...LESSON_CHANNELS,
  ...PROBE_CHANNELS,
  ...CONFORM_CHANNELS,
  ...VOPR_CHANNELS,
  ...SHARE_CHANNELS,
  ...SETTINGS_CHANNELS,
  ...TROUBLE_CHANNELS,
  ...LIVE_CHANNELS,
} as const

export type ChannelName = keyof typeof CHANNELS
export type ArgumentOf<Name extends ChannelName> = v.InferInput<(typeof CHANNELS)[Name]['argument']>
/** The argument as a handler gets it: checked, with every default filled in. */
export type CheckedArgumentOf<Name extends ChannelName> = v.InferOutput<(typeof CHANNELS)[Name]['argument']>

export interface Results
  extends ProbeResults,
    ConformResults,
    VoprResults,
    FileResults,
    LessonResults,
    ShareResults,
    SettingsResults,
    TroubleResults,
    LiveResults {
  readonly boot: Boot
  readonly run: Run
  readonly copy: null
  readonly theme: null
  readonly fullScreen: null
  readonly analyse: Analysis | null
  readonly cancel: null
  readonly film: Film | null
  readonly hold: Held
  readonly trace: Trace
}

/** What passes the door as a result. */
export interface Passed extends Omit<Results, 'analyse'> {
  readonly analyse: PackedAnalysis | null
}

/** What the door says instead of a result: not asked by our window or not in the list, a wrong argument, failed work. */
export type Refusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-argument'; readonly fault: Fault }
  | { readonly kind: 'failed' }

export type Answered<Name extends ChannelName> = Result<Results[Name], Refusal>
export type PassedAnswer<Name extends ChannelName> = Result<Passed[Name], Refusal>

/** Menu commands the main process sends to the window. */
export const COMMANDS = [
  'reset',
  'undo',
  'redo',
  'play',
  'step',
  'step-back',
  'first',
  'last',
  'slower',
  'faster',
  'screen-negotiate',
  'screen-policy',
  'screen-lessons',
  'screen-live',
  'screen-reference',
  'open',
  'open-link',
  'copy-link',
  'save',
  'save-as',
  'share',
  'fork',
  'bookmark',
  'present',
  'theme-system',
  'theme-light',
  'theme-dark',
  'settings',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'shortcuts',
  'licences',
  'copy-diagnostics',
  'about',
] as const
export type Command = (typeof COMMANDS)[number]

/** The names on the wire between the processes: calls to the main process, commands and progress from it. */
export type CallChannel = 'cvq-lab:call'
export type CommandChannel = 'cvq-lab:command'
export type ProgressChannel = 'cvq-lab:progress'

/** What the preload script puts on `window.cvqLab`. */
export interface Door {
  call<Name extends ChannelName>(name: Name, argument: ArgumentOf<Name>): Promise<PassedAnswer<Name>>
  /** Calls back on every menu command; the returned function stops it. */
  onCommand(listener: (command: Command) => void): () => void
  /** Calls back while long work is under way; the returned function stops it. */
  onProgress(listener: (progress: Progress) => void): () => void
  /** Calls back on all there is to hear of files; the returned function stops it. */
  onFileNews(listener: (news: FileNews) => void): () => void
  /** Calls back when there is something else to say of what went wrong; the returned function stops it. */
  onTrouble(listener: () => void): () => void
  /** Calls back when there is something new of the live server; the returned function stops it. */
  onLiveNews(listener: () => void): () => void
  /** Opens what was dropped on the window. The page has the file and never its path. */
  drop(file: unknown): Promise<PassedAnswer<'openDropped'>>
}
