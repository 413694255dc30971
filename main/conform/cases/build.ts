// How cases are written down: small functions whose names read as a script of what is said and what is due.

import type { SourceId } from '../../../protocol/sources.ts'
import type { ConformanceCase, Due, Expected, Level, Need, Step } from '../case.ts'
import { PLAIN, type PolicyName } from '../policies.ts'

const END = '\r\n'

/** On connection 0, where a case is played unless it says otherwise. */
const main = <Part extends object>(part: Part): Part & { readonly on: number } => ({ on: 0, ...part })

/** The same steps on another connection. */
export const on = (connection: number, ...steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => ({ ...step, on: connection }))

/** Lines in one packet. */
export const say = (...lines: readonly string[]): Step =>
  main({ kind: 'send', text: lines.map((line) => line + END).join('') })

/** Bytes as they are, each text in a packet of its own. */
export const raw = (...pieces: readonly string[]): readonly Step[] =>
  pieces.map((text) => main({ kind: 'send', text }))

export const halfClose: Step = main({ kind: 'half-close' })

const line = (expected: Expected): Due => ({ kind: 'line', expected })
export const due = {
  exactly: (text: string): Due => line({ is: 'exactly', line: text }),
  error: (trid: string, ...codes: readonly number[]): Due => line({ is: 'error', codes, trid }),
  bareError: (code: number, trid: string): Due => line({ is: 'bare-error', code, trid }),
  reply: (trid: string, verb: 'CVQ' | 'CVR' | 'either' = 'either'): Due => line({ is: 'reply', verb, trid }),
  wholeReply: (trid: string): Due => line({ is: 'whole-reply', trid }),
  judged: (trid: string): Due => line({ is: 'judged', trid }),
  agreed: (trid: string, dialect: string): Due => line({ is: 'agreed', trid, dialect }),
  designated: (trid: string, ...offered: readonly string[]): Due => line({ is: 'designated', trid, offered }),
  command: (trid: string, ...names: readonly string[]): Due => line({ is: 'command', names, trid }),
  again: (of: number, trid: string): Due => line({ is: 'again', of, trid }),
  crlf: { kind: 'crlf' },
  closes: { kind: 'closes' },
  quiet: { kind: 'quiet' },
} as const satisfies Readonly<Record<string, Due | ((...args: never[]) => Due)>>

export const hears = (...awaited: readonly Due[]): readonly Step[] => awaited.map(main)

/** Any of these readings. */
export const either = (...readings: readonly (readonly Due[])[]): Step => main({ kind: 'either', readings })

/** A VER that every server answers with CVR0 alone. The name in front is no dialect, so an echo is no answer. */
export const GREETING = 'VER 1 LAB1 CVR0'
export const GREETED = due.exactly('VER 1 CVR0')
export const greet: readonly Step[] = [say(GREETING), ...hears(GREETED)]

/** The connection on which a case makes sure that the server goes on serving others. */
const WITNESS = 9
export const othersAreServed: readonly Step[] = on(WITNESS, ...greet)

/** The server closes without a word, and only this connection. */
export const closesSilently: readonly Step[] = [...hears(due.closes), ...othersAreServed]

/** A query of the client that the server was found to answer. */
export const query = (trid: string, verb: 'CVQ' | 'CVR' = 'CVQ'): string => `${verb} ${trid} {client}`

/** A client with these parameters is told exactly this. */
export const told = (said: string, answer: string): readonly Step[] => [
  ...greet,
  say(`CVQ 2 ${said}`),
  ...hears(due.exactly(answer)),
]

type Content = readonly (Step | readonly Step[])[]
interface Head {
  readonly source: SourceId
  readonly decision?: number
  readonly needs?: readonly Need[]
  readonly policy?: PolicyName
}

const caseOf =
  (level: Level) =>
  (address: ConformanceCase['address'], head: SourceId | Head, ...content: Content): ConformanceCase => {
    const {
      source,
      decision = null,
      needs = [],
      policy = PLAIN,
    } = typeof head === 'string' ? { source: head } : head
    return { address, level, source, decision, needs, policy, steps: content.flat() }
  }

export const must = caseOf('must')
export const may = caseOf('may')
