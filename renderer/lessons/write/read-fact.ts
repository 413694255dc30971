// A claim out of the text by which a list names it.

import { type Claim, claimSchema } from '../../../protocol/formats/claim.ts'
import { check as checkAgainst } from '../../../protocol/formats/read.ts'

/** null of a text that is no claim. */
export function check(text: string): Claim | null {
  const read = checkAgainst(claimSchema, JSON.parse(text))
  return read.ok ? read.value : null
}
