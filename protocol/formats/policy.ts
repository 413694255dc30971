// `cvq-lab/policy@1`: what the server answers, and to whom. Rules are tried in order; the first that matches answers.

import * as v from 'valibot'
import type { RequestField } from '../parameters.ts'
import {
  choice,
  document,
  errorCode,
  flag,
  formatName,
  list,
  localeOrLanguage,
  percentage,
  range,
  text,
  token,
  tokenOrEmpty,
  version,
} from './schema.ts'

export const POLICY_FORMAT = 'cvq-lab/policy@1'

/** The keys a rule can match on, in the order in which they are tried. */
export const MATCH_KEYS = [
  'systemType',
  'systemVersion',
  'arch',
  'locale',
  'library',
  'identification',
  'version',
  'cohort',
] as const
export type MatchKey = (typeof MATCH_KEYS)[number]

/** The protocol's own name of what each key looks at; a cohort is ours and looks at the handle. */
export const WIRE_NAMES: Readonly<Record<MatchKey, RequestField | 'cohort'>> = {
  systemType: 'system-type',
  systemVersion: 'system-ver',
  arch: 'system-arch',
  locale: 'locale',
  library: 'requesting-library',
  identification: 'client-identification',
  version: 'client-version',
  cohort: 'cohort',
}

export const matchSchema = document({
  systemType: v.optional(list(token)),
  systemVersion: v.optional(range),
  arch: v.optional(list(token)),
  /** LCIDs, or languages for all their LCIDs. */
  locale: v.optional(list(localeOrLanguage)),
  library: v.optional(list(token)),
  identification: v.optional(list(tokenOrEmpty)),
  version: v.optional(range),
  /** In when FNV-1a/32 of "SALT\nhandle", the handle in lower case, mod 100, is below `below`. */
  cohort: v.optional(document({ below: percentage, salt: text })),
})
export type Match = v.InferOutput<typeof matchSchema>

export const answerSchema = document({
  recommended: version,
  recommended2: v.optional(version),
  minimum: version,
  downloadUrl: v.optional(tokenOrEmpty, ''),
  fallbackUrl: v.optional(tokenOrEmpty, ''),
})
export type Answer = v.InferOutput<typeof answerSchema>

const eitherAnswerOrRefuse = (value: { answer?: unknown; refuse?: unknown }): boolean =>
  (value.answer === undefined) !== (value.refuse === undefined)

/** The id that stands for "no rule matched" in a why; no rule may take it. */
export const OTHERWISE = 'otherwise'

const RULE_ID = /^(?!otherwise$)(?=.*\S)[^\r\n]+$/
/** A rule's name by itself; within a policy it is also no other rule's. */
export const ruleId = v.pipe(v.string('rule-id'), v.regex(RULE_ID, 'rule-id'))

const ruleFields = document({
  id: ruleId,
  note: v.optional(text, ''),
  enabled: v.optional(flag, true),
  match: v.optional(matchSchema, {}),
  answer: v.optional(answerSchema),
  refuse: v.optional(errorCode),
})
export const ruleSchema = v.pipe(
  ruleFields,
  v.check((value) => eitherAnswerOrRefuse(value), 'answer-or-refuse'),
)
export type Rule = v.InferOutput<typeof ruleSchema>

const otherwiseSchema = v.pipe(
  document({ answer: v.optional(answerSchema), refuse: v.optional(errorCode) }),
  v.check((value) => eitherAnswerOrRefuse(value), 'answer-or-refuse'),
)
export type Otherwise = v.InferOutput<typeof otherwiseSchema>

export const SERVER_DEFAULTS = {
  verReply: 'chosen',
  order: 'lenient',
  parameters: 'lenient',
  knownClients: 'catalogue',
  closesAfterAnswer: false,
  closesAfter420: false,
  closesAfter710: false,
} as const

export const serverSchema = document({
  /** What VER answers: the chosen dialect alone, or all shared names with CVR0. */
  verReply: v.optional(choice(['chosen', 'all']), SERVER_DEFAULTS.verReply),
  /** strict: CVQ without VER before it, or after an agreed dialect, is 715. */
  order: v.optional(choice(['lenient', 'strict']), SERVER_DEFAULTS.order),
  /** strict: exactly the number of parameters of the best dialect offered in VER. */
  parameters: v.optional(choice(['lenient', 'strict']), SERVER_DEFAULTS.parameters),
  /** any: no client is unknown; rules and `otherwise` decide. */
  knownClients: v.optional(choice(['catalogue', 'any']), SERVER_DEFAULTS.knownClients),
  closesAfterAnswer: v.optional(flag, SERVER_DEFAULTS.closesAfterAnswer),
  closesAfter420: v.optional(flag, SERVER_DEFAULTS.closesAfter420),
  closesAfter710: v.optional(flag, SERVER_DEFAULTS.closesAfter710),
})
export type ServerSwitches = v.InferOutput<typeof serverSchema>

/** The place of the first rule whose id an earlier rule has, or -1. */
function firstRepeated(rules: readonly { readonly id: string }[]): number {
  const seen = new Set<string>()
  return rules.findIndex(({ id }) => seen.size === seen.add(id).size)
}

const rulesSchema = v.pipe(
  list(ruleSchema),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const key = firstRepeated(dataset.value)
    const rule = dataset.value[key]
    if (rule === undefined) return
    addIssue({
      message: 'rule-id',
      input: rule.id,
      path: [
        { type: 'array', origin: 'value', input: dataset.value, key, value: rule },
        { type: 'object', origin: 'value', input: { ...rule }, key: 'id', value: rule.id },
      ],
    })
  }),
)

export const policySchema = document({
  format: v.optional(formatName(POLICY_FORMAT), POLICY_FORMAT),
  name: text,
  /** What VER may agree on; an empty list leaves only CVR0. */
  dialects: list(token),
  rules: rulesSchema,
  otherwise: otherwiseSchema,
  server: v.optional(serverSchema, {}),
})
export type Policy = v.InferOutput<typeof policySchema>
