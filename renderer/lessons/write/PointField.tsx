// A point of the run: which one it is, in words, and the stage to set it by.

import { useId } from 'react'
import { say } from '../../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { momentAt } from '../stages.ts'
import { useLearning } from '../use-learning.ts'
import { pointAt, sayPoint } from './point.ts'
import styles from './write.module.css'

interface Props {
  readonly name: string
  readonly value: number
  onChange(point: number): void
}

export function PointField({ name, value, onChange }: Props) {
  const draft = useLearning((learning) => learning.draft)
  const id = useId()
  if (draft === null) return null
  const { lab, whole } = draft
  const words = sayPoint(whole, value)
  const use = () => {
    const { trace, timeline, time } = lab.getState()
    onChange(pointAt(trace, timeline, time))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be laid out as it likes
    <div className={styles.point} role="group" aria-labelledby={id}>
      <span id={id} className={styles.pointName}>
        {name}
      </span>
      <Button
        look="quiet"
        aria-label={say('lessons.write.point.showFor', { name })}
        onClick={() => lab.getState().seek(momentAt(whole, value))}
      >
        {say('lessons.write.point.show')}
      </Button>
      <Button aria-label={say('lessons.write.point.useFor', { name })} onClick={use}>
        {say('lessons.write.point.use')}
      </Button>
      <span className={styles.pointWords} title={words}>
        {words}
      </span>
    </div>
  )
}
