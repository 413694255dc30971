// A trace as a capture that Wireshark opens: pcapng of real IPv4 and TCP. What it stands on is docs/decisions/0021:
// each packet is captured as it leaves its sender, at the trace's time; a line is a segment.

import type { Step } from '../../diagram/drawing.ts'
import { layout, NARROWEST } from '../../diagram/layout.ts'
import { closeSentence } from '../../diagram/say-close.ts'
import { visible } from '../../diagram/text-width.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { plain, say } from '../../words/words.ts'
import { headingOf } from './heading.ts'
import { enhancedPacket, interfaceDescription, sectionHeader } from './pcapng/blocks.ts'
import { type Ends, type Packet, packetsOf } from './pcapng/conversation.ts'
import { packetBytes, RST } from './pcapng/packet.ts'

/** Virtual time 0: 15 October 2003, 00:00 UTC, in microseconds since 1970. */
export const EPOCH = 1_066_176_000_000_000

/** What is said beside a packet, by message: of a request, what the server decides on it. */
function remarksOf(trace: Trace): ReadonlyMap<number, string> {
  const remarks = new Map<number, string>()
  const arrived = new Set(trace.events.flatMap((event) => (event.kind === 'receive' ? [event.message] : [])))
  const { steps } = layout(trace, { width: NARROWEST, unfolded: true })
  const add = ({ message, sentence }: Step): void => {
    if (message !== null) remarks.set(message, visible(plain(sentence)))
  }
  for (const step of steps) if (step.kind === 'decide') add(step)
  for (const event of trace.events) {
    if (event.kind === 'send' && !arrived.has(event.message)) {
      remarks.set(event.message, say('export.pcapng.lost'))
    }
  }
  return remarks
}

function remarkOn(
  { carries, because, segment }: Packet,
  remarks: ReadonlyMap<number, string>,
): string | null {
  if (carries?.again === true) return say('export.pcapng.again')
  if (carries !== null) return remarks.get(carries.message) ?? null
  if (because !== null) return plain(closeSentence({ actor: 'server', because }))
  return (segment.flags & RST) === 0 ? null : say('export.pcapng.abort')
}

function joined(blocks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(blocks.reduce((length, block) => length + block.length, 0))
  let at = 0
  for (const block of blocks) {
    bytes.set(block, at)
    at += block.length
  }
  return bytes
}

/** What stands over the file: what was run, and what was said and is not in it. */
function aboutFile(trace: Trace): string {
  const unkept = trace.lines.flatMap(({ longerThan }) => longerThan ?? [])
  const missing = unkept.map((bytes) => say('export.pcapng.unkept', { bytes }))
  return [headingOf(trace), ...missing].join('\n')
}

/** Where and when a live connection was. */
export interface Captured {
  readonly ends: Ends
  /** When it was opened, in microseconds since 1970. */
  readonly epoch: number
}

/** The whole file; of a live connection with its own ends and times. */
export function tracePcapng(trace: Trace, captured: Captured | null = null): Uint8Array {
  const remarks = remarksOf(trace)
  const epoch = captured?.epoch ?? EPOCH
  const packets = packetsOf(trace, captured?.ends).map((packet) =>
    enhancedPacket(epoch + packet.at, packetBytes(packet.segment), remarkOn(packet, remarks)),
  )
  return joined([
    sectionHeader(say('export.application'), aboutFile(trace)),
    interfaceDescription(),
    ...packets,
  ])
}
