// What the heat map shows, worked out from the newest finished analysis. The window answers keys first: what is
// shown follows when there is time, and what was shown before stays until then.

import { useDeferredValue, useMemo } from 'react'
import type { Analysis } from '../../../main/contract.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { useLab } from '../../state/lab.ts'
import { pointOfClient } from './find-client.ts'
import { type Grid, gridOf, type Place, placeOfPoint, type Scales, scalesOf } from './grid.ts'
import { useHeatView } from './view.ts'

export interface Heat {
  readonly analysis: Analysis
  /** The policy that was judged. */
  readonly policy: Policy
  readonly scales: Scales
  readonly grid: Grid
}

/** null before there is anything to show. */
export function useHeat(): Heat | null {
  const newest = useLab((state) => state.analysis)
  const question = useLab((state) => state.analysed)
  const analysis = useDeferredValue(newest)
  const policy = useDeferredValue(question)?.draft ?? null
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const rows = useHeatView((view) => view.rows)
  const columns = useHeatView((view) => view.columns)
  const everyVersion = useHeatView((view) => view.everyVersion)
  const filters = useHeatView((view) => view.filters)
  const highlighted = useHeatView((view) => view.highlighted)
  const scales = useMemo(
    () => (analysis === null ? null : scalesOf(analysis.sweep.domain, catalogue)),
    [analysis, catalogue],
  )
  const grid = useMemo(
    () =>
      analysis === null || scales === null
        ? null
        : gridOf(analysis.sweep, scales, { rows, columns, everyVersion, filters, highlighted }),
    [analysis, scales, rows, columns, everyVersion, filters, highlighted],
  )
  return useMemo(
    () =>
      analysis === null || policy === null || scales === null || grid === null
        ? null
        : { analysis, policy, scales, grid },
    [analysis, policy, scales, grid],
  )
}

export interface Selection {
  readonly client: Client
  readonly place: Place
}

/** The chosen client and its cell; null where none is chosen, or where the grid does not have it. */
export function useSelection(grid: Grid): Selection | null {
  const client = useLab((state) => state.chosen)
  return useMemo(() => {
    if (client === null) return null
    const place = placeOfPoint(grid, pointOfClient(grid.sweep.domain, client))
    return place === null ? null : { client, place }
  }, [grid, client])
}
