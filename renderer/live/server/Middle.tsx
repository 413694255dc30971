// The middle of the view: the log of all connections, or the conversation of the chosen one.

import { useEffect } from 'react'
import { visible } from '../../../diagram/text-width.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import control from '../../ui/control.module.css'
import { LivePicture } from '../LiveStage.tsx'
import frame from '../live.module.css'
import { ConnectionDeeds } from './connections/ConnectionDeeds.tsx'
import { peerText } from './connections/row-words.ts'
import { Empty } from './Empty.tsx'
import { LogView } from './log/LogView.tsx'
import { rowOf } from './news.ts'
import styles from './server.module.css'
import { SIGHTS, useServer } from './store.ts'
import { TryIt } from './TryIt.tsx'
import { NONSENSE, tryLine } from './try-it.ts'
import { isOnStage } from './use-conversation.ts'

function LogTools() {
  const filter = useServer((state) => state.filter)
  const follow = useServer((state) => state.follow)
  const set = useServer((state) => state.set)
  return (
    <>
      <span className={frame.aside}>{say('live.server.sight.all')}</span>
      <div className={styles.tools}>
        <input
          type="search"
          className={control.control}
          value={filter}
          placeholder={say('live.server.log.filter')}
          aria-label={say('live.server.log.filterLabel')}
          title={say('live.server.log.filterLabel')}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => set({ filter: target.value })}
        />
        <Button
          aria-pressed={follow}
          title={say('live.server.log.followTitle')}
          onClick={() => set({ follow: !follow })}
        >
          {say('live.server.log.follow')}
        </Button>
      </div>
    </>
  )
}

function Of() {
  const selected = useServer((state) => state.selected)
  const row = useServer(({ known }) => rowOf(known.rows, selected))
  return (
    <>
      {row !== null && (
        <span className={frame.aside}>
          <code>
            {say('live.server.sight.of', { connection: row.connection, peer: visible(peerText(row.peer)) })}
          </code>
        </span>
      )}
      {/* In wide windows they stand below the list. */}
      <div className={styles.deeds}>
        <ConnectionDeeds />
      </div>
    </>
  )
}

function Head() {
  const sight = useServer((state) => state.sight)
  const set = useServer((state) => state.set)
  return (
    <header className={styles.head}>
      <Choice
        legend={say('live.server.sight.legend')}
        legendHidden
        look="segments"
        items={SIGHTS.map((value) => ({ value, label: say(`live.server.sight.${value}`) }))}
        value={sight}
        onChange={(value) => set({ sight: value })}
      />
      {sight === 'log' ? <LogTools /> : <Of />}
    </header>
  )
}

/** Where what was pressed is gone, as the list is in a narrow window, the picture has the focus. */
function TakesFocus() {
  useEffect(() => {
    const { activeElement } = document
    if (activeElement !== document.body && activeElement?.checkVisibility()) return
    const pictures = document.querySelectorAll<HTMLElement>('[data-panel="stage"][tabindex="0"]')
    for (const picture of pictures) if (picture.checkVisibility()) picture.focus()
  }, [])
  return null
}

function Conversation() {
  const selected = useServer((state) => state.selected)
  const stage = useLab(({ liveStages }) => liveStages.server)
  if (stage === undefined || !isOnStage(stage.of, selected)) {
    const key = selected === null ? 'pickOne' : 'loading'
    return <p className={styles.note}>{say(`live.server.sight.${key}`)}</p>
  }
  return (
    <>
      <LivePicture key={stage.of} stage={stage} />
      <TakesFocus />
    </>
  )
}

function Log() {
  const server = useServer(({ known }) => known.server)
  return (
    <>
      <LogView />
      {server.kind === 'listening' && <TryIt line={tryLine(NONSENSE, server.host, server.port)} />}
    </>
  )
}

/** Whether there is anything to see: somebody connected at some time. */
export const useIsEmpty = (): boolean =>
  useServer(
    ({ known }) => known.rows.length === 0 && !known.log.some(({ connection }) => connection !== null),
  )

export function Middle() {
  const sight = useServer((state) => state.sight)
  const empty = useIsEmpty()
  if (empty) return <Empty />
  return (
    <section className={styles.middle}>
      <Head />
      {sight === 'log' ? <Log /> : <Conversation />}
    </section>
  )
}
