import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTrace, forcedUpgrade, Tape } from './fixture.ts'
import { centreGlyph, GLYPHS, placeGlyph } from './glyphs.ts'
import { layout } from './layout.ts'
import { toSvg } from './svg.ts'

const stage = { width: 624, unfolded: false }

/** Opens and closes of elements in order, so that a document that does not nest is seen. */
function nests(svg: string): boolean {
  const open: string[] = []
  for (const [, closing, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false
    } else if (self !== '/') open.push(name)
  }
  return open.length === 0
}

describe('the SVG document', () => {
  it('holds the picture at a moment, with its colours, and a title for screen readers', () => {
    const svg = toSvg(layout(forcedUpgrade(), stage), 8000, 'light')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="624" height="592"/)
    expect(svg).toContain(
      '<title>6.0.0602 asks a server with the policy Autumn. Must upgrade, in 12 steps.</title>',
    )
    expect(svg).toContain('#2447c0')
    expect(svg).not.toMatch(/var\(|href|<script|<style/)
  })

  it('has the same shapes in dark, in other colours', () => {
    const shapeless = (svg: string): string => svg.replaceAll(/#[0-9a-f]{6}/g, '#')
    const drawing = layout(forcedUpgrade(), stage)
    const [light, dark] = [toSvg(drawing, 8000, 'light'), toSvg(drawing, 8000, 'dark')]
    expect(shapeless(dark)).toBe(shapeless(light))
    expect(dark).not.toBe(light)
  })

  it('cannot be broken by what stands on the wire', () => {
    const line = 'CVQ 1 </text><script>alert("&")</script> \u0000\udcff\ud800 \u202e'
    const svg = toSvg(layout(new Tape().connects().sends('client', line).trace('<b>&'), stage), 9e9, 'dark')
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;/text&gt;')
    expect(nests(svg)).toBe(true)
    expect(svg).not.toMatch(/\p{Surrogate}/u)
  })

  it('is well formed for any trace at any time', () => {
    fc.assert(
      fc.property(anyTrace, fc.double({ min: 0, max: 60_000, noNaN: true }), (trace, time) => {
        const svg = toSvg(layout(trace, stage), time, 'light')
        expect(nests(svg)).toBe(true)
        expect(svg).not.toMatch(/\p{Surrogate}/u)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })
})

describe('a glyph', () => {
  it('keeps its path where it is placed at its own size', () => {
    const names = ['check', 'up', 'up-to-bar', 'slash', 'loop', 'exclaim', 'down', 'dots', 'cross'] as const
    for (const name of names)
      expect(placeGlyph(name, 0, 0, 16)).toBe(GLYPHS[name].replaceAll(/ (?=[A-Z])/g, ''))
  })

  it('moves and grows with its place; an arc’s flags stay', () => {
    expect(placeGlyph('cross', 10, 20, 32)).toBe('M18 28L34 44M34 28L18 44')
    expect(centreGlyph('check', 8, 8, 16)).toBe(placeGlyph('check', 0, 0, 16))
    expect(placeGlyph('slash', 1, 2, 16)).toContain('A5.5 5.5 0 1 1 14.5 10')
  })
})
