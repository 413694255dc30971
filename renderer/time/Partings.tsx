// Where a run leaves another: across the picture after the step a change comes after, and along all that follows
// where two runs stand side by side and differ from there on.

import type { Drawing } from '../../diagram/drawing.ts'
import { GLYPHS } from '../../diagram/glyphs.ts'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { stepShowing } from '../state/moments.ts'
import { plainChangesOf } from './changes-of-run.ts'
import styles from './partings.module.css'

/** Half the side of the mark at the left end. */
const MARK = 8

interface LineProps {
  readonly drawing: Drawing
  readonly after: number
  readonly name: string
}

function Line({ drawing, after, name }: LineProps) {
  const { left, right } = drawing.ground
  const next = drawing.steps[stepShowing(drawing, after)]
  if (next === undefined) return null
  const { y } = next
  return (
    <g className={styles.parting} data-parting={after}>
      <title>{name}</title>
      <line x1={left} y1={y + 0.5} x2={right} y2={y + 0.5} className={styles.line} />
      <rect x={left} y={y - MARK} width={2 * MARK} height={2 * MARK} rx={3} className={styles.mark} />
      <g transform={`translate(${left + 2} ${y - MARK + 2}) scale(0.75)`}>
        <path d={GLYPHS.fork} className={styles.glyph} />
      </g>
    </g>
  )
}

/** Beside every row from where two runs part. */
function Beside({ drawing, after }: { readonly drawing: Drawing; readonly after: number }) {
  const next = drawing.steps[stepShowing(drawing, after)]
  if (next === undefined) return null
  const x = drawing.ground.left - 5
  return <line x1={x} y1={next.y} x2={x} y2={drawing.height} className={styles.beside} />
}

export function Partings({ drawing }: { readonly drawing: Drawing }) {
  const run = useLab((state) => state.scenario)
  const partsAfter = useLab((state) => state.partsAfter)
  const changes = run.changes ?? []
  return (
    <>
      {partsAfter !== null && <Beside drawing={drawing} after={partsAfter} />}
      {partsAfter !== null && !changes.some(({ after }) => after === partsAfter) && (
        <Line drawing={drawing} after={partsAfter} name={say('time.parting.differs')} />
      )}
      {changes.map(({ after }, i) => (
        <Line
          key={after}
          drawing={drawing}
          after={after}
          name={say('time.parting.label', { what: plainChangesOf(run, i) })}
        />
      ))}
    </>
  )
}
