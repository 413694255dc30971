// Judges for the numbers of a rollout: each gives the number a text stands for, or says what was expected.

import { MOST_CLIENTS, MOST_DAYS } from '../../../protocol/formats/rollout.ts'
import { fail, ok } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import type { Judge } from '../../ui/use-draft.ts'

const expectedBetween = (from: number, to: number): string =>
  say('rollout.wrong.whole', { from: numberText(from), to: numberText(to) })

const wrong = (text: string, expected: string) =>
  fail(text === '' ? say('setup.wrong.empty', { expected }) : say('setup.wrong.text', { text, expected }))

/** A whole number; commas between thousands are passed over. */
const wholeJudge =
  (from: number, to: number): Judge<number> =>
  (typed) => {
    const text = typed.trim()
    const digits = text.replaceAll(',', '')
    const number = /^[0-9]+$/.test(digits) ? Number(digits) : Number.NaN
    return number >= from && number <= to ? ok(number) : wrong(text, expectedBetween(from, to))
  }

export const MOST_SEED = Number.MAX_SAFE_INTEGER
const MOST_SKEW = 24

export const judgeSeed = wholeJudge(0, MOST_SEED)
export const judgeDays = wholeJudge(1, MOST_DAYS)
export const judgeClients = wholeJudge(1, MOST_CLIENTS)
export const judgeSkew = wholeJudge(0, MOST_SKEW)

/** An hour of the day. */
export const judgeClock = wholeJudge(0, 23)
export const judgeDay = wholeJudge(0, MOST_DAYS)

/** The day a policy begins, which no other may have. */
export const judgeBeginning =
  (taken: readonly number[]): Judge<number> =>
  (text) => {
    const judged = wholeJudge(1, MOST_DAYS)(text)
    return judged.ok && taken.includes(judged.value)
      ? fail(say('rollout.wrong.taken', { day: judged.value }))
      : judged
  }

/** What is left of 100 per cent by the other shares is the most this one can have. */
export const judgePercent =
  (room: number): Judge<number> =>
  (typed) => {
    const text = typed.trim().replace(/\s*%$/, '')
    const number = /^[0-9]+(?:\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN
    if (!(number >= 0 && number <= 100)) return wrong(text, say('faults.expected.percentage'))
    return number <= room ? ok(number) : fail(say('rollout.wrong.room', { text, room }))
  }
