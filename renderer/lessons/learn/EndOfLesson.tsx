// The end of a lesson: how it went.

import { countIn } from '../../../protocol/progress.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import type { LessonEntry } from '../../state/lesson-types.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import styles from './pane.module.css'

export function EndOfLesson({ entry }: { readonly entry: LessonEntry }) {
  const progress = useLab(({ learning }) => learning.progress)
  const { right } = countIn(progress, entry.key)
  const questions = entry.lesson.steps.filter(({ kind }) => kind === 'predict').length
  return (
    <div className={styles.end} role="status">
      <p className={styles.done}>
        <Glyph name="check" size={16} />
        {say('lessons.end.title')}
      </p>
      <p>
        {questions === 0 ? say('lessons.end.none') : say('lessons.end.right', { right, count: questions })}
      </p>
    </div>
  )
}
