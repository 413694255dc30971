// Why a client was refused, or got no answer at all, as sentences.

import { OTHERWISE } from '../../protocol/formats/policy.ts'
import type { FailedCheck, Trace, Why } from '../../protocol/formats/trace.ts'
import { parseLine } from '../../protocol/line.ts'
import { type Part, parts, say } from '../../words/words.ts'
import { durationText } from '../clock.ts'
import { aftermathOf, type HopFacts, lostMessage, ruleNumber } from '../facts.ts'
import { failureOf } from '../say-failure.ts'
import { visible } from '../text-width.ts'

/** What the server did beside refusing: replied, replied and closed, or closed without a word. */
function answered({ decision }: HopFacts): readonly Part[] {
  if (decision === null) return []
  const { why, reply } = decision
  if (reply === null) return why.closes ? parts('verdicts.sentence.closedSilently') : []
  const shown = visible(reply)
  return why.closes
    ? parts('verdicts.sentence.repliedAndClosed', { reply: shown })
    : parts('verdicts.sentence.replied', { reply: shown })
}

const UNKNOWN_CLIENT: ReadonlySet<FailedCheck['reason']> = new Set(['unknown-library', 'version-above-all'])

function byCheck({ library, version }: HopFacts, failed: FailedCheck): readonly Part[] {
  if (UNKNOWN_CLIENT.has(failed.reason))
    return parts('verdicts.sentence.unknownClient', { library: visible(library), version: visible(version) })
  return [...failureOf(failed), ...parts('verdicts.sentence.full')]
}

function byRule(facts: HopFacts, why: Why): readonly Part[] {
  const { library, version, system } = facts
  const who = { library: visible(library), version: visible(version), system: visible(system) }
  if (why.rule !== OTHERWISE) return parts('verdicts.sentence.rule', { n: ruleNumber(why) ?? 0, ...who })
  return why.tried.length === 0
    ? parts('verdicts.sentence.noRules', { code: why.code ?? '' })
    : parts('verdicts.sentence.noRule', who)
}

/** The first sentence of a refusal and the server's reply. */
export function refusedSentence(facts: HopFacts): readonly Part[] {
  const why = facts.decision?.why ?? null
  if (why === null) return parts('verdicts.sentence.refused')
  if (why.failed !== null) return [...byCheck(facts, why.failed), ...answered(facts)]
  if (why.rule === null) return [...parts('verdicts.sentence.refused'), ...answered(facts)]
  return [...byRule(facts, why), ...answered(facts)]
}

/** "Refused: unknown language": the word with what made it so. */
export function refusedWord({ decision }: HopFacts): string {
  const why = decision?.why ?? null
  if (why === null) return say('verdicts.word.refused')
  if (why.failed !== null) return say(`verdicts.refusedBecause.${why.failed.check}`)
  if (why.rule === null) return say('verdicts.word.refused')
  return say(`verdicts.refusedBecause.${why.rule === OTHERWISE ? 'otherwise' : 'rule'}`)
}

/** Why no answer came, in the order of what is known best. */
export function lostSentence(trace: Trace, facts: HopFacts): readonly Part[] {
  const failed = facts.decision?.why.failed
  if (failed && facts.decision?.reply === null)
    return [...failureOf(failed), ...parts('verdicts.sentence.full'), ...answered(facts)]
  const lost = lostMessage(trace, facts.hop)
  if (lost !== null)
    return parts('verdicts.sentence.lost', { command: visible(parseLine(lost.line).command) })
  const { waited, close } = aftermathOf(trace, facts.hop)
  if (waited?.kind === 'wait') return parts('verdicts.sentence.noAnswer', { time: durationText(waited.ms) })
  return parts(close?.actor === 'server' ? 'recording.verdict.closed' : 'verdicts.sentence.broke')
}

/** What the client got and did not understand. */
export function notUnderstoodSentence({ decision }: HopFacts): readonly Part[] {
  const reply = decision?.reply ?? null
  return reply === null
    ? parts('verdicts.sentence.notUnderstoodNothing')
    : parts('verdicts.sentence.notUnderstood', { reply: visible(reply) })
}

/** A VER that found nothing, or a dialect without CVQ: what the server said of it. */
export function withoutCvq(facts: HopFacts, outcome: 'no-shared-dialect' | 'no-cvq'): readonly Part[] {
  const why = facts.decision?.why ?? null
  if (outcome === 'no-shared-dialect') {
    const offered = visible(why?.dialect?.offered.join(' ') ?? '')
    return [...parts('verdicts.sentence.noneShared', { offered }), ...answered(facts)]
  }
  const dialect = visible(why?.failed?.got ?? '')
  return [...parts('verdicts.sentence.noCvq', { dialect }), ...answered(facts)]
}
