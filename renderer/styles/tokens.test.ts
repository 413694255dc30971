import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colourOf, type ThemeName, TOKEN_NAMES } from '../../diagram/palette.ts'
import { BLINDNESS, contrast, distance } from './colour.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const THEMES: readonly ThemeName[] = ['light', 'dark']
const VERDICTS = ['ok', 'offer', 'force', 'refuse', 'loop', 'strand'] as const
const KINDS = ['kind-frame', 'kind-system', 'kind-software', 'kind-address'] as const

const of = (name: string, theme: ThemeName): string => tokens.get(name)?.[theme] ?? `no token ${name}`
const pairs = (inks: readonly string[], grounds: readonly string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const))

describe.each(THEMES)('the %s tokens', (theme) => {
  it('are the colours of the diagram', () => {
    for (const name of TOKEN_NAMES)
      expect(`${name} ${of(name, theme)}`).toBe(`${name} ${colourOf(name, theme)}`)
  })

  it.each([
    ...pairs(
      ['ink-1', 'ink-2', 'ink-3', 'client', 'server', ...VERDICTS],
      ['stage', 'panel', 'select', 'band'],
    ),
    ...pairs(['ink-1', 'ink-2', 'ink-3'], ['window', 'raised', 'hover']),
    ...VERDICTS.map((name) => [name, `${name}-tint`] as const),
    ...VERDICTS.map((name) => [`${name}-on-cell`, `${name}-cell`] as const),
    ...pairs(['ink-1', 'ink-2'], [...VERDICTS.map((name) => `${name}-tint`), 'client-tint', 'server-tint']),
    ...pairs(['client'], ['client-tint']),
    ...pairs(['server'], ['server-tint']),
    ...pairs(['on-fill'], ['fill']),
  ])('set %s on %s as text', (ink, ground) => {
    expect(contrast(of(ink, theme), of(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ...pairs(['control'], ['stage', 'panel', 'raised']),
    ...pairs(['focus'], ['stage', 'panel', 'raised', 'window', 'select']),
    ...pairs(KINDS, ['panel', 'select']),
  ])('draw %s on %s as a control', (ink, ground) => {
    expect(contrast(of(ink, theme), of(ground, theme))).toBeGreaterThanOrEqual(3)
  })

  it.each(['none', 'protan', 'deutan', 'tritan'] as const)(
    'keep the verdicts’ cells apart, colour blindness: %s',
    (kind) => {
      const cells = VERDICTS.map((name) => of(`${name}-cell`, theme))
      const distances = cells.flatMap((a, i) =>
        cells.slice(i + 1).map((b) => distance(a, b, BLINDNESS[kind])),
      )
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(10.6)
      expect(distance(of('client', theme), of('server', theme), BLINDNESS[kind])).toBeGreaterThanOrEqual(57)
    },
  )
})

describe('the colour arithmetic', () => {
  it('gives the known values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(distance('#000000', '#ffffff', BLINDNESS.none)).toBeCloseTo(100, 1)
    expect(distance('#ff0000', '#ff0000', BLINDNESS.protan)).toBe(0)
  })
})
