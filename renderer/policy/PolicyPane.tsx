// Under the rules: what is found, the selected rule, the difference from the active policy, the JSON.

import { useId } from 'react'
import { OTHERWISE } from '../../protocol/formats/policy.ts'
import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { Crash } from '../app/Crash.tsx'
import { useLab } from '../state/lab.ts'
import type { PolicyPane as Pane } from '../state/types.ts'
import { numberText } from '../ui/number.ts'
import { useRoving } from '../ui/use-roving.ts'
import { DifferencePane } from './difference/DifferencePane.tsx'
import { EditorPane } from './editor/EditorPane.tsx'
import { placeOf } from './edits.ts'
import { FindingsPane } from './findings/FindingsPane.tsx'
import { JsonPane } from './json/JsonPane.tsx'
import styles from './policy.module.css'

const PANES: readonly Pane[] = ['findings', 'rule', 'difference', 'json']

function Content({ pane }: { readonly pane: Pane }) {
  switch (pane) {
    case 'findings':
      return <FindingsPane />
    case 'rule':
      return <EditorPane />
    case 'difference':
      return <DifferencePane />
    case 'json':
      return <JsonPane />
    default:
      return unreachable(pane)
  }
}

/** How many findings, how many clients that change; null where that is not known. */
function useCount(pane: Pane): number | null {
  return useLab(({ analysis }) => {
    if (pane === 'findings') return analysis?.findings.length ?? null
    return pane === 'difference' ? (analysis?.diff?.changed ?? null) : null
  })
}

/** Without a rule selected, the tab of the rule is the policy's. */
const useWord = (pane: Pane): string => {
  const isRule = useLab(({ rule, draft }) => rule === OTHERWISE || placeOf(draft, rule) >= 0)
  return say(pane === 'rule' && !isRule ? 'policy.panes.policy' : `policy.panes.${pane}`)
}

interface TabProps {
  readonly pane: Pane
  readonly domId: string
  readonly chosen: boolean
  readonly tabIndex: 0 | -1
  onFocus(): void
  onChoose(): void
}

function Tab({ pane, domId, chosen, tabIndex, onFocus, onChoose }: TabProps) {
  const count = useCount(pane)
  const word = useWord(pane)
  return (
    <button
      type="button"
      role="tab"
      id={`${domId}-${pane}`}
      className={styles.tab}
      aria-selected={chosen}
      aria-controls={`${domId}-panel`}
      tabIndex={tabIndex}
      data-roving={pane}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span className={styles.word} data-word={word}>
        {word}
      </span>
      {count !== null && <span className={styles.badge}>{numberText(count)}</span>}
    </button>
  )
}

export function PolicyPane() {
  const pane = useLab((state) => state.pane)
  const showPane = useLab((state) => state.showPane)
  const id = useId()
  const { onKeyDown, tabIndexOf, onFocusOf } = useRoving(PANES, pane, 'along')
  return (
    <>
      <div role="tablist" aria-label={say('policy.pane')} className={styles.tabs} onKeyDown={onKeyDown}>
        {PANES.map((each) => (
          <Tab
            key={each}
            pane={each}
            domId={id}
            chosen={each === pane}
            tabIndex={tabIndexOf(each)}
            onFocus={onFocusOf(each)}
            onChoose={() => showPane(each)}
          />
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${pane}`} className={styles.panel}>
        <Crash>
          <Content pane={pane} />
        </Crash>
      </div>
    </>
  )
}
