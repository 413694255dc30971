// The verdicts there are, each with glyph, word and count; pressed, it shows where its clients are.

import { say } from '../../../words/words.ts'
import { cx } from '../../ui/cx.ts'
import { numberText } from '../../ui/number.ts'
import { VerdictTile } from '../../ui/VerdictTile.tsx'
import type { Table } from './cells.ts'
import { shortCount } from './grid.ts'
import styles from './heat.module.css'
import { tileOfVerdict, VERDICTS, type Verdict, wordOf } from './verdicts.ts'
import { useHeatView } from './view.ts'

/** From best to worst, as one reads; these stay even where nobody has them, so that nothing jumps. */
const USUAL: readonly Verdict[] = [
  'up-to-date',
  'upgrade-offered',
  'upgrade-forced',
  'refused',
  'loops',
  'stranded',
]

/** Entries in a line (heat.module.css). */
const ACROSS = 3

interface Entry {
  readonly verdict: Verdict
  readonly clients: number
}

function entriesOf({ totals }: Table): readonly Entry[] {
  const clients = (verdict: Verdict): number => totals[VERDICTS.indexOf(verdict)] ?? 0
  const others = VERDICTS.filter((verdict) => !USUAL.includes(verdict) && clients(verdict) > 0)
  return [...USUAL, ...others].map((verdict) => ({ verdict, clients: clients(verdict) }))
}

export function Legend({ table }: { readonly table: Table }) {
  const highlighted = useHeatView((view) => view.highlighted)
  const highlight = useHeatView((view) => view.highlight)
  return (
    <ul className={styles.legend} aria-label={say('heat.legend.label')}>
      {entriesOf(table).map(({ verdict, clients }, i, { length }) => (
        <li
          key={verdict}
          className={cx(i === length - 1 && i % ACROSS === 0 && styles.alone)}
          title={`${wordOf(verdict)} · ${numberText(clients)}`}
        >
          <button
            type="button"
            className={styles.entry}
            aria-pressed={verdict === highlighted}
            aria-description={say('heat.legend.hint')}
            data-tile={tileOfVerdict(verdict).tile}
            data-none={clients === 0}
            onClick={() => highlight(verdict === highlighted ? null : verdict)}
          >
            {/* As text, not as a label: the short count is no part of it. */}
            <span className="visually-hidden">
              {say('heat.legend.one', {
                verdict: wordOf(verdict),
                clients: say('heat.clients', { count: clients, clients: numberText(clients) }),
              })}
            </span>
            <span className={styles.shown} aria-hidden="true">
              <VerdictTile verdict={tileOfVerdict(verdict)} word={wordOf(verdict)} />
              <span className={styles.word}>{wordOf(verdict)}</span>
              <span className={cx(styles.number, styles.long)}>{numberText(clients)}</span>
              <span className={cx(styles.number, styles.short)}>{shortCount(clients)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
