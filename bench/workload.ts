// What the answers benchmark is fed with: the queries of every release on each of its systems, in twenty
// languages, each from another user; one in twenty is wrong. The same seed gives the same bytes.

import { Random } from '../main/simulation/random.ts'
import { clientOfRelease } from '../protocol/catalogue.ts'
import { bestDialect } from '../protocol/dialects.ts'
import type { Catalogue } from '../protocol/formats/catalogue.ts'
import type { Client } from '../protocol/formats/client.ts'
import { buildQuery } from '../protocol/request.ts'
import { encodeWire } from '../protocol/wire-text.ts'

export const LINES = 300_000
export const CHUNK_BYTES = 65_536
/** Queries of one connection; the last is malformed, for the server closes after it. */
const LINES_A_CONNECTION = 3_000
/** Of a thousand queries, how many have a locale or a library that no server knows. */
const UNKNOWN_LOCALES = 25
const UNKNOWN_LIBRARIES = 25

const LOCALES = [
  ...['0x0409', '0x0809', '0x0407', '0x040c', '0x0c0a', '0x080a', '0x0410', '0x0413', '0x0416', '0x0816'],
  ...['0x041d', '0x0406', '0x0414', '0x040b', '0x0415', '0x0419', '0x041f', '0x0411', '0x0412', '0x0804'],
]

/** The chunks of one connection, in order. */
export type ConnectionBytes = readonly Uint8Array[]

const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random.fraction() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Every release on every system it runs on. */
function clientsOf({ releases, systems, ...rest }: Catalogue, base: Client): readonly Client[] {
  return releases.flatMap((release) => {
    const client = clientOfRelease({ releases, systems, ...rest }, base, release)
    return systems
      .filter(({ id }) => release.systems.includes(id))
      .map(({ type, version, arch }) => ({ ...client, system: { type, version, arch } }))
  })
}

/** One query of some client: a known one in nineteen of twenty. */
function lineOf(clients: readonly Client[], trid: number, random: Random): string {
  const client = pick(clients, random)
  const wrong = Math.floor(random.fraction() * 1000)
  const locale = wrong < UNKNOWN_LOCALES ? '0x1111' : pick(LOCALES, random)
  const unknown = wrong >= 1000 - UNKNOWN_LIBRARIES
  const handled = bestDialect(client.offers).cvqParameters === 8
  return buildQuery(
    {
      ...client,
      locale,
      library: unknown ? 'YCOMM' : client.library,
      ...(handled ? { handle: `user${trid}@hotmail.com` } : {}),
    },
    trid,
  )
}

function chunksOf(lines: readonly string[]): ConnectionBytes {
  const bytes = encodeWire(lines.map((line) => `${line}\r\n`).join(''))
  return Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, i) =>
    bytes.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES),
  )
}

/** `lines` queries in connections of at most 3,000, each cut into chunks of 64 KiB. */
export function workload(catalogue: Catalogue, base: Client, lines = LINES): readonly ConnectionBytes[] {
  const random = new Random(1)
  const clients = clientsOf(catalogue, base)
  const connections: ConnectionBytes[] = []
  for (let from = 1; from <= lines; from += LINES_A_CONNECTION) {
    const count = Math.min(LINES_A_CONNECTION, lines - from + 1)
    const queries = Array.from({ length: count - 1 }, (_, i) => lineOf(clients, from + i, random))
    connections.push(chunksOf([...queries, `CVQ ${from + count - 1} spaghetti`]))
  }
  return connections
}
