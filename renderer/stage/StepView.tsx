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

interface Props {
  readonly drawing: Drawing
  readonly step: Step
  readonly phase: Phase
  readonly progress: number
}

/** The field of a reference, if this step shows it. */
const fieldIn = ({ steps }: Drawing, step: Step, ref: FieldRef | null): FieldName | null =>
  ref !== null && messageOfField(steps, step, ref.field) === ref.message ? ref.field : null

function useLighting(drawing: Drawing, step: Step): Lighting {
  const lit = useLab(({ hovered }) => fieldIn(drawing, step, hovered))
  const inverted = useLab(({ selected }) => fieldIn(drawing, step, selected))
  const differs = useLab(({ differing }) => differing?.get(step.event) ?? null)
  return useMemo(() => ({ lit, inverted, differs }), [lit, inverted, differs])
}

export const StepView = memo(function StepView({ drawing, step, phase, progress }: Props) {
  const light = useLighting(drawing, step)
  const { differs } = light
  const shapes = useMemo(() => {
    const drawn = shapesOf(drawing, step, phase, progress)
    return differs === null ? drawn : emboldened(drawn, differs)
  }, [drawing, step, phase, progress, differs])
  return (
    <g className={styles.step} data-step={step.number} data-phase={phase} data-kind={step.kind}>
      {step.kind === 'again' && (
        <title>{say(step.folded > 0 ? 'stage.diagram.unfold' : 'stage.diagram.fold')}</title>
      )}
      {shapes.map((shape, i) => shapeElement(shape, step.message === null ? null : light, i))}
    </g>
  )
})
