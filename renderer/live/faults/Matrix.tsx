// Which two kinds of fault struck in one world, as a picture: a square for every pair, filled where there was a world.

import { FAULT_KINDS } from '../../../protocol/fault-kinds.ts'
import { say } from '../../../words/words.ts'
import styles from './faults.module.css'

const KINDS = FAULT_KINDS.length
const CELL = { width: 9, height: 13, gap: 1 } as const
/** For the longest name, beside the last row. */
const NAME = 160
const WIDTH = KINDS * CELL.width + NAME
const HEIGHT = KINDS * CELL.height

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
      <figcaption>
        {say('vopr.came.matrix', { covered, all })}
        <span>{say('vopr.came.darker')}</span>
      </figcaption>
      <section
        className={styles.scrolls}
        aria-label={say('vopr.came.matrix', { covered, all })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={say('vopr.came.matrix', { covered, all })}
          className={styles.picture}
        >
          {/* Where a row ends, the column of the same kind begins: one name for both. */}
          {FAULT_KINDS.map((kind, row) => (
            <text key={kind} x={row * CELL.width + 4} y={row * CELL.height + 10}>
              {say(`vopr.kinds.${kind}`)}
            </text>
          ))}
          {FAULT_KINDS.map((one, row) =>
            FAULT_KINDS.slice(0, row).map((other, column) => {
              const worlds = matrix[row * KINDS + column] ?? 0
              return (
                <rect
                  key={other}
                  x={column * CELL.width}
                  y={row * CELL.height}
                  width={CELL.width - CELL.gap}
                  height={CELL.height - CELL.gap}
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
      </section>
    </figure>
  )
}
