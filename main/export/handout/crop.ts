// A drawing cut into drawings: as far as some event, and in pieces that fit on a sheet of paper. Each piece has the
// heads of the lifelines again, and its steps keep their numbers.

import type { Connected, Drawing, Step } from '../../../diagram/drawing.ts'
import { HEAD_HEIGHT } from '../../../diagram/layout.ts'

/** Below the last step, so that the lifelines are seen to go on. */
const TAIL = 12

/** The steps that the first `events` events of the trace make. */
export const stepsUpTo = ({ steps }: Drawing, events: number): readonly Step[] =>
  steps.filter(({ event }) => event < events)

function moved(connected: readonly Connected[], up: number, height: number): readonly Connected[] {
  return connected
    .map((stretch) => ({
      ...stretch,
      from: Math.max(HEAD_HEIGHT, stretch.from - up),
      to: Math.min(height, stretch.to - up),
    }))
    .filter(({ from, to }) => to > from)
}

/** The drawing of some consecutive steps alone; of none, its heads. */
function piece(drawing: Drawing, steps: readonly Step[]): Drawing {
  const [first] = steps
  const last = steps.at(-1)
  const up = first === undefined ? 0 : first.y - HEAD_HEIGHT
  const bottom = last === undefined ? HEAD_HEIGHT : last.y + last.height - up
  const height = Math.min(bottom + TAIL, Math.max(bottom, drawing.height - up))
  return {
    ...drawing,
    height,
    steps: steps.map((step) => ({ ...step, y: step.y - up })),
    connected:
      first === undefined || last === undefined
        ? []
        : moved(
            drawing.connected.filter((stretch) => stretch.first <= last.number),
            up,
            height,
          ),
  }
}

/** Fewer steps than these look lost on a sheet of their own. */
const FEWEST = 3

const heightOf = (steps: readonly Step[]): number =>
  (steps.at(-1)?.y ?? 0) + (steps.at(-1)?.height ?? 0) - (steps[0]?.y ?? 0)

/** Takes steps over from the piece before, as long as both have enough and this one has room. */
function fillLast(pieces: readonly Step[][], room: number): void {
  const last = pieces.at(-1)
  const before = pieces.at(-2)
  while (last !== undefined && before !== undefined && last.length < FEWEST && before.length > FEWEST) {
    const taken = before.at(-1)
    if (taken === undefined || heightOf([taken, ...last]) > room) return
    before.pop()
    last.unshift(taken)
  }
}

/** Pieces of at most `tallest` px, cut between steps; a step taller than that has a piece of its own. */
export function piecesOf(drawing: Drawing, steps: readonly Step[], tallest: number): readonly Drawing[] {
  const room = tallest - HEAD_HEIGHT - TAIL
  const pieces: Step[][] = [[]]
  for (const step of steps) {
    const current = pieces.at(-1) ?? []
    if (current.length > 0 && heightOf([...current.slice(0, 1), step]) > room) pieces.push([step])
    else current.push(step)
  }
  fillLast(pieces, room)
  return pieces.map((some) => piece(drawing, some))
}
