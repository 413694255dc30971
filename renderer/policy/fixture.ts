// Policies and sweeps that the tests of the screen Policy share.

import type { Policy, Rule } from '../../protocol/formats/policy.ts'

/** A rule that refuses every client. */
export const ruleNamed = (id: string, rest: Partial<Rule> = {}): Rule => ({
  id,
  note: '',
  enabled: true,
  match: {},
  ...(rest.answer === undefined ? { refuse: 420 } : {}),
  ...rest,
})

export const policyOf = (...rules: readonly Rule[]): Policy => ({
  format: 'cvq-lab/policy@1',
  name: 'Test',
  dialects: [],
  rules,
  otherwise: { refuse: 420 },
  server: {
    verReply: 'chosen',
    order: 'lenient',
    parameters: 'lenient',
    knownClients: 'catalogue',
    closesAfterAnswer: false,
    closesAfter420: false,
    closesAfter710: false,
  },
})
