// Keys and menu commands, carried out on the state. One place, so that a key and its menu item are the same thing.

import { useEffect } from 'react'
import type { Command, Door } from '../../main/contract.ts'
import { useLabStore } from '../state/lab.ts'
import type { State } from '../state/types.ts'
import { type Action, actionOf, type Focus, focusOf } from './keys.ts'
import { focusPanel } from './panels.ts'

const DEEDS: Readonly<Record<Action, (state: State) => void>> = {
  play: (state) => (state.playing ? state.pause() : state.play()),
  step: (state) => state.step(),
  'step-back': (state) => state.stepBack(),
  first: (state) => state.first(),
  last: (state) => state.last(),
  slower: (state) => state.slower(),
  faster: (state) => state.faster(),
  reset: (state) => state.reset(),
  undo: (state) => state.undo(),
  redo: (state) => state.redo(),
  bytes: (state) => state.toggle('bytesOpen'),
  why: (state) => state.toggle('whyOpen'),
  'next-panel': () => focusPanel(1),
  'previous-panel': () => focusPanel(-1),
  shortcuts: (state) => state.open('shortcuts'),
}

/** Menu items; those that keys have too are the same deeds. */
const ORDERS: Readonly<Record<Command, (state: State) => void>> = {
  ...DEEDS,
  'theme-system': (state) => state.setTheme('system'),
  'theme-light': (state) => state.setTheme('light'),
  'theme-dark': (state) => state.setTheme('dark'),
  about: (state) => state.open('about'),
}

function focusNow(): Focus {
  const element = document.activeElement
  if (!(element instanceof HTMLElement)) return 'none'
  return focusOf({
    tag: element.tagName.toLowerCase(),
    type: element.getAttribute('type') ?? (element.tagName === 'INPUT' ? 'text' : ''),
    role: element.getAttribute('role'),
    editable: element.isContentEditable,
  })
}

const isMac = (): boolean => navigator.userAgent.includes('Macintosh')

export function useCommands(door: Pick<Door, 'onCommand'>): void {
  const lab = useLabStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog keeps its keys; so does whoever has already answered this one.
      if (event.defaultPrevented || lab.getState().dialog !== null) return
      const { key, shiftKey: shift, altKey: alt } = event
      const mod = isMac() ? event.metaKey : event.ctrlKey
      const action = actionOf({ key, shift, alt, mod }, focusNow())
      if (action === null) return
      event.preventDefault()
      DEEDS[action](lab.getState())
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = door.onCommand((command) => ORDERS[command](lab.getState()))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [lab, door])
}
