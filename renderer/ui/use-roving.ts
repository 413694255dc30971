// One tab stop for a group of buttons: arrow keys go among them, Tab leaves the group.

import { type KeyboardEvent, useState } from 'react'

type Way = 'along' | 'down'

const STEPS: Readonly<Record<Way, Readonly<Record<string, number>>>> = {
  along: { ArrowLeft: -1, ArrowRight: 1 },
  down: { ArrowUp: -1, ArrowDown: 1 },
}

const place = (key: string, here: number, last: number, way: Way): number | null => {
  if (key === 'Home') return 0
  if (key === 'End') return last
  const by = STEPS[way][key]
  return by === undefined ? null : Math.min(Math.max(here + by, 0), last)
}

export interface Roving {
  /** For the group. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  /** For each button, by its key. */
  tabIndexOf(key: string): 0 | -1
  onFocusOf(key: string): () => void
}

/** `keys` are the buttons' in order; each button carries its own as `data-roving`. `home` is entered first. */
export function useRoving(keys: readonly string[], home: string | null, way: Way): Roving {
  const [at, setAt] = useState<string | null>(null)
  const known = (key: string | null): key is string => key !== null && keys.includes(key)
  const stop = known(at) ? at : known(home) ? home : keys[0]
  return {
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')]
      const { activeElement } = document
      const here = activeElement instanceof HTMLElement ? buttons.indexOf(activeElement) : -1
      const next = here === -1 ? null : place(event.key, here, buttons.length - 1, way)
      if (next === null) return
      event.preventDefault()
      buttons[next]?.focus()
    },
    tabIndexOf: (key) => (key === stop ? 0 : -1),
    onFocusOf: (key) => () => setAt(key),
  }
}
