// The picture of the page that plays: every step drawn three times, as past, as played now and as still to come; the
// script shows one of them. Of the step played now, what is there before it happens and after stand apart, so that
// the script can uncover the one over the other.

import type { Connected, Drawing, Phase, Step } from '../../../diagram/drawing.ts'
import { backdrop, shapesOf, THICK } from '../../../diagram/ink.ts'
import type { Shape } from '../../../diagram/shape.ts'
import { line, rect } from '../../../diagram/shapes.ts'
import { svgElementsInInks } from '../../../diagram/svg.ts'
import { plain } from '../../../words/words.ts'
import { element, escaped } from '../markup.ts'

const drawn = (shapes: readonly Shape[]): string => svgElementsInInks(shapes).join('')

const group = (attributes: Readonly<Record<string, string | number>>, ...content: readonly string[]) =>
  element('g', attributes, ...content)

/** Shapes of a step played now: those that stay, those it begins with and those it ends with. */
function nowOf(drawing: Drawing, step: Step): string {
  const begun = svgElementsInInks(shapesOf(drawing, step, 'current', 0))
  const ended = svgElementsInInks(shapesOf(drawing, step, 'current', 1))
  const stays = ended.filter((shape) => begun.includes(shape))
  const goes = begun.filter((shape) => !ended.includes(shape))
  const comes = ended.filter((shape) => !begun.includes(shape))
  return group(
    { class: 'now' },
    stays.join(''),
    group({ class: 'before' }, goes.join('')),
    group({ class: 'after' }, comes.join('')),
  )
}

function stepGroup(drawing: Drawing, step: Step): string {
  const phase = (name: Exclude<Phase, 'current'>) =>
    group({ class: name }, drawn(shapesOf(drawing, step, name, 0)))
  return group({ 'data-step': step.number }, phase('past'), nowOf(drawing, step), phase('future'))
}

/** The thick part of both lifelines while a connection is open: whole, and as far as the script says it is played. */
function stretch({ ground }: Drawing, { from, to, first, last }: Connected): string {
  const place = {
    'data-stretch': '',
    'data-from': from,
    'data-to': to,
    'data-first': first,
    'data-last': last,
  }
  const lines = drawn([
    line(ground.client, from, ground.client, to, 'client', THICK),
    line(ground.server, from, ground.server, to, 'server', THICK),
  ])
  return group(place, group({ class: 'whole' }, lines), group({ class: 'played' }, lines))
}

/** Behind the step played now; moved by the script. */
function band({ ground }: Drawing): string {
  const { left, right } = ground
  const shapes = [
    rect({ x: left, y: 0, width: right - left, height: 1 }, 'band'),
    rect({ x: left, y: 0, width: 3, height: 1 }, 'fill'),
  ]
  return group({ 'data-band': '' }, drawn(shapes))
}

/** Uncovers what a step ends with, from the side it comes from. */
const reveal = ({ width, height }: Drawing): string =>
  `<clipPath id="reveal"><rect data-reveal="" x="0" y="0" width="${width}" height="${height}"/></clipPath>`

export function pictureSvg(drawing: Drawing): string {
  const { width, height, steps, connected } = drawing
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(plain(drawing.summary))}</title>`,
    `<defs>${reveal(drawing)}</defs>`,
    band(drawing),
    drawn(backdrop(drawing, { current: 0, progress: 0 })),
    ...connected.map((one) => stretch(drawing, one)),
    ...steps.map((step) => stepGroup(drawing, step)),
    '</svg>',
  ].join('\n')
}
