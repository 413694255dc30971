// What the window and the main process say to each other about taking a run out of the app: into a file, or onto the
// clipboard.

import * as v from 'valibot'
import { scenarioSchema } from '../protocol/formats/scenario.ts'
import { choice, document } from '../protocol/formats/schema.ts'
import { traceSchema } from '../protocol/formats/trace.ts'

/** What a run can be saved as. */
export const SHARE_FORMATS = [
  'text',
  'mermaid',
  'plantuml',
  'svg',
  'json',
  'junit',
  'html',
  'pcapng',
  'png',
  'pdf',
] as const
export type ShareFormat = (typeof SHARE_FORMATS)[number]

/** What of it a clipboard can hold: texts, and the picture as PNG. */
export const COPY_FORMATS = ['text', 'mermaid', 'plantuml', 'svg', 'json', 'png'] as const
export type CopyFormat = (typeof COPY_FORMATS)[number]

const run = {
  trace: traceSchema,
  /** What was run, with its branches and its lesson; null for a recorded run. */
  scenario: v.nullable(scenarioSchema),
  /** Of pictures; paper is always light. */
  theme: choice(['light', 'dark']),
}

const orderSchema = document({ format: choice(SHARE_FORMATS), ...run })
export type ShareOrder = v.InferOutput<typeof orderSchema>

const copySchema = document({ format: choice(COPY_FORMATS), ...run })
export type CopyOrder = v.InferOutput<typeof copySchema>

/** Why something cannot be made of a run. */
export type ShareRefusal =
  /** In pixels: taller than any picture is made. */
  | { readonly kind: 'too-tall'; readonly pixels: number; readonly limit: number }
  /** In steps: more than anybody prints. */
  | { readonly kind: 'too-long'; readonly steps: number; readonly limit: number }
  /** The window's engine gave nothing. */
  | { readonly kind: 'not-made' }

export type Shared =
  | { readonly kind: 'saved'; readonly name: string }
  /** Nothing was chosen. */
  | { readonly kind: 'cancelled' }
  /** `detail` is the system's own code, such as EACCES. */
  | { readonly kind: 'not-written'; readonly name: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: ShareRefusal }

export type Copied = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly reason: ShareRefusal }

export const SHARE_CHANNELS = {
  /** Asks where to, makes a file of a run, and writes it there. */
  share: { argument: orderSchema },
  /** Puts a run on the clipboard. */
  copyShare: { argument: copySchema },
} as const

export interface ShareResults {
  readonly share: Shared
  readonly copyShare: Copied
}
