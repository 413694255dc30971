// What is wrong with a file's content, as a value. The sentence a user reads is made from it in words/.

export const EXPECTED = [
  'text',
  'number',
  'between',
  'position',
  'milliseconds',
  'boolean',
  'list',
  'object',
  'version',
  'range',
  'lcid',
  'locale-or-language',
  'token',
  'token-or-empty',
  'line',
  'trace-line',
  'trid',
  'error-code',
  'bug',
  'percentage',
  'choice',
  'kind',
  'format',
  'rule-id',
  'answer-or-refuse',
  'title',
  'policy',
  'client',
  'outage',
  'shares',
  'rollout-policies',
  'release',
  'known-locale',
  'choices',
  'steps',
  'changes',
  'branches',
] as const
export type Expected = (typeof EXPECTED)[number]

export type Fault =
  | { readonly kind: 'missing-file' }
  /** `detail` is the system's own code, such as EACCES. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'not-text' }
  /** Lists and objects within one another, more than any format has. */
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'unknown-format'; readonly got: string; readonly expected: readonly string[] }
  | { readonly kind: 'newer-format'; readonly got: string; readonly expected: string }
  | {
      readonly kind: 'unknown-key'
      readonly path: string
      readonly key: string
      /** The known key most like it. */
      readonly nearest: string
    }
  | { readonly kind: 'missing-key'; readonly path: string; readonly key: string }
  | {
      readonly kind: 'wrong-value'
      /** Where, in the file's own terms: `rules[2].answer.minimum`. */
      readonly path: string
      readonly expected: Expected
      /** The choices, where `expected` is one of a list. */
      readonly choices: readonly string[]
      /** What stood there, shortened. */
      readonly got: string
    }
