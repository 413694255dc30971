// The why of an answer in words, for logs and differences: in short on one line, and each rule that was tried.

import { OTHERWISE } from '../../protocol/formats/policy.ts'
import type { FailedCheck, TriedRule, Why } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'

function failedText({ reason, got, expected }: FailedCheck): string {
  if (reason === 'too-few' || reason === 'too-many')
    return say('diagram.decide.failed.count', { count: Number(got), expected })
  return say(`diagram.decide.failed.${reason}`, { got, expected })
}

function expectedText(expected: TriedRule['expected']): string {
  if (typeof expected === 'string') return expected
  if ('below' in expected) return say('cli.why.cohort', { below: expected.below, salt: expected.salt })
  return expected.join(', ')
}

/** On one line: the check that failed, the rule that answered, or what the policy speaks. */
export function whyInShort({ failed, rule, dialect }: Why): string {
  if (failed !== null) return failedText(failed)
  if (dialect !== null) {
    const spoken = dialect.spoken.join(' ') || say('cli.why.dialects.none')
    return say('cli.why.dialect', { spoken })
  }
  if (rule === null) return say('cli.why.leaves')
  return rule === OTHERWISE ? say('cli.why.otherwise') : say('cli.why.rule', { rule })
}

/** Each rule that did not answer, and the first field of it that did not fit. */
export const triedTexts = ({ tried }: Why): readonly string[] =>
  tried.map(({ rule, failed, expected, got }) =>
    say('cli.why.tried', {
      rule,
      failed,
      got: got ?? say('cli.why.nothing'),
      expected: expectedText(expected),
    }),
  )
