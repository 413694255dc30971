// The keyboard table, by place: the bindings themselves, and what the controls do by themselves.

import '../../words/whole.ts'
import { Fragment } from 'react'
import { say, type WordKey } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Dialog } from './Dialog.tsx'
import styles from './dialog.module.css'
import { BINDINGS, PLACES } from './keys.ts'

/** A recording's keys are Negotiate's. */
type Listed = (typeof PLACES)[number] | 'anywhere'

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
}

const mac = navigator.userAgent.includes('Macintosh')

type Held = 'mod' | 'alt' | 'shift'
const HELD: Readonly<Record<Held, string>> = mac
  ? { mod: '⌘', alt: '⌥', shift: '⇧' }
  : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' }

function keyName(key: string, held: Readonly<Partial<Record<Held, boolean>>>): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const names = (['mod', 'alt', 'shift'] as const).filter((each) => held[each]).map((each) => HELD[each])
  return [...names, name].join(mac ? '' : '+')
}

type Row = readonly [WordKey, readonly string[]]

/** What the controls of a place, or of all, do by themselves. */
const OWN: Readonly<Record<Listed, readonly Row[]>> = {
  negotiate: [
    ['stage.keys.ladder', ['↑', '↓']],
    ['stage.keys.unfold', ['Enter']],
    ['time.keys.menu', ['Shift+F10']],
    ['time.keys.run', [mac ? '⌥1 … 9' : 'Alt+1 … 9']],
    ['time.keys.rename', ['F2']],
    ['time.keys.remove', ['Delete']],
  ],
  policy: [],
  rollout: [],
  lessons: [],
  live: [
    ['live.keys.rows', ['↑', '↓']],
    ['live.keys.open', ['Enter']],
  ],
  reference: [],
  anywhere: [
    ['stage.keys.move', ['Tab']],
    ['present.keys.leave', ['Esc']],
  ],
}

/** Digits that do the same, each in its own place. */
const isRow = (keys: readonly string[]): boolean =>
  keys.length > 2 && keys.every((key) => /^[0-9]$/.test(key))

/** Rows by what they do: several keys for one action stand together. */
function rowsOf(place: Listed): readonly Row[] {
  const byWord = new Map<WordKey, readonly string[]>()
  for (const { word, keys, on = 'anywhere', ...held } of BINDINGS) {
    const names = isRow(keys) ? [`${keys[0]} … ${keys.at(-1)}`] : keys.map((key) => keyName(key, held))
    if (on === place) byWord.set(word, [...(byWord.get(word) ?? []), ...names])
  }
  return [...byWord, ...OWN[place]]
}

const HEADINGS = {
  negotiate: 'stage.frame.negotiate',
  policy: 'stage.frame.policy',
  rollout: 'rollout.setup.title',
  lessons: 'stage.frame.lessons',
  live: 'stage.frame.live',
  reference: 'stage.frame.reference',
  anywhere: 'stage.keys.anywhere',
} as const satisfies Record<Listed, WordKey>

function Keys({ place }: { readonly place: Listed }) {
  const rows = rowsOf(place)
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className={styles.place}>{say(HEADINGS[place])}</h3>
      <dl>
        {rows.map(([word, names]) => (
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
    </section>
  )
}

export function Shortcuts() {
  const open = useLab((state) => state.open)
  const { singleKeys } = useLab((state) => state.preferences)
  return (
    <Dialog title={say('stage.keys.title')} wide onClose={() => open(null)}>
      <div className={styles.keys}>
        {[...PLACES, 'anywhere' as const].map((place) => (
          <Keys key={place} place={place} />
        ))}
      </div>
      <p className={styles.note}>{say(singleKeys ? 'stage.keys.note' : 'settings.singleKeysOff')}</p>
    </Dialog>
  )
}
