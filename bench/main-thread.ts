// How long a page's main thread works for each frame, as Chromium's own tracing has it: the processor time of all its
// tasks from one frame's paint to the next. What the system gives to other programs meanwhile is not in it.

import { readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'
import type { Lab } from '../e2e/support/launch.ts'

/** As much of a trace event as it takes; times in microseconds (Trace Event Format). */
const eventSchema = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  /** Of `dur`, what the thread had the processor for. */
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.unknown()) }), {}),
})
const traceSchema = v.object({ traceEvents: v.array(eventSchema) })
type TraceEvent = v.InferOutput<typeof eventSchema>

const MAIN_THREAD = 'CrRendererMain'
/** A task, and the last thing that a frame does on the main thread. */
const TASK = 'ThreadControllerImpl::RunTask'
const FRAME = 'Layerize'

/** Milliseconds of work for each frame while `act` runs. */
export async function workOfFrames({ app }: Lab, act: () => Promise<void>): Promise<readonly number[]> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'devtools.timeline'] }),
  )
  await act()
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = v.parse(traceSchema, JSON.parse(readFileSync(file, 'utf8')))
  rmSync(file)
  return framesOf(traceEvents)
}

export function framesOf(events: readonly TraceEvent[]): readonly number[] {
  const thread = events.find(({ name, args }) => name === 'thread_name' && args.name === MAIN_THREAD)
  const inOrder = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === thread?.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts)
  const paints = inOrder.filter(({ name }) => name === FRAME)
  const frames: number[] = []
  let work = 0
  let next = 0
  for (const { ts, dur, tdur } of inOrder.filter(({ name }) => name === TASK)) {
    work += tdur / 1000
    const before = next
    while (next < paints.length && (paints[next]?.ts ?? 0) < ts + dur) next++
    if (next === before) continue
    frames.push(work)
    work = 0
  }
  return frames
}
