// What stands over an exported run: what it was run under, or, of a recorded one, where.

import { visible } from '../../diagram/text-width.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { parts, plain, say } from '../../words/words.ts'

type Head = Pick<Trace, 'title' | 'policy' | 'seed' | 'recorded' | 'live'>

const recordedAt = (policy: string): string =>
  policy === ''
    ? say('recording.diagram.server')
    : plain(parts('recording.diagram.serverAt', { address: visible(policy) }))

/** Policy and seed; of a recording, the server's address; what was said live has no seed. */
export function aboutRun({ policy, seed, recorded, live }: Head): string {
  if (recorded === true) return recordedAt(policy)
  if (live === true) return plain(parts('recording.live.about', { policy: visible(policy) }))
  return say('export.page.about', { policy: visible(policy), seed })
}

/** The same behind the title. */
export const headingOf = (trace: Head): string => `${visible(trace.title)}\n${aboutRun(trace)}`

/** The server in a diagram's head. */
export const serverName = ({ policy, recorded }: Head): string =>
  recorded === true
    ? say('recording.server', { where: recordedAt(policy) })
    : say('export.sequence.server', { policy: visible(policy) })

/** A connection's heading; a recorded client may name no version. */
export const connectionName = (hop: number, version: string): string =>
  version === ''
    ? say('recording.panel.connection', { n: hop + 1 })
    : visible(say('cli.run.connection', { number: hop + 1, version }))
