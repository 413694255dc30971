// In the header, on Negotiate: fork, bookmarks, two runs side by side, and the history of runs.

import { say, type WordKey } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import type { TimePanel } from '../state/time-types.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import styles from './tools.module.css'
import { usePairing } from './use-pairing.ts'

interface ToolProps {
  readonly icon: IconName
  readonly word: WordKey
  readonly hint: WordKey
  readonly on: boolean
  /** Whether it opens a panel, or is itself on or off. */
  readonly opens: boolean
  readonly disabled?: boolean
  onPress(): void
}

const Tool = ({ icon, word, hint, on, opens, disabled = false, onPress }: ToolProps) => (
  <button
    type="button"
    className={styles.tool}
    disabled={disabled}
    title={say(hint)}
    {...(opens ? { 'aria-expanded': on } : { 'aria-pressed': on })}
    onClick={onPress}
  >
    <Icon name={icon} />
    <span className={styles.word}>{say(word)}</span>
  </button>
)

export function TimeTools() {
  const panel = useLab((state) => state.timePanel)
  const openTime = useLab((state) => state.openTime)
  const { paired, possible, toggle } = usePairing()
  const opener = (name: TimePanel) => ({
    on: panel === name,
    opens: true,
    onPress: () => openTime(panel === name ? null : name),
  })
  return (
    <fieldset className={styles.tools} aria-label={say('time.tools.label')}>
      <Tool icon="fork" word="time.tools.fork" hint="time.tools.forkTitle" {...opener('fork')} />
      <Tool
        icon="bookmark"
        word="time.tools.bookmarks"
        hint="time.tools.bookmarksTitle"
        {...opener('bookmarks')}
      />
      <Tool
        icon="compare"
        word="time.tools.compare"
        hint="time.tools.compareTitle"
        on={paired}
        opens={false}
        disabled={!possible}
        onPress={toggle}
      />
      <Tool icon="history" word="time.tools.history" hint="time.tools.historyTitle" {...opener('history')} />
    </fieldset>
  )
}
