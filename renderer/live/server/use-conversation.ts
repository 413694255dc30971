// The chosen connection's conversation, on the stage and kept up to date as it goes on.

import { useEffect, useMemo } from 'react'
import { door } from '../../app/door.ts'
import { useLabStore } from '../../state/lab.ts'
import type { Lab } from '../../state/store.ts'
import { rowOf } from './news.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { useServer, type Wish } from './store.ts'

const nameOf = (connection: number): string => `connection ${connection}`

/** Whether the stage shows this connection. */
export const isOnStage = (of: string | undefined, connection: number | null): boolean =>
  connection !== null && of === nameOf(connection)

function grant(wish: Wish, shown: Lab): void {
  const { first, last, play, pin } = shown.getState()
  if (wish === 'whole') last()
  else if (wish !== 'play') pin(wish.message)
  else {
    first()
    play()
  }
}

/** Reads the chosen conversation and shows it as is wished. */
export async function show(lab: Lab): Promise<void> {
  const { selected, set } = useServer.getState()
  if (selected === null) return lab.getState().clearLiveRun('server')
  const answer = await door().call('liveConversation', selected)
  // Another was chosen meanwhile: that one is read next.
  if (useServer.getState().selected !== selected) return
  if (!answer.ok || answer.value === null) {
    lab.getState().clearLiveRun('server')
    return set({ notice: { kind: 'gone', connection: selected } })
  }
  lab.getState().showLiveRun('server', nameOf(selected), answer.value)
  const { wish } = useServer.getState()
  const stage = lab.getState().liveStages.server
  if (wish !== null && stage !== undefined) grant(wish, stage.lab)
  set({ wish: null })
}

export function useConversation(): void {
  const lab = useLabStore()
  const selected = useServer((state) => state.selected)
  const row = useServer(({ known }) => rowOf(known.rows, selected))
  const wish = useServer((state) => state.wish)
  const look = useMemo(() => oneAtATime(() => show(lab)), [lab])
  // A row is another whenever its connection went on; a wish is granted to one that is on the stage already, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to look again
  useEffect(look, [look, selected, row, wish !== null])
}
