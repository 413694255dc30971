// How a recorded client asked: its first VER, and its first CVQ or CVR, and the client of ours that would say the same.

import { queryField, readQuery, readVer, type VersionQuery } from '../../protocol/commands.ts'
import { CLIENT_FORMAT, type Client, clientSchema } from '../../protocol/formats/client.ts'
import { check } from '../../protocol/formats/read.ts'
import { parseLine } from '../../protocol/line.ts'
import type { RequestField } from '../../protocol/parameters.ts'
import { buildQuery } from '../../protocol/request.ts'
import { isTrid, nextTrid } from '../../protocol/trid.ts'
import { isVersion } from '../../protocol/version.ts'
import type { Spoken } from './conversation.ts'

export interface Asking {
  /** Where in what was said it begins to ask. */
  readonly from: number
  /** CVQ, CVR, or a VER that cannot be read, as it came; null when it sent VER alone. */
  readonly query: string | null
  /** Ours in its place: what it said of itself, or its query as a line by hand. */
  readonly client: Client
  /** What it said of itself; '' where it did not. */
  readonly version: string
  readonly library: string
}

/** Stands in for what no line says: the client that the app starts with. */
export const STAND_IN: Client = {
  format: CLIENT_FORMAT,
  offers: [],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
}

/** The stand-in with these fields; null when they are not a client's. */
function clientWith(fields: Readonly<Record<string, unknown>>): Client | null {
  const checked = check(clientSchema, { ...STAND_IN, ...fields })
  return checked.ok ? checked.value : null
}

/** The fields a query names; what it does not send is sent by nobody. */
const fieldsOf = (query: VersionQuery): Readonly<Record<string, unknown>> => ({
  locale: queryField(query, 'locale'),
  system: {
    type: queryField(query, 'system-type'),
    version: queryField(query, 'system-ver'),
    arch: queryField(query, 'system-arch'),
  },
  library: queryField(query, 'requesting-library'),
  version: queryField(query, 'client-version'),
  identification: queryField(query, 'client-identification') ?? null,
  handle: queryField(query, 'user-handle') ?? null,
})

/** A client whose own query is this very line, or else one that says it by hand. */
function clientOf(line: string | null, offers: readonly string[], firstTrid: number): Client {
  const opening = { offers, firstTrid }
  const query = line === null ? null : readQuery(parseLine(line))
  const itself = query === null ? null : clientWith({ ...opening, ...fieldsOf(query) })
  const trid = offers.length > 0 ? nextTrid(firstTrid) : firstTrid
  if (itself !== null && buildQuery(itself, trid) === line) return itself
  const byHand = line === null ? null : clientWith({ ...itself, ...opening, line })
  return byHand ?? clientWith(opening) ?? { ...STAND_IN, firstTrid }
}

const commandOf = (line: string): string => parseLine(line).command

const isQuery = (line: string): boolean => commandOf(line) === 'CVQ' || commandOf(line) === 'CVR'

const tridIn = (line: string): number => {
  const trid = parseLine(line).parameters[0]?.text
  return isTrid(trid) ? Number(trid) : STAND_IN.firstTrid
}

/** How the client of a connection asked; null when it did not. */
export function askingOf(said: readonly Spoken[]): Asking | null {
  const from = said.findIndex(
    ({ from, line }) => from === 'C' && line !== null && (isQuery(line) || commandOf(line) === 'VER'),
  )
  const first = said[from]?.line
  if (first === undefined || first === null) return null
  const ver = readVer(parseLine(first))
  const later = said.find(
    (each, i) => i > from && each.from === 'C' && each.line !== null && isQuery(each.line),
  )
  const query = ver === null ? first : (later?.line ?? null)
  const read = query === null ? null : readQuery(parseLine(query))
  const told = (name: RequestField): string => (read === null ? '' : (queryField(read, name) ?? ''))
  return {
    from,
    query,
    client: clientOf(query, ver?.dialects ?? [], tridIn(first)),
    version: isVersion(told('client-version')) ? told('client-version') : '',
    library: told('requesting-library'),
  }
}
