// Connections become the trace of a recorded run: one hop a connection, whole, one after another. Where two were open
// at once the time steps back at the second's beginning; nothing is moved.

import type { Trace } from '../../protocol/formats/trace.ts'
import { Recorder } from '../simulation/recorder.ts'
import { type Asking, askingOf, STAND_IN } from './asking.ts'
import type { Conversation, Spoken } from './conversation.ts'
import { type Judged, judgedIn } from './judged.ts'

export interface Run {
  readonly trace: Trace
  /** Whether a client asked for its version in it. */
  readonly asks: boolean
}

const sideOf = ({ from }: Spoken) => (from === 'C' ? 'client' : 'server')

/** What is said arrives when it is captured: a capture sees a line once. */
function recordSpoken(recorder: Recorder, hop: number, spoken: Spoken): number | null {
  const { at, line } = spoken
  const actor = sideOf(spoken)
  if (line === null) {
    recorder.record(at, hop, { actor, kind: 'close' })
    return null
  }
  return recorder.cross(at, hop, actor, line)
}

function recordHop(
  recorder: Recorder,
  hop: number,
  conversation: Conversation,
  asking: Asking | null,
): Judged | null {
  const { said } = conversation
  const judged = asking === null ? null : judgedIn(said, asking)
  const { version = '', library = '' } = asking ?? {}
  recorder.record(conversation.at, hop, { actor: 'client', kind: 'connect', version, library })
  for (const [i, spoken] of said.entries()) {
    const message = recordSpoken(recorder, hop, spoken)
    if (judged?.at === i)
      recorder.record(spoken.at, hop, {
        actor: 'client',
        kind: 'judge',
        message,
        judgement: judged.judgement,
      })
  }
  return judged
}

/** The run of a recording by this name. */
export function runOf(name: string, conversations: readonly Conversation[]): Run {
  const recorder = new Recorder()
  const askings = conversations.map(({ said }) => askingOf(said))
  for (const [hop, conversation] of conversations.entries())
    recordHop(recorder, hop, conversation, askings[hop] ?? null)
  const first = askings.find((asking) => asking !== null) ?? null
  const trace = recorder.trace({
    title: name,
    seed: 0,
    client: first?.client ?? STAND_IN,
    policy: conversations.find(({ server }) => server !== null)?.server ?? '',
    product: null,
  })
  return { trace: { ...trace, recorded: true }, asks: first !== null }
}
