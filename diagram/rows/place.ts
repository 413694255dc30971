// Where a row stands and when it is looked at.

import type { Part } from '../../words/words.ts'
import type { Ground, Phase } from '../drawing.ts'
import type { Runs } from '../row.ts'
import { fitted } from '../shapes.ts'
import { runsOf } from '../text-width.ts'

export interface Place {
  readonly ground: Ground
  readonly y: number
  readonly height: number
  readonly phase: Phase
  /** 0 to 1 while current; 1 once past, 0 before. */
  readonly progress: number
}

/** From a lifeline to the text beside it. */
export const GAP = 14

/** Room for text between the lifelines. */
export const innerWidth = ({ client, server }: Ground): number => server - client - 2 * GAP

/** Room for text beside the client's lifeline that must not touch the server's. */
export const textLeft = ({ client }: Ground): number => client + GAP
export const textRight = ({ server }: Ground): number => server - GAP

/** A mark stands on a piece of ground this wide, so that the dotted lifeline does not run through it. */
export const CLEARING = 18

/** A sentence cut to the room between the lifelines. */
export const fittedParts = (sentence: readonly Part[], ground: Ground): Runs =>
  fitted(runsOf(sentence), innerWidth(ground))
