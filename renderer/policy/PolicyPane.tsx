// Under the rules: what is found, the selected rule, the difference, the JSON.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import type { PolicyPane as Pane } from '../state/types.ts'
import { FindingsPane } from './findings/FindingsPane.tsx'
import styles from './policy.module.css'

const PANES: readonly Pane[] = ['findings', 'rule', 'difference', 'json']

export function PolicyPane() {
  const pane = useLab((state) => state.pane)
  const showPane = useLab((state) => state.showPane)
  return (
    <>
      <div role="tablist" className={styles.tabs}>
        {PANES.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === pane}
            onClick={() => showPane(each)}
          >
            {say(`policy.panes.${each}`)}
          </button>
        ))}
      </div>
      {pane === 'findings' && <FindingsPane />}
    </>
  )
}
