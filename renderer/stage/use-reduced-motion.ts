// Whether the person asks for less motion, of the system or of this app alone, followed as either setting changes.

import { useSyncExternalStore } from 'react'

const query = () => window.matchMedia('(prefers-reduced-motion: reduce)')

function subscribe(onChange: () => void): () => void {
  const list = query()
  list.addEventListener('change', onChange)
  const ours = new MutationObserver(onChange)
  ours.observe(document.documentElement, { attributeFilter: ['data-motion'] })
  return () => {
    list.removeEventListener('change', onChange)
    ours.disconnect()
  }
}

export const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset.motion === 'reduced' || query().matches,
    () => false,
  )
