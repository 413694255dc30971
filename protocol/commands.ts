// VER, CVQ, CVR, OUT and error lines as values, both ways. Reading never throws and never loses anything: what
// does not have a command's form stays a line. Printing writes the canonical form, one space between tokens.

import { parseLine, printLine, type WireLine } from './line.ts'
import { REQUEST_PARAMETERS, type RequestField } from './parameters.ts'
import { isTrid } from './trid.ts'
import { isVersion } from './version.ts'

/** VER, either way: the dialects a client offers, best first, or what the server answers (`0` for none). */
export interface Ver {
  readonly trid: string
  readonly dialects: readonly string[]
}

/** CVQ or CVR from a client. A parameter that was not sent is undefined; `identification` may be ''. */
export interface VersionQuery {
  readonly command: 'CVQ' | 'CVR'
  readonly trid: string
  /** As sent, in order; parameters beyond the eighth are kept here. */
  readonly parameters: readonly string[]
}

/** The server's answer to CVQ or CVR. URLs are '' where the line ends before them. */
export interface VersionReply {
  readonly command: 'CVQ' | 'CVR'
  readonly trid: string
  readonly recommended: string
  readonly recommended2: string
  readonly minimum: string
  readonly downloadUrl: string
  readonly fallbackUrl: string
}

export interface ErrorReply {
  readonly code: number
  readonly trid: string
}

/** USR from a client. */
export interface SignIn {
  readonly trid: string
  /** Whether it begins signing in, so that its third parameter is who does. */
  readonly begins: boolean
}

const isQueryName = (name: string): name is 'CVQ' | 'CVR' => name === 'CVQ' || name === 'CVR'

export function readVer(line: WireLine): Ver | null {
  if (line.command !== 'VER') return null
  const [trid, ...dialects] = line.parameters.map(({ text }) => text)
  return isTrid(trid) ? { trid, dialects } : null
}

export const printVer = ({ trid, dialects }: Ver): string => printLine(['VER', trid, ...dialects])

/** Reads CVQ or CVR with any number of parameters; a trailing empty one is kept as ''. */
export function readQuery(line: WireLine): VersionQuery | null {
  if (!isQueryName(line.command)) return null
  const [trid, ...parameters] = line.parameters.map(({ text }) => text)
  if (!isTrid(trid)) return null
  return { command: line.command, trid, parameters: line.trailing ? [...parameters, ''] : parameters }
}

export const printQuery = ({ command, trid, parameters }: VersionQuery): string =>
  printLine([command, trid, ...parameters])

/** The parameter of a query by its name in the table. */
export const queryField = (query: VersionQuery, name: RequestField): string | undefined =>
  query.parameters[(REQUEST_PARAMETERS.find((parameter) => parameter.name === name)?.index ?? 0) - 1]

/** Reads an answer with three versions; the URLs may be missing (real servers left the second one out). */
export function readReply(line: WireLine): VersionReply | null {
  if (!isQueryName(line.command)) return null
  const [trid, recommended, recommended2, minimum, downloadUrl = '', fallbackUrl = '', ...more] =
    line.parameters.map(({ text }) => text)
  if (!isTrid(trid) || more.length > 0) return null
  if (recommended === undefined || recommended2 === undefined || minimum === undefined) return null
  if (![recommended, recommended2, minimum].every(isVersion)) return null
  return { command: line.command, trid, recommended, recommended2, minimum, downloadUrl, fallbackUrl }
}

/** Without a download URL neither URL is written: runs of spaces count once, so the second would be read as the first. */
export function printReply(reply: VersionReply): string {
  const { command, trid, recommended, recommended2, minimum, downloadUrl, fallbackUrl } = reply
  const urls = downloadUrl === '' ? [] : fallbackUrl === '' ? [downloadUrl] : [downloadUrl, fallbackUrl]
  return printLine([command, trid, recommended, recommended2, minimum, ...urls])
}

/** Reads `420 3`; text after the TrID is allowed by the draft (7.11) and passed over. */
export function readError(line: WireLine): ErrorReply | null {
  const trid = line.parameters[0]?.text
  return /^[0-9]{3}$/.test(line.command) && isTrid(trid) ? { code: Number(line.command), trid } : null
}

export const printError = ({ code, trid }: ErrorReply): string =>
  printLine([String(code).padStart(3, '0'), trid])

/** Reads USR from a client; in state I (draft 7.4) it names who signs in, in others something that answers. */
export function readSignIn(line: WireLine): SignIn | null {
  const [trid, , state] = line.parameters.map(({ text }) => text)
  return line.command === 'USR' && isTrid(trid) ? { trid, begins: state === 'I' } : null
}

/** A line read and taken apart for showing; kept here so that every reader agrees on what a line is. */
export type Spoken =
  | { readonly kind: 'ver'; readonly ver: Ver }
  | { readonly kind: 'query'; readonly query: VersionQuery }
  | { readonly kind: 'reply'; readonly reply: VersionReply }
  | { readonly kind: 'error'; readonly error: ErrorReply }
  | { readonly kind: 'out' }
  | { readonly kind: 'sign-in'; readonly signIn: SignIn }
  | { readonly kind: 'other' }

/** What a line says, given who said it. */
export function understand(text: string, from: 'C' | 'S'): Spoken {
  const line = parseLine(text)
  const ver = readVer(line)
  if (ver) return { kind: 'ver', ver }
  if (line.command === 'OUT') return { kind: 'out' }
  if (from === 'S') {
    const reply = readReply(line)
    if (reply) return { kind: 'reply', reply }
    const error = readError(line)
    return error ? { kind: 'error', error } : { kind: 'other' }
  }
  const query = readQuery(line)
  if (query) return { kind: 'query', query }
  const signIn = readSignIn(line)
  return signIn ? { kind: 'sign-in', signIn } : { kind: 'other' }
}
