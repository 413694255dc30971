import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEAD_HEIGHT } from '../../../diagram/layout.ts'
import { catalogue, scenarioWith } from '../../simulation/fixture.ts'
import { simulate } from '../../simulation/index.ts'
import { piecesOf, stepsUpTo } from './crop.ts'
import { drawingOf } from './picture.ts'

const trace = simulate(scenarioWith(), catalogue)
const drawing = drawingOf(trace)
const numbers = (steps: readonly { readonly number: number }[]) => steps.map(({ number }) => number)

describe('the steps up to an event', () => {
  it('are those that the events so far make', () => {
    expect(stepsUpTo(drawing, 0)).toEqual([])
    expect(stepsUpTo(drawing, trace.events.length)).toEqual(drawing.steps)
    for (const [i, { kind }] of trace.events.entries()) {
      const shown = stepsUpTo(drawing, i)
      expect(shown.every(({ event }) => event < i)).toBe(true)
      if (kind === 'send') expect(stepsUpTo(drawing, i + 1)).toHaveLength(shown.length + 1)
    }
  })
})

describe('pieces of a drawing', () => {
  const whole = piecesOf(drawing, drawing.steps, Number.POSITIVE_INFINITY)

  it('are one where there is room, as it was laid out', () => {
    expect(whole).toHaveLength(1)
    expect(whole[0]?.steps).toEqual(drawing.steps)
    expect(whole[0]?.height).toBeLessThanOrEqual(drawing.height)
  })

  it('show every step once, in order, each below the head and above the foot of its piece', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(drawing.steps.length), (tallest, count) => {
        const steps = drawing.steps.slice(0, count)
        const pieces = piecesOf(drawing, steps, tallest)
        expect(pieces.flatMap((piece) => numbers(piece.steps))).toEqual(numbers(steps))
        for (const { steps: shown, height, connected } of pieces) {
          for (const step of shown) {
            expect(step.y).toBeGreaterThanOrEqual(HEAD_HEIGHT)
            expect(step.y + step.height).toBeLessThanOrEqual(height)
          }
          if (shown.length > 1) expect(height).toBeLessThanOrEqual(tallest)
          for (const { from, to } of connected) expect(0 <= from && from < to && to <= height).toBe(true)
        }
      }),
    )
  })

  it('say nothing of what comes later: a connection that closes later goes on to the foot', () => {
    const [open] = piecesOf(drawing, drawing.steps.slice(0, 3), 500)
    expect(open?.connected).toHaveLength(1)
    expect(open?.connected[0]?.to).toBe(open?.height)
    expect(piecesOf(drawing, [], 500).map(({ connected, steps }) => [connected, steps])).toEqual([[[], []]])
  })
})
