// The transcript notation (contracts: transcripts): what each side says, line by line, in connections. It is
// executable: the C lines are sent, and the server's lines must be exactly the S lines. Reading keeps the place of
// every line in its source, so that a difference can be pointed at.

import { fencesOf, type SourceLine, sourceLines } from './markdown.ts'
import { fail, ok, type Result } from './result.ts'

export type Speaker = 'C' | 'S'

export type TranscriptStep =
  /** Said, up to the line's end with its trailing spaces. `at` is the line in the source, from 1. */
  | { readonly kind: 'line'; readonly from: Speaker; readonly text: string; readonly at: number }
  /** `S: [closes]`: that side closes the connection here. */
  | { readonly kind: 'closes'; readonly from: Speaker; readonly at: number }

export interface TranscriptConnection {
  /** The policy it is to be held against, from a comment `# policy: NAME` in it (docs/decisions/0011); null: the default. */
  readonly policy: string | null
  readonly steps: readonly TranscriptStep[]
}

export interface TranscriptFault {
  /** From 1. */
  readonly line: number
  readonly kind:
    | 'not-a-transcript-line'
    /** `.. ` with nothing before it, or after `[closes]`. */
    | 'nothing-to-continue'
    | 'after-close'
  readonly got: string
}

type Read<Value> = Result<Value, TranscriptFault>

const SAID = /^([CS]): (.*)$/s
const CONTINUED = /^\.\. (.*)$/s
const POLICY = /^#[ \t]*policy:[ \t]*(\S+(?:[ \t]+\S+)*)[ \t]*$/

const isSpeaker = (text: string | undefined): text is Speaker => text === 'C' || text === 'S'

/** Takes one line on top of those before it; the fault's kind when it cannot be there. */
function take({ text, at }: SourceLine, steps: TranscriptStep[]): TranscriptFault['kind'] | null {
  const last = steps.at(-1)
  const continued = CONTINUED.exec(text)?.[1]
  if (continued !== undefined) {
    if (last?.kind !== 'line') return 'nothing-to-continue'
    steps[steps.length - 1] = { ...last, text: `${last.text} ${continued}` }
    return null
  }
  const [, from, said] = SAID.exec(text) ?? []
  if (!isSpeaker(from) || said === undefined) return 'not-a-transcript-line'
  if (last?.kind === 'closes') return 'after-close'
  steps.push(said === '[closes]' ? { kind: 'closes', from, at } : { kind: 'line', from, text: said, at })
  return null
}

function readConnection(lines: readonly SourceLine[]): Read<TranscriptConnection> {
  const steps: TranscriptStep[] = []
  let policy: string | null = null
  for (const line of lines) {
    if (isBlank(line)) continue
    if (line.text.startsWith('#')) policy = POLICY.exec(line.text)?.[1] ?? policy
    else {
      const kind = take(line, steps)
      if (kind !== null) return fail({ line: line.at, kind, got: line.text })
    }
  }
  return ok({ policy, steps })
}

const isBlank = ({ text }: SourceLine): boolean => /^[ \t]*$/.test(text)

/** Runs of lines without a blank one. */
function blocksOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const blocks: SourceLine[][] = [[]]
  for (const line of lines) {
    if (isBlank(line)) blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks
}

const holdsClientLine = (lines: readonly SourceLine[]): boolean =>
  lines.some(({ text }) => text.startsWith('C: '))

/** What a text without a name is: Markdown if a fence of it holds a transcript, for in plain notation a fence is no line. */
export const formOf = (text: string): 'plain' | 'markdown' =>
  fencesOf(sourceLines(text)).some(holdsClientLine) ? 'markdown' : 'plain'

/**
 * Reads a transcript. In plain text blank lines divide connections; in Markdown each fence that holds a `C: ` line
 * is one connection and all else is prose. CRLF and LF end a line.
 */
export function parseTranscript(
  text: string,
  form: 'plain' | 'markdown',
): Read<readonly TranscriptConnection[]> {
  const lines = sourceLines(text)
  const blocks = form === 'plain' ? blocksOf(lines) : fencesOf(lines).filter(holdsClientLine)
  const connections: TranscriptConnection[] = []
  for (const block of blocks) {
    const read = readConnection(block)
    if (!read.ok) return read
    if (read.value.steps.length > 0) connections.push(read.value)
  }
  return ok(connections)
}

const printStep = (step: TranscriptStep): string =>
  `${step.from}: ${step.kind === 'closes' ? '[closes]' : step.text}`

const printConnection = ({ policy, steps }: TranscriptConnection): string =>
  [...(policy === null ? [] : [`# policy: ${policy}`]), ...steps.map(printStep)].join('\n')

/** Writes plain notation, each line whole; reading it gives the same connections, at their new places. */
export const printTranscript = (connections: readonly TranscriptConnection[]): string =>
  connections.map((connection) => `${printConnection(connection)}\n`).join('\n')
