import { describe, expect, it } from 'vitest'
import { JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import { placeOfVerdict, tileOfVerdict, VERDICT_TABLE, VERDICTS, wordOf } from './verdicts.ts'

const judged = (outcome: (typeof OUTCOMES)[number], end: (typeof JOURNEY_ENDS)[number]) =>
  VERDICTS[VERDICT_TABLE[placeOfVerdict(OUTCOMES.indexOf(outcome), JOURNEY_ENDS.indexOf(end))] ?? -1]

describe('the verdict of a client', () => {
  it('is the outcome where the journey rests', () => {
    for (const outcome of OUTCOMES) expect(judged(outcome, 'rests')).toBe(outcome)
  })

  it('is the loop or the dead end, whatever came first', () => {
    expect(judged('upgrade-forced', 'loops')).toBe('loops')
    expect(judged('upgrade-offered', 'stranded')).toBe('stranded')
    expect(judged('refused', 'refused')).toBe('refused')
  })
})

it('every outcome has a place among the verdicts, and bugs of the policy are the worst', () => {
  expect([...VERDICTS].sort()).toEqual([...OUTCOMES, 'loops', 'stranded'].sort())
  expect(VERDICTS.slice(0, 3)).toEqual(['loops', 'stranded', 'refused'])
  expect(VERDICTS.at(-1)).toBe('up-to-date')
})

it('a verdict looks and reads as it does everywhere else', () => {
  expect(tileOfVerdict('loops')).toEqual({ tile: 'loop', glyph: 'loop' })
  expect(tileOfVerdict('stranded').tile).toBe('strand')
  expect(tileOfVerdict('upgrade-forced').glyph).toBe('up-to-bar')
  expect(wordOf('loops')).toBe('Upgrade loop')
})
