// The pane "Difference": who fares otherwise under the draft than under the active policy.

import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Changes } from './Changes.tsx'
import styles from './difference.module.css'
import { headline } from './rows.ts'

export function DifferencePane() {
  const diff = useLab(({ analysis }) => analysis?.diff ?? null)
  const active = useLab((state) => state.active)
  const draft = useLab((state) => state.draft)
  const chosen = useLab((state) => state.chosen)
  const choose = useLab((state) => state.choose)
  return (
    <div className={styles.pane}>
      <div className={styles.intro}>
        <p className={styles.headline}>{diff === null ? say('policy.difference.unknown') : headline(diff)}</p>
        <p className={styles.names}>
          {say('policy.difference.between', { active: active.name, draft: draft.name })}
        </p>
      </div>
      {diff !== null && diff.changed > 0 && <Changes diff={diff} chosen={chosen} onChoose={choose} />}
    </div>
  )
}
