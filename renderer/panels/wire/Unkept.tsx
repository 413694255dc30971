// A line that was too long to be kept, in the place of its tokens, fields and bytes: nobody has them.

import { say } from '../../../words/words.ts'
import styles from './line.module.css'
import type { ShownLine } from './use-wire.ts'

interface Props {
  readonly from: ShownLine['from']
  /** It had more bytes than this. */
  readonly longerThan: number
}

export const Unkept = ({ from, longerThan }: Props) => (
  <div className={styles.unkept}>
    <span className={styles.badge} data-from={from} role="img" aria-label={say(`wire.from.${from}`)}>
      {from}
    </span>
    <div>
      <p>{say('diagram.message.unkept.label', { bytes: longerThan })}</p>
      <p>{say('wire.unkept')}</p>
    </div>
  </div>
)
