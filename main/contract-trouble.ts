// What the window and the main process say to each other when something goes wrong: what there is to tell, what the
// page reports of itself, and the diagnosis that goes on the clipboard. Nothing of it is ever sent anywhere.

import * as v from 'valibot'
import { choice, document, text } from '../protocol/formats/schema.ts'

/** `code` is the system's own, such as ENOSPC; `aside` the name of what is kept of a file, null where that failed. */
export type Trouble =
  | { readonly kind: 'settings-broken'; readonly aside: string | null }
  | { readonly kind: 'settings-not-kept'; readonly code: string }
  /** Unsaved work lives in the window alone. */
  | { readonly kind: 'work-not-kept'; readonly code: string }
  /** The page had stopped and was loaded again. */
  | { readonly kind: 'page-again' }
  /** Unsaved work was put aside, so that the page starts without it. */
  | { readonly kind: 'work-aside'; readonly aside: string | null }
  /** Drawing by the graphics processor failed before: this start draws in software. */
  | { readonly kind: 'software' }
  /** It fails now: the next start draws in software. */
  | { readonly kind: 'graphics-failing' }
  /** An error in the main process that nobody caught. */
  | { readonly kind: 'inner-error' }

export const TROUBLE_KINDS = [
  'settings-broken',
  'settings-not-kept',
  'work-not-kept',
  'page-again',
  'work-aside',
  'software',
  'graphics-failing',
  'inner-error',
] as const satisfies readonly Trouble['kind'][]

const reportSchema = document({
  what: choice(['error', 'rejection', 'drawing']),
  /** The error's message and stack. */
  detail: v.pipe(text, v.maxLength(8000, 'text')),
})
/** A failure of the page's own. */
export type Report = v.InferOutput<typeof reportSchema>

export const TROUBLE_CHANNELS = {
  /** What there is to tell. */
  troubles: { argument: v.null('object') },
  /** Whoever looks at the window has read it. */
  dismissTrouble: { argument: choice(TROUBLE_KINDS) },
  /** Notes a failure of the page in the log; more than a few in a while are passed over. */
  report: { argument: reportSchema },
  /** Puts a diagnosis on the clipboard, and gives how many lines of the log it holds. */
  copyDiagnostics: { argument: v.null('object') },
  /** Loads the page anew; unsaved work comes back. */
  reloadPage: { argument: v.null('object') },
  /** The next start draws by the graphics processor again. */
  tryGraphics: { argument: v.null('object') },
} as const

export interface TroubleResults {
  readonly troubles: readonly Trouble[]
  readonly dismissTrouble: null
  readonly report: null
  readonly copyDiagnostics: number
  readonly reloadPage: null
  readonly tryGraphics: null
}

/** The name on the wire: what there is to tell is other than before. */
export type TroubleNewsChannel = 'cvq-lab:trouble'
