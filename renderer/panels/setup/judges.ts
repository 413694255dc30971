// Judges for what is typed: each gives the value a text stands for, or the sentence that says what was expected.
// The checks are those of the file formats.

import * as v from 'valibot'
import type { Expected } from '../../../protocol/formats/fault.ts'
import { lcid, milliseconds, token, trid, version, wireLine } from '../../../protocol/formats/schema.ts'
import { fail, ok } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import type { Judge } from '../../ui/use-draft.ts'

type Asked = Extract<Expected, 'version' | 'token' | 'lcid' | 'line' | 'trid'> | 'milliseconds'

const wrong = (text: string, expected: Asked) =>
  fail(
    text === ''
      ? say('setup.wrong.empty', { expected: say(`faults.expected.${expected}`) })
      : say('setup.wrong.text', { text, expected: say(`faults.expected.${expected}`) }),
  )

const textJudge =
  (
    schema: v.GenericSchema<string, string>,
    expected: Asked,
    clean = (text: string) => text.trim(),
  ): Judge<string> =>
  (text) => {
    const cleaned = clean(text)
    return v.is(schema, cleaned) ? ok(cleaned) : wrong(cleaned, expected)
  }

export const judgeVersion = textJudge(version, 'version')
export const judgeToken = textJudge(token, 'token')
export const judgeLcid = textJudge(lcid, 'lcid')
/** A line keeps its spaces: they are part of what is tried. */
export const judgeLine = textJudge(wireLine, 'line', (text) => text)

const numberJudge =
  (schema: v.GenericSchema<number, number>, expected: Asked): Judge<number> =>
  (text) => {
    const cleaned = text.trim()
    const number = /^[0-9]+$/.test(cleaned) ? Number(cleaned) : Number.NaN
    return v.is(schema, number) ? ok(number) : wrong(cleaned, expected)
  }

export const judgeMilliseconds = numberJudge(milliseconds, 'milliseconds')
export const judgeTrid = numberJudge(trid, 'trid')
