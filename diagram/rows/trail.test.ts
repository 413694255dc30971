import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byRule, why } from '../fixture.ts'
import { groundOf } from '../layout.ts'
import { SMALL } from '../shapes.ts'
import { measure } from '../text-width.ts'
import { trailOf } from './trail.ts'

const labels = (decided: Parameters<typeof trailOf>[0], width = 624): readonly string[] =>
  trailOf(decided, groundOf(width)).map(({ label }) => label.map(({ text }) => text).join(''))

describe('the trail of a decision', () => {
  it('names the checks as one, then each rule with what failed first', () => {
    expect(labels(byRule('winnt', 2))).toEqual(['checks', '1 system-type', '2 system-ver', '3 match'])
  })

  it('has only the winner after the checks where the first rule matches', () => {
    expect(labels(byRule('all', 0))).toEqual(['checks', '1 match'])
  })

  it('ends in the policy’s otherwise where no rule fits', () => {
    expect(labels(byRule('otherwise', 1))).toEqual(['checks', '1 system-type', 'otherwise'])
  })

  it('names every check up to the one that fails', () => {
    const failed = {
      check: 'locale',
      reason: 'unknown-lcid',
      field: 'locale',
      expected: '0x0409',
      got: '0x1111',
    } as const
    const trail = trailOf(
      why({ passed: ['trid', 'command', 'state', 'parameters'], failed, code: 710 }),
      groundOf(624),
    )
    expect(trail.map(({ mark }) => mark)).toEqual(['passed', 'passed', 'passed', 'passed', 'refusing'])
    expect(trail.at(-1)?.label[0]?.text).toBe('language')
  })

  it('drops the numbers before it drops rules', () => {
    expect(labels(byRule('winnt', 4), 624)).toEqual([
      'checks',
      'system-type',
      'system-ver',
      'system-arch',
      'locale',
      'match',
    ])
  })

  it('folds the middle of 41 rules and says how many', () => {
    const shown = labels(byRule('last', 40), 608)
    expect(shown.at(-1)).toBe('41 match')
    const more = Number(/… (\d+) more/.exec(shown.join(' '))?.[1])
    expect(more + shown.length - 1).toBe(42)
  })

  it('keeps its labels apart and between the lifelines, for any number of rules', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 560, max: 1600 }), (before, width) => {
        const ground = groundOf(width)
        const trail = trailOf(byRule('x', before), ground)
        const edges = trail.map(({ x, label }) => {
          const half = measure(label, SMALL) / 2
          return [x - half, x + half] as const
        })
        edges.slice(1).forEach(([left], i) => {
          expect(left).toBeGreaterThan(edges[i]?.[1] ?? 0)
        })
        expect(edges[0]?.[0]).toBeGreaterThan(ground.client)
        expect(edges.at(-1)?.[1]).toBeLessThan(ground.server - 8)
      }),
    )
  })

  it('of thousands of rules has as many as fit, the number of the others, and the one that decides', () => {
    const trail = labels(byRule('winnt', 3000))
    expect(trail[0]).toBe('checks')
    expect(trail.at(-1)).toBe('3001 match')
    expect(trail.filter((label) => /^… \d+ more$/.test(label))).toHaveLength(1)
    expect(trail.length).toBeLessThan(12)
  })
})
