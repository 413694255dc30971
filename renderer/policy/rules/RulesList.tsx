// The rules in the order in which they are tried, between the fixed checks and what answers when none matches.

import { useRef } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { EmptyRules } from './EmptyRules.tsx'
import { FixedRows } from './FixedRows.tsx'
import { RuleRows } from './RuleRows.tsx'
import { RuleTools } from './RuleTools.tsx'
import styles from './rules.module.css'
import { useRuleDeeds } from './use-deeds.ts'

export function RulesList() {
  const draft = useLab((state) => state.draft)
  const deeds = useRuleDeeds()
  const box = useRef<HTMLDivElement>(null)
  return (
    <>
      <header className={styles.head}>
        <h2>{say('rules.list.title')}</h2>
        <span className={styles.hint}>{say('rules.list.hint')}</span>
        <RuleTools deeds={deeds} />
        <span className={styles.countHead}>{say('rules.list.clients')}</span>
      </header>
      <div className={styles.frame}>
        <div ref={box} className={styles.box}>
          <div className={styles.content}>
            <FixedRows policy={draft} />
            {draft.rules.length === 0 && <EmptyRules onAdd={() => deeds.add('below')} />}
            <RuleRows box={box} deeds={deeds} />
          </div>
        </div>
      </div>
    </>
  )
}
