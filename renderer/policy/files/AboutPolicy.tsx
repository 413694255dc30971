// The page of the built-in policy that the draft began as: its history and its sources.

import { useMemo } from 'react'
import { parsePage } from '../../../protocol/page.ts'
import { say } from '../../../words/words.ts'
import { Dialog } from '../../app/Dialog.tsx'
import { useLab } from '../../state/lab.ts'
import { PageText } from '../../ui/PageText.tsx'
import { builtinOf } from './builtin.ts'

export function AboutPolicy() {
  const open = useLab((state) => state.open)
  const builtins = useLab(({ boot }) => boot.policies)
  const kept = useLab((state) => state.kept)
  const builtin = useMemo(() => builtinOf(builtins, kept), [builtins, kept])
  const blocks = useMemo(() => parsePage(builtin?.page ?? ''), [builtin])
  // The dialog has the title already.
  const [first, ...rest] = blocks
  const shown = first?.kind === 'heading' ? rest : blocks
  return (
    <Dialog title={builtin?.policy.name ?? say('policy.files.about')} wide onClose={() => open(null)}>
      <PageText blocks={shown} />
    </Dialog>
  )
}
