// The setup in one line, for windows too narrow for its column: who the client is, and the button that opens the rest.

import { releaseOf } from '../../protocol/catalogue.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { StripNote } from '../time/SetupNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { archName, localeName, systemNamed } from './setup/choices.ts'
import styles from './setup/strip.module.css'

export function SetupStrip() {
  const client = useLab(({ setup }) => setup.client)
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const open = useLab((state) => state.drawerOpen)
  const toggle = useLab((state) => state.toggle)
  const { system, locale, offers, version } = client
  const rest = [
    archName(system.arch) ?? system.arch,
    localeName(catalogue, locale) ?? locale,
    say('setup.strip.protocols', { count: offers.length }),
  ]
  return (
    <div className={styles.strip}>
      <Button
        aria-expanded={open}
        aria-label={say('setup.open')}
        title={say('setup.open')}
        onClick={() => toggle('drawerOpen')}
      >
        <Icon name="chevron-right" />
        {say('setup.client')}
      </Button>
      <StripNote />
      {client.line === null ? (
        <>
          <span className={styles.version} title={releaseOf(catalogue, client)?.product}>
            {version}
          </span>
          <span className={styles.system}>
            {systemNamed(catalogue, system)?.name ?? `${system.type} ${system.version}`}
          </span>
          <span className={styles.rest}>{rest.join(', ')}</span>
        </>
      ) : (
        <span className={styles.version}>{client.line}</span>
      )}
    </div>
  )
}
