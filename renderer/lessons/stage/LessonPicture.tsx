// The picture of a lesson's run as far as it is shown: the same drawing as on Negotiate, so that nothing moves when
// more of it comes, with the place of the answer kept open while one is asked for.

import { memo, useMemo } from 'react'
import type { Drawing, Phase, Step } from '../../../diagram/drawing.ts'
import { phaseOf, progressOf } from '../../../diagram/frame.ts'
import { backdrop, shapesOf } from '../../../diagram/ink.ts'
import type { Shape } from '../../../diagram/shape.ts'
import type { Prediction } from '../../../protocol/formats/lesson.ts'
import { plain, say } from '../../../words/words.ts'
import styles from '../../stage/diagram.module.css'
import { ShapeView } from '../../stage/ShapeView.tsx'
import { useFrame } from '../../stage/use-frame.ts'
import { useLab } from '../../state/lab.ts'
import { maskedStep, maskShapes } from '../masks.ts'
import { isShown } from '../stages.ts'

interface StepProps {
  readonly drawing: Drawing
  readonly step: Step
  readonly phase: Phase
  readonly progress: number
  /** Whether to say which field mattered: not before it is known what for. */
  readonly plainly: boolean
}

const withoutUnderline = (shape: Shape): Shape =>
  shape.kind === 'text' ? { ...shape, runs: shape.runs.map((run) => ({ ...run, underline: false })) } : shape

const LessonStep = memo(function LessonStep({ drawing, step, phase, progress, plainly }: StepProps) {
  const shapes = useMemo(() => {
    const all = shapesOf(drawing, step, phase, progress)
    return plainly ? all.map(withoutUnderline) : all
  }, [drawing, step, phase, progress, plainly])
  return (
    <g data-step={step.number} data-phase={phase}>
      <Shapes shapes={shapes} />
    </g>
  )
})

const Shapes = ({ shapes }: { readonly shapes: readonly Shape[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a shape has no other name than its place
  shapes.map((shape, i) => <ShapeView key={i} shape={shape} light={null} />)

/** What the place of the answer shows; nothing once it is given. */
function Mask({ drawing, asked }: { readonly drawing: Drawing; readonly asked: Prediction }) {
  const trace = useLab((state) => state.trace)
  const step = maskedStep(drawing, asked)
  const shapes = useMemo(
    () => (step === null ? [] : maskShapes(drawing, step, trace, asked)),
    [drawing, step, trace, asked],
  )
  return (
    <g data-mask>
      <Shapes shapes={shapes} />
    </g>
  )
}

interface Props {
  readonly drawing: Drawing
  /** px per drawing unit. */
  readonly scale: number
  /** How many events are shown. */
  readonly shown: number
  /** The question that waits for its answer. */
  readonly asked: Prediction | null
  /** Whether the place of the answer is to be marked: not where there is a line to answer on. */
  readonly marked: boolean
}

export function LessonPicture({ drawing, scale, shown, asked, marked }: Props) {
  const frame = useFrame(drawing)
  const { width, height, steps } = drawing
  const visible = steps.filter((step) => isShown(step, shown))
  const isWhole = visible.length === steps.length
  return (
    <svg
      className={styles.picture}
      role="img"
      aria-label={isWhole ? plain(drawing.summary) : say('lessons.stage.soFar', { count: visible.length })}
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
    >
      <Shapes shapes={backdrop(drawing, frame)} />
      {visible.map((step) => (
        <LessonStep
          key={step.number}
          drawing={drawing}
          step={step}
          phase={phaseOf(step, frame)}
          progress={progressOf(step, frame)}
          plainly={asked !== null && step.kind === 'message' && step.actor === 'server'}
        />
      ))}
      {asked !== null && marked && <Mask drawing={drawing} asked={asked} />}
    </svg>
  )
}
