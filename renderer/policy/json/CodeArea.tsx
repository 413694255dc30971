// A plain text area in the mono face with line numbers beside it, and a mark on the line that is wrong.

import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ENTRY } from '../focus.ts'
import styles from './json.module.css'

interface Props {
  readonly label: string
  readonly text: string
  /** The line that is wrong, from 1. */
  readonly wrong: number | null
  /** Where to begin to read, as an offset in the text; the line comes to the top. */
  readonly begin: number
  /** null: to be read alone. */
  readonly onType: ((text: string) => void) | null
}

/** Scrolls to where reading begins, once for each such place. */
function useBegin(area: RefObject<HTMLTextAreaElement | null>, begin: number): void {
  useLayoutEffect(() => {
    const field = area.current
    if (field === null) return
    const line = linesOf(field.value.slice(0, begin)) - 1
    field.setSelectionRange(begin, begin)
    field.scrollTop = line * Number.parseFloat(getComputedStyle(field).lineHeight)
  }, [area, begin])
}

const linesOf = (text: string): number => text.split(/\r\n|\r|\n/).length

export function CodeArea({ label, text, wrong, begin, onType }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  useBegin(area, begin)
  const [scrollTop, setScrollTop] = useState(0)
  const lines = useMemo(() => linesOf(text), [text])
  const numbers = useMemo(() => Array.from({ length: lines }, (_, i) => i + 1).join('\n'), [lines])
  // Text that came from elsewhere may be shorter than what was scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides how far it can be scrolled
  useLayoutEffect(() => setScrollTop(area.current?.scrollTop ?? 0), [text])
  return (
    <div className={styles.code}>
      <div className={styles.gutter} aria-hidden="true">
        <pre className={styles.numbers} style={{ translate: `0 ${-scrollTop}px` }}>
          {numbers}
        </pre>
      </div>
      <div className={styles.lines}>
        {wrong !== null && (
          <div
            className={styles.wrong}
            style={{ top: `calc(${wrong - 1} * var(--line-height))`, translate: `0 ${-scrollTop}px` }}
          />
        )}
        <textarea
          ref={area}
          className={styles.area}
          value={text}
          readOnly={onType === null}
          spellCheck={false}
          autoComplete="off"
          wrap="off"
          aria-label={label}
          aria-invalid={wrong !== null}
          {...{ [ENTRY]: '' }}
          onChange={({ target }) => onType?.(target.value)}
          onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        />
      </div>
    </div>
  )
}
