// Puts text on the clipboard, and says for a moment what became of it.

import { useEffect, useState } from 'react'
import { useLab } from '../state/lab.ts'

/** How long the button says what became of the copy. */
const SAID_MS = 1500

export interface Copying {
  /** What became of the newest copy; null once that was said. */
  readonly copied: 'copied' | 'notCopied' | null
  copy(text: string): void
}

export function useCopied(): Copying {
  const [copied, setCopied] = useState<Copying['copied']>(null)
  const put = useLab((state) => state.copy)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return { copied, copy: (text) => void put(text).then((done) => setCopied(done ? 'copied' : 'notCopied')) }
}
