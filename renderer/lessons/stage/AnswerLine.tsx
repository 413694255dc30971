// The number line as a second way to answer: a group of radio buttons that are zones of the line. What is chosen here
// is chosen in the list of answers, and the other way round.

import { type CSSProperties, useId } from 'react'
import { textWidth } from '../../../diagram/text-width.ts'
import { tileOfOutcome } from '../../../diagram/tile.ts'
import { isComparedOutcome } from '../../../protocol/judge.ts'
import { say } from '../../../words/words.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import type { AnswerAxis, AxisTick, AxisZone } from '../answer-axis.ts'
import { useLearning, useWindow } from '../use-learning.ts'
import styles from './axis.module.css'

interface Props {
  readonly axis: AnswerAxis
  /** px per drawing unit. */
  readonly scale: number
}

/** In drawing units: what a zone needs beside its name, and the size of the name. */
const BESIDE_NAME = 34
const NAME_SIZE = 12

/** In short where there is no room for the whole. */
function zoneName({ outcome, left, right }: AxisZone): string {
  if (!isComparedOutcome(outcome)) return say(`verdicts.word.${outcome}`)
  const whole = say(`diagram.compare.line.${outcome}`)
  const fits = textWidth(whole, 'sans', 600, NAME_SIZE) + BESIDE_NAME <= right - left
  return fits ? whole : say(`diagram.compare.lineShort.${outcome}`)
}

interface ZoneProps {
  readonly zone: AxisZone
  readonly name: string
  readonly chosen: boolean
  readonly scale: number
}

function Zone({ zone, name, chosen, scale }: ZoneProps) {
  const predict = useWindow((state) => state.predict)
  const { option } = zone
  const { tile, glyph } = tileOfOutcome(zone.outcome)
  const box = {
    className: styles.zone,
    'data-tile': option === null ? 'none' : tile,
    'data-chosen': chosen,
    style: { left: zone.left * scale, width: (zone.right - zone.left) * scale },
  }
  const words = (
    <>
      <Glyph name={glyph} size={12} />
      <span>{zoneName(zone)}</span>
    </>
  )
  // A zone that no answer stands for is part of the line all the same.
  if (option === null) return <span {...box}>{words}</span>
  return (
    <label {...box}>
      <input
        type="radio"
        name={name}
        className={styles.cover}
        checked={chosen}
        onChange={() => predict({ kind: 'option', option })}
      />
      {words}
    </label>
  )
}

const Tick = ({ tick, scale }: { readonly tick: AxisTick; readonly scale: number }) => (
  <span className={styles.tick} style={{ left: tick.x * scale }}>
    <code>{tick.version ?? say('lessons.stage.unknown')}</code>
    <span>{say(`diagram.compare.tick.${tick.name}`)}</span>
  </span>
)

export function AnswerLine({ axis, scale }: Props) {
  const name = useId()
  const legend = useId()
  const chosen = useLearning(({ said }) => (said?.kind === 'option' ? said.option : null))
  const { y, own, zones, ticks } = axis
  const zone = zones.find(({ option }) => option !== null && option === chosen)
  const left = Math.min(...zones.map((each) => each.left))
  const size: CSSProperties = { top: y * scale, fontSize: `${scale}px` }
  return (
    <div className={styles.axis} style={size} role="radiogroup" aria-labelledby={legend}>
      <p id={legend} className={styles.legend} style={{ left: left * scale }}>
        {say('lessons.stage.axis', { version: own })}
      </p>
      <span
        className={styles.own}
        data-placed={zone !== undefined}
        style={{ left: (zone === undefined ? left : (zone.left + zone.right) / 2) * scale }}
        aria-hidden="true"
      >
        {say('lessons.stage.own', { version: own })}
      </span>
      {zones.map((each) => (
        <Zone key={each.outcome} zone={each} name={name} chosen={each === zone} scale={scale} />
      ))}
      {ticks.map((tick) => (
        <Tick key={tick.x} tick={tick} scale={scale} />
      ))}
    </div>
  )
}
