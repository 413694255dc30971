// The decision on one line: what to send, whether to close, and how it was reached. Both the session and
// `explain` come through here, so a why cannot differ from the answer it explains.

import { readQuery, type VersionQuery } from '../../protocol/commands.ts'
import type { Check, DialectChoice, FailedCheck } from '../../protocol/formats/trace.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { parseLine, type WireLine } from '../../protocol/line.ts'
import type { Cause, Stage } from './action.ts'
import * as checks from './checks.ts'
import { NOTHING_SHARED, pickDialect, printChoice } from './dialect.ts'
import { type Facts, factsOf } from './facts.ts'
import type { Remembered } from './memory.ts'
import { type Outcome, printOutcome } from './outcome.ts'
import type { CompiledPolicy } from './policy.ts'
import { type CompiledRule, chosenBy, type Plan, planFor } from './rule.ts'

export type Decision =
  /** An empty line. */
  | { readonly kind: 'passed-over' }
  /** OUT. */
  | { readonly kind: 'left' }
  /** A check failed; `outcome` is the error answered, null when the server closes without a word. */
  | {
      readonly kind: 'failed'
      readonly passed: readonly Check[]
      readonly failed: FailedCheck
      readonly outcome: Outcome | null
      readonly verb: string
      readonly trid: string
    }
  | { readonly kind: 'dialect'; readonly trid: string; readonly choice: DialectChoice }
  | { readonly kind: 'answered'; readonly query: VersionQuery; readonly facts: Facts; readonly plan: Plan }

/** Refused without an answer, or with one. */
const refuse = (
  line: WireLine,
  passed: readonly Check[],
  failed: FailedCheck,
  outcome: Outcome | null,
): Decision => ({
  kind: 'failed',
  passed,
  failed,
  outcome,
  verb: line.command,
  trid: line.parameters[0]?.text ?? '',
})

export function decide(policy: CompiledPolicy, cause: Cause): Decision {
  const { request, stage, tooLong, longest = LONGEST_LINE } = cause
  const line = parseLine(request)
  if (tooLong) return refuse(line, [], checks.lineTooLong(longest), null)
  if (request === '') return { kind: 'passed-over' }
  if (line.command === 'OUT') return { kind: 'left' }
  const trid = checks.checkTrid(line)
  if (trid !== null) return refuse(line, [], trid, null)
  if (line.command === 'VER') return decideVer(policy, line, stage)
  const query = readQuery(line)
  const nobody = checks.noAccounts(stage, line.command)
  if (nobody !== null) return refuse(line, ['trid'], nobody, policy.refusals[911])
  if (query === null) return refuse(line, ['trid'], checks.unknownCommand(line.command), null)
  return decideQuery(policy, line, query, stage)
}

function decideVer(policy: CompiledPolicy, line: WireLine, stage: Stage): Decision {
  const second = checks.secondVer(stage)
  if (second !== null) return refuse(line, ['trid', 'command'], second, policy.refusals[715])
  const [trid = '', ...offered] = line.parameters.map(({ text }) => text)
  return { kind: 'dialect', trid, choice: pickDialect(offered, policy) }
}

function decideQuery(policy: CompiledPolicy, line: WireLine, query: VersionQuery, stage: Stage): Decision {
  const facts = factsOf(query)
  const { refusals } = policy
  const late = checks.checkStage(stage, query.command, policy)
  if (late !== null) {
    const silent = late.reason === 'dialect-without-cvq'
    return refuse(line, ['trid', 'command'], late, silent ? null : refusals[715])
  }
  const count = checks.checkCount(query, line.trailing !== null, stage, policy)
  if (count !== null) return refuse(line, ['trid', 'command', 'state'], count, refusals[731])
  const locale = checks.checkLocale(facts)
  if (locale !== null) return refuse(line, ['trid', 'command', 'state', 'parameters'], locale, refusals[710])
  const client = checks.checkClient(facts, policy)
  if (client !== null)
    return refuse(line, ['trid', 'command', 'state', 'parameters', 'locale'], client, refusals[420])
  return { kind: 'answered', query, facts, plan: planFor(policy.rules, facts) }
}

/** The rule that answers; null when `otherwise` does. */
export const ruleOf = ({ plan, facts }: Extract<Decision, { kind: 'answered' }>): CompiledRule | null =>
  chosenBy(plan, facts.handle)

export interface Response {
  /** null: nothing is sent. */
  readonly line: string | null
  readonly closes: boolean
  /** The code of an error line. */
  readonly code: number | null
}

const SILENT: Response = { line: null, closes: false, code: null }
const CLOSES: Response = { line: null, closes: true, code: null }

const spoken = (outcome: Outcome, verb: string, trid: string): Response => ({
  line: printOutcome(outcome, verb, trid),
  closes: outcome.closes,
  code: outcome.kind === 'refuse' ? outcome.code : null,
})

/** What a decision makes the server do. */
export function responseTo(policy: CompiledPolicy, decision: Decision): Response {
  switch (decision.kind) {
    case 'passed-over':
      return SILENT
    case 'left':
      return CLOSES
    case 'failed':
      return decision.outcome === null ? CLOSES : spoken(decision.outcome, decision.verb, decision.trid)
    case 'dialect': {
      const { trid, choice } = decision
      const closes = choice.chosen === NOTHING_SHARED
      return { line: printChoice(trid, choice, policy), closes, code: null }
    }
    case 'answered': {
      const { command, trid } = decision.query
      return spoken(ruleOf(decision)?.outcome ?? policy.otherwise, command, trid)
    }
  }
}

/** The answer to all queries with these parameters, whatever the handle; null where more than them decided. */
export function lastingAnswer(policy: CompiledPolicy, decision: Decision): Remembered | null {
  if (decision.kind === 'answered') {
    const { cohorts, last } = decision.plan
    return { cohorts, last: last?.outcome ?? policy.otherwise }
  }
  if (decision.kind !== 'failed' || decision.outcome === null) return null
  const { check } = decision.failed
  return check === 'locale' || check === 'client' ? { cohorts: [], last: decision.outcome } : null
}
