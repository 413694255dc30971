// The verdict glyphs and marks as stroked paths on a grid of 16, for the picture and for the window's tiles.
// Absolute commands only, so that a glyph can be placed by moving its numbers. Drawn with round ends.

export const GLYPHS = {
  check: 'M3 8.5 L6.5 12 L13 4.5',
  up: 'M8 13.25 L8 3.25 M4 7.25 L8 3.25 L12 7.25',
  'up-to-bar': 'M3 2.75 L13 2.75 M8 13.5 L8 6 M4.5 9.5 L8 6 L11.5 9.5',
  slash: 'M2.5 8 A5.5 5.5 0 1 1 13.5 8 A5.5 5.5 0 1 1 2.5 8 M4.11 11.89 L11.89 4.11',
  loop: 'M13 5.5 A5.6 5.6 0 1 0 13.5 9 M13.25 2 L13.25 5.75 L9.5 5.75',
  exclaim: 'M8 2.5 L8 9.25 M8 13.2 L8 13.25',
  down: 'M8 2.75 L8 12.75 M4 8.75 L8 12.75 L12 8.75',
  dots: 'M3.5 8 L3.51 8 M8 8 L8.01 8 M12.5 8 L12.51 8',
  cross: 'M4 4 L12 12 M12 4 L4 12',
  // Of findings: no verdict, so they stand on a grey tile.
  'down-to-bar': 'M3 13.25 L13 13.25 M8 2.5 L8 10 M4.5 6.5 L8 10 L11.5 6.5',
  'short-of-bar': 'M3 2.75 L13 2.75 M8 13.25 L8 7.5 M5 10 L8 7.25 L11 10',
  covered: 'M6 10 L2.75 10 L2.75 2.75 L10 2.75 L10 6 M6 6 L13.25 6 L13.25 13.25 L6 13.25 L6 6',
  empty:
    'M5 2.75 L2.75 2.75 L2.75 5 M11 2.75 L13.25 2.75 L13.25 5 M13.25 11 L13.25 13.25 L11 13.25 M5 13.25 L2.75 13.25 L2.75 11',
  screen: 'M2.5 3.25 L13.5 3.25 L13.5 10.25 L2.5 10.25 L2.5 3.25 M8 10.25 L8 13.25 M5 13.25 L11 13.25',
  link: 'M6.25 9.75 L9.75 6.25 M7.25 4.5 L8.5 3.25 A2.9 2.9 0 0 1 12.75 7.5 L11.5 8.75 M8.75 11.5 L7.5 12.75 A2.9 2.9 0 0 1 3.25 8.5 L4.5 7.25',
  globe:
    'M2.5 8 A5.5 5.5 0 1 1 13.5 8 A5.5 5.5 0 1 1 2.5 8 M2.5 8 L13.5 8 M8 2.5 A8 8 0 0 1 8 13.5 M8 13.5 A8 8 0 0 1 8 2.5',
  percent:
    'M12.5 3.5 L3.5 12.5 M3.25 4.75 A1.5 1.5 0 1 1 6.25 4.75 A1.5 1.5 0 1 1 3.25 4.75 M9.75 11.25 A1.5 1.5 0 1 1 12.75 11.25 A1.5 1.5 0 1 1 9.75 11.25',
  question: 'M5.25 5.75 A2.75 2.75 0 1 1 8 8.5 L8 9.75 M8 13 L8 13.05',
  steps: 'M2.5 13 L5.75 13 L5.75 9.75 L9 9.75 L9 6.5 L12.25 6.5 L12.25 3.25',
  fork: 'M4.5 2.5 L4.5 13.5 M4.5 10 C4.5 7 11.5 8.5 11.5 3.5 M8.75 5.75 L11.5 3 L14.25 5.75',
  swap: 'M4.75 13 L4.75 3 M2.25 5.5 L4.75 3 L7.25 5.5 M11.25 3 L11.25 13 M8.75 10.5 L11.25 13 L13.75 10.5',
} as const

export type GlyphName = keyof typeof GLYPHS

export const GRID = 16
/** Stroke width on the grid. */
export const GLYPH_STROKE = 1.75

/** Which numbers of an arc are a point: the last two; the radii only scale, rotation and flags stay. */
const ARC_LENGTH = 7

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000)

function placeNumbers(command: string, numbers: readonly number[], x: number, y: number, k: number): string {
  return numbers
    .map((value, i) => {
      const inArc = command === 'A' ? i % ARC_LENGTH : -1
      if (inArc >= 2 && inArc <= 4) return rounded(value)
      if (inArc === 0 || inArc === 1) return rounded(value * k)
      const isX = inArc === -1 ? i % 2 === 0 : inArc === 5
      return rounded(value * k + (isX ? x : y))
    })
    .join(' ')
}

/** A glyph's path with its grid's top left corner at (x, y), `size` px wide. */
export function placeGlyph(name: GlyphName, x: number, y: number, size: number): string {
  const k = size / GRID
  return GLYPHS[name].replace(/([A-Z])([^A-Z]*)/g, (_, command: string, rest: string) => {
    const numbers = rest.trim().split(/\s+/).map(Number)
    return `${command}${placeNumbers(command, numbers, x, y, k)}`
  })
}

/** A glyph centred on a point. */
export const centreGlyph = (name: GlyphName, cx: number, cy: number, size: number): string =>
  placeGlyph(name, cx - size / 2, cy - size / 2, size)
