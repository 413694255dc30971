// What the heat map shows: the axis of its rows and of its columns, and filters by all others.

import { useId, useMemo } from 'react'
import { say } from '../../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Choice.tsx'
import type { OptionGroup } from '../../ui/options.ts'
import { Select } from '../../ui/Select.tsx'
import { AXES, type AxisName } from './axes.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { activeFilters, type Scales } from './grid.ts'
import styles from './heat.module.css'
import { useHeatView } from './view.ts'

const axisName = (axis: AxisName): string => say(`heat.axis.${axis}`)

function AxisPicker({
  side,
  axes,
}: {
  readonly side: 'rows' | 'columns'
  readonly axes: readonly AxisName[]
}) {
  const id = useId()
  const axis = useHeatView((view) => view[side])
  const showOn = useHeatView((view) => view.showOn)
  const groups: readonly OptionGroup[] = [
    { heading: null, options: axes.map((each) => ({ id: each, name: axisName(each) })) },
  ]
  const label = say(`heat.view.${side}`)
  return (
    <div className={styles.picker}>
      <label id={`${id}label`} htmlFor={id} className={styles.pickerLabel}>
        {label}
      </label>
      <Select
        ids={{ id, labelId: `${id}label`, describedBy: undefined, invalid: false }}
        label={label}
        groups={groups}
        chosen={axis}
        shown={axisName(axis)}
        onPick={({ id: picked }) => {
          const next = AXES.find((each) => each === picked)
          if (next !== undefined) showOn(side, next)
        }}
      />
    </div>
  )
}

export function Pickers({ scales }: { readonly scales: Scales }) {
  const view = useHeatView((all) => all)
  // An axis of one value says nothing, as rows, as columns or as a filter; what is shown stays choosable.
  const telling = useMemo(
    () =>
      AXES.filter((axis) => axis === view.rows || axis === view.columns || scales[axis].buckets.length > 1),
    [scales, view.rows, view.columns],
  )
  const filters = telling.filter((axis) => axis !== view.rows && axis !== view.columns)
  const filtered = Object.keys(activeFilters(view)).length > 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row
    <div role="group" aria-label={say('heat.view.label')} className={styles.pickers}>
      <AxisPicker side="rows" axes={telling} />
      <AxisPicker side="columns" axes={telling} />
      {view.rows === 'version' && (
        <Check label={say('heat.view.every')} checked={view.everyVersion} onChange={view.showEveryVersion} />
      )}
      {filters.length > 0 && (
        <div className={styles.filters}>
          {filters.map((axis) => (
            <FilterMenu
              key={axis}
              name={axisName(axis)}
              buckets={scales[axis].buckets}
              keys={view.filters[axis] ?? []}
              onChange={(keys) => view.filter(axis, keys)}
            />
          ))}
          {filtered && (
            <Button look="quiet" onClick={view.clearFilters}>
              {say('heat.view.clear')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
