// The number line as zones: the versions the server named cut it into stretches, and each stretch is judged by
// the client's own rule, so the picture cannot say anything else than the client does.

import type { Behaviour } from '../../protocol/formats/client.ts'
import type { Comparison, Judgement } from '../../protocol/formats/trace.ts'
import { type ComparedOutcome, judgeVersions } from '../../protocol/judge.ts'
import { unreachable } from '../../protocol/result.ts'
import { compareVersions } from '../../protocol/version.ts'

export type TickName = 'minimum' | 'recommended' | 'recommended2'

/** A version the client compares with; several names where the server named the same one twice. */
export interface Threshold {
  readonly version: string
  readonly names: readonly TickName[]
}

/** A stretch of the line, in shares of its length. */
export interface Stretch {
  readonly outcome: ComparedOutcome
  readonly from: number
  readonly to: number
  readonly active: boolean
}

export interface Scale {
  readonly thresholds: readonly Threshold[]
  readonly stretches: readonly Stretch[]
  /** Where the client's own version stands, as a share; at a threshold when they are equal. */
  readonly own: number
}

/** Which of the server's versions a behaviour looks at. */
function lookedAt(behaviour: Behaviour): readonly TickName[] {
  switch (behaviour) {
    case 'documented':
    case 'minimum-inclusive':
      return ['minimum', 'recommended']
    case 'maximum':
      return ['minimum', 'recommended', 'recommended2']
    case 'observed-8.0-beta':
      return ['recommended']
    default:
      return unreachable(behaviour)
  }
}

function thresholdsOf(comparison: Comparison, behaviour: Behaviour): readonly Threshold[] {
  const thresholds: Threshold[] = []
  const sorted = [...lookedAt(behaviour)].sort((a, b) => compareVersions(comparison[a], comparison[b]))
  for (const name of sorted) {
    const last = thresholds.at(-1)
    const version = comparison[name]
    if (last !== undefined && compareVersions(last.version, version) === 0)
      thresholds[thresholds.length - 1] = { ...last, names: [...last.names, name] }
    else thresholds.push({ version, names: [name] })
  }
  return thresholds
}

/** A version newer than `version` and older than everything above it that has no more than `depth` parts. */
function justAbove(version: string, depth: number): string {
  const parts = version.split('.')
  return [...parts, ...Array.from({ length: depth - parts.length }, () => '0'), '1'].join('.')
}

/** One version of every stretch, oldest first: below all thresholds, then above each. */
function samples(thresholds: readonly Threshold[]): readonly string[] {
  const depth = Math.max(0, ...thresholds.map(({ version }) => version.split('.').length))
  return ['0', ...thresholds.map(({ version }) => justAbove(version, depth))]
}

/** In which stretch a version is, or between which two: 1.5 is exactly on the second threshold. */
function placeOf(own: string, thresholds: readonly Threshold[]): number {
  const below = thresholds.filter(({ version }) => compareVersions(version, own) < 0).length
  const isEqual = thresholds.some(({ version }) => compareVersions(version, own) === 0)
  return isEqual ? below + 0.5 : below
}

/** The number line for a judgement with versions. */
export function scaleOf(comparison: Comparison, judgement: Judgement): Scale {
  const { behaviour, outcome } = judgement
  const thresholds = thresholdsOf(comparison, behaviour)
  const judged = samples(thresholds).map((own) => judgeVersions({ ...comparison, own }, behaviour))
  const place = placeOf(comparison.own, thresholds)
  const merged: { outcome: ComparedOutcome; first: number; last: number }[] = []
  for (const [i, found] of judged.entries()) {
    const last = merged.at(-1)
    if (last?.outcome === found) last.last = i
    else merged.push({ outcome: found, first: i, last: i })
  }
  const touches = ({ first, last }: { first: number; last: number }): boolean =>
    place >= first - 0.5 && place <= last + 0.5
  return {
    thresholds,
    stretches: merged.map((zone) => ({
      outcome: zone.outcome,
      from: zone.first / judged.length,
      to: (zone.last + 1) / judged.length,
      active: zone.outcome === outcome && touches(zone),
    })),
    own: (place + 0.5) / judged.length,
  }
}
