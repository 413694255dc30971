// Colour arithmetic for checking the tokens: WCAG contrast, colour blindness, and how far apart two colours look.

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** sRGB channels, 0 to 1, of `#rrggbb`. */
function channels(hex: string): Triple {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

const map = ([a, b, c]: Triple, f: (x: number) => number): Triple => [f(a), f(b), f(c)]
const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z
const times = ([a, b, c]: Matrix, v: Triple): Triple => [dot(a, v), dot(b, v), dot(c, v)]

const toLinear = (x: number): number => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)

export const linear = (hex: string): Triple => map(channels(hex), toLinear)

const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex))

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
export const BLINDNESS: Readonly<Record<'none' | 'protan' | 'deutan' | 'tritan', Matrix>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Triple = [0.95047, 1, 1.08883]

const cube = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)

/** CIE L*a*b*, D65, of linear sRGB. */
function lab(rgb: Triple): Triple {
  const [x, y, z] = times(TO_XYZ, rgb)
  const [fx, fy, fz] = [cube(x / WHITE[0]), cube(y / WHITE[1]), cube(z / WHITE[2])]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

const clamp = (x: number): number => Math.min(1, Math.max(0, x))

/** CIE76 distance of two colours as seen with a kind of colour blindness. */
export function distance(a: string, b: string, blindness: Matrix): number {
  const [one, two] = [a, b].map((hex) => lab(map(times(blindness, linear(hex)), clamp)))
  if (one === undefined || two === undefined) return 0
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2])
}
