// What came of a search: what the oracle expected beside what came, and the command that plays it again.

import type { FaultsAnswer, FaultsFailure } from '../../../main/contract-vopr.ts'
import { say } from '../../../words/words.ts'
import { door } from '../../app/door.ts'
import { Button } from '../../ui/Button.tsx'
import { numberText } from '../../ui/number.ts'
import styles from './faults.module.css'
import { useFaults } from './store.ts'

type Sought = Extract<FaultsAnswer, { readonly kind: 'sought' }>

/** A line a line, and what else cannot be seen made visible; `[closes]` says who ends it. */
const visible = (bytes: string): string => {
  const text = JSON.stringify(bytes).slice(1, -1).replaceAll('\\r\\n', '\n').trimEnd()
  return text === '' ? say('vopr.came.nothing') : text
}

function Beside({ failure }: { readonly failure: FaultsFailure }) {
  return (
    <div className={styles.beside}>
      <section>
        <h2>{say('vopr.came.expected')}</h2>
        <pre>{visible(failure.expected)}</pre>
      </section>
      <section>
        <h2>{say('vopr.came.got')}</h2>
        <pre data-wrong="">{visible(failure.got)}</pre>
      </section>
    </div>
  )
}

function Replay({ sought }: { readonly sought: Sought }) {
  const server = useFaults((state) => state.came?.server)
  const told = useFaults((state) => state.told)
  const set = useFaults((state) => state.set)
  const { replay, bug } = sought
  if (server === 'surprise' && !told)
    return <Button onClick={() => set({ told: true })}>{say('vopr.came.tell')}</Button>
  if (replay === null) return null
  return (
    <>
      {server === 'surprise' && bug !== null && (
        <p>{say('vopr.came.was', { name: bug, does: say(`bugs.does.${bug}`) })}</p>
      )}
      <div className={styles.replay}>
        <code>{replay}</code>
        <Button onClick={() => void door().call('copy', replay)}>{say('vopr.came.copy')}</Button>
      </div>
    </>
  )
}

function Failure({ sought, failure }: { readonly sought: Sought; readonly failure: FaultsFailure }) {
  const kinds = failure.kinds.map((kind) => say(`vopr.kinds.${kind}`)).join(', ')
  return (
    <>
      <p className={styles.broken}>
        <strong>{say(`vopr.broken.${failure.broken}`)}</strong>{' '}
        {say('vopr.came.found', { sessions: numberText(sought.counts.sessions), seed: failure.seed })}{' '}
        {say(kinds === '' ? 'vopr.came.smallNone' : 'vopr.came.small', { count: failure.visitors, kinds })}
      </p>
      <Beside failure={failure} />
      <Replay sought={sought} />
    </>
  )
}

export function WhatCame() {
  const came = useFaults((state) => state.came)
  const answer = came?.answer
  return (
    <div className={styles.came} role="status" aria-label={say('vopr.came.legend')}>
      {came !== null && answer === null && <p>{say('vopr.came.failed')}</p>}
      {answer?.kind === 'cancelled' && <p>{say('vopr.came.cancelled')}</p>}
      {answer?.kind === 'sought' &&
        (answer.failure === null ? (
          <p>
            {say('vopr.came.none', {
              sessions: numberText(answer.counts.sessions),
              worlds: numberText(answer.counts.worlds),
              seconds: (answer.counts.ms / 1000).toFixed(1),
            })}
          </p>
        ) : (
          <Failure sought={answer} failure={answer.failure} />
        ))}
    </div>
  )
}
