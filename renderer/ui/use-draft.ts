// What is being typed into a field that judges while typing: a good text is used at once, a bad one stays in the
// field with its fault until it is mended, given up (Escape), or the value changes from elsewhere.

import { useState } from 'react'
import type { Result } from '../../protocol/result.ts'

/** What a typed text stands for, or the sentence that says what is wrong with it. */
export type Judge<Value> = (text: string) => Result<Value, string>

interface Draft {
  readonly text: string
  /** The value the text stands beside; a value changed from elsewhere makes the draft void. */
  readonly beside: string
  readonly fault: string | null
}

export interface Typed {
  readonly text: string
  readonly fault: string | null
  type(text: string): void
  giveUp(): void
}

/** `shown` is the value in use as text; `epoch` changes when every draft is to be dropped. */
export function useDraft<Value>(
  shown: string,
  judge: Judge<Value>,
  use: (value: Value) => void,
  epoch: unknown,
): Typed {
  const key = `${String(epoch)} ${shown}`
  const [draft, setDraft] = useState<Draft | null>(null)
  // A draft in use stands beside itself from then on, and a void one is gone: undo shows what was before it.
  if (draft !== null && draft.beside !== key)
    setDraft(draft.text === shown ? { ...draft, beside: key } : null)
  const live = draft !== null && (draft.beside === key || draft.text === shown) ? draft : null
  return {
    text: live?.text ?? shown,
    fault: live?.fault ?? null,
    type: (text) => {
      const judged = judge(text)
      setDraft({ text, beside: key, fault: judged.ok ? null : judged.reason })
      if (judged.ok) use(judged.value)
    },
    giveUp: () => setDraft(null),
  }
}
