// The bar across the top: the mark, what is open, whether it was edited, undo and redo.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { isEdited } from '../state/selectors.ts'
import styles from './header.module.css'
import { Icon } from './Icon.tsx'

/** Two lifelines, a question and an answer. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="10 10 44 44" aria-hidden="true">
      <path className={styles.question} d="M13 12h6v40h-6zM22 20h13v-5l8 8-8 8v-5H22z" />
      <path className={styles.answer} d="M45 12h6v40h-6zM42 40H29v-5l-8 8 8 8v-5h13z" />
    </svg>
  )
}

export function Header() {
  const title = useLab(({ scenario }) => scenario.title)
  const edited = useLab(isEdited)
  const canUndo = useLab((state) => state.canUndo)
  const canRedo = useLab((state) => state.canRedo)
  const undo = useLab((state) => state.undo)
  const redo = useLab((state) => state.redo)
  return (
    <header className={styles.header}>
      <Mark />
      <h1 className={styles.title}>{title}</h1>
      {edited && <span className={styles.edited}>{say('stage.frame.edited')}</span>}
      <fieldset className={styles.history} aria-label={say('stage.frame.edit')}>
        <button type="button" disabled={!canUndo} onClick={undo} title={say('stage.frame.undo')}>
          <Icon name="undo" />
          <span className="visually-hidden">{say('stage.frame.undo')}</span>
        </button>
        <button type="button" disabled={!canRedo} onClick={redo} title={say('stage.frame.redo')}>
          <Icon name="redo" />
          <span className="visually-hidden">{say('stage.frame.redo')}</span>
        </button>
      </fieldset>
    </header>
  )
}
