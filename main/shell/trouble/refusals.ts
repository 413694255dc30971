// Counts what the door refuses, and notes some of it: that it was refused and why, never what was asked.

import type { Refusal } from '../../contract.ts'
import type { Door } from '../door.ts'
import { note } from '../log.ts'
import type { Flood } from './flood.ts'

export type Refused = Readonly<Record<Refusal['kind'], number>>

export interface CountedDoor {
  readonly door: Door
  refused(): Refused
}

/** `flood` bounds how much is noted. */
export function countRefusals(inner: Door, flood: Flood): CountedDoor {
  let counts: Refused = { 'not-allowed': 0, 'bad-argument': 0, failed: 0 }
  return {
    async door(sender, name, argument) {
      const answer = await inner(sender, name, argument)
      if (!answer.ok) {
        const { kind } = answer.reason
        counts = { ...counts, [kind]: counts[kind] + 1 }
        if (flood.mayPass()) note('trouble', `the door refused a call: ${kind}`)
      }
      return answer
    },
    refused: () => counts,
  }
}
