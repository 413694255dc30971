// By which policy the server answers: the one on Negotiate, the draft, or a built-in one. Picked while it listens, it
// is for connections that come from then on.

import { useId } from 'react'
import { say } from '../../../../words/words.ts'
import { useLab, useLabStore } from '../../../state/lab.ts'
import { isSamePolicy } from '../../../state/same-policy.ts'
import type { State } from '../../../state/types.ts'
import { Button } from '../../../ui/Button.tsx'
import type { OptionGroup } from '../../../ui/options.ts'
import { Select } from '../../../ui/Select.tsx'
import { answerWith, policyOf } from '../deeds.ts'
import { choiceOf, type PolicyChoice, useServer } from '../store.ts'
import styles from './bar.module.css'

type Policies = Pick<State, 'active' | 'draft' | 'boot'>

function groupsOf({ active, draft, boot }: Policies): readonly OptionGroup[] {
  const drafted = isSamePolicy(draft, active)
    ? []
    : [{ id: 'draft', name: draft.name, note: say('live.server.draft') }]
  return [
    { heading: say('live.server.inForce'), options: [{ id: 'active', name: active.name }, ...drafted] },
    {
      heading: say('live.server.builtin'),
      options: boot.policies.map(({ name, policy }) => ({ id: `builtin:${name}`, name: policy.name })),
    },
  ]
}

export function PolicyPick() {
  const lab = useLabStore()
  const id = useId()
  const active = useLab((state) => state.active)
  const draft = useLab((state) => state.draft)
  const boot = useLab((state) => state.boot)
  const choice = useServer((state) => state.policy)
  const server = useServer(({ known }) => known.server)
  const answering = useServer((state) => state.answering)
  const chosen = useLab((state) => policyOf(choice, state))
  const pick = (picked: PolicyChoice) => void answerWith(picked, lab.getState())
  const labelId = `${id}label`
  const listens = server.kind === 'listening'
  const edited = listens && answering !== null && !isSamePolicy(answering, chosen)
  return (
    <div className={styles.answers}>
      <label id={labelId} htmlFor={id} className={styles.label}>
        {say('live.server.answers')}
      </label>
      <div className={styles.policy} data-data="">
        <Select
          ids={{ id, labelId, describedBy: undefined, invalid: false }}
          label={say('live.server.policies')}
          groups={groupsOf({ active, draft, boot })}
          chosen={choice}
          shown={listens ? server.policy : chosen.name}
          onPick={(option) => pick(choiceOf(option.id))}
        />
      </div>
      {edited && (
        <Button title={say('live.server.againTitle')} onClick={() => pick(choice)}>
          {say('live.server.again')}
        </Button>
      )}
    </div>
  )
}
