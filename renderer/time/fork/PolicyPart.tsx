// The policy from the fork on: a built-in one, or the draft of the screen Policy.

import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { isSamePolicy } from '../../state/same-policy.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './fork.module.css'
import type { PartProps } from './part.ts'

const DRAFT = 'draft of the screen'

export function PolicyPart({ draft, ground, change }: PartProps) {
  const builtins = useLab(({ boot }) => boot.policies)
  const edited = useLab((state) => state.draft)
  const policy = draft.policy ?? ground.policy
  const isDraftOwn = !builtins.some((each) => isSamePolicy(each.policy, edited))
  const options = [
    ...builtins.map(({ name, policy: { name: title } }) => ({ id: name, name: title })),
    ...(isDraftOwn ? [{ id: DRAFT, name: say('time.fork.draft', { name: edited.name }) }] : []),
  ]
  const chosen = builtins.find((each) => isSamePolicy(each.policy, policy))?.name ?? null
  return (
    <div className={styles.part}>
      <Field label={say('time.fork.policy')}>
        {(ids) => (
          <Select
            ids={ids}
            label={say('time.fork.policies')}
            groups={[{ heading: null, options }]}
            chosen={chosen ?? (policy === edited ? DRAFT : null)}
            shown={policy.name}
            onPick={({ id }) => {
              const picked = id === DRAFT ? edited : builtins.find(({ name }) => name === id)?.policy
              const isBack = picked !== undefined && isSamePolicy(picked, ground.policy)
              if (picked !== undefined) change({ policy: isBack ? null : picked })
            }}
          />
        )}
      </Field>
    </div>
  )
}
