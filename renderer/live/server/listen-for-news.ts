// Keeps what is known of the live server up to date: the main process says that there is something new, and one
// question at a time asks for it.

import type { LiveNews } from '../../../main/contract-live.ts'
import { oneAtATime } from './one-at-a-time.ts'

export interface NewsSource {
  onNews(listener: () => void): () => void
  /** What is new since a revision; null where the main process did not answer. */
  ask(since: number): Promise<LiveNews | null>
}

/** Asks at once, then whenever there is news; the returned function ends it. */
export function listenForNews(source: NewsSource, since: () => number, take: (news: LiveNews) => void) {
  let ended = false
  const look = oneAtATime(async () => {
    const news = await source.ask(since())
    if (!ended && news !== null) take(news)
  })
  const stop = source.onNews(look)
  look()
  return () => {
    ended = true
    stop()
  }
}
