// What can be done with a step of the picture, where it was pressed with the other button, or with the menu key.

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { say } from '../../words/words.ts'
import { bookmarksOf } from '../state/bookmarks.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { endOfStep, stepShowing } from '../state/moments.ts'
import type { StepMenuAt } from '../state/time-types.ts'
import styles from './menu.module.css'

interface Item {
  readonly name: string
  onChoose(): void
}

function useItems(step: number): readonly Item[] {
  const lab = useLabStore()
  const isMarked = useLab(({ scenario, timeline }) =>
    bookmarksOf(scenario).some(({ event }) => stepShowing(timeline, event) === step),
  )
  const go = () => {
    const { seek, timeline } = lab.getState()
    seek(endOfStep(timeline, step))
  }
  return [
    { name: say('time.step.goTo'), onChoose: go },
    {
      name: say('time.step.fork'),
      onChoose: () => {
        go()
        lab.getState().openTime('fork')
      },
    },
    {
      name: say(isMarked ? 'time.step.unmark' : 'time.step.bookmark'),
      onChoose: () => {
        go()
        lab.getState().toggleBookmark()
      },
    },
  ]
}

/** The place a key leads to among the items, round about; null of a key that leads nowhere. */
function placeAfter(key: string, here: number, many: number): number | null {
  if (key === 'ArrowDown') return (here + 1) % many
  if (key === 'ArrowUp') return (here - 1 + many) % many
  if (key === 'Home') return 0
  return key === 'End' ? many - 1 : null
}

/** Kept within the window. */
const ROOM = { width: 240, height: 112 }

export function StepMenu({ at }: { readonly at: StepMenuAt }) {
  const { step, x, y } = at
  const menu = useRef<HTMLDivElement>(null)
  const openStepMenu = useLab((state) => state.openStepMenu)
  const items = useItems(step)
  useEffect(() => {
    const before = document.activeElement
    menu.current?.showPopover()
    menu.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
    const { activeElement } = document
    const here = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1
    const next = placeAfter(event.key, here, buttons.length)
    const closes = event.key === 'Escape' || event.key === 'Tab'
    if (next === null && !closes) return
    event.preventDefault()
    if (next === null) openStepMenu(null)
    else buttons[next]?.focus()
  }

  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={say('time.step.menu', { step })}
      className={styles.menu}
      style={{ left: Math.min(x, innerWidth - ROOM.width), top: Math.min(y, innerHeight - ROOM.height) }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => menu.current?.contains(relatedTarget) || openStepMenu(null)}
    >
      {items.map(({ name, onChoose }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onPointerMove={({ currentTarget }) => currentTarget.focus()}
          onClick={() => {
            openStepMenu(null)
            onChoose()
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
