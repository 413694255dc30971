// Says to screen readers who came and who went: the newest only, and never faster than it can be heard.

import type { LiveLogEntry } from '../../../main/contract-live.ts'
import { say } from '../../../words/words.ts'
import { Announced } from '../../stage/Announcer.tsx'
import { verdictOf } from './connections/row-words.ts'
import { type Known, rowOf } from './news.ts'
import { useServer } from './store.ts'

const SPACE_MS = 3000

/** What is said of an entry; null of one that is only in the log. */
function announcementOf({ connection, what }: LiveLogEntry, { rows, open }: Known): string | null {
  switch (what.kind) {
    case 'opened':
      return connection === null ? null : say('live.server.announce.opened', { connection, open })
    case 'closed': {
      const row = rowOf(rows, connection)
      if (row === null) return null
      const verdict = verdictOf(row).word
      return say('live.server.announce.closed', { connection: row.connection, verdict, open })
    }
    case 'started':
      return say('live.server.announce.started', { place: what.place })
    case 'stopped':
      return say('live.server.announce.stopped')
    case 'line':
    case 'decided':
    case 'limit':
    case 'policy':
    case 'left-out':
      return null
  }
}

/** Of the newest entry that is said; '' before one. */
export function announcement(known: Known): string {
  for (let at = known.log.length - 1; at >= 0; at--) {
    const entry = known.log[at]
    const text = entry === undefined ? null : announcementOf(entry, known)
    if (text !== null) return text
  }
  return ''
}

export const Announcements = () => (
  <Announced text={useServer(({ known }) => announcement(known))} space={SPACE_MS} />
)
