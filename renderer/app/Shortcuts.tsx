// The keyboard table: the bindings themselves, and what the controls do by themselves.

import { Fragment } from 'react'
import { say, type WordKey } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Dialog } from './Dialog.tsx'
import styles from './dialog.module.css'
import { BINDINGS } from './keys.ts'

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
}

const mac = navigator.userAgent.includes('Macintosh')

function keyName(key: string, mod: boolean, shift: boolean): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [mod ? (mac ? '⌘' : 'Ctrl') : '', shift ? (mac ? '⇧' : 'Shift') : '', name]
    .filter((each) => each !== '')
    .join(mac ? '' : '+')
}

/** Rows by what they do: several keys for one action stand together. */
function rows(): readonly (readonly [WordKey, readonly string[]])[] {
  const byWord = new Map<WordKey, string[]>([
    ['stage.keys.move', ['Tab']],
    ['stage.keys.ladder', ['↑', '↓']],
  ])
  for (const { word, keys, mod = false, shift = false } of BINDINGS) {
    const names = keys.map((key) => keyName(key, mod, shift))
    byWord.set(word, [...(byWord.get(word) ?? []), ...names])
  }
  return [...byWord, ['stage.keys.unfold', ['Enter']]]
}

export function Shortcuts() {
  const open = useLab((state) => state.open)
  return (
    <Dialog title={say('stage.keys.title')} wide onClose={() => open(null)}>
      <dl className={styles.keys}>
        {rows().map(([word, names]) => (
          <div key={word} className={styles.row}>
            <dt>{say(word)}</dt>
            <dd>
              {names.map((name, i) => (
                <Fragment key={name}>
                  {i > 0 && <span className={styles.or}>{say('stage.keys.or')}</span>}
                  <kbd>{name}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{say('stage.keys.note')}</p>
    </Dialog>
  )
}
