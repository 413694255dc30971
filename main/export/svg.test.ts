import { describe, expect, it } from 'vitest'
import { catalogue, scenarioWith } from '../simulation/fixture.ts'
import { simulate } from '../simulation/index.ts'
import type { ExportFont } from './source.ts'
import { traceSvg } from './svg.ts'

const trace = simulate(scenarioWith(), catalogue)
const fonts: readonly ExportFont[] = (['sans', 'mono'] as const).flatMap((face) =>
  ([400, 500, 600] as const).map((weight) => ({ face, weight, data: `${face}${weight}` })),
)

describe('a run as a picture', () => {
  const svg = traceSvg(trace, fonts)

  it('holds the fonts it sets text in, and no others', () => {
    const held = [...svg.matchAll(/base64,(\w+)/g)].map(([, data]) => data)
    expect(held).toContain('mono600')
    expect(held).not.toContain('mono500')
    expect(svg).not.toMatch(/(?:href|src)=|url\((?!data:)/)
  })

  it('without fonts asks the reader’s machine for them', () => {
    expect(traceSvg(trace, [])).not.toContain('@font-face')
  })

  it('says in its title what it shows, and every step as text', () => {
    expect(svg).toContain('<title>6.0.0602 asks a server with the policy test. Must upgrade, in')
    const steps = svg.slice(svg.indexOf('<desc>'), svg.indexOf('</desc>'))
    for (const { line } of trace.lines) expect(steps).toContain(line)
  })

  it('shows every step as done, none as played now, on white unless dark is asked for', () => {
    expect(svg).toContain('fill="#ffffff"/>')
    expect(svg).not.toContain('#f1f4f6')
    expect(svg).not.toMatch(/stroke-dasharray="4 4"/)
    expect(traceSvg(trace, [], 'dark')).toContain('fill="#181d20"/>')
  })
})
