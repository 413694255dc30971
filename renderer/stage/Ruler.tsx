// The marks of a run too long for a mark each: a ruler of its steps, with the numbers that have room.

import { memo } from 'react'
import styles from './scrubber.module.css'

interface RulerProps {
  readonly steps: number
  /** A number, and a long tick, stands at every so many steps. */
  readonly every: number
  readonly current: number
}

/** Short ticks from one long one to the next. */
const SHORT = 5

const ticks = (steps: number, every: number, height: number): string =>
  Array.from({ length: Math.floor(steps / every) }, (_, i) => `M${(i + 1) * every} 0v${height}`).join('')

/** One path, whatever the number of steps. */
const Ticks = memo(function Ticks({ steps, every }: Omit<RulerProps, 'current'>) {
  const d = ticks(steps, Math.max(1, every / SHORT), 0.5) + ticks(steps, every, 1)
  return (
    <svg
      className={styles.ruler}
      viewBox={`0 0 ${steps} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-ruler
    >
      <path d={d} />
    </svg>
  )
})

interface LabelProps {
  readonly number: number
  readonly steps: number
  readonly current: boolean
}

const Label = memo(function Label({ number, steps, current }: LabelProps) {
  return (
    <span
      className={styles.mark}
      style={{ left: `${(number / steps) * 100}%` }}
      data-phase={current ? 'current' : 'past'}
    >
      <span className={styles.label}>{number}</span>
    </span>
  )
})

export function Ruler({ steps, every, current }: RulerProps) {
  const numbers = Array.from({ length: Math.floor(steps / every) }, (_, i) => (i + 1) * every)
  const clear = numbers.filter((number) => Math.abs(number - current) >= every / 2)
  return (
    <>
      <Ticks steps={steps} every={every} />
      {clear.map((number) => (
        <Label key={number} number={number} steps={steps} current={false} />
      ))}
      {current > 0 && <Label number={current} steps={steps} current={true} />}
    </>
  )
}
