// Why something was not opened or not written, as a value. Each is one sentence, made in diagram/say-trouble.ts.

import type { Fault } from './formats/fault.ts'
import type { RecordingFault } from './recording.ts'

/** Why a text is no link of ours that could be opened. */
export type LinkFault =
  /** It does not begin as our links do, or holds what none has. */
  | { readonly kind: 'not-a-link' }
  /** `length` in characters. */
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'newer-link' }
  /** Cut off, or changed on the way. */
  | { readonly kind: 'damaged' }
  /** It unpacks to more than this many bytes. */
  | { readonly kind: 'too-much'; readonly limit: number }
  /** What it carries is no scenario. */
  | { readonly kind: 'content'; readonly fault: Fault }

export type FileTrouble =
  | {
      readonly kind: 'faulty'
      readonly name: string
      readonly fault: Fault
      /** The file that names it, where it is not the one that was opened. */
      readonly namedIn: string | null
    }
  | { readonly kind: 'no-recording'; readonly name: string; readonly fault: RecordingFault }
  | { readonly kind: 'bad-link'; readonly fault: LinkFault }
  /** Several at once, by a drop or on the command line. */
  | { readonly kind: 'several'; readonly count: number }
  /** What was dropped is no file of this machine. */
  | { readonly kind: 'no-file' }
  /** `detail` is the system's own code, such as EACCES. */
  | { readonly kind: 'not-written'; readonly name: string; readonly detail: string }
  /** A scenario too large for a link; both in characters. */
  | { readonly kind: 'too-long-for-link'; readonly length: number; readonly limit: number }
