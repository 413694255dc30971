// Commands that carry more than their line: the last parameter counts the bytes behind it. None of them belongs to the
// negotiation; they are known so that a whole session's capture is not read amiss. Which sides send which, and with how
// many parameters, is from the pages of MSNPiki and of the msnp-wiki on each command.

import { parseLine } from '../../protocol/line.ts'
import type { Speaker } from '../../protocol/transcript.ts'

/** How many parameters a line has at least that carries a payload; left out: that side sends none with it. */
interface Carries {
  readonly C?: number
  readonly S?: number
}

const CARRIES: Readonly<Record<string, Carries>> = {
  MSG: { C: 3, S: 3 },
  NOT: { S: 1 },
  IPG: { S: 1 },
  PAG: { C: 3 },
  // The server answers `QRY TrID`: no length.
  QRY: { C: 3 },
  GCF: { S: 2 },
  UBX: { S: 2 },
  UUX: { C: 2, S: 2 },
  UBN: { S: 3 },
  UUN: { C: 4 },
  UBM: { S: 3 },
  UUM: { C: 4 },
  ADL: { C: 2, S: 2 },
  RML: { C: 2, S: 2 },
  FQY: { C: 2, S: 2 },
  PUT: { C: 2, S: 3 },
  DEL: { C: 2, S: 3 },
  GET: { C: 2, S: 3 },
  SDG: { C: 2, S: 2 },
  NFY: { S: 2 },
}

/** Longer ones are not known; a number above it is no length. */
const LONGEST = 65_536

/** How many bytes follow a line that are no lines. */
export function payloadLength(line: string, from: Speaker): number {
  const { command, parameters } = parseLine(line)
  const least = Object.hasOwn(CARRIES, command) ? CARRIES[command]?.[from] : undefined
  const last = parameters.at(-1)?.text ?? ''
  if (least === undefined || parameters.length < least || !/^[0-9]{1,5}$/.test(last)) return 0
  return Number(last) <= LONGEST ? Number(last) : 0
}
