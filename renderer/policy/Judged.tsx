// How far judging every client is, or how long it took; long work can be cancelled, and asked for again.

import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import type { State } from '../state/types.ts'
import { Button } from '../ui/Button.tsx'
import { numberText } from '../ui/number.ts'
import styles from './bar.module.css'

type Stand = 'none' | 'judged' | 'old' | 'judging' | 'slow' | 'failed'

function standOf({ judging, progress, analysisTrouble, analysed, draft, active }: State): Stand {
  if (judging) return progress === null ? 'judging' : 'slow'
  if (analysed === null) return analysisTrouble === null ? 'none' : 'failed'
  if (analysed.draft === draft && analysed.active === active) return 'judged'
  return analysisTrouble === null ? 'old' : 'failed'
}

/** How many clients, in how many milliseconds: of the newest analysis there is. */
function Figures() {
  const clients = useLab(({ analysis }) => analysis?.sweep.domain.clients ?? null)
  const ms = useLab(({ analysis }) => analysis?.ms ?? 0)
  if (clients === null) return null
  const rounded = ms < 10 ? Math.max(Math.round(ms * 10) / 10, 0.1) : Math.round(ms)
  return (
    <span className={styles.judged}>
      {say('policy.bar.judged', { count: clients, clients: numberText(clients), ms: numberText(rounded) })}
    </span>
  )
}

function Slow() {
  const progress = useLab((state) => state.progress ?? 0)
  const cancel = useLab((state) => state.cancelAnalysis)
  const percent = Math.floor(progress * 100)
  return (
    <>
      <span className={styles.judged}>{say('policy.bar.judging', { percent })}</span>
      <progress
        className={styles.progress}
        max={1}
        value={progress}
        aria-label={say('policy.bar.progress')}
      />
      <Button onClick={cancel}>{say('policy.bar.cancel')}</Button>
    </>
  )
}

export function Judged() {
  const stand = useLab(standOf)
  const analyse = useLab((state) => state.analyse)
  switch (stand) {
    case 'none':
      return null
    case 'slow':
      return <Slow />
    case 'judged':
    case 'judging':
      return <Figures />
    case 'old':
    case 'failed':
      return (
        <>
          <span className={styles.judged}>
            {say(stand === 'old' ? 'policy.bar.notJudged' : 'policy.bar.failed')}
          </span>
          <Button onClick={analyse}>{say('policy.bar.again')}</Button>
        </>
      )
    default:
      return unreachable(stand)
  }
}
