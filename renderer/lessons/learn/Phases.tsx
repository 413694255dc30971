// The phases of a lesson across the top: those it has, the one that is on, and those that are behind.

import type { LessonStep } from '../../../protocol/formats/lesson.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import type { Learning } from '../use-learning.ts'
import styles from './pane.module.css'

const PHASES = ['read', 'watch', 'predict', 'reveal', 'try'] as const
type Phase = (typeof PHASES)[number]

const kindOf = (phase: Phase): LessonStep['kind'] => (phase === 'reveal' ? 'predict' : phase)

/** null at the end of the lesson, where all are behind. */
function phaseOf({ entry, step, reveal, trial }: Learning): Phase | null {
  const kind = entry?.lesson.steps[step]?.kind
  if (kind === undefined) return null
  if (trial !== null) return 'try'
  return kind === 'predict' && reveal !== 'no' ? 'reveal' : kind
}

export function Phases() {
  const now = useLab(({ learning }) => phaseOf(learning))
  const kinds = useLab(({ learning }) =>
    (learning.entry?.lesson.steps ?? []).map(({ kind }) => kind).join(' '),
  )
  const isOpen = useLab(({ learning }) => learning.entry !== null)
  const shown = PHASES.filter((phase) => phase === now || kinds.split(' ').includes(kindOf(phase)))
  const place = now === null ? (isOpen ? shown.length : 0) : shown.indexOf(now)
  return (
    <ol className={styles.phases} aria-label={say('lessons.phases')}>
      {shown.map((phase, i) => (
        <li
          key={phase}
          title={say(`lessons.phase.${phase}`)}
          data-state={i < place ? 'past' : i === place ? 'current' : 'future'}
          aria-current={i === place ? 'step' : undefined}
        >
          {say(`lessons.phase.${phase}`)}
        </li>
      ))}
    </ol>
  )
}
