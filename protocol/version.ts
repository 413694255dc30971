// Client versions: dotted numbers that keep their text. Compared part by part from the left as integers, a
// missing part is 0 (no source states the rule; docs/decisions/0013). Parts of any length compare
// exactly, so a hostile version cannot lose digits.

const DOTTED = /^[0-9]+(?:\.[0-9]+)*$/

/** Whether a text is a version: dotted decimal numbers, at least one part. */
export const isVersion = (text: string): boolean => DOTTED.test(text)

const withoutZeros = (part: string): string => part.replace(/^0+(?=.)/, '')

function compareParts(left: string, right: string): number {
  const a = withoutZeros(left)
  const b = withoutZeros(right)
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

const DOT = 0x2e
const ZERO = 0x30
/** A part of at most so many digits is exact as a number. */
const EXACT_DIGITS = 15

/** Where the part that begins at `from` ends; at once behind the last one. */
function partEnd(version: string, from: number): number {
  const { length } = version
  let end = from
  while (end < length && version.charCodeAt(end) !== DOT) end++
  return end
}

/** A missing part is 0. */
function numberIn(version: string, from: number, end: number): number {
  let number = 0
  for (let at = from; at < end; at++) number = number * 10 + (version.charCodeAt(at) - ZERO)
  return number
}

/** Below 0 when `left` is older, 0 when the same, above 0 when newer. Both must be versions (`isVersion`). */
export function compareVersions(left: string, right: string): number {
  if (left === right) return 0
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const lEnd = partEnd(left, l)
    const rEnd = partEnd(right, r)
    const order =
      lEnd - l > EXACT_DIGITS || rEnd - r > EXACT_DIGITS
        ? compareParts(left.slice(l, lEnd) || '0', right.slice(r, rEnd) || '0')
        : numberIn(left, l, lEnd) - numberIn(right, r, rEnd)
    if (order !== 0) return order
    l = lEnd + 1
    r = rEnd + 1
  }
  return 0
}

/** How a part of any length begins in a key, so that more digits sort behind fewer. */
const LONG_PART = 0xffff
const lengthMark = (digits: number): string =>
  digits < LONG_PART
    ? String.fromCharCode(digits)
    : String.fromCharCode(LONG_PART, digits >>> 16, digits & 0xffff)

/**
 * A text that two versions share when they compare as equal, and by whose code units they sort as they compare: for
 * sorting many, and for looking one up.
 */
export function versionKey(version: string): string {
  const parts = version.split('.').map(withoutZeros)
  while (parts.at(-1) === '0') parts.pop()
  return parts.map((part) => lengthMark(part.length) + part).join('')
}

/** The newest of some versions, or null of none. */
export function newestVersion(versions: Iterable<string>): string | null {
  let newest: string | null = null
  for (const version of versions) {
    if (newest === null || compareVersions(version, newest) > 0) newest = version
  }
  return newest
}

/** Whether `version` has all of `prefix`'s parts first: `14.0.8064.0206` begins with `14.0.8064`. */
export function beginsWithVersion(version: string, prefix: string): boolean {
  let end = -1
  for (let at = 0; at <= prefix.length; at = partEnd(prefix, at) + 1) {
    if (end >= version.length) return false
    end = partEnd(version, end + 1)
  }
  return compareVersions(version.slice(0, end), prefix) === 0
}
