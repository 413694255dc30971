// How fast play goes: each press is the next speed, and after the fastest the slowest.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { SPEEDS, type Speed } from '../state/types.ts'
import styles from './transport.module.css'

const speedAfter = (speed: Speed): Speed => SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1

export function SpeedButton() {
  const speed = useLab((state) => state.speed)
  const setSpeed = useLab((state) => state.setSpeed)
  const times = say('stage.transport.times', { speed })
  const name = say('stage.transport.speed', { speed: times })
  return (
    <button
      type="button"
      className={styles.speed}
      aria-label={name}
      title={name}
      onClick={() => setSpeed(speedAfter(speed))}
    >
      {times}
    </button>
  )
}
