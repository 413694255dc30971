// The version next below and next above another: what a client just beside a rule's bound would have.

/** What a part that borrows becomes: parts of real versions have at most four digits. */
const NINES = '9999'

/** Four digits stay four digits, and padding stays. */
const padded = (part: bigint, before: string): string =>
  before.startsWith('0') || before.length >= NINES.length
    ? String(part).padStart(before.length, '0')
    : String(part)

/** The next higher version: one more in the last part. */
export function nextHigher(version: string): string {
  const parts = version.split('.')
  const last = parts.pop() ?? '0'
  return [...parts, padded(BigInt(last) + 1n, last)].join('.')
}

/** The next lower version: one less in the last part, borrowing where that is 0; null below 0.0. */
export function nextLower(version: string): string | null {
  const parts = version.split('.')
  const lender = parts.findLastIndex((part) => /[1-9]/.test(part))
  if (lender < 0) return null
  return parts
    .map((part, i) => {
      if (i < lender) return part
      return i === lender ? padded(BigInt(part) - 1n, part) : '9'.repeat(Math.max(part.length, NINES.length))
    })
    .join('.')
}
