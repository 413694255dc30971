// What the process that saves and the one that kills it agree on.

export const FILES = {
  /** The scenario that all savings are made from. */
  base: 'base.json',
  saved: 'saved.cvq.json',
  recovery: 'unsaved-work.json',
} as const

const TITLE = /^number ([0-9]+)$/

export const titleOf = (number: number): string => `number ${number}`

/** null of a title that is not one of ours. */
export function numberOf(title: string): number | null {
  const number = TITLE.exec(title)?.[1]
  return number === undefined ? null : Number(number)
}
