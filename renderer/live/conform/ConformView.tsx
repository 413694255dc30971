// The view Conformance of the screen Live: a server judged case by case.

import { useEffect } from 'react'
import { say } from '../../../words/words.ts'
import { useLiveTarget } from '../target.ts'
import { WhatCame } from './Came.tsx'
import { CaseDetail } from './CaseDetail.tsx'
import { CaseList } from './CaseList.tsx'
import { ConformBar } from './ConformBar.tsx'
import styles from './conform.module.css'
import { takeTarget } from './deeds.ts'
import { useConform } from './store.ts'

const ABOUT = ['what', 'must', 'may', 'target'] as const

const Empty = () => (
  <div className={styles.about}>
    <h2>{say('conform.view.empty.title')}</h2>
    {ABOUT.map((each) => (
      <p key={each}>{say(`conform.view.empty.${each}`)}</p>
    ))}
  </div>
)

export function ConformView() {
  const target = useLiveTarget((state) => state.liveTarget)
  const judged = useConform(({ came }) => came?.answer.kind === 'judged')
  const quiet = useConform(({ came, underway }) => came === null && underway === null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what Probe is told is taken over as it comes
  useEffect(takeTarget, [target])
  return (
    <>
      <ConformBar />
      <div className={styles.columns}>
        <section className={styles.cases} aria-label={say('conform.view.cases')} data-panel="conform-cases">
          <WhatCame />
          {judged ? <CaseList /> : quiet ? <Empty /> : null}
        </section>
        <CaseDetail />
      </div>
    </>
  )
}
