// One step of the diagram. It is drawn anew only when its own ink changes: past and future steps stand still.

import { memo, useMemo } from 'react'
import type { Drawing, Phase, Step } from '../../diagram/drawing.ts'
import { shapesOf } from '../../diagram/ink.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import type { FieldRef } from '../state/types.ts'
import styles from './diagram.module.css'
import { emboldened } from './differing.ts'
import { type Lighting, shapeElement } from './ShapeView.tsx'
import { messageOfField } from './use-pointing.ts'

interface Props extends Lighting {
  readonly drawing: Drawing
  readonly step: Step
  readonly phase: Phase
  readonly progress: number
}

/** The field of a reference, if this step shows it. */
const fieldIn = ({ steps }: Drawing, step: Step, ref: FieldRef | null): FieldName | null =>
  ref !== null && messageOfField(steps, step, ref.field) === ref.message ? ref.field : null

/** What stands out in each step; asked for once for all, since steps come and go by the dozen. */
export function useLighting(drawing: Drawing): (step: Step) => Lighting {
  const hovered = useLab((state) => state.hovered)
  const selected = useLab((state) => state.selected)
  const differing = useLab((state) => state.differing)
  return (step) => ({
    lit: fieldIn(drawing, step, hovered),
    inverted: fieldIn(drawing, step, selected),
    differs: differing?.get(step.event) ?? null,
  })
}

export const StepView = memo(function StepView(props: Props) {
  const { drawing, step, phase, progress, lit, inverted, differs } = props
  const light = step.message === null ? null : { lit, inverted, differs }
  const shapes = useMemo(() => {
    const drawn = shapesOf(drawing, step, phase, progress)
    return differs === null ? drawn : emboldened(drawn, differs)
  }, [drawing, step, phase, progress, differs])
  return (
    <g className={styles.step} data-step={step.number} data-phase={phase} data-kind={step.kind}>
      {step.kind === 'again' && (
        <title>{say(step.folded > 0 ? 'stage.diagram.unfold' : 'stage.diagram.fold')}</title>
      )}
      {shapes.map((shape, i) => shapeElement(shape, light, i))}
    </g>
  )
})
