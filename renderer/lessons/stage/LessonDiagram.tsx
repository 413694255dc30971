// Where the picture of a lesson's run stands and scrolls: what is current, and the place of an answer, stay in sight.

import { useLayoutEffect, useMemo } from 'react'
import { layout } from '../../../diagram/layout.ts'
import type { Prediction } from '../../../protocol/formats/lesson.ts'
import { say } from '../../../words/words.ts'
import styles from '../../stage/diagram.module.css'
import { StepList } from '../../stage/StepList.tsx'
import { follow, useFollow } from '../../stage/use-follow.ts'
import { drawingScale, useSize } from '../../stage/use-size.ts'
import { useLab } from '../../state/lab.ts'
import { answerAxis } from '../answer-axis.ts'
import { optionsOf } from '../answers.ts'
import { maskedStep } from '../masks.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { LessonPicture } from './LessonPicture.tsx'

/** Below the place of the answer: the line to answer on needs this much in drawing units. */
const AXIS_ROOM = 150

interface Props {
  readonly shown: number
  readonly asked: Prediction | null
}

export function LessonDiagram({ shown, asked }: Props) {
  const [box, size] = useSize<HTMLElement>()
  const trace = useLab((state) => state.trace)
  const unfolded = useLab((state) => state.unfolded)
  const scale = drawingScale(size)
  const width = size.width / scale
  const drawing = useMemo(
    () => (width <= 0 ? null : layout(trace, { width, unfolded })),
    [trace, unfolded, width],
  )
  const axis = useMemo(
    () =>
      drawing === null || asked === null
        ? null
        : answerAxis(drawing, trace, asked, optionsOf(trace, asked.ask)),
    [drawing, trace, asked],
  )
  useFollow(box, drawing, scale)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || drawing === null || asked === null) return
    const masked = maskedStep(drawing, asked)
    if (masked === null) return
    const bottom = axis === null ? masked.y + masked.height : axis.y + AXIS_ROOM
    element.scrollTop = follow(element.scrollTop, element.clientHeight, masked.y * scale, bottom * scale)
  }, [box, drawing, asked, axis, scale])
  return (
    <section
      ref={box}
      className={styles.diagram}
      aria-label={say('stage.diagram.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-panel="stage"
    >
      <div className={styles.paper}>
        {drawing && (
          <LessonPicture
            drawing={drawing}
            scale={scale}
            shown={shown}
            asked={asked}
            marked={asked !== null && axis?.y !== maskedStep(drawing, asked)?.y}
          />
        )}
      </div>
      {axis && <AnswerLine axis={axis} scale={scale} />}
      <StepList />
    </section>
  )
}
