// A trace and a width become a drawing: where the columns stand, which rows there are, and how high. Nothing
// here knows the time.

import type { Trace } from '../protocol/formats/trace.ts'
import { parts, say } from '../words/words.ts'
import { type Beat, beatsOf } from './beats.ts'
import type { Connected, Drawing, Ground, Step } from './drawing.ts'
import { playTime } from './frame.ts'
import type { Runs } from './row.ts'
import { heightOf, rowOf, sentenceOf, wordOf } from './rows/rows.ts'
import type { Run } from './shape.ts'
import { SIZE } from './shapes.ts'
import { fitRuns, measure, runsOf, visible } from './text-width.ts'

export interface LayoutOptions {
  /** Of the stage, in drawing units (px at root size 16). Below `NARROWEST` the drawing is that wide. */
  readonly width: number
  /** Whether later passes show their steps instead of one folded row. */
  readonly unfolded: boolean
}

export const NARROWEST = 560
/** Beyond this the picture stays in the middle: longer arrows tell nothing more. */
const WIDEST_CONTENT = 1040
const MARGIN = 16
/** On wide stages the margin grows up to this before the picture does. */
const WIDE_MARGIN = 48
const WIDE_FROM = 800
const NUMBER = 20
const TIME = 76
const CLIENT = 98
/** From the right edge of the band to the server's lifeline: room for the pointer to the wire panel. */
const SERVER = 64

export const HEAD_HEIGHT = 52

export function groundOf(stageWidth: number): Ground {
  const width = Math.max(NARROWEST, Math.floor(stageWidth))
  const margin = width < WIDE_FROM ? MARGIN : WIDE_MARGIN
  const content = Math.min(WIDEST_CONTENT, width - 2 * margin)
  const left = Math.floor((width - content) / 2)
  const right = left + content
  return {
    width,
    left,
    right,
    number: left + NUMBER,
    time: left + TIME,
    client: left + CLIENT,
    server: right - SERVER,
  }
}

const messageOf = ({ event }: Beat): number | null =>
  event.kind === 'send' || event.kind === 'decide' || event.kind === 'judge' ? event.message : null

/** Made when it is first asked for, and kept: of a long run few steps are ever looked at. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function stepsOf(beats: readonly Beat[], trace: Trace, ground: Ground): readonly Step[] {
  let y = HEAD_HEIGHT
  let begins = 0
  return beats.map((beat, i) => {
    const row = once(() => rowOf(beat, trace, ground))
    const word = once(() => wordOf(beat))
    const sentence = once(() => sentenceOf(beat, trace))
    const step: Step = {
      number: i + 1,
      kind: beat.kind,
      actor: beat.event.actor,
      hop: beat.event.hop,
      at: beat.event.at,
      message: messageOf(beat),
      event: beat.index,
      begins,
      lasts: playTime(beat.kind),
      y,
      height: heightOf(beat, trace, ground),
      folded: beat.kind === 'again' ? beat.folded : 0,
      get word() {
        return word()
      },
      get sentence() {
        return sentence()
      },
      get row() {
        return row()
      },
    }
    y += step.height
    begins += step.lasts
    return step
  })
}

/** Of each hop its close, and the last of its steps but the end. */
function lastsOf(
  steps: readonly Step[],
): ReadonlyMap<number, { readonly last: Step; readonly close?: Step }> {
  const lasts = new Map<number, { last: Step; close?: Step }>()
  for (const step of steps) {
    if (step.kind === 'end') continue
    const known = lasts.get(step.hop)
    const close = known?.close ?? (step.kind === 'close' ? step : undefined)
    lasts.set(step.hop, { last: step, ...(close === undefined ? {} : { close }) })
  }
  return lasts
}

/** Connections as stretches of the lifelines: from the middle of the opening row to the top of the closing one. */
function connectedOf(steps: readonly Step[]): readonly Connected[] {
  const lasts = lastsOf(steps)
  const opening = steps.filter(({ kind, folded }) => kind === 'connect' || (kind === 'again' && folded === 0))
  return opening.map((open) => {
    const { last, close } = lasts.get(open.hop) ?? { last: open }
    return {
      from: open.y + Math.round(open.height / 2),
      to: close?.y ?? last.y + last.height,
      first: open.number,
      last: close === undefined ? last.number : close.number - 1,
    }
  })
}

/** What the client is called beside its version; where both do not fit, the version has twice the room. */
function clientRuns(named: Run, version: Run, room: number): Runs {
  const left = Math.max(room - measure([version], SIZE), room / 3)
  return fitRuns([...fitRuns([named], left, SIZE), version], room, SIZE)
}

/** The lines under the heads share the room between the lifelines; what one leaves the other has. */
function headsOf(trace: Trace, ground: Ground): { readonly client: Runs; readonly server: Runs } {
  const room = ground.server - ground.client - 16
  if (trace.recorded === true) return recordedHeads(trace, room)
  const connect = trace.events.find((event) => event.kind === 'connect')
  const { library, version } = connect?.kind === 'connect' ? connect : trace.client
  const asItself = library === trace.client.library && version === trace.client.version
  const product = asItself ? trace.product : undefined
  const named: Run =
    product === undefined
      ? { text: visible(`${library} `), face: 'mono', weight: 400 }
      : { text: visible(`${product} `), face: 'sans', weight: 400 }
  const own: Run = { text: visible(version), face: 'mono', weight: 400 }
  const who = trace.live === true && version === '' ? runsOf(parts('recording.diagram.client')) : null
  const answers = trace.probed === true ? 'diagram.head.address' : 'diagram.head.policy'
  const policy = runsOf(parts(answers, { name: trace.policy }))
  const server = fitRuns(policy, Math.max(room / 2, room - measure(who ?? [named, own], SIZE)), SIZE)
  const left = room - measure(server, SIZE)
  return { client: who === null ? clientRuns(named, own, left) : fitRuns(who, left, SIZE), server }
}

/** Who speaks in a recording: what the first client that says so calls itself, and the server's address. */
function recordedHeads(
  { events, policy }: Trace,
  room: number,
): { readonly client: Runs; readonly server: Runs } {
  const named = events.find((event) => event.kind === 'connect' && event.version !== '')
  const client: readonly Run[] =
    named?.kind === 'connect'
      ? [{ text: visible(`${named.library} ${named.version}`), face: 'mono', weight: 400 }]
      : runsOf(parts('recording.diagram.client'))
  const server = runsOf(
    policy === ''
      ? parts('recording.diagram.server')
      : parts('recording.diagram.serverAt', { address: visible(policy) }),
  )
  const left = fitRuns(client, Math.max(room / 2, room - measure(server, SIZE)), SIZE)
  return { client: left, server: fitRuns(server, room - measure(left, SIZE), SIZE) }
}

function summaryOf(trace: Trace, count: number) {
  if (trace.recorded === true) {
    const connections = say('recording.connections', { count: trace.journey.hops.length })
    return parts('recording.diagram.summary', { connections, count })
  }
  if (trace.live === true) return parts('recording.live.summary', { count })
  return parts(trace.probed === true ? 'diagram.probed' : 'diagram.summary', {
    version: trace.client.version,
    policy: trace.policy,
    count,
    outcome: say(`verdicts.word.${trace.outcome}`),
  })
}

/** The picture of a trace. The same trace and width give the same drawing. */
export function layout(trace: Trace, { width, unfolded }: LayoutOptions): Drawing {
  const ground = groundOf(width)
  const steps = stepsOf(beatsOf(trace, unfolded), trace, ground)
  const last = steps.at(-1)
  return {
    width: ground.width,
    height: last === undefined ? HEAD_HEIGHT : last.y + last.height,
    lasts: last === undefined ? 0 : last.begins + last.lasts,
    steps,
    summary: summaryOf(trace, steps.length),
    ground,
    connected: connectedOf(steps),
    heads: headsOf(trace, ground),
  }
}
