// A repair's changes as lines: how many clients, from which verdict to which, and the smallest of them.

import { useMemo } from 'react'
import { witnessLine } from '../../../diagram/say-finding.ts'
import type { PolicyDiff } from '../../../protocol/formats/policy-diff.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import { VerdictTile } from '../../ui/VerdictTile.tsx'
import { type Fate, fateChanges } from './fates.ts'
import styles from './findings.module.css'

const MOST = 8

const FateView = ({ tile, word }: Fate) => (
  <span className={styles.fate}>
    <VerdictTile verdict={tile} word={word} />
    <span aria-hidden="true">{word}</span>
  </span>
)

export function FateList({ diff }: { readonly diff: PolicyDiff }) {
  const changes = useMemo(() => fateChanges(diff), [diff])
  const more = changes.length - MOST
  return (
    <ul className={styles.changes} aria-label={say('heat.repair.changes')}>
      {changes.slice(0, MOST).map(({ key, clients, before, after, witness }) => (
        <li key={key} className={styles.change}>
          <div className={styles.fates}>
            <span className={styles.count}>
              {say('heat.clients', { count: clients, clients: numberText(clients) })}
            </span>
            <FateView {...before} />
            {after === null ? (
              <span className={styles.to}>{say('heat.repair.otherwise')}</span>
            ) : (
              <>
                <span className={styles.to}>{say('heat.repair.to')}</span>
                <FateView {...after} />
              </>
            )}
          </div>
          <p className={styles.witness}>
            {say('heat.findings.witness')} <code>{witnessLine(witness)}</code>
          </p>
        </li>
      ))}
      {more > 0 && <li className={styles.change}>{say('heat.findings.more', { count: more })}</li>}
    </ul>
  )
}
