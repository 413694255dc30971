// The view Conformance of the screen Live: a server judged case by case.

import { say } from '../../../words/words.ts'
import { Choice } from '../../ui/Choice.tsx'
import { IdleHead } from '../Idle.tsx'
import { against } from './aim.ts'
import { WhatCame } from './Came.tsx'
import { CaseDetail } from './CaseDetail.tsx'
import { CaseList } from './CaseList.tsx'
import { ConformBar } from './ConformBar.tsx'
import styles from './conform.module.css'
import { type Shown, useConform } from './store.ts'

const Empty = () => (
  <div className={styles.empty}>
    <div className={styles.about}>
      <h2>{say('conform.view.empty.title')}</h2>
      <p>{say('conform.view.empty.what')}</p>
      <dl>
        {(['must', 'may'] as const).map((level) => (
          <div key={level}>
            <dt>{say(`conform.level.${level}`)}</dt>
            <dd>{say(`conform.view.empty.${level}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('conform.view.empty.target')}</p>
    </div>
  </div>
)

/** Over the cases: which of them are shown; before there are any, what to press. */
function Head() {
  const judged = useConform(({ came }) => came?.answer.kind === 'judged')
  const busy = useConform(({ underway }) => underway !== null)
  const shown = useConform((state) => state.shown)
  const set = useConform((state) => state.set)
  const target = useConform(against)
  if (!judged) {
    const what =
      target === null ? say('conform.view.empty.noTarget') : say('conform.view.empty.notYet', { target })
    return <IdleHead>{busy ? undefined : what}</IdleHead>
  }
  return (
    <header className={styles.head}>
      <h2>{say('conform.view.cases')}</h2>
      <Choice<Shown>
        legend={say('conform.view.filter')}
        legendHidden
        look="segments"
        items={(['all', 'failures'] as const).map((value) => ({
          value,
          label: say(`conform.view.${value}`),
        }))}
        value={shown}
        onChange={(value) => set({ shown: value })}
      />
    </header>
  )
}

export function ConformView() {
  const judged = useConform(({ came }) => came?.answer.kind === 'judged')
  const busy = useConform(({ underway }) => underway !== null)
  return (
    <>
      <ConformBar />
      <WhatCame />
      <div className={styles.columns}>
        <section className={styles.cases} aria-label={say('conform.view.cases')} data-panel="conform-cases">
          <Head />
          {judged ? <CaseList /> : !busy && <Empty />}
        </section>
        <CaseDetail />
      </div>
    </>
  )
}
