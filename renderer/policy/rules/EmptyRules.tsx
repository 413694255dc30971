// What stands in place of the rules where there are none: what every client gets, and two ways to begin.

import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './rules.module.css'

export function EmptyRules({ onAdd }: { readonly onAdd: () => void }) {
  const lab = useLabStore()
  const refuse = useLab(({ draft }) => draft.otherwise.refuse)
  const sample = useLab(({ boot }) => boot.policies[0]?.policy ?? null)
  return (
    <div className={styles.empty}>
      <h3>{say('policy.empty.title')}</h3>
      <p>
        {refuse === undefined ? say('policy.empty.answers') : say('policy.empty.refuses', { code: refuse })}{' '}
        {say('policy.empty.what')}
      </p>
      <p className={styles.begin}>
        <Button look="primary" onClick={onAdd}>
          {say('policy.empty.add')}
        </Button>
        {sample !== null && (
          <Button onClick={() => lab.getState().pickDraft(sample)}>
            {say('policy.empty.sample', { name: sample.name })}
          </Button>
        )}
      </p>
    </div>
  )
}
