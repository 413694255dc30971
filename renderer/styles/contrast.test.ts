import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './colour.ts'

const valuesOf = (file: string): ReadonlyMap<string, readonly [light: string, dark: string]> =>
  new Map(
    [
      ...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(
        /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
      ),
    ].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]),
  )

const usual = valuesOf('tokens.css')
const more = new Map([...usual, ...valuesOf('contrast.css')])
const of = (name: string, theme: 0 | 1): string => more.get(name)?.[theme] ?? `no token ${name}`

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('with more contrast, %s', (_name, theme) => {
  const grounds = ['window', 'panel', 'stage', 'raised', 'hover', 'select', 'band']

  it('text is at 7 to 1 and more on every surface', () => {
    for (const ink of ['ink-1', 'ink-2', 'ink-3', 'client', 'server'])
      for (const ground of grounds)
        expect(contrast(of(ink, theme), of(ground, theme)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7)
  })

  it('lines, strokes and the focus ring are at 4 to 1 on every surface', () => {
    for (const line of ['line', 'line-2', 'control', 'ghost', 'focus'])
      for (const ground of grounds)
        expect(contrast(of(line, theme), of(ground, theme)), `${line} on ${ground}`).toBeGreaterThanOrEqual(4)
  })

  it('verdicts read on what lies behind them', () => {
    for (const verdict of ['ok', 'offer', 'force', 'refuse', 'loop', 'strand']) {
      expect(contrast(of('ink-1', theme), of(`${verdict}-tint`, theme)), verdict).toBeGreaterThanOrEqual(7)
      expect(contrast(of(verdict, theme), of(`${verdict}-tint`, theme)), verdict).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('no token is named that the usual ones do not have', () => {
    expect([...more.keys()].filter((name) => !usual.has(name))).toEqual([])
  })
})
