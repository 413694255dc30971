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

function piece({ text, face, weight, underline = false, field }: Run, light: Lighting | null, key: number) {
  const hot = field !== undefined && light !== null
  return (
    <tspan
      key={key}
      className={hot ? styles.field : undefined}
      fontFamily={`var(--${face})`}
      fontWeight={weight}
      textDecoration={underline ? 'underline' : undefined}
      fill={hot && light.inverted === field ? 'var(--on-fill)' : undefined}
      data-field={hot ? field : undefined}
    >
      {text}
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

/** The look of a text of one piece that is no field: it needs no element of its own within the text. */
function plainLook(runs: readonly Run[], light: Lighting | null) {
  const [only, ...others] = runs
  if (only === undefined || others.length > 0 || (only.field !== undefined && light !== null)) return null
  const { face, weight, underline = false } = only
  return {
    fontFamily: `var(--${face})`,
    fontWeight: weight,
    ...(underline ? { textDecoration: 'underline' } : {}),
  }
}

function textElement(shape: TextShape, light: Lighting | null, key: Key) {
  const { x, y, anchor, size, ink, runs } = shape
  const place = { x, y, textAnchor: anchor, fontSize: size, fill: paint(ink) }
  const look = plainLook(runs, light)
  if (look !== null)
    return (
      <text key={key} {...place} {...look}>
        {runs[0]?.text}
      </text>
    )
  return (
    <Fragment key={key}>
      {lights(shape, light)}
      <text {...place}>{runs.map((run, i) => piece(run, light, i))}</text>
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
      const { x, y, width, height, radius, fill, stroke, strokeWidth, dash } = shape
      const box = { x, y, width, height, rx: radius, strokeWidth }
      return <rect key={key} {...box} fill={paint(fill)} stroke={paint(stroke)} {...dashOf(dash)} />
    }
    case 'circle': {
      const { cx, cy, r, fill, stroke, strokeWidth } = shape
      const round = { cx, cy, r, strokeWidth }
      return <circle key={key} {...round} fill={paint(fill)} stroke={paint(stroke)} />
    }
    case 'path': {
      const { d, fill, stroke, strokeWidth, dash } = shape
      return (
        <path
          key={key}
          {...{ d, strokeWidth }}
          fill={paint(fill)}
          stroke={paint(stroke)}
          strokeLinecap="round"
          strokeLinejoin="round"
          {...dashOf(dash)}
        />
      )
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
