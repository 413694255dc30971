// What a control with a list under it remembers: whether the list is open and which option is active.

import { useId, useState } from 'react'
import { anchorName, optionDomId } from './ListPopup.tsx'

export interface OpenList {
  readonly listId: string
  readonly anchor: string
  readonly isOpen: boolean
  readonly active: string | null
  /** For the control's aria-activedescendant. */
  readonly activeDomId: string | undefined
  open(active: string | null): void
  close(): void
  point(active: string | null): void
}

export function useList(): OpenList {
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  return {
    listId,
    anchor: anchorName(listId),
    isOpen,
    active,
    activeDomId: isOpen && active !== null ? optionDomId(listId, active) : undefined,
    open: (first) => {
      setActive(first)
      setOpen(true)
    },
    close: () => setOpen(false),
    point: setActive,
  }
}
