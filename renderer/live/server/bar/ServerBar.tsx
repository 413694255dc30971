// What stands in the bar: whether it listens, where, for whom, by which policy it answers, and its limits.

import { say } from '../../../../words/words.ts'
import { useLab, useLabStore } from '../../../state/lab.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { LiveBar } from '../../LiveBar.tsx'
import { start, stop } from '../deeds.ts'
import { endpointText } from '../endpoint-text.ts'
import { useServer } from '../store.ts'
import styles from './bar.module.css'
import { PolicyPick } from './PolicyPick.tsx'

function Switch() {
  const lab = useLabStore()
  const on = useServer(({ known }) => known.server.kind === 'listening')
  const starting = useServer((state) => state.starting)
  const word = say(`live.server.${starting ? 'starting' : on ? 'listening' : 'stopped'}`)
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={say('live.server.switch', { state: word })}
      aria-disabled={starting || undefined}
      className={styles.switch}
      // The second press of a double click is none: it would undo the first.
      onClick={({ detail }) => {
        if (!starting && detail < 2) void (on ? stop() : start(lab.getState()))
      }}
    >
      <span className={styles.track} data-on={on} />
      {word}
    </button>
  )
}

function Place() {
  const server = useServer(({ known }) => known.server)
  const host = useServer((state) => state.host)
  const port = useServer((state) => state.port)
  const open = useLab((state) => state.open)
  if (server.kind === 'listening') {
    return (
      <>
        <code className={styles.place}>{endpointText(server.host, server.port)}</code>
        <span className={styles.whom} data-exposed={server.exposed}>
          {say(server.exposed ? 'live.server.exposed' : 'live.server.here')}
        </span>
      </>
    )
  }
  const place = endpointText(host, port)
  return (
    <Button
      look="quiet"
      aria-label={say('live.server.address', { place })}
      title={say('live.server.address', { place })}
      onClick={() => open('live-address')}
    >
      <code className={styles.place}>{place}</code>
      <Icon name="chevron-down" />
    </Button>
  )
}

export function ServerBar() {
  const open = useLab((state) => state.open)
  return (
    <LiveBar>
      <Switch />
      <Place />
      <div className={styles.right}>
        <PolicyPick />
        <Button onClick={() => open('live-limits')}>{say('live.server.limitsButton')}</Button>
      </div>
    </LiveBar>
  )
}
