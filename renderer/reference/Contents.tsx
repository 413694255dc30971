// What the reference has: chapters with their entries, or what a search found. Arrow keys go up and down the list.

import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { CHAPTERS, type Chapter, type Entry } from '../../reference/index.ts'
import { search } from '../../reference/search.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { useRoving } from '../ui/use-roving.ts'
import styles from './contents.module.css'
import { chapterId, type Reference, useReference } from './use-reference.ts'

interface ItemProps {
  readonly id: string
  readonly title: string
  readonly wire: boolean
  /** Among entries of many chapters: its own. */
  readonly chapter?: Chapter
  readonly isShown: boolean
  readonly roving: ReturnType<typeof useRoving>
}

function Item({ id, title, wire, chapter, isShown, roving }: ItemProps) {
  const openEntry = useLab((state) => state.openEntry)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isShown) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  return (
    <button
      ref={button}
      type="button"
      className={styles.item}
      data-roving=""
      aria-current={isShown ? 'page' : undefined}
      tabIndex={roving.tabIndexOf(id)}
      onFocus={roving.onFocusOf(id)}
      onClick={() => openEntry(id)}
    >
      {wire ? <code>{title}</code> : <span>{title}</span>}
      {chapter !== undefined && <span className={styles.of}>{say(`reference.chapter.${chapter}`)}</span>}
    </button>
  )
}

interface ListProps {
  readonly entries: readonly Entry[]
  /** Whether they are of many chapters. */
  readonly mixed?: boolean
  readonly shown: string
  readonly roving: ReturnType<typeof useRoving>
}

const Entries = ({ entries, mixed = false, shown, roving }: ListProps) => (
  <ul>
    {entries.map(({ id, title, wire, chapter }) => (
      <li key={id}>
        <Item
          id={id}
          title={title}
          wire={wire}
          {...(mixed && { chapter })}
          isShown={id === shown}
          roving={roving}
        />
      </li>
    ))}
  </ul>
)

/** A chapter is unfolded while it or an entry of it is shown. */
const isOpen = ({ byId }: Reference, chapter: Chapter, shown: string): boolean =>
  shown === chapterId(chapter) || byId.get(shown)?.chapter === chapter

function Chapters({ shown }: { readonly shown: string }) {
  const reference = useReference()
  const open = CHAPTERS.filter((chapter) => isOpen(reference, chapter, shown))
  const inOpen = (entry: Entry): boolean => open.includes(entry.chapter)
  const keys = CHAPTERS.flatMap((chapter) => [
    chapterId(chapter),
    ...reference.entries.filter((entry) => entry.chapter === chapter && inOpen(entry)).map(({ id }) => id),
  ])
  const roving = useRoving(keys, shown, 'down')
  return (
    <nav className={styles.list} aria-label={say('reference.contents')} onKeyDown={roving.onKeyDown}>
      {CHAPTERS.map((chapter) => (
        <section key={chapter} className={styles.chapter}>
          <Item
            id={chapterId(chapter)}
            title={say(`reference.chapter.${chapter}`)}
            wire={false}
            isShown={shown === chapterId(chapter)}
            roving={roving}
          />
          {open.includes(chapter) && (
            <Entries
              entries={reference.entries.filter((entry) => entry.chapter === chapter)}
              shown={shown}
              roving={roving}
            />
          )}
        </section>
      ))}
    </nav>
  )
}

interface FoundProps {
  readonly found: readonly Entry[]
  readonly query: string
  readonly shown: string
  onClear(): void
}

function Found({ found, query, shown, onClear }: FoundProps) {
  const roving = useRoving(
    found.map(({ id }) => id),
    shown,
    'down',
  )
  if (found.length === 0)
    return (
      <div className={styles.nothing}>
        <p>{say('reference.nothing', { query })}</p>
        <p>{say('reference.nothingHint')}</p>
        <Button onClick={onClear}>{say('reference.clear')}</Button>
      </div>
    )
  return (
    <nav className={styles.list} aria-label={say('reference.contents')} onKeyDown={roving.onKeyDown}>
      <Entries entries={found} mixed shown={shown} roving={roving} />
    </nav>
  )
}

export function Contents() {
  const reference = useReference()
  const shown = useLab((state) => state.referencePage)
  const openEntry = useLab((state) => state.openEntry)
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const found = asked === '' ? [] : search(reference.searchable, asked)
  const [first] = found
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      setQuery('')
    }
    if (event.key === 'Enter' && first !== undefined) openEntry(first.id)
  }
  return (
    <section className={styles.contents} aria-label={say('reference.contents')} data-panel="contents">
      <div className={styles.head}>
        <label htmlFor={id} className="visually-hidden">
          {say('reference.search')}
        </label>
        <input
          id={id}
          type="search"
          className={styles.search}
          value={query}
          placeholder={say('reference.search')}
          title={say('reference.searchHint')}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={onKeyDown}
        />
        <p className={asked === '' ? 'visually-hidden' : styles.count} role="status">
          {asked === '' ? '' : say('reference.found', { count: found.length })}
        </p>
      </div>
      {asked === '' ? (
        <Chapters shown={shown} />
      ) : (
        <Found found={found} query={asked} shown={shown} onClear={() => setQuery('')} />
      )}
    </section>
  )
}
