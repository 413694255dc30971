// What a repair would change, asked for before it is made. Only one thing is judged at a time, so it waits until the
// draft is; and it is over as soon as the draft is another.

import { useEffect, useMemo, useState } from 'react'
import type { Repair } from '../../../protocol/formats/finding.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { PolicyDiff } from '../../../protocol/formats/policy-diff.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { useLab } from '../../state/lab.ts'

export type Preview =
  | { readonly kind: 'waiting'; readonly done: number }
  | { readonly kind: 'known'; readonly diff: PolicyDiff }
  | { readonly kind: 'failed' }

const WAITING: Preview = { kind: 'waiting', done: 0 }

/** The draft with a repair. The same while both are. */
export const useRepaired = (draft: Policy, repair: Repair): Policy =>
  useMemo(() => applyEdits(draft, repair.edits), [draft, repair])

export function usePreview(draft: Policy, repaired: Policy): Preview {
  const judging = useLab((state) => state.judging)
  const compare = useLab((state) => state.compare)
  const [preview, setPreview] = useState<Preview>(WAITING)
  useEffect(() => {
    if (judging) return
    let wanted = true
    const work = compare(repaired, draft, (done) => {
      if (wanted) setPreview({ kind: 'waiting', done })
    })
    void work.answer.then((answer) => {
      if (!wanted) return
      const diff = answer.ok ? (answer.value?.diff ?? null) : null
      setPreview(diff === null ? { kind: 'failed' } : { kind: 'known', diff })
    })
    return () => {
      wanted = false
      work.cancel()
    }
  }, [judging, compare, repaired, draft])
  return preview
}
