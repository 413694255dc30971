// Judges for what is typed into a rule: each gives the value a text stands for, or the sentence that says what was
// expected. The checks are those of the file format; an empty text takes a key away where it may be left out.

import * as v from 'valibot'
import { ruleId } from '../../../protocol/formats/policy.ts'
import {
  localeOrLanguage,
  percentage,
  range,
  token,
  tokenOrEmpty,
  version,
} from '../../../protocol/formats/schema.ts'
import { fail, ok } from '../../../protocol/result.ts'
import { say, type WordKey } from '../../../words/words.ts'
import type { Judge } from '../../ui/use-draft.ts'

const wrong = (text: string, expected: WordKey) =>
  fail(
    text === ''
      ? say('setup.wrong.empty', { expected: say(expected) })
      : say('setup.wrong.text', { text, expected: say(expected) }),
  )

const judge =
  (schema: v.GenericSchema<string, string>, expected: WordKey): Judge<string> =>
  (typed) => {
    const text = typed.trim()
    return v.is(schema, text) ? ok(text) : wrong(text, expected)
  }

/** An empty text stands for nothing wanted. */
const orNothing =
  <Value>(judged: Judge<Value>): Judge<Value | undefined> =>
  (typed) =>
    typed.trim() === '' ? ok(undefined) : judged(typed)

export const judgeVersion = judge(version, 'faults.expected.version')
export const judgeToken = judge(token, 'faults.expected.token')
export const judgeLocale = judge(localeOrLanguage, 'faults.expected.locale-or-language')
export const judgeUrl = judge(tokenOrEmpty, 'faults.expected.token-or-empty')
export const judgeRange = orNothing(judge(range, 'faults.expected.range'))
export const judgeVersionOrNothing = orNothing(judgeVersion)

export const judgePercent: Judge<number | undefined> = orNothing((typed) => {
  const text = typed.trim().replace(/ ?%$/, '')
  const number = /^[0-9]+(?:\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN
  return v.is(percentage, number) ? ok(number) : wrong(text, 'faults.expected.percentage')
})

/** Any text will do. */
export const judgeText: Judge<string> = ok

/** A rule's name, beside the names of the other rules. */
export const judgeId =
  (others: readonly string[]): Judge<string> =>
  (text) =>
    v.is(ruleId, text) && !others.includes(text) ? ok(text) : wrong(text, 'faults.expected.rule-id')
