// Runs of the drawing as plain text.

import type { Run } from '../../diagram/shape.ts'

export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
