// What a run came to: for people, and for programs.

import { FAULT_KINDS } from '../../protocol/fault-kinds.ts'
import { printableJson } from '../../protocol/unprintable.ts'
import { say } from '../../words/words.ts'
import { PAIRS } from './kinds.ts'
import { type Against, failureText, replayCommand } from './report.ts'
import type { Found } from './run.ts'
import type { Tally } from './tally.ts'

export interface Figures {
  readonly tally: Tally
  /** The seeds of the first world and of the one after the last. */
  readonly first: number
  readonly next: number
  readonly ms: number
}

export const pairsCovered = (tally: Tally): number =>
  PAIRS.filter(([one, other]) => tally.worldsWith(one, other) > 0).length

const perSecond = ({ tally, ms }: Figures): number => Math.round(tally.sessions / (ms / 1000))

const lastWorld = ({ first, next }: Figures): number => Math.max(first, next - 1)

const width = Math.max(...FAULT_KINDS.map(({ length }) => length))

const row = (name: string, count: number): string => `  ${name.padEnd(width)}  ${String(count).padStart(12)}`

export function summaryText(figures: Figures, found: Found | null, against: Against): string {
  const { tally, first } = figures
  const outcomes = [...tally.outcomes].sort(([one], [other]) => (one < other ? -1 : 1))
  return [
    say('vopr.cli.sessions', { count: tally.sessions, worlds: tally.worlds, speed: perSecond(figures) }),
    say('vopr.cli.seeds', { first, last: found?.plan.seed ?? lastWorld(figures) }),
    say('vopr.cli.pairs', { covered: pairsCovered(tally), all: PAIRS.length }),
    '',
    say('vopr.cli.faults'),
    ...FAULT_KINDS.map((kind) => row(kind, tally.faultsOf(kind))),
    '',
    say('vopr.cli.outcomes'),
    ...outcomes.map(([outcome, count]) => row(outcome, count)),
    '',
    found === null
      ? say('vopr.cli.none')
      : `${failureText(found.failure)}${replayCommand(found.plan.seed, against)}`,
    '',
  ].join('\n')
}

export const summaryJson = (figures: Figures, found: Found | null, against: Against): string => {
  const { tally, first } = figures
  const report = {
    sessions: tally.sessions,
    worlds: tally.worlds,
    messages: tally.messages,
    seeds: { first, last: found?.plan.seed ?? lastWorld(figures) },
    seconds: figures.ms / 1000,
    sessionsPerSecond: perSecond(figures),
    faults: Object.fromEntries(FAULT_KINDS.map((kind) => [kind, tally.faultsOf(kind)])),
    outcomes: Object.fromEntries(tally.outcomes),
    loops: tally.loops,
    pairs: { covered: pairsCovered(tally), all: PAIRS.length },
    failure:
      found === null
        ? null
        : {
            ...found.failure,
            seed: found.plan.seed,
            replay: replayCommand(found.plan.seed, against),
            shrunk: found.plan,
          },
  }
  return `${printableJson(report, 2)}\n`
}

const shortCount = (count: number): string => {
  if (count < 1000) return String(count)
  return count < 1e6 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1e6)}M`
}

/** Worlds in which both kinds struck: rows and columns by the numbers of the kinds. */
export function coverageText(tally: Tally): string {
  const numbers = FAULT_KINDS.map((_, i) => String(i + 1).padStart(5)).join('')
  const rows = FAULT_KINDS.map((one, i) => {
    const cells = FAULT_KINDS.map((other) =>
      (one === other ? '.' : shortCount(tally.worldsWith(one, other))).padStart(5),
    )
    return `${String(i + 1).padStart(3)} ${one.padEnd(width)}${cells.join('')}`
  })
  return `\n${say('vopr.cli.coverage')}\n${' '.repeat(width + 4)}${numbers}\n${rows.join('\n')}\n`
}
