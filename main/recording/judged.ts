// What a client that follows the documentation would conclude from what a recorded server said: our own client hears it
// in the recorded one's place. Nobody knows how the recorded one judged, or why its server answered so.

import type { Judgement } from '../../protocol/formats/trace.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { ClientAction } from '../client/action.ts'
import { ClientSession } from '../client/session.ts'
import type { Asking } from './asking.ts'
import type { Spoken } from './conversation.ts'

export interface Judged {
  /** Where in what was said it is known. */
  readonly at: number
  readonly judgement: Judgement
}

const judgementIn = (actions: readonly ClientAction[]): Judgement | null =>
  actions.find((action) => action.kind === 'judge')?.judgement ?? null

function heard(session: ClientSession, { from, line }: Spoken): readonly ClientAction[] {
  if (from === 'C') return []
  return line === null ? session.closed('server') : session.receive(encodeLine(line))
}

/** null when no answer came, or none that can be judged without the client's version. */
export function judgedIn(said: readonly Spoken[], { from, client, query, version }: Asking): Judged | null {
  const session = new ClientSession({ ...client, line: query }, client.firstTrid)
  session.start()
  for (const [i, spoken] of said.entries()) {
    if (i <= from) continue
    const actions = heard(session, spoken)
    const judgement = judgementIn(actions)
    if (judgement !== null)
      return judgement.comparison !== null && version === '' ? null : { at: i, judgement }
    // Ours would go on to ask; the recorded one did not, so that what follows answers something else.
    if (query === null && actions.some(({ kind }) => kind === 'send')) return null
  }
  return null
}
