// The lessons in order, each with whether it is done; at the foot what was predicted so far.

import { systemWords } from '../../../diagram/say-system.ts'
import type { ProgressTrouble } from '../../../main/contract-lessons.ts'
import { countOf, progressIn } from '../../../protocol/progress.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import type { LessonEntry } from '../../state/lesson-types.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { useEntries } from '../use-entries.ts'
import { ModeChoice } from '../write/ModeChoice.tsx'
import styles from './list.module.css'
import { ResultsMenu } from './ResultsMenu.tsx'

/** With what the system's code means, where there is one. */
const detailed = (trouble: ProgressTrouble) =>
  trouble.kind === 'not-written' ? { detail: systemWords(trouble.detail) } : { ...trouble }

interface ItemProps {
  readonly entry: LessonEntry
  readonly number: number
}

function Item({ entry, number }: ItemProps) {
  const open = useLab((state) => state.openLesson)
  const isOpen = useLab(({ learning }) => learning.entry?.key === entry.key)
  const isDone = useLab(({ learning }) => (progressIn(learning.progress, entry.key)?.done ?? null) !== null)
  const { title } = entry.scenario
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={isOpen ? 'true' : undefined}
        title={entry.lesson.summary}
        onClick={() => open(entry)}
      >
        <span className={styles.mark} aria-hidden={!isDone}>
          {isDone ? <Glyph name="check" size={14} /> : number}
          {isDone && <span className="visually-hidden">{say('lessons.done')}</span>}
        </span>
        <span>{title}</span>
      </button>
    </li>
  )
}

/** How many are done, of how many. */
export function useDone(entries: readonly LessonEntry[]): number {
  const progress = useLab(({ learning }) => learning.progress)
  return entries.filter(({ key }) => (progressIn(progress, key)?.done ?? null) !== null).length
}

function Score() {
  const progress = useLab(({ learning }) => learning.progress)
  const trouble = useLab(({ learning }) => learning.trouble)
  const { right, answered } = countOf(progress)
  return (
    <div className={styles.score}>
      <p>
        {answered === 0 ? say('lessons.noneYet') : say('lessons.right', { right, count: answered })}{' '}
        {say('lessons.kept')}
      </p>
      {trouble !== null && (
        <p role="status" className={styles.trouble}>
          {say(`lessons.trouble.${trouble.kind}`, detailed(trouble))}
        </p>
      )}
      <ResultsMenu />
    </div>
  )
}

export function LessonList() {
  const entries = useEntries()
  const done = useDone(entries)
  const builtins = entries.filter(({ origin }) => origin === 'builtin')
  const own = entries.filter(({ origin }) => origin !== 'builtin')
  return (
    <nav className={styles.list} aria-label={say('lessons.list')} data-panel="lesson-list">
      <header className={styles.head}>
        <h2 className="visually-hidden">{say('lessons.title')}</h2>
        <ModeChoice />
        <span className={styles.count}>{say('lessons.count', { done, total: entries.length })}</span>
      </header>
      <div className={styles.scroll}>
        <ol>
          {builtins.map((entry, i) => (
            <Item key={entry.key} entry={entry} number={i + 1} />
          ))}
        </ol>
        {own.length > 0 && (
          <>
            <h3 className={styles.heading}>{say('lessons.fromFile')}</h3>
            <ol>
              {own.map((entry, i) => (
                <Item key={entry.key} entry={entry} number={builtins.length + i + 1} />
              ))}
            </ol>
          </>
        )}
      </div>
      <Score />
    </nav>
  )
}
