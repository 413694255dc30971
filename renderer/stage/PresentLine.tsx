// While presenting on a projector without room for the wire panel: the line that is being talked about, whole.

import { say } from '../../words/words.ts'
import { Line } from '../panels/wire/Line.tsx'
import { useShownLine } from '../panels/wire/use-wire.ts'
import { useLab } from '../state/lab.ts'
import styles from './present.module.css'

export function PresentLine() {
  const presenting = useLab((state) => state.presenting)
  const shown = useShownLine()
  if (!presenting || shown === null) return null
  return (
    <section className={styles.line} aria-label={say('present.line')}>
      <Line shown={shown} />
    </section>
  )
}
