// Before a repair is made: whom it changes and how, and then yes or no.

import { useLayoutEffect, useRef } from 'react'
import type { Repair } from '../../../protocol/formats/finding.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { headline } from '../difference/rows.ts'
import { FateList } from './FateList.tsx'
import styles from './findings.module.css'
import { type Preview, usePreview, useRepaired } from './use-preview.ts'

function sentence(preview: Preview): string {
  switch (preview.kind) {
    case 'waiting':
      return preview.done === 0
        ? say('heat.repair.waiting')
        : say('heat.repair.waitingSince', { percent: Math.round(preview.done * 100) })
    case 'known':
      return headline(preview.diff)
    case 'failed':
      return say('heat.repair.failed')
  }
}

interface Props {
  readonly id: string
  readonly label: string
  readonly repair: Repair
  onDone(): void
  onCancel(): void
}

export function RepairPreview({ id, label, repair, onDone, onCancel }: Props) {
  const draft = useLab((state) => state.draft)
  const editPolicy = useLab((state) => state.editPolicy)
  const preview = usePreview(draft, useRepaired(draft, repair))
  const box = useRef<HTMLElement>(null)
  // What was asked for comes into sight, and again when there is more of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows what is known
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [preview])
  const apply = () => {
    editPolicy((policy) => applyEdits(policy, repair.edits))
    onDone()
  }
  return (
    <section
      ref={box}
      id={id}
      className={styles.preview}
      aria-label={say('heat.repair.label', { repair: label })}
    >
      <div className={styles.ask}>
        <p className={styles.headline} role="status">
          {sentence(preview)}
        </p>
        <Button onClick={onCancel}>{say('heat.repair.cancel')}</Button>
        <Button look="primary" onClick={apply}>
          {say('heat.repair.apply')}
        </Button>
      </div>
      {preview.kind === 'known' && preview.diff.changed > 0 && <FateList diff={preview.diff} />}
    </section>
  )
}
