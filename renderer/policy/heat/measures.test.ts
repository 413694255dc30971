import { describe, expect, it } from 'vitest'
import { catalogue, domain, kind, sweepOf } from './fixture.ts'
import { gridOf, scalesOf } from './grid.ts'
import { templateOf, tightHeads, widthsOf } from './measures.ts'
import { systemBuckets } from './systems.ts'

const view = {
  rows: 'version',
  columns: 'system',
  everyVersion: true,
  filters: {},
  highlighted: null,
} as const

const gridFor = (of: typeof domain) =>
  gridOf(
    sweepOf(of, () => ({ outcome: 'up-to-date' })),
    scalesOf(of, catalogue),
    view,
  )

describe('the widths of a heat map', () => {
  const widths = widthsOf(gridFor(domain), 'Version', 'usual')

  it('leave every head room, and every cell enough to be pressed', () => {
    const [windows98 = 0, , , , three = 0, mac = 0] = widths.columns
    expect(Math.min(...widths.columns) * 16).toBeGreaterThanOrEqual(24)
    expect(three).toBeGreaterThan(windows98)
    expect(mac).toBeGreaterThan(three)
  })

  it('leave the longest version room', () => {
    const long = { ...domain, kinds: [kind('14.0.8117.0416'), kind('6.0.0602')] }
    expect(widthsOf(gridFor(long), 'Version', 'usual').label).toBeGreaterThan(widths.label)
  })

  it('do not let one absurd name take everything', () => {
    const absurd = { ...domain, kinds: [kind('9'.repeat(500))] }
    expect(widthsOf(gridFor(absurd), 'Version', 'usual').label).toBeLessThanOrEqual(12)
  })

  it('are the least, and grow into what is left over', () => {
    expect(templateOf({ label: 5, columns: [2, 3], least: 10 })).toBe(
      '5rem minmax(2rem, 1fr) minmax(3rem, 1fr)',
    )
    expect(widths.least).toBeCloseTo(widths.columns.reduce((sum, width) => sum + width, widths.label))
  })

  it('are less where each head has one line, which is still told from every other', () => {
    const tight = widthsOf(gridFor(domain), 'Version', 'tight')
    expect(tight.least).toBeLessThan(widths.least)
    const heads = tightHeads(systemBuckets(domain, catalogue)).map(({ text }) => text)
    expect(new Set(heads).size).toBe(heads.length)
    expect(heads).toContain('6.0.0')
  })
})
