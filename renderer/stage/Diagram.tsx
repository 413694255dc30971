// The sequence diagram: the drawing of the run at the width there is, inked for the moment play stands at.

import { useMemo } from 'react'
import type { Drawing } from '../../diagram/drawing.ts'
import { phaseOf, progressOf } from '../../diagram/frame.ts'
import { backdrop, type View } from '../../diagram/ink.ts'
import { layout } from '../../diagram/layout.ts'
import { plain, say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Partings } from '../time/Partings.tsx'
import styles from './diagram.module.css'
import { Pointer } from './Pointer.tsx'
import { shapeElement } from './ShapeView.tsx'
import { StepList } from './StepList.tsx'
import { StepView, useLighting } from './StepView.tsx'
import { useEditTiming } from './use-edit-timing.ts'
import { useFollow } from './use-follow.ts'
import { useFrame } from './use-frame.ts'
import { usePointing } from './use-pointing.ts'
import { drawingScale, useSize } from './use-size.ts'
import { isLong, stepsInView, useView } from './use-view.ts'

function useDrawing(width: number): Drawing | null {
  const trace = useLab((state) => state.trace)
  const unfolded = useLab((state) => state.unfolded)
  return useMemo(() => (width <= 0 ? null : layout(trace, { width, unfolded })), [trace, unfolded, width])
}

interface PictureProps {
  readonly drawing: Drawing
  /** px per drawing unit. */
  readonly scale: number
  /** What of it is drawn; null: all. */
  readonly view: View | null
}

function Picture({ drawing, scale, view }: PictureProps) {
  const frame = useFrame(drawing)
  const lightOf = useLighting(drawing)
  const { width, height } = drawing
  const steps = view === null ? drawing.steps : stepsInView(drawing, view)
  return (
    <svg
      className={styles.picture}
      role="img"
      aria-label={plain(drawing.summary)}
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
    >
      {backdrop(drawing, frame, view ?? undefined).map((shape, i) => shapeElement(shape, null, i))}
      {steps.map((step) => (
        <StepView
          key={step.number}
          drawing={drawing}
          step={step}
          phase={phaseOf(step, frame)}
          progress={progressOf(step, frame)}
          {...lightOf(step)}
        />
      ))}
      <Partings drawing={drawing} />
      <Pointer drawing={drawing} />
    </svg>
  )
}

interface DiagramProps {
  /** Told from another beside it. */
  readonly label?: string
}

export function Diagram({ label = say('stage.diagram.label') }: DiagramProps) {
  const [box, size] = useSize<HTMLElement>()
  const scale = drawingScale(size)
  const drawing = useDrawing(size.width / scale)
  useFollow(box, drawing === null || isLong(drawing) ? null : drawing, scale)
  useEditTiming(drawing)
  const pointing = usePointing(drawing, scale)
  const view = useView(box, drawing, scale, size.height)
  return (
    <section
      ref={box}
      className={styles.diagram}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-panel="stage"
      {...pointing}
    >
      <div className={styles.paper}>{drawing && <Picture drawing={drawing} scale={scale} view={view} />}</div>
      <StepList />
    </section>
  )
}
