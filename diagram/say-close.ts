// Who closed a connection, and why where that is known: idleness, a line that was too long, a server that was stopped.

import type { EventOf } from '../protocol/formats/trace.ts'
import { unreachable } from '../protocol/result.ts'
import { type Part, parts } from '../words/words.ts'

type Close = Pick<EventOf<'close'>, 'actor' | 'because'>

/** What stands in the picture, or the same as a sentence. */
function told(form: 'diagram.close' | 'diagram.close.sentence', { actor, because }: Close): readonly Part[] {
  switch (because?.kind) {
    case undefined:
      return parts(`${form}.${actor}`)
    case 'idleness':
      return parts(`${form}.because.idleness`, { seconds: because.limit })
    case 'line-too-long':
      return parts(`${form}.because.line-too-long`, { bytes: because.limit })
    case 'stopped':
      return parts(`${form}.because.stopped`)
    default:
      return unreachable(because)
  }
}

export const closeLabel = (close: Close): readonly Part[] => told('diagram.close', close)

export const closeSentence = (close: Close): readonly Part[] => told('diagram.close.sentence', close)
