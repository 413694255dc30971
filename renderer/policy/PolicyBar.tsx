// Across the top of the screen Policy: how many rules and findings, how long judging took, and what to do with it.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Choice } from '../ui/Choice.tsx'
import styles from './bar.module.css'

export function PolicyBar() {
  const view = useLab((state) => state.policyView)
  const showView = useLab((state) => state.showPolicyView)
  return (
    <div className={styles.bar}>
      <Choice
        legend={say('policy.views.legend')}
        legendHidden
        look="segments"
        items={[
          { value: 'rules', label: say('policy.views.rules') },
          { value: 'rollout', label: say('policy.views.rollout') },
        ]}
        value={view}
        onChange={showView}
      />
    </div>
  )
}
