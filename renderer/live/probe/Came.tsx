// What is being done, or what came of it, in sentences above the run; and the fallback page, as text.

import { useState } from 'react'
import { parts, say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import styles from './probe.module.css'
import { doingText, type Said, saidOf, shareOf } from './says.ts'
import { type Came, type Underway, useProbe } from './store.ts'

const GLYPHS = { trouble: 'slash', done: 'check', note: null } as const

function Line({ said: { kind, sentence } }: { readonly said: Said }) {
  const glyph = GLYPHS[kind]
  return (
    <li className={styles.said} data-kind={kind}>
      {glyph !== null && <Glyph name={glyph} size={12} className={styles.glyph} />}
      <p>
        <Sentence parts={sentence} />
      </p>
    </li>
  )
}

/** The version that the newest answer on show recommends. */
function useRecommended(): string {
  return useLab(({ liveStages }) => {
    const judged = liveStages.probe?.lab.getState().trace.events.findLast(({ kind }) => kind === 'judge')
    return judged?.kind === 'judge' ? (judged.judgement.comparison?.recommended ?? '') : ''
  })
}

function Doing({ underway }: { readonly underway: Underway }) {
  const version = useRecommended()
  const share = shareOf(underway.doing)
  return (
    <div className={styles.doing}>
      <p>{doingText(underway, version)}</p>
      {share !== null && (
        <div
          role="progressbar"
          aria-label={say('probe.doing.bar')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.floor(100 * share)}
          className={styles.bar}
        >
          <div className={styles.done} style={{ width: `${100 * share}%` }} />
        </div>
      )}
    </div>
  )
}

function FallbackPage({ came }: { readonly came: Came }) {
  const [open, setOpen] = useState(true)
  const page = came.answer.kind === 'probed' ? came.answer.page : null
  if (page === null || page.text === null) return null
  return (
    <>
      <h2 className="visually-hidden">{say('probe.came.legend')}</h2>
      <Fold
        title={say('probe.came.page')}
        aside={say('probe.came.pageAside')}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <div className={styles.page}>
          <p className={styles.address}>
            <Sentence
              parts={parts('probe.came.pageOf', { url: page.thing.url, from: page.thing.from ?? '' })}
            />
          </p>
          {page.text.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </Fold>
    </>
  )
}

function OwnOff() {
  const show = useLab((state) => state.showLiveView)
  return (
    <div className={styles.doing}>
      <p>{say('probe.empty.ownOff')}</p>
      <Button onClick={() => show('server')}>{say('probe.empty.toServer')}</Button>
    </div>
  )
}

export function WhatCame() {
  const underway = useProbe((state) => state.underway)
  const came = useProbe((state) => state.came)
  const ownOff = useProbe((state) => state.ownOff)
  const said = came === null ? [] : saidOf(came)
  return (
    <div className={styles.came}>
      {/* Always there, so that what comes into it is read out. */}
      <div role="status" aria-label={say('probe.came.legend')}>
        {ownOff && <OwnOff />}
        {underway !== null && <Doing underway={underway} />}
        {said.length > 0 && (
          <ul>
            {said.map((each) => (
              <Line key={each.key} said={each} />
            ))}
          </ul>
        )}
      </div>
      {came !== null && <FallbackPage key={came.job} came={came} />}
    </div>
  )
}
