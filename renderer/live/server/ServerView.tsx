// The view Server of the screen Live: who is connected, what is said, and what is on the wire.

import { useEffect } from 'react'
import { say } from '../../../words/words.ts'
import { door } from '../../app/door.ts'
import { useLab } from '../../state/lab.ts'
import { cx } from '../../ui/cx.ts'
import { WireIdle } from '../Idle.tsx'
import { LiveWire } from '../LiveStage.tsx'
import frame from '../live.module.css'
import { Announcements } from './Announcements.tsx'
import { AddressDialog } from './bar/AddressDialog.tsx'
import { LimitsDialog } from './bar/LimitsDialog.tsx'
import { ServerBar } from './bar/ServerBar.tsx'
import { ConnectionList } from './connections/ConnectionList.tsx'
import { endpointText } from './endpoint-text.ts'
import { listenForNews } from './listen-for-news.ts'
import { Middle, useIsEmpty } from './Middle.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import styles from './server.module.css'
import { useServer } from './store.ts'
import { isOnStage, useConversation } from './use-conversation.ts'

/** While the view is on: what is new is asked for whenever there is something. */
function useNews(): void {
  useEffect(
    () =>
      listenForNews(
        {
          onNews: door().onLiveNews,
          ask: async (since) => {
            const answer = await door().call('liveNews', since)
            return answer.ok ? answer.value : null
          },
        },
        () => useServer.getState().known.revision,
        (news) => useServer.getState().take(news),
      ),
    [],
  )
}

/** The header says where it listens. */
function useAddress(): void {
  const at = useServer(({ known: { server } }) =>
    server.kind === 'listening' ? endpointText(server.host, server.port) : null,
  )
  const show = useLab((state) => state.showLiveAt)
  useEffect(() => show(at), [show, at])
}

function Wire() {
  const selected = useServer((state) => state.selected)
  const stage = useLab(({ liveStages }) => liveStages.server)
  if (stage !== undefined && isOnStage(stage.of, selected)) return <LiveWire key={stage.of} stage={stage} />
  return <WireIdle>{say('live.server.empty.wire')}</WireIdle>
}

function Dialogs() {
  const dialog = useLab((state) => state.dialog)
  switch (dialog) {
    case 'live-address':
      return <AddressDialog />
    case 'live-limits':
      return <LimitsDialog />
    default:
      return null
  }
}

export function ServerView() {
  useNews()
  useAddress()
  useConversation()
  const sight = useServer((state) => state.sight)
  const empty = useIsEmpty()
  const presenting = useLab((state) => state.presenting)
  return (
    <>
      {/* Presenting a conversation, the room is its. */}
      {(!presenting || empty || sight === 'log') && <ServerBar />}
      <NoticeBar />
      {empty ? (
        <Middle />
      ) : (
        <div
          className={cx(frame.columns, sight === 'conversation' && styles.conversation)}
          data-narrow={sight === 'conversation' ? 'run' : undefined}
        >
          <ConnectionList />
          <Middle />
          <Wire />
        </div>
      )}
      <Announcements />
      <Dialogs />
    </>
  )
}
