// The checks that come before every rule. Their order is the protocol's; they cannot be moved or switched off here.

import type { Policy } from '../../../protocol/formats/policy.ts'
import { parts, say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { fixedRows } from './rows.ts'
import styles from './rules.module.css'

export const FixedRows = ({ policy }: { readonly policy: Policy }) => (
  <ul className={styles.fixed} aria-label={say('rules.list.checks')}>
    {fixedRows(policy).map(({ name, short, code, closes, off }) => (
      <li key={code} data-off={off} title={name}>
        <span className={styles.checkLong}>{name}</span>
        <span className={styles.checkShort}>{short}</span>{' '}
        <span className={styles.reply}>
          {off ? (
            say('rules.list.left')
          ) : (
            <Sentence parts={parts(closes ? 'rules.list.replyAndClose' : 'rules.list.reply', { code })} />
          )}
        </span>
        {!off && <code className={styles.code}>{code}</code>}
        <span className={styles.count}>{say('rules.list.fixed')}</span>
      </li>
    ))}
  </ul>
)
