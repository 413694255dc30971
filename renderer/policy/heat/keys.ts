// Where keys lead in the heat map: arrows to the next cell, Home and End along the row, with Ctrl to the corners, Page
// Up and Page Down by what is in sight; Enter and Space stay.

import type { Place } from './grid.ts'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows in sight. */
  readonly page: number
}

function unbounded({ key, ctrlKey, metaKey }: Pressed, { row, column }: Place, extent: Extent): Place | null {
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? extent.rows - 1 : row, column: extent.columns - 1 }
    case 'PageUp':
      return { row: row - extent.page, column }
    case 'PageDown':
      return { row: row + extent.page, column }
    case 'Enter':
    case ' ':
      return { row, column }
    default:
      return null
  }
}

const FAR: ReadonlySet<string> = new Set(['Home', 'End'])

/** null for a key that means nothing here. */
export function placeAfter(pressed: Pressed, from: Place, extent: Extent): Place | null {
  if (extent.rows === 0 || extent.columns === 0 || pressed.altKey) return null
  if ((pressed.ctrlKey || pressed.metaKey) && !FAR.has(pressed.key)) return null
  const to = unbounded(pressed, from, extent)
  if (to === null) return null
  return {
    row: Math.min(Math.max(to.row, 0), extent.rows - 1),
    column: Math.min(Math.max(to.column, 0), extent.columns - 1),
  }
}
