// Lines near the limit of 1,024 bytes. Whether such a line is kept can depend on a digit of its TrID, so on how many
// connections came before; what is known of a client once and for all is then not enough, and it is run alone.

import { DEFAULT_HANDLE } from '../../protocol/formats/client.ts'
import type { ClientKind, Domain } from '../../protocol/formats/sweep.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import { type Outcome, printOutcome } from '../server/outcome.ts'

const FEWEST_DIGITS = '0'
const MOST_DIGITS = '4294967295'

/** Six names of a query as long as this fit on a line in any case, whatever else stands there. */
const LONG_NAME = 160
/** Command, TrID, locale, handle and the spaces between. */
const AROUND = `CVQ ${MOST_DIGITS} 0x0409 ${DEFAULT_HANDLE}      `.length

export const bytesOf = (text: string): number => encodeWire(text).length

/** Whether any of these names is so long that a query with it may not fit on a line. */
export function hasLongNames(names: Iterable<string>): boolean {
  for (const name of names) if (name.length > LONG_NAME / 3 && bytesOf(name) > LONG_NAME) return true
  return false
}

export function* namesIn({ kinds, systems, archs }: Domain): Generator<string> {
  for (const { library, identification, version } of kinds) {
    yield library
    yield identification ?? ''
    yield version
  }
  for (const { type, version } of systems.values) {
    yield type
    yield version
  }
  yield* archs.values
}

/** Whether the length of an answer's TrID decides if a client reads it. */
export const isNearLimit = (outcome: Outcome): boolean =>
  bytesOf(printOutcome(outcome, 'CVQ', MOST_DIGITS)) > LONGEST_LINE &&
  bytesOf(printOutcome(outcome, 'CVQ', FEWEST_DIGITS)) <= LONGEST_LINE

type Program = Pick<ClientKind, 'library' | 'identification' | 'offers'>

/** At most so many bytes a client of this program puts on a line, but for its system and arch. */
export function mostBytes({ library, identification, offers }: Program, version: number): number {
  const query = AROUND + bytesOf(library) + bytesOf(identification ?? '') + version
  return Math.max(query, AROUND + bytesOf(offers.join(' ')))
}
