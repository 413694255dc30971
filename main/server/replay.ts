// Holds the server against a transcript: the C lines are sent, and up to the next C line the server must say the S
// lines and nothing else (contracts: transcripts). What comes out is the transcript with its differences marked.

import { understand } from '../../protocol/commands.ts'
import type { Why } from '../../protocol/formats/trace.ts'
import type { TranscriptConnection, TranscriptStep } from '../../protocol/transcript.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { ServerAction } from './action.ts'
import { explain } from './explain.ts'
import type { CompiledPolicy } from './policy.ts'
import { ServerSession } from './session.ts'

export interface ReplayRow {
  /** As in a diff: said by both, by the transcript alone, or by the server alone. */
  readonly mark: 'both' | 'expected' | 'got'
  /** In the transcript's notation: `S: 420 3`, `S: [closes]`. */
  readonly text: string
  /** The line in the transcript's source, from 1; null for what the server alone said. */
  readonly at: number | null
  /** Why the server said what the transcript does not have. */
  readonly why: Why | null
}

export interface Replay {
  readonly passed: boolean
  readonly rows: readonly ReplayRow[]
}

const SERVER_CLOSES = 'S: [closes]'

const written = (step: TranscriptStep): string =>
  `${step.from}: ${step.kind === 'closes' ? '[closes]' : step.text}`

const saying = (action: ServerAction): string =>
  action.kind === 'send' ? `S: ${action.line}` : SERVER_CLOSES

/** A client's step with the server's steps behind it; the first may have no client's step. */
interface Exchange {
  readonly asked: TranscriptStep | null
  readonly expected: readonly TranscriptStep[]
}

function exchangesOf(steps: readonly TranscriptStep[]): readonly Exchange[] {
  const exchanges: { asked: TranscriptStep | null; expected: TranscriptStep[] }[] = []
  for (const step of steps) {
    const last = exchanges.at(-1)
    if (step.from === 'C') exchanges.push({ asked: step, expected: [] })
    else if (last === undefined) exchanges.push({ asked: null, expected: [step] })
    else last.expected.push(step)
  }
  return exchanges
}

/** Both sides in order, line against line; what one has and the other has not is marked. */
function compare(
  expected: readonly TranscriptStep[],
  got: readonly ServerAction[],
  policy: CompiledPolicy,
): readonly ReplayRow[] {
  const rows: ReplayRow[] = []
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    const step = expected[i]
    const action = got[i]
    const same = step !== undefined && action !== undefined && written(step) === saying(action)
    if (step !== undefined)
      rows.push({ mark: same ? 'both' : 'expected', text: written(step), at: step.at, why: null })
    if (action !== undefined && !same)
      rows.push({ mark: 'got', text: saying(action), at: null, why: explain(policy, action.cause) })
  }
  return rows
}

/**
 * A close is asserted only where it is written: without it the server may close, if nothing is sent after. With OUT
 * the client leaves, so `C: [closes]` behind it is true though the server closes too.
 */
function toCompare(
  got: readonly ServerAction[],
  { asked, expected }: Exchange,
  next: Exchange | undefined,
): readonly ServerAction[] {
  const leaves = asked?.kind === 'line' && saysOut(asked.text) && next?.asked?.kind === 'closes'
  const asserted = expected.some(({ kind }) => kind === 'closes')
  return !asserted && (next === undefined || leaves) ? got.filter(({ kind }) => kind === 'send') : got
}

const saysOut = (line: string): boolean => understand(line, 'C').kind === 'out'

export function replay({ steps }: TranscriptConnection, policy: CompiledPolicy): Replay {
  const session = new ServerSession(policy)
  const exchanges = exchangesOf(steps)
  const rows = exchanges.flatMap((exchange, i): readonly ReplayRow[] => {
    const { asked, expected } = exchange
    const sent = asked?.kind === 'line' ? session.receive(encodeLine(asked.text)) : []
    const got = toCompare(sent, exchange, exchanges[i + 1])
    const asking: readonly ReplayRow[] =
      asked === null ? [] : [{ mark: 'both', text: written(asked), at: asked.at, why: null }]
    return [...asking, ...compare(expected, got, policy)]
  })
  return { passed: rows.every(({ mark }) => mark === 'both'), rows }
}
