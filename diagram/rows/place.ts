// Where a row stands and when it is looked at.

import type { Ground, Phase } from '../drawing.ts'

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
