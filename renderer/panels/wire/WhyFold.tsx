// Why the server answered: checks and rules in order, what the client sent against what each wanted.

import { useMemo, useRef, useState } from 'react'
import type { Why } from '../../../protocol/formats/trace.ts'
import { aboutOutcome } from '../../../reference/disagreements.ts'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { policyThatDecided } from '../../state/in-force.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import type { Decided } from '../messages.ts'
import { Differences } from './Differences.tsx'
import type { ShownLine } from './use-wire.ts'
import styles from './why.module.css'
import { type WhyRow, whyAside, whyRows } from './why.ts'

interface RowProps {
  readonly row: WhyRow
  /** Shows the rules that are left out. */
  onMore(): void
}

function Row({ row, onMore }: RowProps) {
  switch (row.kind) {
    case 'passed':
      return (
        <li className={styles.row}>
          <span className={styles.number} />
          <Glyph name="check" size={12} className={styles.glyph} />
          <span className={styles.quiet}>{row.text}</span>
        </li>
      )
    case 'tried':
      return (
        <li className={styles.row} title={row.id}>
          <span className={styles.number}>{row.number}</span>
          <Glyph name="cross" size={12} className={styles.glyph} />
          <span className={styles.what}>
            <Sentence parts={row.sentence} />
          </span>
        </li>
      )
    case 'more':
      return (
        <li className={styles.more}>
          <Button look="quiet" onClick={onMore}>
            {say('wire.why.more', { count: row.count })}
          </Button>
        </li>
      )
    case 'failed':
      return (
        <li className={styles.row} data-wins={true}>
          <span className={styles.number} />
          <Glyph name="cross" size={12} className={styles.glyph} />
          <span className={styles.what}>
            <strong>{say('wire.why.check', { check: row.check })}</strong> <Sentence parts={row.sentence} />
          </span>
        </li>
      )
    case 'winner':
      return (
        <li className={styles.row} data-wins={true}>
          <span className={styles.number}>{row.number}</span>
          <Glyph name="check" size={12} className={styles.glyph} />
          <span className={styles.what}>
            <strong>{row.title}</strong>
            {row.note !== '' && <span className={styles.note}>{row.note}</span>}
          </span>
        </li>
      )
    case 'names':
      return (
        <li className={styles.row} data-wins={row.wins}>
          <span className={styles.label}>{row.label}</span>
          <span className={styles.what}>
            {row.names.length === 0 ? (
              <span className={styles.quiet}>{say('wire.why.nothing')}</span>
            ) : (
              <code>{row.names.join(' ')}</code>
            )}
          </span>
        </li>
      )
    case 'outcome':
      return (
        <li className={styles.row}>
          <span className={styles.number} />
          <span className={styles.glyph} />
          <span className={styles.what}>
            <Sentence parts={row.sentence} />
          </span>
        </li>
      )
  }
}

function titleOf({ from }: ShownLine, { reply }: Decided): string {
  if (from === 'S') return say('wire.why.reply')
  return say(reply === null ? 'wire.why.noReply' : 'wire.why.request')
}

interface Props {
  readonly shown: ShownLine
  readonly decided: Decided
}

export function WhyFold({ shown, decided }: Props) {
  const open = useLab((state) => state.whyOpen)
  const toggle = useLab((state) => state.toggle)
  const run = useLab((state) => state.scenario)
  const trace = useLab((state) => state.trace)
  const { why, request } = decided
  // A live conversation was answered by the server's policy of then, which is not the window's.
  const policy = useMemo(
    () => (trace.live === true ? null : policyThatDecided(run, trace, request)),
    [run, trace, request],
  )
  const list = useRef<HTMLOListElement>(null)
  const [whole, setWhole] = useState<Why | null>(null)
  /** The button goes, so that the focus needs another place. */
  const showAll = () => {
    setWhole(why)
    list.current?.focus({ preventScroll: true })
  }
  const differences = aboutOutcome({
    check: why.failed?.check ?? null,
    code: why.code,
    answered: why.rule !== null && why.code === null,
  })
  return (
    <Fold
      title={titleOf(shown, decided)}
      aside={whyAside(why, policy)}
      open={open}
      onToggle={() => toggle('whyOpen')}
    >
      <ol ref={list} className={styles.rows} aria-label={say('wire.why.list')} tabIndex={-1}>
        {whyRows(why, policy, whole === why).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one why never change places
          <Row key={i} row={row} onMore={showAll} />
        ))}
      </ol>
      {differences.length > 0 && (
        <div className={styles.differences}>
          <Differences differences={differences} />
        </div>
      )}
    </Fold>
  )
}
