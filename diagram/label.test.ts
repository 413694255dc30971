import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelOf } from './label.ts'
import { measure } from './text-width.ts'

const CVQ = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'
const REPLY =
  'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://msgr.dlservice.microsoft.com/Install.exe http://messenger.msn.com'

const characters = (count: number): number => count * 7.2
const words = (line: string, from: 'C' | 'S', width: number, matters: Parameters<typeof labelOf>[2]) =>
  labelOf(line, from, matters, width)
    .map(({ text }) => text)
    .join('')

describe('the label of an arrow', () => {
  it('says the whole line where there is room', () => {
    expect(words(CVQ, 'C', 600, 'client-version')).toBe(CVQ)
  })

  it('keeps the spaces as they came', () => {
    expect(words('CVQ  6   spaghetti', 'C', 600, null)).toBe('CVQ  6   spaghetti')
  })

  it('sets command and TrID bold, and underlines what matters alone', () => {
    const runs = labelOf(REPLY, 'S', 'minimum-allowed-version', 2000)
    const bold = runs.filter(({ weight }) => weight === 600).map(({ text }) => text)
    expect(bold).toEqual(['CVQ', '2', '6.2.0205'])
    expect(runs.filter(({ underline }) => underline).map(({ text }) => text)).toEqual(['6.2.0205'])
  })

  it('names the field of every token', () => {
    const fields = (line: string, from: 'C' | 'S') =>
      labelOf(line, from, null, 5000).flatMap(({ field }) => field ?? [])
    expect(fields(CVQ, 'C')).toEqual([
      'TrID',
      'locale',
      'system-type',
      'system-ver',
      'system-arch',
      'requesting-library',
      'client-version',
      'client-identification',
      'user-handle',
    ])
    expect(fields(REPLY, 'S')).toEqual([
      'TrID',
      'recommended-version',
      'recommended-version-2',
      'minimum-allowed-version',
      'download-url',
      'fallback-url',
    ])
    expect(fields('VER 1 MSNP9 CVR0', 'C')).toEqual(['TrID', 'dialect', 'dialect'])
    expect(fields('420 3', 'S')).toEqual(['code', 'TrID'])
    expect(fields('SYN 1 0', 'C')).toEqual([])
  })

  it('leaves out whole tokens at the end, and cuts a long one', () => {
    expect(words(CVQ, 'C', characters(56), 'client-version')).toBe(
      'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS …',
    )
    expect(words(REPLY, 'S', characters(46), 'minimum-allowed-version')).toBe(
      'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://msgr.…',
    )
  })

  it('shortens what stands before, so that what matters stays in sight', () => {
    const library = 'MSN'.repeat(40)
    const line = `CVQ 2 0x0409 winnt 5.1 i386 ${library} 6.0.0602 MSMSGS`
    expect(words(line, 'C', characters(56), 'client-version')).toContain('6.0.0602')
  })

  it('cuts what matters in the middle where it is too long itself', () => {
    const shown = words(`CVQ 2 a b c d e ${'6.0.0602'.repeat(99)}1`, 'C', characters(50), 'client-version')
    expect(shown).toMatch(/^CVQ 2 … 6\.0.*….*6021 …$/)
  })

  it('never exceeds the width, whatever the line', () => {
    const lines = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.stringMatching(/^[!-~]{1,200}$/), { minLength: 1, maxLength: 12 })
        .map((tokens) => `CVQ 1 ${tokens.join(' ')}`),
    )
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 60, max: 900 }),
        fc.constantFrom('C', 'S'),
        (line, width, from) => {
          for (const matters of ['client-version', 'recommended-version', null] as const)
            expect(measure(labelOf(line, from, matters, width), 12)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
