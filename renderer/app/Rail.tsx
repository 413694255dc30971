// The rail at the left: the screens there are, and at its foot what concerns the whole window.

import type { Theme } from '../../main/contract.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { SCREENS } from '../state/types.ts'
import { Icon, type IconName } from './Icon.tsx'
import styles from './rail.module.css'

const AFTER: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

interface EntryProps {
  readonly icon: IconName
  readonly word: string
  readonly name: string
  onClick(): void
}

function Entry({ icon, word, name, onClick }: EntryProps) {
  return (
    <button type="button" className={styles.entry} aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} size={18} />
      <span className={styles.word}>{word}</span>
    </button>
  )
}

export function Rail() {
  const screen = useLab((state) => state.screen)
  const show = useLab((state) => state.show)
  const theme = useLab((state) => state.theme)
  const setTheme = useLab((state) => state.setTheme)
  const open = useLab((state) => state.open)
  const present = useLab((state) => state.present)
  return (
    <nav className={styles.rail} aria-label={say('stage.frame.rail')} data-panel="rail">
      <div>
        {SCREENS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.entry}
            aria-current={each === screen ? 'page' : undefined}
            title={say(`stage.frame.${each}`)}
            onClick={() => show(each)}
          >
            <Icon name={each} size={18} />
            <span className={styles.word}>{say(`stage.frame.${each}`)}</span>
          </button>
        ))}
      </div>
      <div className={styles.foot}>
        <Entry
          icon="screen"
          word={say('present.title')}
          name={say('present.start')}
          onClick={() => present(true)}
        />
        <Entry
          icon="theme"
          word={say('stage.frame.themeShort')}
          name={say('stage.frame.theme', { name: say(`stage.frame.themes.${theme}`) })}
          onClick={() => setTheme(AFTER[theme])}
        />
        <Entry
          icon="settings"
          word={say('settings.title')}
          name={say('settings.title')}
          onClick={() => open('settings')}
        />
        <Entry
          icon="keyboard"
          word={say('stage.frame.shortcutsShort')}
          name={say('stage.frame.shortcuts')}
          onClick={() => open('shortcuts')}
        />
        <Entry
          icon="about"
          word={say('stage.frame.aboutShort')}
          name={say('stage.frame.about', { name: say('shell.name') })}
          onClick={() => open('about')}
        />
      </div>
    </nav>
  )
}
