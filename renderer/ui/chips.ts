// An ordered choice of names, as data: which are on, in which order, and which of the usual ones are off.

export interface Chip {
  readonly name: string
  readonly on: boolean
}

/** The chosen ones in their order, then the usual ones that are off. */
export const chipsOf = (chosen: readonly string[], usual: readonly string[]): readonly Chip[] => [
  ...chosen.map((name) => ({ name, on: true })),
  ...usual.filter((name) => !chosen.includes(name)).map((name) => ({ name, on: false })),
]

/** Puts a name back where it usually stands: before the first chosen one that usually comes after it. */
export function added(chosen: readonly string[], usual: readonly string[], name: string): readonly string[] {
  const place = usual.indexOf(name)
  const later = place === -1 ? [] : usual.slice(place + 1)
  const before = chosen.findIndex((each) => later.includes(each))
  return before === -1 ? [...chosen, name] : chosen.toSpliced(before, 0, name)
}

export const removed = (chosen: readonly string[], index: number): readonly string[] =>
  chosen.toSpliced(index, 1)

/** Moves the chip at `from` to the place `to`; a place beyond the ends is the end. */
export function moved(chosen: readonly string[], from: number, to: number): readonly string[] {
  const name = chosen[from]
  if (name === undefined) return chosen
  const place = Math.min(Math.max(to, 0), chosen.length - 1)
  return place === from ? chosen : chosen.toSpliced(from, 1).toSpliced(place, 0, name)
}
