// Comma-separated values (RFC 4180), with lines that end as lines do here: LF.

import { visible } from '../../diagram/text-width.ts'

/** A field as a row holds it: quoted where it has a comma or a quote in it, what cannot be printed as signs. */
export const field = (text: string): string => {
  const shown = visible(text)
  return /[",]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

export const csvRow = (fields: readonly (string | number)[]): string =>
  `${fields.map((one) => field(String(one))).join(',')}\n`
