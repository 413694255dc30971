// A conformance case as data: what is said to a server and what must come of it. Texts may hold names in braces that
// stand for what the server was found to know (fill.ts): `{client}` for the parameters of a client that it answers.

import type { SourceId } from '../../protocol/sources.ts'
import type { CaseAddress } from '../../words/en/conform-cases/index.ts'
import type { PolicyName } from './policies.ts'

/** `must`: the page and the sources agree on it for any such server. `may`: our choice, or where sources differ. */
export type Level = 'must' | 'may'

/** A line of the server's, without its end. */
export type Expected =
  /** Exactly this. */
  | { readonly is: 'exactly'; readonly line: string }
  /** An error line with one of these codes; the draft (7.11) allows text behind the TrID. */
  | { readonly is: 'error'; readonly codes: readonly number[]; readonly trid: string }
  /** An error line with nothing behind the TrID. */
  | { readonly is: 'bare-error'; readonly code: number; readonly trid: string }
  /** Three versions and up to two URLs. */
  | { readonly is: 'reply'; readonly verb: 'CVQ' | 'CVR' | 'either'; readonly trid: string }
  /** Versions, or the refusal of a client: the query itself was in order. */
  | { readonly is: 'judged'; readonly trid: string }
  /** Three versions and both URLs. */
  | { readonly is: 'whole-reply'; readonly trid: string }
  /** VER that names this dialect first or, as servers did before August 2008, among the names both share. */
  | { readonly is: 'agreed'; readonly trid: string; readonly dialect: string }
  /** VER that names some of these, or `0`. */
  | { readonly is: 'designated'; readonly trid: string; readonly offered: readonly string[] }
  /** A command of this name with this TrID, whatever comes behind. */
  | { readonly is: 'command'; readonly names: readonly string[]; readonly trid: string }
  /** What was said before on this connection as line `of` (from 0), with this TrID. */
  | { readonly is: 'again'; readonly of: number; readonly trid: string }

/** What is waited for on a connection. */
export type Due =
  | { readonly kind: 'line'; readonly expected: Expected }
  /** The line before this one ended in CR LF. */
  | { readonly kind: 'crlf' }
  /** Nothing more comes, and the server closes. */
  | { readonly kind: 'closes' }
  /** Nothing comes for a while, and the connection stays open. */
  | { readonly kind: 'quiet' }

export type Step = { readonly on: number } & (
  | { readonly kind: 'send'; readonly text: string }
  /** The client says that it will send no more, and still reads. */
  | { readonly kind: 'half-close' }
  | Due
  /** The first of these readings that fits. */
  | { readonly kind: 'either'; readonly readings: readonly (readonly Due[])[] }
)

/** What a server has to know before a case can be judged. */
export type Need =
  /** It answers VER. Every such server does. */
  | 'ver'
  /** It answers CVQ, if only with an error. Every such server does. */
  | 'cvq'
  /** There is a client that it answers with versions. */
  | 'answer'
  /** It lets the connection stand after such an answer. */
  | 'stays'
  /** It agrees on a dialect. */
  | 'dialect'
  | 'two-dialects'
  /** It agrees on a dialect from MSNP8 to MSNP23, in which CVR is a command of the dispatch server's. */
  | 'cvr-dialect'
  | 'msnp24'
  /** It answers by the conformance policy, so that what it has to say is known word for word. */
  | 'known-policy'
  /** It can be asked under other policies of the conformance policy's family: ours, in this process. */
  | 'other-policies'

export interface ConformanceCase {
  /** Area, section and number, such as `cvq/3.4`. Its statement stands in the words, under the address. */
  readonly address: CaseAddress
  readonly level: Level
  readonly source: SourceId
  /** Where the source is ours: the decision, by its number in docs/decisions. */
  readonly decision: number | null
  readonly needs: readonly Need[]
  /** The policy under which it is to be asked, where that is not the conformance policy (policies.ts). */
  readonly policy: PolicyName
  readonly steps: readonly Step[]
}

export const sectionOf = (address: string): string => address.slice(0, address.lastIndexOf('.'))
export const areaOf = (address: string): string => address.slice(0, address.indexOf('/'))
