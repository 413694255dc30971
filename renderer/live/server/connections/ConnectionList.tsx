// The list of connections, the newest first, and what can be done with the chosen one.

import { useCallback, useEffect, useState } from 'react'
import { say } from '../../../../words/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { numberText } from '../../../ui/number.ts'
import frame from '../../live.module.css'
import { clear } from '../deeds.ts'
import { placeOf } from '../news.ts'
import { RowList } from '../RowList.tsx'
import { useServer } from '../store.ts'
import { ConnectionDeeds } from './ConnectionDeeds.tsx'
import { ConnectionRow } from './ConnectionRow.tsx'
import styles from './connections.module.css'

/** A row's height, as the style sheet has it. */
const ROW_REM = 4.25
const SECOND_MS = 1000

/** The time of day, by the second, while somebody is connected. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [running])
  return now
}

function Count() {
  const open = useServer(({ known }) => known.open)
  const closed = useServer(({ known }) => known.closed)
  const refused = useServer(({ known }) => known.refused)
  const counts = { open: numberText(open), closed: numberText(closed), refused: numberText(refused) }
  const key = refused === 0 ? 'count' : 'countRefused'
  return <span className={frame.aside}>{say(`live.server.connections.${key}`, counts)}</span>
}

function Rows() {
  const rows = useServer(({ known }) => known.rows)
  const selected = useServer((state) => state.selected)
  const select = useServer((state) => state.select)
  const set = useServer((state) => state.set)
  const now = useNow(useServer(({ known }) => known.open > 0))
  const last = rows.length - 1
  const at = selected === null ? -1 : placeOf(rows, selected)
  const connectionAt = (place: number) => rows[last - place]?.connection ?? null
  const play = useCallback(
    (connection: number | null) => {
      select(connection, 'play')
      set({ sight: 'conversation', entry: null })
    },
    [select, set],
  )
  return (
    <RowList
      label={say('live.server.connections.label')}
      help={say('live.server.connections.help')}
      rem={ROW_REM}
      rows={rows.length}
      place={at === -1 ? -1 : last - at}
      chosen={selected}
      above={rows[last]?.connection ?? 0}
      onMove={(place) => {
        select(connectionAt(place), 'whole')
        set({ entry: null })
      }}
      onGo={(place) => play(connectionAt(place))}
      row={(place, part) => {
        const row = rows[last - place]
        return (
          row && (
            <ConnectionRow
              key={row.connection}
              row={row}
              part={part}
              now={row.closedAt === null ? now : 0}
              onPick={play}
            />
          )
        )
      }}
    />
  )
}

export function ConnectionList() {
  const none = useServer(({ known }) => known.rows.length === 0)
  const nothing = useServer(({ known }) => known.rows.length === 0 && known.log.length === 0)
  return (
    <section
      className={frame.side}
      aria-label={say('live.server.connections.title')}
      data-panel="live-connections"
    >
      <header className={frame.head}>
        <h2>{say('live.server.connections.title')}</h2>
        <Count />
      </header>
      {none ? <p className={styles.none}>{say('live.server.connections.none')}</p> : <Rows />}
      <div className={styles.foot}>
        <ConnectionDeeds />
        <Button
          look="quiet"
          unavailable={nothing}
          title={say('live.server.connections.clearTitle')}
          onClick={() => void clear()}
        >
          {say('live.server.connections.clear')}
        </Button>
      </div>
    </section>
  )
}
