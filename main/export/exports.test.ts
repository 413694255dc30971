import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTrace } from '../../diagram/fixture.ts'
import { EXPORTS, exportOf } from './exports.ts'
import { EXPORT_FORMATS, type ExportResources } from './source.ts'

const resources: ExportResources = { fonts: [], player: { script: '', style: '' } }

describe('the table of exports', () => {
  it('has every format once, under its name, with an ending of its own', () => {
    expect(EXPORTS.map(({ format }) => format)).toEqual([...EXPORT_FORMATS])
    expect(EXPORT_FORMATS.map((format) => exportOf(format).format)).toEqual([...EXPORT_FORMATS])
    expect(new Set(EXPORTS.map(({ ending }) => ending)).size).toBe(EXPORTS.length)
  })
})

describe.each(EXPORTS)('$format', ({ kind, make }) => {
  it('comes of any trace, also of one that no scenario made, and is the same again', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const before = JSON.stringify(trace)
        const made = make({ trace, scenario: null }, resources)
        expect(typeof made === 'string' ? 'text' : 'bytes').toBe(kind)
        expect(made.length).toBeGreaterThan(0)
        expect(make({ trace, scenario: null }, resources)).toEqual(made)
        expect(JSON.stringify(trace)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })
})
