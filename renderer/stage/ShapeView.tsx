// Shapes of the drawing as SVG elements. Inks are the tokens of styles/tokens.css, so a theme changes colours only.

import { Fragment, type Key } from 'react'
import type { Ink, Run, Shape, TextShape } from '../../diagram/shape.ts'
import { runBoxes } from '../../diagram/text-width.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import { unreachable } from '../../protocol/result.ts'
import styles from './diagram.module.css'

const paint = (ink: Ink): string => (ink === 'none' ? 'none' : `var(--${ink})`)

/** Which fields of a step's message stand out: the one hovered anywhere, and the one selected. */
export interface Lighting {
  readonly lit: FieldName | null
  readonly inverted: FieldName | null
  /** Those that another run beside it has otherwise. */
  readonly differs: ReadonlySet<FieldName> | null
}

const dashOf = (dash: string | undefined) => (dash === undefined ? {} : { strokeDasharray: dash })

const ROUND = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const

interface Stroked {
  readonly stroke: Ink
  readonly strokeWidth: number
  readonly dash?: string
}

/** Nothing where there is no stroke, which is SVG's own default: what is not said costs nothing. */
const strokeOf = ({ stroke, strokeWidth, dash }: Stroked) =>
  stroke === 'none' ? {} : { stroke: paint(stroke), strokeWidth, ...dashOf(dash) }

/** The look that a text's pieces share; most are of it, and are then no elements of their own. */
type Base = Pick<Run, 'face' | 'weight'>

const baseOf = (runs: readonly Run[]): Base =>
  runs.find(({ field, underline }) => field === undefined && underline !== true) ??
  runs[0] ?? { face: 'sans', weight: 400 }

const fontOf = ({ face, weight }: Base) => ({ fontFamily: `var(--${face})`, fontWeight: weight })

const isHot = ({ field }: Run, light: Lighting | null): boolean => field !== undefined && light !== null

/** What makes a piece more than text: another face, a line under it, a field to point at. */
function accentOf(run: Run, base: Base, light: Lighting | null) {
  const { face, weight, underline = false, field } = run
  return {
    ...(face === base.face ? {} : { fontFamily: `var(--${face})` }),
    ...(weight === base.weight ? {} : { fontWeight: weight }),
    ...(underline ? { textDecoration: 'underline' } : {}),
    ...(isHot(run, light) ? { className: styles.field, 'data-field': field } : {}),
    ...(isHot(run, light) && light?.inverted === field ? { fill: 'var(--on-fill)' } : {}),
  }
}

function piece(run: Run, base: Base, light: Lighting | null, key: number) {
  const accent = accentOf(run, base, light)
  if (Object.keys(accent).length === 0) return run.text
  return (
    <tspan key={key} {...accent}>
      {run.text}
    </tspan>
  )
}

function lookOf(field: FieldName | undefined, { lit, inverted, differs }: Lighting): string | null {
  if (field === undefined) return null
  if (field === inverted) return styles.inverted ?? null
  if (field === lit) return styles.lit ?? null
  return differs?.has(field) ? (styles.differs ?? null) : null
}

const lightsAny = ({ lit, inverted, differs }: Lighting): boolean =>
  lit !== null || inverted !== null || differs !== null

/** What lies behind the pieces of a text that are lit. */
function lights(shape: TextShape, light: Lighting | null) {
  if (light === null || !lightsAny(light)) return null
  const { y, size } = shape
  return runBoxes(shape)
    .map((box) => ({ ...box, look: lookOf(box.run.field, light) }))
    .filter(({ look }) => look !== null)
    .map(({ x, width, look }) => (
      <rect
        key={x}
        className={look ?? undefined}
        x={x - 2}
        y={y - size}
        width={width + 4}
        height={size + 4}
        rx={2}
      />
    ))
}

function textElement(shape: TextShape, light: Lighting | null, key: Key) {
  const { x, y, anchor, size, ink, runs } = shape
  const base = baseOf(runs)
  const aligned = anchor === 'start' ? {} : { textAnchor: anchor }
  return (
    <Fragment key={key}>
      {lights(shape, light)}
      <text {...{ x, y }} {...aligned} fontSize={size} fill={paint(ink)} {...fontOf(base)}>
        {runs.map((run, i) => piece(run, base, light, i))}
      </text>
    </Fragment>
  )
}

/** A function and no component: a step has dozens of shapes, and a hand passes dozens of steps in a frame. */
export function shapeElement(shape: Shape, light: Lighting | null, key: Key) {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, ink, width, dash } = shape
      const ends = { x1, y1, x2, y2 }
      return <line key={key} {...ends} stroke={paint(ink)} strokeWidth={width} {...dashOf(dash)} />
    }
    case 'rect': {
      const { x, y, width, height, radius, fill } = shape
      const box = { x, y, width, height, ...(radius === 0 ? {} : { rx: radius }) }
      return <rect key={key} {...box} fill={paint(fill)} {...strokeOf(shape)} />
    }
    case 'circle': {
      const { cx, cy, r, fill } = shape
      return <circle key={key} {...{ cx, cy, r }} fill={paint(fill)} {...strokeOf(shape)} />
    }
    case 'path': {
      const { d, fill, stroke } = shape
      const ends = stroke === 'none' ? {} : ROUND
      return <path key={key} d={d} fill={paint(fill)} {...strokeOf(shape)} {...ends} />
    }
    case 'text':
      return textElement(shape, light, key)
    default:
      return unreachable(shape)
  }
}

interface Props {
  readonly shape: Shape
  /** null where nothing can be lit. */
  readonly light: Lighting | null
}

export const ShapeView = ({ shape, light }: Props) => shapeElement(shape, light, 0)
