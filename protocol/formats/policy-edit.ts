// Changes of a policy as data: what a repair does, shown before it is done and undone after.

import type { Answer, Match, Rule } from './policy.ts'

export type PolicyEdit =
  /** `rule` is an id, or `otherwise`. Keys given replace those of the answer. */
  | { readonly edit: 'answer'; readonly rule: string; readonly answer: Partial<Answer> }
  /** Keys given replace those of the match; undefined takes one away. */
  | { readonly edit: 'match'; readonly rule: string; readonly match: Partial<Match> }
  /** Puts a rule right before another. */
  | { readonly edit: 'move'; readonly rule: string; readonly before: string }
  | { readonly edit: 'enable'; readonly rule: string; readonly enabled: boolean }
  /** Puts a new rule before another, or last. */
  | { readonly edit: 'insert'; readonly before: string | null; readonly inserted: Rule }
