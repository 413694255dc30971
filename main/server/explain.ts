// Why the server answered as it did, made on demand by the code that answered.

import { OTHERWISE } from '../../protocol/formats/policy.ts'
import { CHECKS, type TriedRule, type Why } from '../../protocol/formats/trace.ts'
import type { Cause } from './action.ts'
import { type Decision, decide, responseTo, ruleOf } from './decide.ts'
import type { Facts } from './facts.ts'
import type { CompiledPolicy } from './policy.ts'
import { type CompiledRule, whyNot } from './rule.ts'

type Reached = Pick<Why, 'rule' | 'tried' | 'passed' | 'failed' | 'dialect'>

const NOTHING: Reached = { rule: null, tried: [], passed: [], failed: null, dialect: null }

/** The rules before the one that answered, each with what did not fit. */
function triedBefore(rules: readonly CompiledRule[], facts: Facts): readonly TriedRule[] {
  const tried: TriedRule[] = []
  for (const rule of rules) {
    const not = whyNot(rule, facts)
    if (not === null) break
    tried.push(not)
  }
  return tried
}

function reached(policy: CompiledPolicy, decision: Decision): Reached {
  switch (decision.kind) {
    case 'passed-over':
    case 'left':
      return NOTHING
    case 'failed':
      return { ...NOTHING, passed: decision.passed, failed: decision.failed }
    case 'dialect':
      return { ...NOTHING, passed: ['trid', 'command', 'state'], dialect: decision.choice }
    case 'answered':
      return {
        ...NOTHING,
        rule: ruleOf(decision)?.id ?? OTHERWISE,
        tried: triedBefore(policy.rules, decision.facts),
        passed: CHECKS,
      }
  }
}

export function explain(policy: CompiledPolicy, cause: Cause): Why {
  const decision = decide(policy, cause)
  const { code, closes } = responseTo(policy, decision)
  return { ...reached(policy, decision), code, closes }
}
