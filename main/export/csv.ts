// Comma-separated values (RFC 4180), with lines that end as lines do here: LF.

/** A field as a row holds it: quoted where it has a comma, a quote or a line's end in it. */
export const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

export const csvRow = (fields: readonly (string | number)[]): string =>
  `${fields.map((one) => field(String(one))).join(',')}\n`
