// The one list of what the window may ask of the main process: name → argument schema and result type. Every
// argument meets its schema at the door (main/shell/door.ts); nothing else is exposed.

import * as v from 'valibot'
import type { Catalogue } from '../protocol/formats/catalogue.ts'
import type { Fault } from '../protocol/formats/fault.ts'
import type { Policy } from '../protocol/formats/policy.ts'
import { type Scenario, scenarioSchema } from '../protocol/formats/scenario.ts'
import { choice, text } from '../protocol/formats/schema.ts'
import type { Trace } from '../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../protocol/formats/verdict.ts'
import type { Result } from '../protocol/result.ts'

export interface BuiltinPolicy {
  /** As in `builtin:NAME`. */
  readonly name: string
  readonly policy: Policy
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
  readonly trace: Trace
  readonly verdicts: readonly ReleaseVerdict[]
  readonly about: About
  readonly theme: Theme
}

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Answer to `run`: the trace and every release's verdict, from the same scenario. */
export interface Run {
  readonly trace: Trace
  readonly verdicts: readonly ReleaseVerdict[]
}

const channel = <Argument extends v.GenericSchema>(argument: Argument) => ({ argument })

export const CHANNELS = {
  boot: channel(v.null('object')),
  /** Runs a scenario to the end of its journey. */
  run: channel(scenarioSchema),
  /** Puts text on the clipboard; at most a million characters. */
  copy: channel(v.pipe(text, v.maxLength(1_000_000, 'text'))),
  theme: channel(choice(THEMES)),
} as const

export type ChannelName = keyof typeof CHANNELS
export type ArgumentOf<Name extends ChannelName> = v.InferInput<(typeof CHANNELS)[Name]['argument']>
/** The argument as a handler gets it: checked, with every default filled in. */
export type CheckedArgumentOf<Name extends ChannelName> = v.InferOutput<(typeof CHANNELS)[Name]['argument']>

export interface Results {
  readonly boot: Boot
  readonly run: Run
  readonly copy: null
  readonly theme: null
}

/** What the door says instead of a result: not asked by our window or not in the list, a wrong argument, failed work. */
export type Refusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-argument'; readonly fault: Fault }
  | { readonly kind: 'failed' }

export type Answered<Name extends ChannelName> = Result<Results[Name], Refusal>

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
  'theme-system',
  'theme-light',
  'theme-dark',
  'shortcuts',
  'about',
] as const
export type Command = (typeof COMMANDS)[number]

/** The two names on the wire between the processes: calls to the main process, commands from it. */
export type CallChannel = 'cvq-lab:call'
export type CommandChannel = 'cvq-lab:command'

/** What the preload script puts on `window.cvqLab`. */
export interface Door {
  call<Name extends ChannelName>(name: Name, argument: ArgumentOf<Name>): Promise<Answered<Name>>
  /** Calls back on every menu command; the returned function stops it. */
  onCommand(listener: (command: Command) => void): () => void
}
