// The figures of one hour: which clients are in which state, and what the server has to do. Everything keeps its
// place from hour to hour; while the pointer is over the picture it is the hour under it.

import type { FilmState } from '../../../protocol/formats/rollout.ts'
import { say } from '../../../words/words.ts'
import type { ShownFilm } from '../../state/rollout-types.ts'
import { numberText } from '../../ui/number.ts'
import { VerdictTile } from '../../ui/VerdictTile.tsx'
import { figuresAt } from '../figures.ts'
import { dayOf, momentText } from '../moment.ts'
import { LISTED, LOOKS } from '../states.ts'
import styles from './legend.module.css'

interface EntryProps {
  readonly state: FilmState
  readonly count: number
}

function Entry({ state, count }: EntryProps) {
  const word = say(`rollout.states.${state}`)
  return (
    <div className={styles.entry} data-empty={count === 0}>
      <dt className={styles.word} data-tile={LOOKS[state].tile}>
        <VerdictTile verdict={LOOKS[state]} word={word} />
        <span className={styles.text} title={word}>
          {word}
        </span>
      </dt>
      <dd className={styles.count}>{numberText(count)}</dd>
    </div>
  )
}

interface Props {
  readonly shown: ShownFilm
  readonly hour: number
  /** Whether it is the hour under the pointer, and not the one play stands at. */
  readonly pointed: boolean
}

export function Legend({ shown: { film, rollout }, hour, pointed }: Props) {
  const { population, exchanges, upgrades, failedDownloads } = figuresAt(film, hour)
  const policy = rollout.policies.findLast(({ day }) => day <= dayOf(hour))?.policy.name ?? ''
  const isOut = rollout.outages.some(({ fromHour, toHour }) => fromHour <= hour && hour < toHour)
  return (
    <div className={styles.legend} data-pointed={pointed}>
      <p className={styles.first}>
        <span className={styles.moment}>{momentText(hour)}</span>
        <span className={styles.policy} title={policy}>
          {say('rollout.legend.under', { policy })}
        </span>
        {isOut && <span className={styles.out}>{say('rollout.legend.out')}</span>}
        <span className={styles.happens}>
          {say('rollout.legend.happens', {
            exchanges: say('rollout.legend.questions', { count: exchanges, n: numberText(exchanges) }),
            upgrades: say('rollout.legend.upgrades', { count: upgrades, n: numberText(upgrades) }),
            failures: say('rollout.legend.failures', {
              count: failedDownloads,
              n: numberText(failedDownloads),
            }),
          })}
        </span>
      </p>
      <dl className={styles.entries}>
        {LISTED.map((state) => (
          <Entry key={state} state={state} count={population[state]} />
        ))}
      </dl>
    </div>
  )
}
