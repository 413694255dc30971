// Fields of a step that another run has otherwise: bold, so that not colour alone tells them.

import type { Shape } from '../../diagram/shape.ts'
import type { FieldName } from '../../protocol/parameters.ts'

/** The same shapes with those fields in the bold face; the mono face is as wide in bold. */
export const emboldened = (shapes: readonly Shape[], fields: ReadonlySet<FieldName>): readonly Shape[] =>
  shapes.map((shape) =>
    shape.kind === 'text' && shape.runs.some(({ field }) => field !== undefined && fields.has(field))
      ? {
          ...shape,
          runs: shape.runs.map((run) =>
            run.field !== undefined && fields.has(run.field) ? { ...run, weight: 600 as const } : run,
          ),
        }
      : shape,
  )
