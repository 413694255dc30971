// Where hours and counts lie on the paper, and which of them are written at the axes.

/** A straight scale: 0 lies at `zero`, `top` at `end`. */
export interface Scale {
  readonly top: number
  readonly zero: number
  readonly end: number
}

export const onScale = ({ top, zero, end }: Scale, value: number): number =>
  zero + ((end - zero) * value) / Math.max(top, 1)

const MANTISSAS = [1, 2, 5, 10]

/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least `least`. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)))
  const factor = MANTISSAS.find((each) => each * power >= least) ?? 10
  return factor * power
}

/** From 0 on, in round steps, none above `top`, so many that they stand at least `apart` px from each other. */
export function ticks({ top, zero, end }: Scale, apart: number): readonly number[] {
  const most = Math.max(1, Math.floor(Math.abs(end - zero) / apart))
  const step = roundStep(top / most)
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step)
}

/** A round number at or a little above a largest value, so that a curve nearly fills its chart. */
export const roundTop = (largest: number): number => {
  const step = roundStep(largest / 20)
  return Math.max(1, Math.ceil(largest / step)) * step
}

/** Hours that share a column of the picture: from `from`, before `to`. */
export interface Column {
  readonly from: number
  readonly to: number
}

/** At most one column a pixel: a film of years has more hours than the screen has pixels. */
export function columnsOf(hours: number, width: number): readonly Column[] {
  const count = Math.max(1, Math.min(hours, Math.floor(width)))
  return Array.from({ length: count }, (_, i) => ({
    from: Math.floor((i * hours) / count),
    to: Math.floor(((i + 1) * hours) / count),
  }))
}

/** A coordinate short enough for a path of thousands. */
export const px = (value: number): string => String(Math.round(value * 10) / 10)
