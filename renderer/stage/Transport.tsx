// Play, step, scrub, speed, and the clock of the run. The clock shows virtual time, not play time.

import { timeText } from '../../diagram/clock.ts'
import { say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { useLab } from '../state/lab.ts'
import { currentStep, playState, virtualNow } from '../state/selectors.ts'
import { Scrubber } from './Scrubber.tsx'
import { SpeedButton } from './SpeedButton.tsx'
import styles from './transport.module.css'
import { isLong } from './use-view.ts'

const PLAY_NAMES = {
  idle: 'stage.transport.play',
  paused: 'stage.transport.play',
  playing: 'stage.transport.pause',
  ended: 'stage.transport.again',
} as const

function Buttons() {
  const state = useLab(playState)
  const play = useLab((lab) => lab.play)
  const pause = useLab((lab) => lab.pause)
  const step = useLab((lab) => lab.step)
  const stepBack = useLab((lab) => lab.stepBack)
  const playing = state === 'playing'
  const name = say(PLAY_NAMES[state])
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        className={styles.step}
        aria-label={say('stage.transport.stepBack')}
        title={say('stage.transport.stepBack')}
        onClick={stepBack}
      >
        <Icon name="step-back" />
      </button>
      <button
        type="button"
        className={styles.play}
        aria-label={name}
        title={name}
        onClick={playing ? pause : play}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={say('stage.transport.step')}
        title={say('stage.transport.step')}
        onClick={step}
      >
        <Icon name="step" />
      </button>
    </div>
  )
}

function Clock() {
  const now = useLab(virtualNow)
  const number = useLab(currentStep)
  const total = useLab(({ timeline }) => timeline.steps.length)
  const long = useLab(({ timeline }) => isLong(timeline))
  return (
    <p className={styles.clock} data-long={long}>
      <span className={styles.time}>{timeText(now)}</span>
      <span className={styles.count}>
        {number === 0
          ? say('stage.transport.steps', { count: total })
          : say('stage.transport.stepOf', { number, total })}
      </span>
    </p>
  )
}

export function Transport() {
  return (
    <section className={styles.transport} aria-label={say('stage.transport.label')} data-panel="transport">
      <Buttons />
      <Scrubber />
      <SpeedButton />
      <Clock />
    </section>
  )
}
