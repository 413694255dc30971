// Which two kinds of fault struck in one world, as a picture: a square for every pair, filled where there was a world.

import { FAULT_KINDS } from '../../../protocol/fault-kinds.ts'
import { say } from '../../../words/words.ts'
import styles from './faults.module.css'

const KINDS = FAULT_KINDS.length
const CELL = 7
const GAP = 1
const SIZE = KINDS * CELL

interface Props {
  /** Row by row. */
  readonly matrix: readonly number[]
  readonly covered: number
  readonly all: number
}

export function Matrix({ matrix, covered, all }: Props) {
  const most = Math.max(1, ...matrix)
  return (
    <figure className={styles.matrix}>
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={say('vopr.came.matrix', { covered, all })}
        className={styles.picture}
      >
        {FAULT_KINDS.map((one, row) =>
          FAULT_KINDS.slice(0, row).map((other, column) => {
            const worlds = matrix[row * KINDS + column] ?? 0
            return (
              <rect
                key={other}
                x={column * CELL}
                y={row * CELL}
                width={CELL - GAP}
                height={CELL - GAP}
                className={worlds === 0 ? styles.empty : styles.filled}
                opacity={worlds === 0 ? 1 : 0.35 + 0.65 * Math.sqrt(worlds / most)}
              >
                <title>
                  {say('vopr.came.cell', {
                    one: say(`vopr.kinds.${one}`),
                    other: say(`vopr.kinds.${other}`),
                    count: worlds,
                  })}
                </title>
              </rect>
            )
          }),
        )}
      </svg>
      <figcaption>{say('vopr.came.matrix', { covered, all })}</figcaption>
    </figure>
  )
}
