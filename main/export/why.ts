// The why of an answer in words, for logs and differences: in short on one line, and each rule that was tried.

import { failureOf, wantedText } from '../../diagram/say-failure.ts'
import { OTHERWISE } from '../../protocol/formats/policy.ts'
import type { Why } from '../../protocol/formats/trace.ts'
import { plain, say } from '../../words/words.ts'

/** On one line: the check that failed, the rule that answered, or what the policy speaks. */
export function whyInShort({ failed, rule, dialect }: Why): string {
  if (failed !== null) return plain(failureOf(failed))
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
      expected: wantedText(expected),
    }),
  )
