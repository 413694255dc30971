// What came of a search: what the oracle expected beside what came, and the command that plays it again.

import type { FaultsAnswer, FaultsFailure } from '../../../main/contract-vopr.ts'
import { printableJson } from '../../../protocol/unprintable.ts'
import { parts, say } from '../../../words/words.ts'
import { useCopied } from '../../panels/use-copied.ts'
import banner from '../../stage/banner.module.css'
import { Sentence } from '../../stage/Sentence.tsx'
import { Button } from '../../ui/Button.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { numberText } from '../../ui/number.ts'
import styles from './faults.module.css'
import { useFaults } from './store.ts'

type Sought = Extract<FaultsAnswer, { readonly kind: 'sought' }>

/** A line a line, and what else cannot be seen made visible. */
const visible = (bytes: string): string =>
  printableJson(bytes).slice(1, -1).replaceAll('\\r\\n', '\n').trimEnd()

/** How a transcript says that the server ends the connection. */
const CLOSES = '[closes]'

interface SaidProps {
  readonly bytes: string
  /** What it is held against: where that ends, it matters that this does not. */
  readonly against: string
  readonly wrong?: true
}

function Said({ bytes, against, wrong }: SaidProps) {
  const closes = bytes.endsWith(CLOSES)
  const text = visible(closes ? bytes.slice(0, -CLOSES.length) : bytes)
  const end = closes ? 'closes' : against.endsWith(CLOSES) ? 'staysOpen' : null
  return (
    <div className={styles.said} data-wrong={wrong}>
      {text !== '' && <pre>{text}</pre>}
      {text === '' && !closes && <p>{say('vopr.came.nothing')}</p>}
      {end !== null && <p>{say(`vopr.came.${end}`)}</p>}
    </div>
  )
}

function Beside({ failure }: { readonly failure: FaultsFailure }) {
  return (
    <div className={styles.beside}>
      <section>
        <h2>{say('vopr.came.expected')}</h2>
        <Said bytes={failure.expected} against={failure.got} />
      </section>
      <section>
        <h2>{say('vopr.came.got')}</h2>
        <Said wrong bytes={failure.got} against={failure.expected} />
      </section>
    </div>
  )
}

function Command({ replay }: { readonly replay: string }) {
  const { copied, copy } = useCopied()
  return (
    <div className={styles.replay}>
      <code>{replay}</code>
      <Button onClick={() => copy(replay)}>
        <span aria-live="polite">{say(`vopr.came.${copied ?? 'copy'}`)}</span>
      </Button>
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
        <p>
          <Sentence parts={parts('vopr.came.was', { name: bug, does: say(`bugs.does.${bug}`) })} />
        </p>
      )}
      <Command replay={replay} />
    </>
  )
}

function Failure({ sought, failure }: { readonly sought: Sought; readonly failure: FaultsFailure }) {
  const kinds = failure.kinds.map((kind) => say(`vopr.kinds.${kind}`)).join(', ')
  return (
    <>
      <p className={styles.broken}>
        <span className="visually-hidden">{say(`vopr.broken.${failure.broken}`)} </span>
        {say('vopr.came.found', { sessions: numberText(sought.counts.sessions), seed: failure.seed })}{' '}
        {say(kinds === '' ? 'vopr.came.smallNone' : 'vopr.came.small', { count: failure.visitors, kinds })}
      </p>
      <Beside failure={failure} />
      <Replay sought={sought} />
    </>
  )
}

/** In the place of a verdict: a server that does wrong has none. */
export const FailureBanner = ({ failure }: { readonly failure: FaultsFailure }) => (
  <div className={banner.banner} data-tile="force">
    <span className={banner.tile}>
      <Glyph name="cross" size={20} />
    </span>
    <div className={banner.text}>
      <p className={banner.word}>{say('vopr.came.word')}</p>
      <p className={banner.sentence}>{say(`vopr.broken.${failure.broken}`)}</p>
    </div>
  </div>
)

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
