// The release ladder: every release as a radio button with its verdict; the arrow keys pick, and the verdict is
// there at once. Ochre lines lie where the server's recommended and minimum versions are.

import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { VerdictTile } from '../../ui/VerdictTile.tsx'
import { pickRelease } from './edits.ts'
import styles from './ladder.module.css'
import { type LadderRow, ladderOf, type Mark, rowAfter } from './ladder.ts'
import { useClient } from './use-client.ts'

/** A line of the server's. Scrolled out of sight it waits at the edge, so that both stay in view. */
const MarkRow = ({ version, caption, above, below }: Mark) => (
  <div className={styles.mark} data-above={above} data-below={below}>
    <span className={styles.markVersion}>{version}</span> <span>{caption}</span>
  </div>
)

interface RowProps {
  readonly row: LadderRow
  onPick(row: LadderRow): void
}

const Row = memo(
  ({ row, onPick }: RowProps) => (
    <>
      <label className={styles.row} data-chosen={row.chosen} title={row.title}>
        <input
          type="radio"
          name="release"
          className={styles.radio}
          value={row.release ?? ''}
          checked={row.chosen}
          onChange={() => onPick(row)}
        />
        <span className={styles.rung} />
        <span className={styles.version}>{row.version}</span>
        {row.hint !== '' && <span className={styles.hint}>{row.hint}</span>}
        <span className={styles.verdict}>
          <VerdictTile verdict={row.verdict} word={row.word} />
        </span>
      </label>
      {row.marks.map((mark) => (
        <MarkRow key={mark.caption} {...mark} />
      ))}
    </>
  ),
  (before, after) =>
    JSON.stringify(before.row) === JSON.stringify(after.row) && before.onPick === after.onPick,
)

/** Rows kept in sight above and below the chosen one. */
const CONTEXT = 2

/** Scrolls the box alone, never the panel around it. A row from far away comes to the middle. */
function keepInView(box: HTMLElement): void {
  const row = box.querySelector<HTMLElement>('[data-chosen="true"]')
  if (row === null) return
  const { scrollTop, clientHeight } = box
  const top = row.offsetTop - row.offsetHeight * CONTEXT
  const bottom = row.offsetTop + row.offsetHeight * (CONTEXT + 1)
  const isGone = bottom < scrollTop || top > scrollTop + clientHeight
  if (isGone) box.scrollTop = row.offsetTop - (clientHeight - row.offsetHeight) / 2
  else if (top < scrollTop) box.scrollTop = top
  else if (bottom > scrollTop + clientHeight) box.scrollTop = bottom - clientHeight
}

/** `shape` changes when anything moves: the rows, or the lines among them. */
function useKeptInView(version: string, shape: string) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row moves when the version or the rows change
  useLayoutEffect(() => {
    if (box.current !== null) keepInView(box.current)
  }, [version, shape])
  // In the closed drawer the box has no height: it is scrolled when it comes into sight.
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => keepInView(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return box
}

interface Props {
  /** Goes to where a version of one's own is typed; null where it cannot be typed now. */
  readonly onOther: (() => void) | null
}

export function Ladder({ onOther }: Props) {
  const { client, catalogue, edit } = useClient()
  const trace = useLab((state) => state.trace)
  const verdicts = useLab((state) => state.verdicts)
  const { top, rows } = useMemo(
    () => ladderOf(catalogue, verdicts, client, trace),
    [catalogue, verdicts, client, trace],
  )
  const shape = `${top.length} ${rows.map(({ marks }) => marks.length).join('')}`
  const box = useKeptInView(`${client.library} ${client.version}`, shape)

  const onPick = useMemo(
    () => (row: LadderRow) => {
      const release = row.release === null ? undefined : catalogue.releases[row.release]
      if (release !== undefined) edit(pickRelease(catalogue, release))
    },
    [catalogue, edit],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : rowAfter(rows, event.key)
    if (next === null) return
    event.preventDefault()
    onPick(next)
    box.current
      ?.querySelector<HTMLElement>(`input[value="${next.release ?? ''}"]`)
      ?.focus({ preventScroll: true })
  }

  return (
    <div className={styles.ladder}>
      <div
        ref={box}
        role="radiogroup"
        aria-label={say('setup.ladder.label')}
        className={styles.box}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {top.map((mark) => (
          <MarkRow key={mark.caption} {...mark} />
        ))}
        {rows.map((row) => (
          <Row key={row.release ?? row.version} row={row} onPick={onPick} />
        ))}
      </div>
      {onOther !== null && (
        <button type="button" className={styles.other} onClick={onOther}>
          {say('setup.ladder.otherRow')}
        </button>
      )}
    </div>
  )
}
