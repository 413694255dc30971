// A list of the run's steps and bookmarks, found by typing; one that is picked is gone to.

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { timeText } from '../../diagram/clock.ts'
import { layout } from '../../diagram/layout.ts'
import { plain, say } from '../../words/words.ts'
import { Dialog } from '../app/Dialog.tsx'
import { bookmarksOf } from '../state/bookmarks.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { cx } from '../ui/cx.ts'
import { bestMatch, filterGroups, type Option, type OptionGroup, optionAfter } from '../ui/options.ts'
import styles from './go-to.module.css'

/** Long runs have thousands of steps; so many are shown, and typing finds the rest. */
const SHOWN = 100
const ANY_WIDTH = 640

/** Options; an id tells how many events have happened there. */
function useTargets(): readonly OptionGroup[] {
  const trace = useLab((state) => state.trace)
  const marks = useLab(({ scenario }) => bookmarksOf(scenario))
  return useMemo(() => {
    const { steps } = layout(trace, { width: ANY_WIDTH, unfolded: true })
    const bookmarks = marks.map(({ event, name }, place) => ({ id: `mark-${event}-${place}`, name }))
    const all = steps.map(({ event, number, at, sentence }) => ({
      id: `step-${event + 1}`,
      name: `${number}  ${plain(sentence)}`,
      note: timeText(at),
    }))
    const groups = [
      { heading: say('time.goTo.bookmarks'), options: bookmarks },
      { heading: say('time.goTo.steps'), options: all },
    ]
    return groups.filter(({ options }) => options.length > 0)
  }, [trace, marks])
}

/** At most so many options, those around the one that is on kept; and how many are left out. */
function cut(
  groups: readonly OptionGroup[],
  around: string | null,
): readonly [readonly OptionGroup[], number] {
  let left = 0
  const shown = groups.map(({ heading, options }) => {
    const here = Math.max(options.findIndex(({ id }) => id === around) - SHOWN / 2, 0)
    const from = Math.min(here, Math.max(options.length - SHOWN, 0))
    left += Math.max(options.length - SHOWN, 0)
    return { heading, options: options.slice(from, from + SHOWN) }
  })
  return [shown, left]
}

const eventOf = ({ id }: Option): number => Number(id.split('-')[1]) - 1

export function GoTo() {
  const lab = useLabStore()
  const openTime = useLab((state) => state.openTime)
  const here = useLab(
    ({ timeline, ...rest }) => timeline.steps[currentStep({ timeline, ...rest }) - 1]?.event,
  )
  const targets = useTargets()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [pointed, setPointed] = useState<string | null>(here === undefined ? null : `step-${here + 1}`)
  const found = filterGroups(targets, query)
  const [groups, left] = cut(found, query === '' ? pointed : null)
  const options = groups.flatMap((group) => group.options)
  const active = options.find(({ id }) => id === pointed) ?? bestMatch(options, query)

  // The dialog is open by then: its own effect comes first.
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (active !== null)
      document.getElementById(`${listId}${active.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const go = (option: Option) => {
    openTime(null)
    lab.getState().goToEvent(eventOf(option))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (active !== null) go(active)
      return
    }
    const moves = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(event.key)
    const next = moves ? optionAfter(options, active?.id ?? null, event.key) : null
    if (next === null) return
    event.preventDefault()
    setPointed(next.id)
  }

  return (
    <Dialog title={say('time.goTo.title')} onClose={() => openTime(null)}>
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.find}
        aria-label={say('time.goTo.find')}
        placeholder={say('time.goTo.find')}
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : `${listId}${active.id}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          setPointed(null)
        }}
        onKeyDown={onKeyDown}
      />
      {options.length === 0 ? (
        <p className={styles.nowhere} aria-live="polite">
          {say('time.goTo.none')}
        </p>
      ) : (
        <div
          role="listbox"
          id={listId}
          aria-label={say('time.goTo.list')}
          tabIndex={-1}
          className={styles.list}
        >
          {groups
            .filter((group) => group.options.length > 0)
            .map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, no fieldset
              <div key={group.heading} role="group" aria-label={group.heading ?? ''}>
                <div className={styles.heading} aria-hidden="true">
                  {group.heading}
                </div>
                {group.options.map((option) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
                  <div
                    key={option.id}
                    role="option"
                    id={`${listId}${option.id}`}
                    aria-selected={option.id === active?.id}
                    className={cx(styles.option, option.id === active?.id && styles.active)}
                    onClick={() => go(option)}
                  >
                    <span className={styles.name}>{option.name}</span>
                    {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
                  </div>
                ))}
              </div>
            ))}
        </div>
      )}
      {left > 0 && <p className={styles.none}>{say('time.goTo.more', { count: left })}</p>}
    </Dialog>
  )
}
