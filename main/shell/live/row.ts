// One connection as the list shows it.

import { queryField, readError, readQuery } from '../../../protocol/commands.ts'
import type { Outcome } from '../../../protocol/formats/outcomes.ts'
import { parseLine } from '../../../protocol/line.ts'
import { isTrid } from '../../../protocol/trid.ts'
import type { LiveRow } from '../../contract-live.ts'
import type { Exchange } from './exchange.ts'
import { judgementOf } from './judge.ts'
import type { Bytes, Kept } from './kept.ts'

/** A command is three letters; of a line that is none so much is shown. */
const LONGEST_WORD = 24
/** Of what a client says of itself. */
const LONGEST_NAME = 64

function whoOf(query: Exchange | null): LiveRow['who'] {
  if (query === null) return null
  const read = readQuery(parseLine(query.request))
  const told = (name: 'requesting-library' | 'client-version'): string =>
    ((read === null ? undefined : queryField(read, name)) ?? '').slice(0, LONGEST_NAME)
  return { library: told('requesting-library'), version: told('client-version') }
}

function lastOf(last: Exchange | null): string | null {
  if (last === null) return null
  const { command, parameters } = parseLine(last.request)
  const trid = parameters[0]?.text
  const word = command.slice(0, LONGEST_WORD)
  return isTrid(trid) ? `${word} ${trid}` : word
}

/** Of the newest answer that can be judged. */
function outcomeOf({ lastQuery, lastVer, last, opening }: Kept): Outcome | null {
  const newest = last === lastVer ? [lastVer, lastQuery] : [lastQuery, lastVer]
  for (const exchange of newest) {
    const judgement = exchange === null ? null : judgementOf(exchange, opening)
    if (judgement !== null) return judgement.outcome
  }
  return null
}

const codeOf = ({ lastError }: Kept): number | null =>
  lastError === null ? null : (readError(parseLine(lastError))?.code ?? null)

/** `now` counts the bytes of a connection that is open. */
export function rowOf(kept: Kept, now: Bytes): LiveRow {
  const { bytesIn, bytesOut } = kept.bytes ?? now
  const { opened, closing, lastQuery, last, lastVer } = kept
  const { connection, peer, openedAt, policy } = opened
  return {
    connection,
    peer,
    openedAt,
    closedAt: closing === null ? null : openedAt + Math.round(closing.at),
    closedBy: closing?.by ?? null,
    who: whoOf(lastQuery),
    dialect: (kept.opening ?? lastVer)?.answer?.why().dialect?.chosen ?? null,
    outcome: outcomeOf(kept),
    code: codeOf(kept),
    bytesIn,
    bytesOut,
    unkept: kept.unkept,
    last: lastOf(last),
    policy: policy.name,
  }
}
