// A live connection as a transcript, which `check` holds a server against: what was said, and who closed where that is an
// answer. What a transcript cannot hold, or a replay cannot know, stands in it as a comment.

import { printTranscript, type TranscriptStep } from '../../../protocol/transcript.ts'
import { say } from '../../../words/words.ts'
import type { Exchange } from './exchange.ts'
import type { Closing, Kept, Opened } from './kept.ts'

type Limits = Opened['limits']

/** A lone surrogate stands for a byte that is no UTF-8; a file of text has none, and no NUL. */
const isText = (line: string): boolean => !/[\0\r\n\ud800-\udfff]/u.test(line) && line !== '[closes]'

const comment = (text: string): string => `# ${text}\n`

/** Why a conversation cannot be written on from an exchange; null where it can. */
function whyNot({ request, tooLong }: Exchange, { lineBytes }: Limits): string | null {
  if (tooLong !== null) return say('liveDesk.transcript.tooLong', { bytes: lineBytes })
  return isText(request) ? null : say('liveDesk.transcript.notText')
}

function stepsOf({ request, answer }: Exchange): readonly TranscriptStep[] {
  const { reply = null, closes = false } = answer ?? {}
  return [
    { kind: 'line', from: 'C', text: request, at: 0 },
    ...(reply === null ? [] : [{ kind: 'line', from: 'S', text: reply, at: 0 } as const]),
    ...(closes ? [{ kind: 'closes', from: 'S', at: 0 } as const] : []),
  ]
}

/** Of the client alone: that the server closes is known from what it answers, or cannot be replayed. */
function endOf(
  closing: Closing | null,
  closed: boolean,
  { idleSeconds }: Limits,
): { steps: readonly TranscriptStep[]; said: string } {
  if (closing === null || closed) return { steps: [], said: '' }
  const { by } = closing
  if (by === 'client') return { steps: [{ kind: 'closes', from: 'C', at: 0 }], said: '' }
  if (by === 'server') return { steps: [], said: '' }
  return { steps: [], said: comment(say(`liveDesk.transcript.closed.${by}`, { seconds: idleSeconds })) }
}

/** `builtin` is the name of the policy where it is a built-in one: the transcript then names it itself. */
export function transcriptOf({ opened, exchanges, closing, unkept }: Kept, builtin: string | null): string {
  const { limits } = opened
  const end = exchanges.findIndex((exchange) => whyNot(exchange, limits) !== null)
  const steps = (end === -1 ? exchanges : exchanges.slice(0, end)).flatMap(stepsOf)
  const stopped = end === -1 ? undefined : exchanges[end]
  const isWhole = stopped === undefined && unkept === 0
  const last = endOf(isWhole ? closing : null, steps.at(-1)?.kind === 'closes', limits)
  const name = opened.policy.name.replace(/\s+/g, ' ')
  return [
    builtin === null ? comment(say('liveDesk.transcript.policy', { policy: name })) : '',
    printTranscript([
      { policy: builtin === null ? null : `builtin:${builtin}`, steps: [...steps, ...last.steps] },
    ]),
    stopped === undefined ? '' : comment(whyNot(stopped, limits) ?? ''),
    unkept === 0 ? '' : comment(say('liveDesk.transcript.unkept', { count: unkept })),
    last.said,
  ].join('')
}
