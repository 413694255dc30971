// What the window and the main process say to each other about settings: what a person chose, the zoom, the layout the
// window comes back with, and what the app is made of.

import * as v from 'valibot'
import { choice, document, flag } from '../protocol/formats/schema.ts'
import { type LiveChoices, liveChoicesSchema } from './contract-choices.ts'
import { screenSchema } from './contract-files.ts'

/** `reduced` holds also where the system does not ask for it. */
export const MOTIONS = ['system', 'reduced'] as const
/** `more` holds also where the system does not ask for it. */
export const CONTRASTS = ['system', 'more'] as const

const PREFERENCES = {
  contrast: choice(CONTRASTS),
  motion: choice(MOTIONS),
  /** Whether letters, digits and signs alone are keys. */
  singleKeys: flag,
} as const

/** What a person chose on the settings page, theme and zoom aside. */
export type Preferences = {
  readonly [Key in keyof typeof PREFERENCES]: v.InferOutput<(typeof PREFERENCES)[Key]>
}

const changeSchema = document({
  contrast: v.exactOptional(PREFERENCES.contrast),
  motion: v.exactOptional(PREFERENCES.motion),
  singleKeys: v.exactOptional(PREFERENCES.singleKeys),
})

/** Larger, smaller, or as it was made. */
export const ZOOM_STEPS = ['in', 'out', 'reset'] as const
export type ZoomStep = (typeof ZOOM_STEPS)[number]

export interface Zoom {
  /** 100 is the actual size. */
  readonly percent: number
  readonly canGrow: boolean
  readonly canShrink: boolean
}

/** How the window was left; renderer/state/types.ts has the same names. */
export const layoutSchema = document({
  screen: screenSchema,
  policyView: choice(['rules', 'rollout']),
  pane: choice(['findings', 'rule', 'difference', 'json']),
  bytesOpen: flag,
  whyOpen: flag,
  unfolded: flag,
})
export type Layout = v.InferOutput<typeof layoutSchema>

/** All the window is told of settings at the start, and again once they are reset. */
export interface SettingsNow {
  readonly preferences: Preferences
  readonly zoom: Zoom
  /** null: the window was never left. */
  readonly layout: Layout | null
  /** Whether to show what to try first: nobody has seen it yet. */
  readonly hint: boolean
  /** Where they are kept, shortened for reading. */
  readonly folder: string
}

/** A piece of software that the app contains. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** As SPDX writes it, such as `MIT`. */
  readonly license: string
  readonly text: string
}

export const SETTINGS_CHANNELS = {
  /** Changes what is named; the rest stays. */
  prefer: { argument: changeSchema },
  zoom: { argument: choice(ZOOM_STEPS) },
  keepLayout: { argument: layoutSchema },
  /** What was chosen on the screen Live; null before anything was. */
  liveChoices: { argument: v.null('object') },
  keepLiveChoices: { argument: liveChoicesSchema },
  /** The hint of the first start has been seen; it never comes again. */
  hintSeen: { argument: v.null('object') },
  /** Every choice as a first start has it. Files, the hint and the window's place stay. */
  resetSettings: { argument: v.null('object') },
  /** Shows the folder of the settings in the system's own window. */
  showSettingsFolder: { argument: v.null('object') },
  licences: { argument: v.null('object') },
} as const

export interface SettingsResults {
  readonly prefer: null
  readonly zoom: Zoom
  readonly keepLayout: null
  readonly liveChoices: LiveChoices | null
  readonly keepLiveChoices: null
  readonly hintSeen: null
  readonly resetSettings: SettingsNow
  readonly showSettingsFolder: null
  readonly licences: readonly Licence[]
}
