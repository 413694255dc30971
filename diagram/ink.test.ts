import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing, Step, StepKind } from './drawing.ts'
import { asks, DOWNLOAD_URL, forcedUpgrade, longJourney, Tape, versions } from './fixture.ts'
import { backdrop, pointer, shapesOf } from './ink.ts'
import { layout } from './layout.ts'
import type { Shape } from './shape.ts'

const drawing = layout(forcedUpgrade(), { width: 624, unfolded: false })

function stepOf(kind: StepKind, from: Drawing = drawing): Step {
  const step = from.steps.find((candidate) => candidate.kind === kind)
  if (step === undefined) throw new Error(`no ${kind}`)
  return step
}

const wordsOf = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.runs.map(({ text }) => text).join('')] : []))
const inksOf = (shapes: readonly Shape[], text: string): readonly string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.runs.some((run) => run.text.includes(text)) ? [shape.ink] : [],
  )
const lines = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'line' ? [shape] : []))

describe('an arrow', () => {
  const message = stepOf('message')
  const tipAt = (progress: number): number => {
    const drawn = lines(shapesOf(drawing, message, 'current', progress)).filter(({ ink }) => ink === 'client')
    return Math.max(...drawn.map(({ x2 }) => x2))
  }

  it('is drawn head first, in the first seven tenths of its step', () => {
    expect(tipAt(0.2)).toBeLessThan(tipAt(0.5))
    expect(tipAt(0.5)).toBeLessThan(tipAt(0.7))
    expect(tipAt(0.7)).toBe(tipAt(1))
  })

  it('arrives lower than it leaves', () => {
    const [shaft] = lines(shapesOf(drawing, message, 'past', 1))
    expect(shaft?.y2).toBeGreaterThan(shaft?.y1 ?? 0)
  })

  it('is level where the way takes no time', () => {
    const level = layout(new Tape(0).connects().sends('client', 'OUT').trace(), {
      width: 624,
      unfolded: false,
    })
    const [shaft] = lines(shapesOf(level, stepOf('message', level), 'past', 1))
    expect(shaft?.y2).toBe(shaft?.y1)
  })

  it('is ghostly while it is to come, with quiet words', () => {
    const shapes = shapesOf(drawing, message, 'future', 0)
    expect(lines(shapes).map(({ ink, dash }) => [ink, dash])).toEqual([['ghost', '4 4']])
    expect(inksOf(shapes, 'VER')).toEqual(['ink-3'])
  })

  it('breaks off with a cross where the message is lost', () => {
    const lost = layout(new Tape().connects().loses('client', 'VER 1 CVR0').trace(), {
      width: 624,
      unfolded: false,
    })
    const shapes = shapesOf(lost, stepOf('message', lost), 'past', 1)
    expect(wordsOf(shapes)).toContain('lost on the way')
    const [shaft] = lines(shapes)
    expect(shaft?.x2).toBeLessThan(lost.ground.server - 100)
  })
})

describe('a decision', () => {
  const decide = stepOf('decide')
  const filledAt = (progress: number): number =>
    shapesOf(drawing, decide, 'current', progress).filter(
      (shape) => shape.kind === 'rect' && shape.fill === 'server',
    ).length

  it('ticks its rules in order and fills what decides last', () => {
    expect(filledAt(0.5)).toBe(0)
    expect(filledAt(0.8)).toBe(1)
  })

  it('says who decides only then', () => {
    expect(inksOf(shapesOf(drawing, decide, 'current', 0.5), 'decides')).toEqual(['ink-3'])
    expect(inksOf(shapesOf(drawing, decide, 'current', 0.8), 'decides')).toEqual(['server'])
  })
})

describe('a comparison', () => {
  const compare = stepOf('compare')
  const fill = (progress: number): number =>
    shapesOf(drawing, compare, 'current', progress).reduce(
      (width, shape) => (shape.kind === 'rect' && shape.fill === 'force-cell' ? shape.width : width),
      0,
    )

  it('lets the marker fall, then fills the zone', () => {
    expect(fill(0.4)).toBe(0)
    expect(fill(0.6)).toBeGreaterThan(0)
    expect(fill(0.7)).toBeGreaterThan(fill(0.6))
    expect(fill(0.8)).toBe(fill(1))
  })

  it('notes both readings where the client is exactly at the minimum', () => {
    const old = asks(new Tape(), { comparison: versions('1.0.0863', '5.0.0537', '1.0.0863') }).trace()
    const picture = layout(old, { width: 624, unfolded: false })
    const words = wordsOf(shapesOf(picture, stepOf('compare', picture), 'past', 1)).join(' ')
    expect(words).toContain('Sources differ')
    expect(words).toContain('It may stay')
  })
})

describe('a download', () => {
  const words = (
    progress: number,
    outcome: 'completes' | 'fails' | 'stalls',
    sizes: readonly [bytes?: number, totalBytes?: number] = [],
  ): string => {
    const trace = asks(new Tape(), { comparison: versions('6.0.0602', '7.0.0813', '6.2.0205') })
      .closes('client')
      .downloads(DOWNLOAD_URL, outcome, ...sizes)
      .trace()
    const picture = layout(trace, { width: 624, unfolded: false })
    return wordsOf(shapesOf(picture, stepOf('download', picture), 'current', progress)).join(' | ')
  }

  it('counts evenly', () => {
    expect(words(0.63, 'completes')).toContain('63 % | 5.7 of 9.1 MB')
    expect(words(1, 'completes')).toContain('100 % | 9.1 of 9.1 MB')
  })

  it('keeps its number when it fails or stalls', () => {
    expect(words(1, 'fails')).toContain('41 % | Failed at 41 %, 3.7 of 9.1 MB')
    expect(words(1, 'stalls')).toContain('41 % | Stalled at 41 %, 3.7 of 9.1 MB')
  })

  it('names no size where no file came', () => {
    expect(words(1, 'fails', [0, 0])).toContain('0 % | Failed: no file came')
    expect(words(0.2, 'fails', [0, 0])).not.toContain('MB')
  })
})

describe('the backdrop', () => {
  const thick = (current: number) =>
    lines(backdrop(drawing, { current, progress: 1 })).filter(({ width }) => width === 6)

  it('has dotted lifelines before play', () => {
    expect(thick(0)).toEqual([])
  })

  it('thickens them as far as the connection has been played, until it is closed', () => {
    const end = (number: number): number => {
      const step = drawing.steps[number - 1]
      return (step?.y ?? 0) + (step?.height ?? 0)
    }
    expect(thick(3).map(({ y2 }) => y2)).toEqual([end(3), end(3)])
    expect(thick(12).map(({ y2 }) => y2)).toEqual([end(7), end(7)])
  })

  it('lays the band behind the current step alone', () => {
    const bands = (current: number) =>
      backdrop(drawing, { current, progress: 0 }).flatMap((shape) =>
        shape.kind === 'rect' && shape.fill === 'band' ? [[shape.y, shape.height]] : [],
      )
    expect(bands(0)).toEqual([])
    expect(bands(7)).toEqual([[stepOf('compare').y, stepOf('compare').height]])
  })
})

describe('the backdrop of what is in view', () => {
  const long = layout(longJourney(12), { width: 624, unfolded: true })
  const inView = fc
    .tuple(fc.integer({ min: 0, max: long.height }), fc.integer({ min: 1, max: 900 }))
    .map(([from, height]) => ({ from, to: from + height }))
  const moment = fc.integer({ min: 0, max: long.steps.length }).map((current) => ({ current, progress: 1 }))

  it('has every line that crosses it, as the whole has it', () => {
    fc.assert(
      fc.property(inView, moment, (view, frame) => {
        const drawn = lines(backdrop(long, frame, view))
        for (const whole of lines(backdrop(long, frame))) {
          const [from, to] = [Math.max(whole.y1, view.from), Math.min(whole.y2, view.to)]
          if (from >= to) continue
          const piece = drawn.find(
            ({ x1, width, y1, y2 }) => x1 === whole.x1 && width === whole.width && y1 <= from && y2 >= to,
          )
          expect(piece).toBeDefined()
          if (whole.dash !== undefined) expect(((piece?.y1 ?? 0) - whole.y1) % 6).toBe(0)
        }
      }),
    )
  })

  it('has few lines, however long the picture is', () => {
    const frame = { current: long.steps.length, progress: 1 }
    expect(lines(backdrop(long, frame)).length).toBeGreaterThan(40)
    const view = { from: long.height / 2, to: long.height / 2 + 600 }
    expect(lines(backdrop(long, frame, view)).length).toBeLessThan(16)
  })
})

describe('the pointer to the wire panel', () => {
  it('starts at a message and nowhere else', () => {
    expect(pointer(drawing, stepOf('message'))).not.toEqual([])
    expect(pointer(drawing, stepOf('compare'))).toEqual([])
  })
})
