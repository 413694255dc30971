// What a claim is made of: each thing that has to hold, and a field that adds one more out of what the trace says.

import { useId, useMemo } from 'react'
import type { Claim } from '../../../protocol/formats/claim.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { claimOf, factGroups, nameOfFact, partsOfClaim, withFact } from './facts.ts'
import { check } from './read-fact.ts'
import styles from './write.module.css'

interface Props {
  readonly label: string
  readonly claim: Claim
  readonly trace: Trace
  readonly policy: Policy
  /** Said where nothing is claimed. */
  readonly none: string
  onChange(claim: Claim): void
}

export function ClaimField({ label, claim, trace, policy, none, onChange }: Props) {
  const id = useId()
  const groups = useMemo(() => factGroups(trace, policy), [trace, policy])
  const facts = partsOfClaim(claim)
  const drop = (place: number) => onChange(claimOf(facts.toSpliced(place, 1)))
  return (
    <div className={styles.field}>
      <label htmlFor={id} id={`${id}label`}>
        {label}
      </label>
      {facts.length === 0 ? (
        <p className={styles.note}>{none}</p>
      ) : (
        <ul className={styles.facts}>
          {facts.map((fact, i) => (
            <li key={JSON.stringify(fact)}>
              <button
                type="button"
                className={styles.fact}
                aria-label={say('lessons.write.claimDrop', { fact: nameOfFact(fact) })}
                onClick={() => drop(i)}
              >
                <span>{nameOfFact(fact)}</span>
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        ids={{ id, labelId: `${id}label`, describedBy: undefined, invalid: false }}
        label={say('lessons.write.claimAdd')}
        groups={groups}
        chosen={null}
        shown=""
        empty={say('lessons.write.noFact')}
        placeholder={say('lessons.write.claimAdd')}
        eager
        onPick={(option) => {
          const fact = check(option.id)
          if (fact !== null) onChange(withFact(claim, fact))
        }}
      />
    </div>
  )
}
