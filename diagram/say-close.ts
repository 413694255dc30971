// Who closed a connection, and why where that is known: idleness, a line that was too long, a server that was stopped.

import type { EventOf } from '../protocol/formats/trace.ts'
import { unreachable } from '../protocol/result.ts'
import { type Part, parts } from '../words/words.ts'

type Close = Pick<EventOf<'close'>, 'actor' | 'because'>

/** What stands in the picture. */
export function closeLabel({ actor, because }: Close): readonly Part[] {
  switch (because?.kind) {
    case undefined:
      return parts(`diagram.close.${actor}`)
    case 'idleness':
      return parts('diagram.close.because.idleness', { seconds: because.limit })
    case 'line-too-long':
      return parts('diagram.close.because.line-too-long', { bytes: because.limit })
    case 'stopped':
      return parts('diagram.close.because.stopped')
    default:
      return unreachable(because)
  }
}

/** The same as a sentence. */
export function closeSentence({ actor, because }: Close): readonly Part[] {
  switch (because?.kind) {
    case undefined:
      return parts(`diagram.close.sentence.${actor}`)
    case 'idleness':
      return parts('diagram.close.sentence.because.idleness', { seconds: because.limit })
    case 'line-too-long':
      return parts('diagram.close.sentence.because.line-too-long', { bytes: because.limit })
    case 'stopped':
      return parts('diagram.close.sentence.because.stopped')
    default:
      return unreachable(because)
  }
}
