// Shapes of the drawing as SVG elements. Inks are the tokens of styles/tokens.css, so a theme changes colours only.

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

function Piece({ run, light }: { readonly run: Run; readonly light: Lighting | null }) {
  const { text, face, weight, underline = false, field } = run
  const hot = field !== undefined && light !== null
  return (
    <tspan
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

/** What lies behind the pieces of a text that are lit. */
function Lights({ shape, light }: { readonly shape: TextShape; readonly light: Lighting }) {
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

function Text({ shape, light }: { readonly shape: TextShape; readonly light: Lighting | null }) {
  const { x, y, anchor, size, ink, runs } = shape
  const look = plainLook(runs, light)
  if (look !== null)
    return (
      <text x={x} y={y} textAnchor={anchor} fontSize={size} fill={paint(ink)} {...look}>
        {runs[0]?.text}
      </text>
    )
  return (
    <>
      {light !== null && <Lights shape={shape} light={light} />}
      <text x={x} y={y} textAnchor={anchor} fontSize={size} fill={paint(ink)}>
        {runs.map((run, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run has no other name than its place
          <Piece key={i} run={run} light={light} />
        ))}
      </text>
    </>
  )
}

interface Props {
  readonly shape: Shape
  /** null where nothing can be lit. */
  readonly light: Lighting | null
}

export function ShapeView({ shape, light }: Props) {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, ink, width, dash } = shape
      return <line {...{ x1, y1, x2, y2 }} stroke={paint(ink)} strokeWidth={width} {...dashOf(dash)} />
    }
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke, strokeWidth, dash } = shape
      const box = { x, y, width, height, rx: radius, strokeWidth }
      return <rect {...box} fill={paint(fill)} stroke={paint(stroke)} {...dashOf(dash)} />
    }
    case 'circle': {
      const { cx, cy, r, fill, stroke, strokeWidth } = shape
      return <circle {...{ cx, cy, r, strokeWidth }} fill={paint(fill)} stroke={paint(stroke)} />
    }
    case 'path': {
      const { d, fill, stroke, strokeWidth, dash } = shape
      return (
        <path
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
      return <Text shape={shape} light={light} />
    default:
      return unreachable(shape)
  }
}
