// The log of all connections: every line and every event, as it happens.

import { useCallback, useMemo } from 'react'
import type { LiveLogEntry } from '../../../../main/contract-live.ts'
import { say } from '../../../../words/words.ts'
import { RowList } from '../RowList.tsx'
import { useServer } from '../store.ts'
import { LogRow } from './LogRow.tsx'
import styles from './log.module.css'
import { filtered, messageOf } from './log-words.ts'

/** A row's height, as the style sheet has it. */
const ROW_REM = 1.5

/** The place of an entry among entries in the order of their numbers; -1 for none. */
const placeOf = (log: readonly LiveLogEntry[], entry: number | null): number =>
  entry === null ? -1 : log.findIndex((each) => each.entry === entry)

/** Choosing a line chooses its connection; its message is then on the wire panel. */
function usePick() {
  const select = useServer((state) => state.select)
  const set = useServer((state) => state.set)
  const pick = useCallback(
    (chosen: LiveLogEntry) => {
      set({ entry: chosen.entry })
      const message = messageOf(chosen)
      if (chosen.connection !== null) select(chosen.connection, message === null ? 'whole' : { message })
    },
    [select, set],
  )
  const open = useCallback(
    (chosen: LiveLogEntry) => {
      if (chosen.connection === null) return
      pick(chosen)
      set({ sight: 'conversation' })
    },
    [pick, set],
  )
  return { pick, open }
}

export function LogView() {
  const log = useServer(({ known }) => known.log)
  const filter = useServer((state) => state.filter)
  const entry = useServer((state) => state.entry)
  const on = useServer((state) => state.follow)
  const set = useServer((state) => state.set)
  const shown = useMemo(() => filtered(log, filter), [log, filter])
  const { pick, open } = usePick()
  const place = placeOf(shown, entry)
  if (shown.length === 0) {
    const key = log.length === 0 ? 'empty' : 'noneLeft'
    return <p className={styles.empty}>{say(`live.server.log.${key}`)}</p>
  }
  const at = (index: number, then: (chosen: LiveLogEntry) => void) => {
    const chosen = shown[index]
    if (chosen !== undefined) then(chosen)
  }
  return (
    <div className={styles.log} data-panel="live-log">
      <RowList
        label={say('live.server.log.label')}
        help={say('live.server.log.help')}
        rem={ROW_REM}
        rows={shown.length}
        place={place}
        chosen={entry}
        above={filter === '' ? -(log[0]?.entry ?? 0) : 0}
        follow={{
          on,
          onScroll: (atEnd) => {
            if (atEnd !== on) set({ follow: atEnd })
          },
        }}
        onMove={(next) => at(next, pick)}
        onGo={(next) => at(next, open)}
        row={(index, part) => {
          const each = shown[index]
          return each && <LogRow key={each.entry} entry={each} part={part} onPick={pick} onOpen={open} />
        }}
      />
    </div>
  )
}
