// The limits of `serve`, an option each.

import { LIMITS, type LimitName, type Limits } from '../../protocol/formats/limits.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { type Given, numberOf } from './options.ts'

/** As they are written behind `--`. */
export const LIMIT_OPTIONS: Readonly<Record<LimitName, string>> = {
  connections: 'connections',
  connectionsPerSecond: 'connections-per-second',
  idleSeconds: 'idle-seconds',
  lineBytes: 'line-bytes',
  linesPerSecond: 'lines-per-second',
  memoryBytes: 'memory-bytes',
}

export const LIMIT_VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(LIMIT_OPTIONS).map((option) => [option, 'N']),
)

const isLimitName = (name: string): name is LimitName => Object.hasOwn(LIMITS, name)

/** Those that were given. */
export function limitsOf(given: Given): Result<Partial<Limits>, string> {
  const limits: Partial<Record<LimitName, number>> = {}
  for (const name of Object.keys(LIMITS).filter(isLimitName)) {
    const { least: from, most: to } = LIMITS[name]
    const number = numberOf(given, LIMIT_OPTIONS[name], { from, to, otherwise: null })
    if (!number.ok) return fail(number.reason)
    if (number.value !== null) limits[name] = number.value
  }
  return ok(limits)
}
