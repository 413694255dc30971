// What is being done, or what came of it, in a few words above the list.

import type { ConformAnswer } from '../../../main/contract-conform.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { failedTogether } from './cases.ts'
import styles from './conform.module.css'
import { type Came, type Underway, useConform } from './store.ts'

function Doing({ underway: { now } }: { readonly underway: Underway }) {
  const share = now === null || now.total === 0 ? 0 : now.done / now.total
  return (
    <>
      <p>
        {now === null || now.done === 0
          ? say('conform.view.beginning')
          : say('conform.view.judged', { done: now.done, total: now.total, failed: now.failed })}
      </p>
      <div
        role="progressbar"
        aria-label={say('conform.view.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(100 * share)}
        className={styles.bar}
      >
        <div className={styles.done} style={{ width: `${100 * share}%` }} />
      </div>
    </>
  )
}

const Trouble = ({ text }: { readonly text: string }) => (
  <p className={styles.trouble}>
    <Glyph name="slash" size={12} className={styles.glyph} />
    {text}
  </p>
)

function Judged({ answer }: { readonly answer: Extract<ConformAnswer, { kind: 'judged' }> }) {
  const { must, may, name, ms, gone } = answer
  return (
    <>
      {(['must', 'may'] as const).map((level) => {
        const counts = level === 'must' ? must : may
        const { passed, failed, skipped } = counts
        return (
          <p
            key={level}
            className={styles.tally}
            data-status={failed > 0 ? 'failed' : 'passed'}
            data-level={level}
          >
            <Glyph name={failed > 0 ? 'cross' : 'check'} size={12} className={styles.glyph} />
            {say('conform.view.counts', { level: say(`conform.level.${level}`), passed, failed, skipped })}
          </p>
        )
      })}
      <p className={styles.quiet}>{say('conform.view.took', { name, ms })}</p>
      {gone === null &&
        failedTogether(answer).map(([reason, count]) => (
          <p key={reason} className={styles.together}>
            {say('conform.report.togetherFailed', { count, reason })}
          </p>
        ))}
      {gone !== null && <Trouble text={say('conform.view.gone', { code: gone.code })} />}
    </>
  )
}

function Ended({ came: { answer, asked } }: { readonly came: Came }) {
  const { host = '', port = 0 } = asked.target ?? {}
  switch (answer.kind) {
    case 'judged':
      return <Judged answer={answer} />
    case 'unreachable': {
      const place = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
      return <Trouble text={say('conform.view.unreachable', { place, code: answer.fault.code })} />
    }
    case 'not-confirmed':
      return <p>{say('conform.view.notConfirmed', { host })}</p>
    case 'cancelled':
      return <p>{say('conform.view.cancelled')}</p>
    case 'failed':
      return <Trouble text={say('conform.view.failed')} />
    default:
      return unreachable(answer)
  }
}

export function WhatCame() {
  const underway = useConform((state) => state.underway)
  const came = useConform((state) => state.came)
  const notice = useConform((state) => state.notice)
  return (
    // Always there, so that what comes into it is read out.
    <div className={styles.came} role="status" aria-label={say('conform.view.came')}>
      {underway !== null && <Doing underway={underway} />}
      {came !== null && <Ended came={came} />}
      {notice !== null && <p className={styles.notice}>{notice}</p>}
    </div>
  )
}
