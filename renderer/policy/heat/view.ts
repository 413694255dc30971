// What one has asked of the heat map: axes, filters, what is highlighted. It outlives the panel, which goes when the
// rollout is shown, and ends with the window.

import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useLabStore } from '../../state/lab.ts'
import type { Lab } from '../../state/store.ts'
import type { AxisName } from './axes.ts'
import type { View } from './grid.ts'
import type { Verdict } from './verdicts.ts'

export interface HeatView extends View {
  /** An axis that is on the other side already changes places with this one. */
  showOn(side: 'rows' | 'columns', axis: AxisName): void
  showEveryVersion(every: boolean): void
  /** No keys: everybody. */
  filter(axis: AxisName, keys: readonly string[]): void
  clearFilters(): void
  highlight(verdict: Verdict | null): void
}

export const createHeatView = (): StoreApi<HeatView> =>
  createStore<HeatView>()((set, get) => ({
    rows: 'version',
    columns: 'system',
    everyVersion: false,
    filters: {},
    highlighted: null,
    showOn: (side, axis) => {
      const other = side === 'rows' ? 'columns' : 'rows'
      const { [side]: before, [other]: across } = get()
      set({ [side]: axis, ...(across === axis ? { [other]: before } : {}) })
    },
    showEveryVersion: (everyVersion) => set({ everyVersion }),
    filter: (axis, keys) => {
      const { [axis]: _, ...others } = get().filters
      set({ filters: keys.length === 0 ? others : { ...others, [axis]: keys } })
    },
    clearFilters: () => set({ filters: {} }),
    highlight: (highlighted) => set({ highlighted }),
  }))

const views = new WeakMap<Lab, StoreApi<HeatView>>()

function viewOf(lab: Lab): StoreApi<HeatView> {
  const known = views.get(lab)
  if (known !== undefined) return known
  const view = createHeatView()
  views.set(lab, view)
  return view
}

export const useHeatView = <Value>(selector: (view: HeatView) => Value): Value =>
  useStore(viewOf(useLabStore()), selector)
