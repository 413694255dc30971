import { describe, expect, it } from 'vitest'
import { JOURNEY_ENDS, OUTCOMES } from '../protocol/formats/outcomes.ts'
import { say } from '../words/words.ts'
import { tileOf, tileOfOutcome } from './tile.ts'

const all = [
  ...OUTCOMES.map(tileOfOutcome),
  ...OUTCOMES.flatMap((each) => JOURNEY_ENDS.map((end) => tileOf(each, end))),
]

describe('without colour, as in grey print or under forced colours', () => {
  it('no two tiles have a glyph in common', () => {
    for (const one of all)
      for (const other of all) if (one.glyph === other.glyph) expect(one.tile).toBe(other.tile)
  })

  it('every outcome has a word of its own', () => {
    const words = OUTCOMES.map((outcome) => say(`verdicts.word.${outcome}`))
    expect(new Set(words).size).toBe(words.length)
  })
})
