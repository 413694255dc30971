// A trace as a sequence diagram without a notation: connections of lines, notes and closes, in order. Mermaid and
// PlantUML are written from it, each with its own way to quote.

import type { Step } from '../../diagram/drawing.ts'
import { layout, NARROWEST } from '../../diagram/layout.ts'
import { visible } from '../../diagram/text-width.ts'
import type { Actor, Disconnector, Trace, TraceEvent } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import { parts, plain, say } from '../../words/words.ts'
import { connectionName, serverName } from './heading.ts'

export type SequenceItem =
  | { readonly kind: 'opens' | 'note'; readonly actor: Actor; readonly text: string }
  | { readonly kind: 'line'; readonly actor: Actor; readonly text: string; readonly arrives: boolean }
  | { readonly kind: 'closes'; readonly by: Disconnector; readonly text: string }
  /** What became of the last connection. */
  | { readonly kind: 'end'; readonly text: string }

export interface Sequence {
  readonly title: string
  readonly client: string
  readonly server: string
  readonly connections: readonly { readonly title: string; readonly items: readonly SequenceItem[] }[]
}

function arrivesIn({ events }: Trace, message: number | null): boolean {
  return events.some((event) => event.kind === 'receive' && event.message === message)
}

/** The line itself; of one that was not kept, that. */
function lineText(event: TraceEvent | undefined): string {
  if (event?.kind !== 'send') return ''
  const { line, longerThan } = event
  return longerThan === undefined
    ? visible(line)
    : plain(parts('diagram.message.unkept.label', { bytes: longerThan }))
}

function itemOf(step: Step, trace: Trace): SequenceItem {
  const text = visible(plain(step.sentence))
  const actor = step.actor === 'network' ? 'client' : step.actor
  switch (step.kind) {
    case 'connect':
    case 'again':
      return { kind: 'opens', actor, text }
    case 'message': {
      const event = trace.events[step.event]
      return { kind: 'line', actor, text: lineText(event), arrives: arrivesIn(trace, step.message) }
    }
    case 'close':
      return { kind: 'closes', by: step.actor, text }
    case 'end':
      return { kind: 'end', text }
    case 'decide':
    case 'compare':
    case 'wait':
    case 'download':
    case 'openUrl':
    case 'install':
      return { kind: 'note', actor, text }
    default:
      return unreachable(step.kind)
  }
}

/** Everything of it is text as it can be shown: whoever writes it down quotes what his notation gives a meaning. */
export function sequenceOf(trace: Trace): Sequence {
  const { client, product } = trace
  const { steps } = layout(trace, { width: NARROWEST, unfolded: true })
  const items = trace.journey.hops.map((): SequenceItem[] => [])
  for (const step of steps) items[step.hop]?.push(itemOf(step, trace))
  return {
    title: visible(trace.title),
    client: say('export.sequence.client', {
      name: visible(product ?? client.library),
      version: visible(client.version),
    }),
    server: serverName(trace),
    connections: trace.journey.hops.map(({ version }, hop) => ({
      title: connectionName(hop, version),
      items: items[hop] ?? [],
    })),
  }
}
