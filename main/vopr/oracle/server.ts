// What a dispatch server must send on one connection, and when it must close, given the bytes that reached it and the
// policy in force as each line ends. Written from the protocol's page, not from the server.

import { LineReader } from './lines.ts'
import type { Said, Sheet, Told } from './sheet.ts'
import { endsInGap, inSmallLetters, tridOf, wordsOf } from './text.ts'
import { isVersion, order } from './version.ts'

const END = '\r\n'

/** How many parameters a CVQ of a dialect has: 6 to MSNP3, an empty seventh to MSNP7, 8 to MSNP23. */
export function countOf(dialect: string): { readonly many: number; readonly emptySeventh: boolean } | null {
  const number = /^MSNP(?:[2-9]|1\d|2[0-3])$/.test(dialect) ? Number(dialect.slice(4)) : 0
  if (number === 0) return null
  return { many: number < 4 ? 6 : number < 8 ? 7 : 8, emptySeventh: number >= 4 && number < 8 }
}

/** A client is as many as the best it offers; one that offers none of them counts as MSNP23. */
export const bestCount = (offered: readonly string[]) =>
  offered.map(countOf).find((count) => count !== null) ?? { many: 8, emptySeventh: false }

/** FNV-1a of 32 bits, mod 100. */
export function bucketOf(bytes: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % 100
}

/** With USR: from MSNP8 on, but for MSNP24, a server of names is here too. */
const takesUsr = (agreed: string | null): boolean => agreed !== null && countOf(agreed)?.many === 8

export class ServerOracle {
  readonly #lines = new LineReader()
  #offered: readonly string[] | null = null
  #agreed: string | null = null
  #closed = false

  get closed(): boolean {
    return this.#closed
  }

  /** Bytes it holds of a line that has no end yet. */
  get kept(): number {
    return this.#lines.kept
  }

  /** The bytes it must send now. */
  receive(piece: string, sheet: Sheet): string {
    let said = ''
    if (this.#closed) return said
    this.#lines.push(piece)
    for (let line = this.#lines.next(); line !== null; line = this.#lines.next()) {
      if (line !== '') said += this.#answer(line, sheet)
      if (this.#closed) return said
    }
    if (this.#lines.lost) this.#closed = true
    return said
  }

  #close(said = ''): string {
    this.#closed = true
    return said
  }

  #answer(line: string, sheet: Sheet): string {
    const words = wordsOf(line)
    const [command, trid = ''] = words
    if (command === 'OUT' || tridOf(trid) === null) return this.#close()
    if (command === 'VER') return this.#ver(trid, words.slice(2), sheet)
    if (command === 'CVQ' || command === 'CVR')
      return this.#query(command, trid, words.slice(2), endsInGap(line), sheet)
    return this.#close(command === 'USR' && takesUsr(this.#agreed) ? `911 ${trid}${END}` : '')
  }

  #ver(trid: string, offered: readonly string[], { dialects, server }: Sheet): string {
    if (this.#agreed !== null) return this.#close(`715 ${trid}${END}`)
    const shared = offered.filter((name) => dialects.has(name))
    const fallback = offered.includes('CVR0')
    this.#offered = offered
    this.#agreed = shared[0] ?? (fallback ? 'CVR0' : '0')
    if (this.#agreed === '0') return this.#close(`VER ${trid} 0${END}`)
    if (server.verReply === 'chosen') return `VER ${trid} ${this.#agreed}${END}`
    const named = new Set(shared)
    named.delete('CVR0')
    if (fallback) named.add('CVR0')
    return `VER ${trid} ${[...named].join(' ')}${END}`
  }

  #query(verb: string, trid: string, told: Told, gap: boolean, sheet: Sheet): string {
    const agreed = this.#agreed
    if (agreed !== 'CVR0') {
      if (sheet.server.order === 'strict') return this.#close(`715 ${trid}${END}`)
      if (agreed === 'MSNP24') return this.#close()
    }
    if (!this.#counts(told.length, gap, sheet)) return this.#close(`731 ${trid}${END}`)
    const { code, tail, closes } = reply(told, sheet)
    if (closes) this.#closed = true
    return tail === null ? `${code} ${trid}${END}` : `${verb} ${trid}${tail}${END}`
  }

  #counts(many: number, gap: boolean, { server }: Sheet): boolean {
    if (server.parameters === 'lenient' || this.#offered === null) return many >= 6 && many <= 8
    const best = bestCount(this.#offered)
    return (best.emptySeventh && gap ? many + 1 : many) === best.many
  }
}

/** Locale before client, client before rules. */
function reply(told: Told, sheet: Sheet): Said {
  const { server } = sheet
  if (!isKnownLocale(told[0] ?? '', sheet)) return { tail: null, code: 710, closes: server.closesAfter710 }
  if (server.knownClients === 'catalogue' && !isKnownClient(told, sheet))
    return { tail: null, code: 420, closes: server.closesAfter420 }
  const handle = told[7]
  for (const { asks, salt, below, said } of sheet.rules) {
    if (!asks.every((ask) => ask(told))) continue
    if (salt === null) return said
    if (handle !== undefined && bucketOf(salt + inSmallLetters(handle)) < below) return said
  }
  return sheet.otherwise
}

const LCID = /^0x[\da-fA-F]{4}$/

const isKnownLocale = (locale: string, { almanac }: Sheet): boolean =>
  LCID.test(locale) && almanac.languages.has(locale.slice(2).toLowerCase())

function isKnownClient(told: Told, { libraries, identifications, newest }: Sheet): boolean {
  const [, , , , library = '', version = '', identification = ''] = told
  return (
    libraries.has(library) &&
    identifications.has(identification) &&
    isVersion(version) &&
    order(version, newest) <= 0
  )
}
