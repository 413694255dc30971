// Which policy holds from which day on. One holds from the start; any may be the draft, so that the film shows what
// the draft does before it is activated.

import { useId } from 'react'
import { say } from '../../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { draftFrom, freeDay, policyEdit, policyFrom, removePolicy } from '../edits.ts'
import { dayOf } from '../moment.ts'
import type { PlannedPolicy } from '../plan.ts'
import { useShownHour } from '../use-film.ts'
import { judgeBeginning } from './judges.ts'
import { idOf, policyGroups, sourceName, sourceOf } from './names.ts'
import { Cell, NumberCell, Remove, RowMessage } from './Row.tsx'
import styles from './setup.module.css'
import { usePlan, usePoliciesNow } from './use-plan.ts'

interface RowProps {
  readonly place: number
  readonly planned: PlannedPolicy
}

function Row({ place, planned: { day, source } }: RowProps) {
  const { plan, edit, epoch } = usePlan()
  const now = usePoliciesNow()
  const messageId = useId()
  const others = plan.policies.filter((_, i) => i !== place).map((each) => each.day)
  const typed = useDraft(
    String(day),
    judgeBeginning(others),
    (value) => edit(policyEdit(place, { day: value })),
    epoch,
  )
  const number = place + 1
  return (
    <li>
      <div className={styles.policy}>
        {place === 0 ? (
          <span className={styles.fixed}>{day}</span>
        ) : (
          <NumberCell
            label={say('rollout.setup.policyDay', { number })}
            typed={typed}
            messageId={messageId}
          />
        )}
        <Cell label={say('rollout.setup.policyName', { number })}>
          {(ids) => (
            <Select
              ids={ids}
              label={say('rollout.setup.policies')}
              groups={policyGroups(source, now)}
              chosen={idOf(source)}
              shown={sourceName(source, now)}
              onPick={({ id }) => edit(policyEdit(place, { source: sourceOf(id, source) }))}
            />
          )}
        </Cell>
        {place > 0 && (
          <Remove
            name={say('rollout.setup.policyRemove', { number })}
            onClick={() => edit(removePolicy(place))}
          />
        )}
      </div>
      <RowMessage id={messageId} faults={[typed.fault]} />
    </li>
  )
}

/** The day play stands at is the one the draft is tried from: scrub there, press, see. */
function UseDraft() {
  const { edit } = usePlan()
  const day = dayOf(useShownHour())
  return (
    <Button title={say('rollout.setup.useDraftTitle')} onClick={() => edit(draftFrom(day))}>
      {say('rollout.setup.useDraft', { day })}
    </Button>
  )
}

export function PoliciesField() {
  const { plan, edit } = usePlan()
  const free = freeDay(plan)
  return (
    <>
      <div className={styles.policy} aria-hidden="true">
        <span className={styles.column}>{say('rollout.setup.fromDay')}</span>
        <span className={styles.column}>{say('rollout.setup.policy')}</span>
      </div>
      <ol className={styles.rows}>
        {plan.policies.map((planned, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its day changes while it is typed
          <Row key={place} place={place} planned={planned} />
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          disabled={free === null}
          onClick={() => free !== null && edit(policyFrom(free, { kind: 'active' }))}
        >
          {say('rollout.setup.policyAdd')}
        </Button>
        <UseDraft />
      </div>
    </>
  )
}
