// The bytes of the line as they go over the connection, its end included, folded under their number.

import { useEffect, useLayoutEffect, useRef } from 'react'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { Fold } from '../../ui/Fold.tsx'
import styles from './bytes.module.css'
import { type ByteRow, byteOffset, hexOf, lineBytes } from './bytes.ts'
import { isMeant, refOf, type WireToken } from './tokens.ts'
import { type Pointed, type ShownLine, usePointed } from './use-wire.ts'

const OFFSET_DIGITS = 4

interface RowProps {
  readonly row: ByteRow
  readonly message: number
  readonly pointed: Pointed
}

function Row({ row, message, pointed }: RowProps) {
  const stateOf = (token: WireToken | null) => ({
    'data-lit': token !== null && isMeant(pointed.hovered, message, token.field, token.place),
    'data-selected': token !== null && isMeant(pointed.selected, message, token.field, token.place),
  })
  const pointTo = (token: WireToken | null) => () => {
    const ref = token === null ? null : refOf(message, token)
    if (ref !== null) pointed.hover(ref)
  }
  return (
    <div className={styles.row}>
      <span className={styles.offset}>{hexOf(row.offset, OFFSET_DIGITS)}</span>
      <span className={styles.hex}>
        {row.runs.map(({ key, token, hex }) => (
          <span key={key} className={styles.run} {...stateOf(token)} onPointerEnter={pointTo(token)}>
            {hex.join(' ')}
          </span>
        ))}
      </span>
      <span className={styles.ascii}>
        {row.runs.map(({ key, token, ascii }) => (
          <span key={key} className={styles.run} {...stateOf(token)} onPointerEnter={pointTo(token)}>
            {ascii}
          </span>
        ))}
      </span>
    </div>
  )
}

/** Where the window is, or becomes, too narrow to show everything at once, the bytes fold (styles/frame.css). */
const NARROW = '(max-width: 1039.98px)'

function useFoldedWhereNarrow() {
  const lab = useLabStore()
  useEffect(() => {
    const narrow = window.matchMedia(NARROW)
    const fold = () => {
      const { bytesOpen, toggle } = lab.getState()
      if (bytesOpen && narrow.matches) toggle('bytesOpen')
    }
    fold()
    narrow.addEventListener('change', fold)
    return () => narrow.removeEventListener('change', fold)
  }, [lab])
}

/** `173 bytes, field 3 at 0x1a`. */
function aside(shown: ShownLine, count: number, token: WireToken | undefined): string {
  const bytes = say('wire.bytes.count', { count })
  if (token === undefined) return bytes
  const { field, index } = token
  const name = index === null ? (field ?? '') : say('wire.bytes.field', { index })
  const offset = `0x${hexOf(byteOffset(shown.message.line, token), 2)}`
  return say('wire.bytes.countAt', { bytes, field: name, offset })
}

export function Bytes({ shown }: { readonly shown: ShownLine }) {
  const open = useLab((state) => state.bytesOpen)
  const toggle = useLab((state) => state.toggle)
  const pointed = usePointed(shown)
  useFoldedWhereNarrow()
  const { message, tokens } = shown
  const { count, rows } = lineBytes(message.line, tokens)
  const selected = tokens.find(({ field, place }) => isMeant(pointed.selected, message.number, field, place))

  const box = useRef<HTMLElement>(null)
  const at = selected === undefined ? 0 : byteOffset(message.line, selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first selected byte moves when the line or the fold does
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[data-selected="true"]')?.closest<HTMLElement>('div')
    if (box.current !== null) box.current.scrollTop = row?.offsetTop ?? 0
  }, [at, message.line, open])

  return (
    <Fold
      title={say('wire.bytes.title')}
      aside={aside(shown, count, selected)}
      open={open}
      onToggle={() => toggle('bytesOpen')}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={say('wire.bytes.region')} tabIndex={0} ref={box}>
        <div className={styles.rows} onPointerLeave={() => pointed.hover(null)}>
          {rows.map((row) => (
            <Row key={row.offset} row={row} message={message.number} pointed={pointed} />
          ))}
        </div>
      </section>
    </Fold>
  )
}
