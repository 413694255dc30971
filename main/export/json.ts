// Traces as JSON, in the format cvq-lab/trace@1: one as an object, several as an array. What cannot be printed is escaped.

import type { Trace } from '../../protocol/formats/trace.ts'
import { printableJson } from '../../protocol/unprintable.ts'

export const jsonOf = (value: unknown): string => `${printableJson(value, 2)}\n`

export const traceJson = (trace: Trace): string => jsonOf(trace)

export const tracesJson = (traces: readonly Trace[]): string => jsonOf(traces)
