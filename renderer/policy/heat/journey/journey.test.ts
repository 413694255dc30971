import { describe, expect, it } from 'vitest'
import type { Shape } from '../../../../diagram/shape.ts'
import type { Trace } from '../../../../protocol/formats/trace.ts'
import { traceNamed } from '../../../state/fixture.ts'
import { policyOf, ruleNamed } from '../../fixture.ts'
import { type JourneyPath, pathOf, type Stop } from './path.ts'
import { journeyName, journeyPicture } from './picture.ts'

const stop = (version: string, by: string, rest: Partial<Stop> = {}): Stop => ({
  version,
  by,
  outcome: 'upgrade-forced',
  code: null,
  told: { recommended: '7.0.0813', minimum: '6.2.0205' },
  dialect: null,
  ...rest,
})

const loop: JourneyPath = {
  stops: [stop('6.1.0211', 'Rule 3', { told: { recommended: '6.1.0211', minimum: '6.2.0205' } })],
  installs: '6.1.0211',
  back: 0,
  last: { tile: 'loop', glyph: 'loop', word: 'Upgrade loop' },
}
const rests: JourneyPath = {
  stops: [stop('6.0.0602', 'Rule 2'), stop('7.0.0813', 'Rule 2', { outcome: 'up-to-date' })],
  installs: null,
  back: null,
  last: { tile: 'ok', glyph: 'check', word: 'Up to date' },
}
const long: JourneyPath = {
  stops: Array.from({ length: 1000 }, (_, i) => stop(`1.${i}`, 'Rule 1')),
  installs: '1.500',
  back: 500,
  last: loop.last,
}

const textsOf = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.runs.map(({ text }) => text).join('')] : []))

describe('the picture of a journey', () => {
  it('has the version, the rule, what was told and what is installed, and an arrow back', () => {
    const { shapes, height, width } = journeyPicture(loop, 528)
    expect(textsOf(shapes)).toEqual(['6.1.0211', 'Rule 3', 'minimum', '6.2.0205', 'install', '6.1.0211'])
    expect(shapes.filter((shape) => shape.kind === 'path' && shape.dash !== undefined)).toHaveLength(1)
    expect(width).toBeLessThanOrEqual(528)
    expect(height).toBeGreaterThan(journeyPicture(rests, 528).height)
  })

  it('goes from version to version and ends with what came of it', () => {
    const { shapes } = journeyPicture(rests, 900)
    const texts = textsOf(shapes)
    expect(texts.filter((text) => text.includes('.'))).toEqual([
      '6.0.0602',
      '7.0.0813',
      '7.0.0813',
      '6.2.0205',
    ])
    expect(texts).toContain('installs')
    expect(texts.at(-1)).toBe('Up to date')
  })

  it('leaves words away before stops', () => {
    const texts = textsOf(journeyPicture(rests, 420).shapes)
    expect(texts).not.toContain('installs')
    expect(texts).toEqual(expect.arrayContaining(['6.0.0602', '7.0.0813', 'Up to date']))
  })

  it.each([400, 528, 900, 1300])('of a thousand stops keeps its ends within %d px', (width) => {
    const picture = journeyPicture(long, width)
    const texts = textsOf(picture.shapes)
    expect(picture.width).toBeLessThanOrEqual(width)
    expect(texts[0]).toBe('1.0')
    expect(texts).toContain('1.999')
    expect(texts.filter((text) => text.includes('more'))).toHaveLength(1)
  })

  it('says how many stops it leaves out', () => {
    const texts = textsOf(journeyPicture(long, 400).shapes)
    expect(texts).toContain('… 998 more …')
  })

  it('cuts a version nobody can read', () => {
    const path: JourneyPath = { ...loop, stops: [stop('9'.repeat(400), 'Rule 1')] }
    expect(journeyPicture(path, 528).width).toBeLessThan(528)
  })
})

describe('the name of a journey', () => {
  it('tells who answered whom, and where it leads', () => {
    expect(journeyName(rests)).toBe('6.0.0602: Rule 2, 7.0.0813: Rule 2, Up to date')
    expect(journeyName(loop)).toBe('6.1.0211: Rule 3, then installs 6.1.0211 and is back at 6.1.0211')
  })

  it('of a thousand stops is short', () => expect(journeyName(long).length).toBeLessThan(400))
})

describe('a journey from a trace', () => {
  const policy = policyOf(ruleNamed('off', { enabled: false }), ruleNamed('nt'))
  const comparison = {
    own: '6.1.0211',
    recommended: '6.1.0211',
    recommended2: '6.1.0211',
    minimum: '6.2.0205',
  }
  const why = { rule: 'nt', tried: [], passed: [], failed: null, dialect: null, code: null, closes: false }
  const judged = (end: 'loops' | 'rests'): Trace => ({
    ...traceNamed('loop'),
    outcome: 'upgrade-forced',
    code: null,
    events: [
      { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '6.1.0211', library: 'MSNMSGR' },
      { at: 1, hop: 0, actor: 'server', kind: 'decide', message: 1, why, reply: 'CVQ 1' },
      {
        at: 2,
        hop: 0,
        actor: 'client',
        kind: 'judge',
        message: 2,
        judgement: { outcome: 'upgrade-forced', code: null, behaviour: 'documented', comparison },
      },
      { at: 3, hop: 0, actor: 'client', kind: 'install', from: '6.1.0211', to: '6.1.0211', release: null },
    ],
    journey: { end, hops: [{ version: '6.1.0211', outcome: 'upgrade-forced', code: null, rule: 'nt' }] },
  })

  it('names the rule by its place in the policy, and the stop it comes back to', () => {
    expect(pathOf(judged('loops'), policy)).toEqual({
      stops: [
        {
          version: '6.1.0211',
          by: 'Rule 2',
          outcome: 'upgrade-forced',
          code: null,
          told: { recommended: '6.1.0211', minimum: '6.2.0205' },
          dialect: null,
        },
      ],
      installs: '6.1.0211',
      back: 0,
      last: { tile: 'loop', glyph: 'loop', word: 'Upgrade loop' },
    })
  })

  it('that ends has no way back', () => expect(pathOf(judged('rests'), policy).back).toBeNull())
})
