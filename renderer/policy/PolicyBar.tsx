// Across the top of the screen Policy: which policy, how many rules and findings, how long judging took, and what can
// be done with it.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { isSamePolicy } from '../state/same-policy.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { numberText } from '../ui/number.ts'
import styles from './bar.module.css'
import { PolicyMenu } from './files/PolicyMenu.tsx'
import { Judged } from './Judged.tsx'

function Views() {
  const view = useLab((state) => state.policyView)
  const showView = useLab((state) => state.showPolicyView)
  return (
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
  )
}

export function PolicyBar() {
  const rules = useLab(({ draft }) => draft.rules.length)
  const findings = useLab(({ analysis }) => analysis?.findings.length ?? null)
  const isRules = useLab(({ policyView }) => policyView === 'rules')
  const showPane = useLab((state) => state.showPane)
  const open = useLab((state) => state.open)
  const isActive = useLab(({ draft, active }) => isSamePolicy(draft, active))
  return (
    <div className={styles.bar} data-panel="bar">
      <PolicyMenu />
      <Views />
      <p className={styles.counts}>
        <span>{say('policy.bar.rules', { count: rules, number: numberText(rules) })}</span>
        {findings !== null && (
          <span>{say('policy.bar.findings', { count: findings, number: numberText(findings) })}</span>
        )}
      </p>
      <div className={styles.right}>
        <Judged />
        {isRules && (
          <Button onClick={() => showPane('difference')}>
            <span className={styles.long}>{say('policy.bar.compare')}</span>
            <span className={styles.short}>{say('policy.bar.compareShort')}</span>
          </Button>
        )}
        <Button look="primary" disabled={isActive} onClick={() => open('activate')}>
          {say('policy.bar.activate')}
        </Button>
      </div>
    </div>
  )
}
