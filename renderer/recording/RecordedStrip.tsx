// The panel in one line, for windows too narrow for its column: the file, and the button that opens the rest.

import { visible } from '../../diagram/text-width.ts'
import type { Recording } from '../../protocol/recording.ts'
import { say } from '../../words/words.ts'
import styles from '../panels/setup/strip.module.css'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

export function RecordedStrip({ name, kind, connections }: Recording) {
  const open = useLab((state) => state.drawerOpen)
  const toggle = useLab((state) => state.toggle)
  return (
    <div className={styles.strip}>
      <Button aria-expanded={open} onClick={() => toggle('drawerOpen')}>
        <Icon name="chevron-right" />
        {say('recording.panel.open')}
      </Button>
      <span className={styles.version}>{visible(name)}</span>
      <span className={styles.rest}>
        {say(`recording.kind.${kind}`)}, {say('recording.connections', { count: connections.length })}
      </span>
    </div>
  )
}
