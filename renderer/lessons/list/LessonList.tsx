// The lessons in order, each with whether it is done; at the foot what was predicted so far.

import { systemWords } from '../../../diagram/say-system.ts'
import type { ProgressTrouble } from '../../../main/contract-lessons.ts'
import { countOf, progressIn } from '../../../protocol/progress.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import type { LessonEntry } from '../../state/lesson-types.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { isHunt, useEntries } from '../use-entries.ts'
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

interface ItemsProps {
  readonly entries: readonly LessonEntry[]
  /** The number of the first. */
  readonly from: number
  readonly heading: string | null
}

const Items = ({ entries, from, heading }: ItemsProps) =>
  entries.length > 0 && (
    <>
      {heading !== null && <h3 className={styles.heading}>{heading}</h3>}
      <ol aria-label={heading ?? undefined}>
        {entries.map((entry, i) => (
          <Item key={entry.key} entry={entry} number={from + i} />
        ))}
      </ol>
    </>
  )

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
  const taught = builtins.filter((entry) => !isHunt(entry))
  const hunts = builtins.filter(isHunt)
  const own = entries.filter(({ origin }) => origin !== 'builtin')
  return (
    <nav className={styles.list} aria-label={say('lessons.list')} data-panel="lesson-list">
      <header className={styles.head}>
        <h2 className="visually-hidden">{say('lessons.title')}</h2>
        <ModeChoice />
        <span className={styles.count}>{say('lessons.count', { done, total: entries.length })}</span>
      </header>
      <div className={styles.scroll}>
        <Items entries={taught} from={1} heading={null} />
        <Items entries={hunts} from={1 + taught.length} heading={say('lessons.findTheBug')} />
        <Items entries={own} from={1 + builtins.length} heading={say('lessons.fromFile')} />
      </div>
      <Score />
    </nav>
  )
}
