// A drawing at a moment as a self-contained SVG document, for exports and for looking at.

import { unreachable } from '../protocol/result.ts'
import { plain } from '../words/words.ts'
import type { Drawing, Frame } from './drawing.ts'
import { escapeMarkup } from './escape.ts'
import { frameAt, phaseOf } from './frame.ts'
import { backdrop, shapesOf } from './ink.ts'
import { colourOf, type ThemeName } from './palette.ts'
import type { Ink, Run, Shape, TextShape } from './shape.ts'
import { visible } from './text-width.ts'

const FAMILY = {
  sans: "'IBM Plex Sans', system-ui, sans-serif",
  mono: "'IBM Plex Mono', ui-monospace, monospace",
} as const

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')

type Colour = (ink: Ink) => string

const stroke = (colour: Colour, ink: Ink, width: number, dash: string | undefined) =>
  ink === 'none' || width === 0
    ? {}
    : { stroke: colour(ink), 'stroke-width': width, 'stroke-dasharray': dash }

function tspan(run: Run): string {
  const look = attributes({
    'font-family': FAMILY[run.face],
    'font-weight': run.weight,
    'text-decoration': run.underline === true ? 'underline' : undefined,
  })
  return `<tspan${look}>${escapeMarkup(run.text)}</tspan>`
}

function textElement(shape: TextShape, colour: Colour): string {
  const { x, y, size } = shape
  const anchor = shape.anchor === 'start' ? undefined : shape.anchor
  const look = attributes({ x, y, 'font-size': size, 'text-anchor': anchor, fill: colour(shape.ink) })
  return `<text${look} xml:space="preserve">${shape.runs.map(tspan).join('')}</text>`
}

function element(shape: Shape, colour: Colour): string {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2 } = shape
      return `<line${attributes({ x1, y1, x2, y2, ...stroke(colour, shape.ink, shape.width, shape.dash) })}/>`
    }
    case 'rect': {
      const { x, y, width, height } = shape
      const rx = shape.radius === 0 ? undefined : shape.radius
      const outline = stroke(colour, shape.stroke, shape.strokeWidth, shape.dash)
      return `<rect${attributes({ x, y, width, height, rx, fill: colour(shape.fill), ...outline })}/>`
    }
    case 'circle': {
      const { cx, cy, r } = shape
      const outline = stroke(colour, shape.stroke, shape.strokeWidth, undefined)
      return `<circle${attributes({ cx, cy, r, fill: colour(shape.fill), ...outline })}/>`
    }
    case 'path': {
      const outline = stroke(colour, shape.stroke, shape.strokeWidth, shape.dash)
      const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
      const ends = shape.stroke === 'none' ? {} : round
      return `<path${attributes({ d: shape.d, fill: colour(shape.fill), ...outline, ...ends })}/>`
    }
    case 'text':
      return textElement(shape, colour)
    default:
      return unreachable(shape)
  }
}

/** Everything to be drawn at a frame, back to front. */
export function shapesAt(drawing: Drawing, frame: Frame): readonly Shape[] {
  const steps = drawing.steps.flatMap((step) => shapesOf(drawing, step, phaseOf(step, frame), frame.progress))
  return [...backdrop(drawing, frame), ...steps]
}

const coloursOf =
  (theme: ThemeName): Colour =>
  (ink) =>
    ink === 'none' ? 'none' : colourOf(ink, theme)

/** Shapes as elements of an SVG picture, back to front. */
export const svgElements = (shapes: readonly Shape[], theme: ThemeName): readonly string[] =>
  shapes.map((shape) => element(shape, coloursOf(theme)))

/** The same with colours of the page's own: an ink is the custom property of its name. */
export const svgElementsInInks = (shapes: readonly Shape[]): readonly string[] =>
  shapes.map((shape) => element(shape, (ink) => (ink === 'none' ? 'none' : `var(--${ink})`)))

/** All that happens, none of it marked as the step played now. */
export const wholeFrame = (drawing: Drawing): Frame => ({ current: drawing.steps.length + 1, progress: 1 })

const sentencesOf = ({ steps }: Drawing): string =>
  steps.map(({ number, sentence }) => `${number}. ${visible(plain(sentence))}`).join('\n')

/** The picture at a frame. `style` is CSS of its own, for embedded fonts. */
export function svgAt(drawing: Drawing, frame: Frame, theme: ThemeName, style = ''): string {
  const { width, height } = drawing
  const shapes = svgElements(shapesAt(drawing, frame), theme).map((shape) => `  ${shape}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `  <title>${escapeMarkup(visible(plain(drawing.summary)))}</title>`,
    `  <desc>${escapeMarkup(sentencesOf(drawing))}</desc>`,
    ...(style === '' ? [] : [`  <style>${escapeMarkup(style)}</style>`]),
    `  <rect width="${width}" height="${height}" fill="${colourOf('stage', theme)}"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n')
}

/** The picture at a moment of play time (milliseconds at 1×); leave `time` at the drawing's end for all of it. */
export const toSvg = (drawing: Drawing, time: number, theme: ThemeName): string =>
  svgAt(drawing, frameAt(drawing, time), theme)
