import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from './shape.ts'
import { fitRuns, measure, runBoxes, shorten, textWidth, visible, wrap } from './text-width.ts'

const sans = { face: 'sans', weight: 400, size: 12 } as const
const mono = { face: 'mono', weight: 400, size: 10 } as const
const run = (text: string): Run => ({ text, face: 'sans', weight: 400 })
const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('measuring', () => {
  it('gives every character of the mono face six tenths of the size', () => {
    expect(textWidth('0x0409', 'mono', 600, 10)).toBe(36)
  })

  it('takes a character outside the fonts for a full square', () => {
    expect(textWidth('語', 'mono', 400, 10)).toBe(10)
    expect(textWidth('語', 'sans', 400, 10)).toBe(10)
  })

  it('adds up: runs are as wide as their texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const whole = measure([run(a), run(b)], 12)
        expect(whole).toBeCloseTo(measure([run(a)], 12) + measure([run(b)], 12), 6)
      }),
    )
  })
})

describe('cutting', () => {
  it('leaves alone what is narrow enough', () => {
    expect(shorten('6.0.0602', 60, mono)).toBe('6.0.0602')
  })

  it('cuts at the end, or in the middle where the end tells most', () => {
    expect(shorten('http://messenger.msn.com', 60, mono)).toBe('http://me…')
    expect(shorten('http://messenger.msn.com', 60, mono, 'middle')).toBe('http:….com')
  })

  it('gives nothing where not even an ellipsis has room', () => {
    expect(shorten('6.0.0602', 5, mono)).toBe('')
  })

  it('never exceeds the width', () => {
    const widths = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(anyText, widths, fc.constantFrom('end', 'middle'), (text, width, cut) => {
        const kept = shorten(text, width, sans, cut)
        expect(textWidth(kept, 'sans', 400, 12)).toBeLessThanOrEqual(width)
      }),
    )
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), widths, (texts, width) => {
        expect(measure(fitRuns(texts.map(run), width, 12), 12)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('marks runs that are cut between two of them', () => {
    const runs = fitRuns([run('Downloads '), run('Install_MSN_Messenger.exe')], 58, 12)
    expect(runs.map(({ text }) => text).join('')).toMatch(/…$/)
  })
})

describe('wrapping', () => {
  it('breaks at spaces and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, (list) => {
        const lines = wrap([run(list.join(' '))], 90, 12)
        for (const line of lines) expect(measure(line, 12)).toBeLessThanOrEqual(90)
        expect(lines.map((line) => line.map(({ text }) => text).join('')).join(' ')).toBe(list.join(' '))
      }),
    )
  })

  it('keeps a change of face within a word in one line', () => {
    const runs: readonly Run[] = [
      run('the version is '),
      { text: '7.0.0813', face: 'mono', weight: 400 },
      run(': fine'),
    ]
    const lines = wrap(runs, measure(runs.slice(0, 2), 12) + 1, 12)
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      'the version is',
      '7.0.0813: fine',
    ])
  })
})

describe('showing what has no picture', () => {
  it.each([
    ['a\tb', 'a\\x09b'],
    ['wíndows\u202enöt', 'wíndows\\u{202e}nöt'],
    ['a\udcffb', 'a\\xffb'],
    ['a\ud800b', 'a\\u{d800}b'],
    ['Grüße, 世界 🦋', 'Grüße, 世界 🦋'],
  ])('writes %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })
})

describe('where runs stand', () => {
  it.each([
    ['start', 100],
    ['middle', 82],
    ['end', 64],
  ] as const)('anchored at the %s', (anchor, first) => {
    const runs: readonly Run[] = ['abc', 'def'].map((text) => ({ text, face: 'mono', weight: 400 }))
    const boxes = runBoxes({ x: 100, anchor, size: 10, runs })
    expect(boxes.map(({ x, width }) => [x, width])).toEqual([
      [first, 18],
      [first + 18, 18],
    ])
  })
})
