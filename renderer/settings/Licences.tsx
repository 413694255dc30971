// What the app contains and under which licence: a list that is searched, and the text of the one that is chosen.

import { useEffect, useId, useRef, useState } from 'react'
import type { Licence } from '../../main/contract-settings.ts'
import { say } from '../../words/words.ts'
import { Dialog } from '../app/Dialog.tsx'
import { useLab } from '../state/lab.ts'
import { flowing } from './licence-text.ts'
import styles from './licences.module.css'

const idOf = ({ name, version }: Licence): string => `${name}@${version}`

const matches = ({ name, license }: Licence, sought: string): boolean =>
  `${name}\n${license}`.toLowerCase().includes(sought.trim().toLowerCase())

interface ListProps {
  readonly licences: readonly Licence[]
  readonly chosen: string | null
  onChoose(id: string): void
}

const List = ({ licences, chosen, onChoose }: ListProps) => (
  <ul className={styles.list} aria-label={say('settings.licences.list')}>
    {licences.map((licence) => {
      const id = idOf(licence)
      return (
        <li key={id}>
          <button
            type="button"
            className={styles.piece}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
          >
            <span>{say('settings.licences.row', { name: licence.name, version: licence.version })}</span>
            <span className={styles.kind}>{licence.license}</span>
          </button>
        </li>
      )
    })}
  </ul>
)

function Found({ licences }: { readonly licences: readonly Licence[] }) {
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  // They come after the dialog.
  useEffect(() => input.current?.focus(), [])
  const found = licences.filter((licence) => matches(licence, sought))
  const shown = found.find((licence) => idOf(licence) === chosen) ?? found[0]
  return (
    <div className={styles.licences}>
      <div className={styles.left}>
        <label htmlFor={field}>{say('settings.licences.search')}</label>
        <input
          ref={input}
          id={field}
          type="search"
          className={styles.search}
          value={sought}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setSought(target.value)}
        />
        <p className={styles.count} aria-live="polite">
          {found.length === 0
            ? say('settings.licences.none')
            : say('settings.licences.count', { count: found.length })}
        </p>
        <List licences={found} chosen={shown === undefined ? null : idOf(shown)} onChoose={setChosen} />
      </div>
      <section
        className={styles.text}
        aria-label={say('settings.licences.text')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <pre>{shown && flowing(shown.text)}</pre>
      </section>
    </div>
  )
}

export function Licences() {
  const licences = useLab((state) => state.licences)
  const load = useLab((state) => state.loadLicences)
  const open = useLab((state) => state.open)
  const name = say('shell.name')
  useEffect(() => void load(), [load])
  return (
    <Dialog title={say('settings.licences.title', { name })} wide onClose={() => open(null)}>
      {licences === 'failed' && <p role="alert">{say('settings.licences.failed', { name })}</p>}
      {Array.isArray(licences) && <Found licences={licences} />}
    </Dialog>
  )
}
