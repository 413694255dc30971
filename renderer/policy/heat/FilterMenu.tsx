// A filter by one axis: a button that says what counts, and under it a check box for each value.

import { type CSSProperties, useId, useState } from 'react'
import { say } from '../../../words/words.ts'
import { Check } from '../../ui/Choice.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { anchorName } from '../../ui/ListPopup.tsx'
import type { Bucket } from './bucket.ts'
import styles from './filter.module.css'

/** Longer lists can be searched. */
const SEARCHED_FROM = 12
const MOST_SHOWN = 100

interface Props {
  readonly name: string
  readonly buckets: readonly Bucket[]
  /** Of the buckets that count; none: all do. */
  readonly keys: readonly string[]
  onChange(keys: readonly string[]): void
}

function whatCounts(buckets: readonly Bucket[], keys: readonly string[]): string {
  const chosen = buckets.filter(({ key }) => keys.includes(key))
  const [first] = chosen
  if (first === undefined) return say('heat.view.all')
  return chosen.length === 1
    ? first.spoken
    : say('heat.view.some', { count: chosen.length, total: buckets.length })
}

function Values({ buckets, keys, onChange }: Omit<Props, 'name'>) {
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const found = buckets.filter(({ full }) => full.toLowerCase().includes(wanted))
  const toggle = (key: string, counts: boolean) =>
    onChange(counts ? [...keys, key] : keys.filter((each) => each !== key))
  return (
    <>
      {buckets.length > SEARCHED_FROM && (
        <input
          type="search"
          className={styles.search}
          aria-label={say('heat.view.find')}
          placeholder={say('heat.view.find')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      <Check label={say('heat.view.everything')} checked={keys.length === 0} onChange={() => onChange([])} />
      <div className={styles.values}>
        {found.slice(0, MOST_SHOWN).map(({ key, full }) => (
          <Check
            key={key}
            label={full}
            checked={keys.includes(key)}
            onChange={(counts) => toggle(key, counts)}
          />
        ))}
        {found.length === 0 && <p className={styles.note}>{say('heat.view.noneFound')}</p>}
        {found.length > MOST_SHOWN && (
          <p className={styles.note}>{say('heat.view.moreFound', { count: found.length - MOST_SHOWN })}</p>
        )}
      </div>
    </>
  )
}

export function FilterMenu({ name, buckets, keys, onChange }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const anchor = anchorName(id)
  // Anchor names are made here, one a filter, so they cannot stand in the style sheet.
  const place: CSSProperties = { positionAnchor: anchor }
  const counting = buckets.some(({ key }) => keys.includes(key))
  return (
    <>
      <button
        type="button"
        className={cx(styles.button, counting && styles.on)}
        style={{ anchorName: anchor }}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        {say('heat.view.filter', { axis: name, what: whatCounts(buckets, keys) })}
        <Icon name="chevron-down" />
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className={styles.popup}
        style={place}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && <Values buckets={buckets} keys={keys} onChange={onChange} />}
      </div>
    </>
  )
}
