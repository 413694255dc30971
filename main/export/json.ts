// Traces as JSON, in the format cvq-lab/trace@1: one as an object, several as an array.

import type { Trace } from '../../protocol/formats/trace.ts'

export const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const traceJson = (trace: Trace): string => jsonOf(trace)

export const tracesJson = (traces: readonly Trace[]): string => jsonOf(traces)
