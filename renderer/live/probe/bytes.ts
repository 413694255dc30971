// Sizes as people write them: 9.1 MB. A unit is a thousand of the one before.

import { fail, ok } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import type { Judge } from '../../ui/use-draft.ts'

const UNITS = ['B', 'kB', 'MB', 'GB'] as const
const TEXT = /^(\d{1,13})(?:\.(\d{1,9}))?\s*([kmg]?b)?$/i

/** Of what was measured: three digits are enough. */
export function bytesText(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor((String(bytes).length - 1) / 3)))
  if (unit === 0) return `${bytes} B`
  const figure = bytes / 1000 ** unit
  // 999,999 rounds to the next unit.
  if (figure >= 999.5 && unit < UNITS.length - 1) return bytesText(1000 ** (unit + 1))
  return `${figure >= 100 ? numberText(Math.round(figure)) : figure.toFixed(figure >= 10 ? 1 : 2)} ${UNITS[unit]}`
}

/** Of what is set: not a byte is lost, so that it can be read back. */
export function exactBytesText(bytes: number): string {
  for (let unit = UNITS.length - 1; unit > 0; unit--) {
    const figure = bytes / 1000 ** unit
    if (figure >= 1 && Number.isInteger(bytes / 1000 ** (unit - 1))) return `${figure} ${UNITS[unit]}`
  }
  return `${bytes} B`
}

/** Bytes of a text; null of what is none. A bare number is of bytes. */
export function bytesOf(text: string): number | null {
  const [, whole, part = '', unit = 'B'] = TEXT.exec(text.trim().replaceAll(',', '')) ?? []
  if (whole === undefined) return null
  const place = UNITS.findIndex((each) => each.toLowerCase() === unit.toLowerCase())
  return Math.round(Number(`${whole}.${part}`) * 1000 ** Math.max(0, place))
}

export const judgeBytes =
  ({ least, most }: { readonly least: number; readonly most: number }): Judge<number> =>
  (text) => {
    const bytes = bytesOf(text)
    if (bytes !== null && bytes >= least && bytes <= most) return ok(bytes)
    return fail(say('probe.download.wrongBytes', { least: bytesText(least), most: bytesText(most) }))
  }

export const judgeSeconds =
  ({ least, most }: { readonly least: number; readonly most: number }): Judge<number> =>
  (text) => {
    const seconds = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
    return seconds >= least && seconds <= most
      ? ok(seconds)
      : fail(say('probe.download.wrongSeconds', { least, most }))
  }
