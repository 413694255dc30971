// Versions: dotted numbers, compared number by number from the left; one that is missing counts as 0.

const DOTTED = /^\d+(\.\d+)*$/

export const isVersion = (text: string): boolean => DOTTED.test(text)

/** Where the number that begins at `at` ends; behind the last, at once. */
function endOf(version: string, at: number): number {
  const { length } = version
  let end = at
  while (end < length && version.charCodeAt(end) !== 0x2e) end++
  return end
}

function firstDigit(version: string, at: number, end: number): number {
  let from = at
  while (from < end && version.charCodeAt(from) === 0x30) from++
  return from
}

/** Below 0, 0 or above 0, as `left` is older than `right`, the same, or newer; by so many numbers at most. */
export function order(left: string, right: string, numbers = Number.POSITIVE_INFINITY): number {
  let l = 0
  let r = 0
  for (let number = 0; number < numbers && (l < left.length || r < right.length); number++) {
    const lEnd = endOf(left, l)
    const rEnd = endOf(right, r)
    const lFrom = firstDigit(left, l, lEnd)
    const rFrom = firstDigit(right, r, rEnd)
    const longer = lEnd - lFrom - (rEnd - rFrom)
    if (longer !== 0) return longer
    for (let i = 0; i < lEnd - lFrom; i++) {
      const difference = left.charCodeAt(lFrom + i) - right.charCodeAt(rFrom + i)
      if (difference !== 0) return difference
    }
    l = lEnd + 1
    r = rEnd + 1
  }
  return 0
}

type Bound = readonly [sign: string, version: string]
/** One of the lists has to hold whole. */
export type Range = readonly (readonly Bound[])[]

const SIGNED = /([<>]=?|=)\s*(\S+)/g

/** A range as policies write it: a space is "and", `||` is "or". */
export const rangeOf = (text: string): Range =>
  text
    .split('||')
    .map((part) => [...part.matchAll(SIGNED)].map(([, sign = '', version = '']): Bound => [sign, version]))

function keeps(version: string, [sign, bound]: Bound): boolean {
  const found = order(version, bound)
  if (found === 0) return sign.endsWith('=')
  return sign.startsWith(found < 0 ? '<' : '>')
}

export const lies = (version: string, range: Range): boolean =>
  isVersion(version) && range.some((bounds) => bounds.every((bound) => keeps(version, bound)))

/** Every version a range names. */
export const versionsIn = (range: Range): readonly string[] => range.flat().map(([, version]) => version)
