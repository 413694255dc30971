import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../words/words.ts'
import type { Drawing, Phase } from './drawing.ts'
import { anyTrace, byRule, comparedOnce, forcedUpgrade, refused, Tape, versions, why } from './fixture.ts'
import { backdrop, shapesOf } from './ink.ts'
import { layout } from './layout.ts'
import type { Shape, TextShape } from './shape.ts'
import { runBoxes } from './text-width.ts'

const PHASES: readonly Phase[] = ['past', 'current', 'future']
const anyWidth = fc.integer({ min: 560, max: 1600 })

const isText = (shape: Shape): shape is TextShape => shape.kind === 'text'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** The box of a text's letters: from the cap height to a little below the baseline. */
function boxOf(shape: TextShape): Box {
  const boxes = runBoxes(shape)
  const left = boxes[0]?.x ?? shape.x
  const right = boxes.reduce((most, { x, width }) => Math.max(most, x + width), left)
  const text = shape.runs.map((run) => run.text).join('')
  return { left, right, top: shape.y - 0.7 * shape.size, bottom: shape.y + 0.2 * shape.size, text }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** How far a shape reaches to both sides. */
function reach(shape: Shape): readonly [number, number] {
  switch (shape.kind) {
    case 'line':
      return [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)]
    case 'rect':
      return [shape.x, shape.x + shape.width]
    case 'circle':
      return [shape.cx - shape.r, shape.cx + shape.r]
    case 'path': {
      const points = [...shape.d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x = '0']) => Number(x))
      return [Math.min(...points), Math.max(...points)]
    }
    case 'text': {
      const { left, right } = boxOf(shape)
      return [left, right]
    }
  }
}

const shapesIn = (drawing: Drawing, phase: Phase, progress: number): readonly Shape[] =>
  drawing.steps.flatMap((step) => shapesOf(drawing, step, phase, progress))

describe('the picture of any trace, at any width', () => {
  it('has its steps one under the other, in order of play', () => {
    fc.assert(
      fc.property(anyTrace, anyWidth, fc.boolean(), (trace, width, unfolded) => {
        const { steps, height, lasts } = layout(trace, { width, unfolded })
        steps.forEach((step, i) => {
          const before = steps[i - 1]
          expect(step.number).toBe(i + 1)
          expect(step.at).toBeGreaterThanOrEqual(before?.at ?? 0)
          if (before === undefined) return
          expect(step.y).toBe(before.y + before.height)
          expect(step.begins).toBe(before.begins + before.lasts)
        })
        const last = steps.at(-1)
        expect([height, lasts]).toEqual([
          (last?.y ?? 0) + (last?.height ?? 0),
          (last?.begins ?? 0) + (last?.lasts ?? 0),
        ])
      }),
    )
  })

  it('stays within the stage, whatever the moment', () => {
    fc.assert(
      fc.property(
        anyTrace,
        anyWidth,
        fc.constantFrom(...PHASES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trace, width, phase, progress) => {
          const drawing = layout(trace, { width, unfolded: true })
          const frame = { current: 1 + Math.floor(progress * (drawing.steps.length - 1)), progress }
          for (const shape of [...backdrop(drawing, frame), ...shapesIn(drawing, phase, progress)]) {
            const [left, right] = reach(shape)
            expect(left, JSON.stringify(shape)).toBeGreaterThanOrEqual(0)
            expect(right, JSON.stringify(shape)).toBeLessThanOrEqual(width)
          }
        },
      ),
    )
  })

  it('keeps the words of every row between the lifelines, or in the columns before them', () => {
    fc.assert(
      fc.property(anyTrace, anyWidth, (trace, width) => {
        const drawing = layout(trace, { width, unfolded: false })
        const { client, server, time, left } = drawing.ground
        for (const shape of shapesIn(drawing, 'past', 1).filter(isText)) {
          const box = boxOf(shape)
          const isColumn = box.right <= time + 0.01
          expect(box.left, box.text).toBeGreaterThanOrEqual((isColumn ? left : client + 7) - 0.01)
          expect(box.right, box.text).toBeLessThanOrEqual((isColumn ? time : server - 7) + 0.01)
        }
      }),
    )
  })

  it('lets no text touch another', () => {
    fc.assert(
      fc.property(anyTrace, anyWidth, fc.constantFrom(...PHASES), (trace, width, phase) => {
        const drawing = layout(trace, { width, unfolded: false })
        const frame = { current: 0, progress: 0 }
        const all = [...backdrop(drawing, frame), ...shapesIn(drawing, phase, 1)]
        const boxes = all.filter(isText).map(boxOf)
        const touching = boxes.flatMap((a, i) =>
          boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : [])),
        )
        expect(touching).toEqual([])
      }),
    )
  })

  it('moves no word as time passes', () => {
    const places = (shapes: readonly Shape[]): readonly string[] =>
      shapes.filter(isText).map(({ x, y, anchor, size, runs }) => JSON.stringify([x, y, anchor, size, runs]))
    fc.assert(
      fc.property(
        anyTrace,
        anyWidth,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trace, width, progress) => {
          const drawing = layout(trace, { width, unfolded: false })
          for (const step of drawing.steps) {
            const future = places(shapesOf(drawing, step, 'future', 0))
            const current = new Set(places(shapesOf(drawing, step, 'current', progress)))
            const past = new Set(places(shapesOf(drawing, step, 'past', 1)))
            expect(future.filter((place) => !current.has(place) || !past.has(place))).toEqual([])
          }
        },
      ),
    )
  })

  it('is the same for the same trace and width', () => {
    fc.assert(
      fc.property(anyTrace, anyWidth, (trace, width) => {
        expect(layout(structuredClone(trace), { width, unfolded: false })).toEqual(
          layout(trace, { width, unfolded: false }),
        )
      }),
    )
  })
})

const stepsOf = (drawing: Drawing): readonly string[] => drawing.steps.map(({ kind }) => kind)

describe('the start scenario', () => {
  const drawing = layout(forcedUpgrade(), { width: 624, unfolded: false })

  it('takes twelve steps', () => {
    expect(stepsOf(drawing)).toEqual([
      'connect',
      'message',
      'message',
      'message',
      'decide',
      'message',
      'compare',
      'close',
      'download',
      'install',
      'again',
      'end',
    ])
  })

  it('fits a projector of 592 units', () => {
    expect(drawing.height).toBeLessThanOrEqual(592)
  })

  it('folds the second pass into one step, and unfolds it', () => {
    expect(drawing.steps[10]?.folded).toBe(8)
    const unfolded = layout(forcedUpgrade(), { width: 624, unfolded: true })
    expect(unfolded.steps).toHaveLength(20)
    expect(unfolded.steps[10]?.folded).toBe(0)
    expect(stepsOf(unfolded).slice(11)).toEqual([
      'message',
      'message',
      'message',
      'decide',
      'message',
      'compare',
      'message',
      'close',
      'end',
    ])
  })

  it('says every step in a sentence', () => {
    expect(drawing.steps.map(({ sentence }) => plain(sentence))).toEqual([
      'The client opens a TCP connection.',
      'The client sends VER 1 MSNP9 MSNP8 CVR0.',
      'The server replies VER 1 CVR0.',
      'The client sends CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com.',
      'The server decides: rule 2, winnt, answers.',
      'The server replies CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://msgr.dlservice.microsoft.com/download/5/d/9/Install_MSN_Messenger.exe http://messenger.msn.com.',
      'The client compares. It is older than the minimum, 6.2.0205.',
      'The client closes the connection.',
      'The client downloads Install_MSN_Messenger.exe, 9.1 MB.',
      'The client installs MSN Messenger 7.0.0813 over 6.0.0602.',
      'The client reconnects and asks again, as 7.0.0813.',
      'Up to date. Nothing more to do.',
    ])
  })

  it('plays decisions, comparisons and downloads longer', () => {
    const times = Object.fromEntries(drawing.steps.map(({ kind, lasts }) => [kind, lasts]))
    expect(times).toMatchObject({ message: 900, decide: 1400, compare: 1800, download: 2400 })
    expect(drawing.lasts).toBe(13_700)
  })
})

describe('which events are steps', () => {
  it('gives a decision on VER to its reply, and none to OUT', () => {
    const kinds = stepsOf(
      layout(comparedOnce({ comparison: versions('6.2.0205', '7.0.0813', '6.2.0205') }), {
        width: 624,
        unfolded: false,
      }),
    )
    expect(kinds.filter((kind) => kind === 'decide')).toHaveLength(1)
  })

  it('makes a silent close a decision', () => {
    const failed = {
      check: 'command',
      reason: 'unknown-command',
      field: null,
      expected: 'VER',
      got: 'SYN',
    } as const
    const trace = new Tape()
      .connects()
      .sends('client', 'SYN 1 0')
      .decides(why({ failed, passed: ['trid'], closes: true }), null)
      .closes('server')
      .judges('connection-lost')
      .trace()
    const { steps } = layout(trace, { width: 624, unfolded: false })
    expect(steps.map(({ kind }) => kind)).toEqual(['connect', 'message', 'decide', 'close', 'compare', 'end'])
    expect(plain(steps[2]?.sentence ?? [])).toBe(
      'The server decides: the check of command fails. SYN is not a command here.',
    )
  })

  it('draws the first close of a connection alone', () => {
    const trace = new Tape().connects().closes('server').closes('client').trace()
    expect(stepsOf(layout(trace, { width: 624, unfolded: false }))).toEqual(['connect', 'close', 'end'])
  })

  it('folds each later hop into a step of its own, with what came of it where more follow', () => {
    const tape = new Tape(40, 'rests')
    for (const [from, to] of [
      ['6.0.0602', '6.2.0205'],
      ['6.2.0205', '7.0.0813'],
    ] as const)
      tape.connects(from).judges('upgrade-forced').closes('client').installs(from, to)
    const trace = tape.connects('7.0.0813').judges('up-to-date').closes('client').trace()
    const { steps } = layout(trace, { width: 624, unfolded: false })
    expect(steps.map(({ kind, folded }) => [kind, folded])).toEqual([
      ['connect', 0],
      ['compare', 0],
      ['close', 0],
      ['install', 0],
      ['again', 3],
      ['again', 2],
      ['end', 0],
    ])
    expect(plain(steps[4]?.sentence ?? [])).toBe(
      'The client reconnects and asks again, as 6.2.0205. What comes of it: must upgrade.',
    )
    expect(plain(steps[5]?.sentence ?? [])).toBe('The client reconnects and asks again, as 7.0.0813.')
  })
})

describe('a refusal', () => {
  it('notes on 420 alone that the sources leave open who disconnects', () => {
    const words = (code: number): string =>
      layout(refused('CVQ 3 …', byRule('closed', 1, code), `${code} 3`), { width: 624, unfolded: false })
        .steps.flatMap(({ row }) => (row.kind === 'judge' ? row.notes.flat() : []))
        .map(({ text }) => text)
        .join('')
    expect(words(420)).toContain('may or may not disconnect')
    expect(words(710)).toBe('')
  })
})

describe('the number line', () => {
  it('is made of fields of the messages, which light up with them', () => {
    const { steps } = layout(forcedUpgrade(), { width: 624, unfolded: false })
    const lines = steps.flatMap(({ row }) => (row.kind === 'compare' ? [row.line] : []))
    const fieldsOf = (runs: readonly { readonly field?: string }[]) => runs.map(({ field }) => field)
    expect(lines[0]?.ticks.flatMap(({ version }) => fieldsOf(version))).toEqual([
      'minimum-allowed-version',
      'recommended-version',
    ])
    expect(fieldsOf(lines[0]?.marker.label ?? [])).toEqual(['client-version'])
  })
})

describe('the head of the client', () => {
  const under = (trace: ReturnType<typeof forcedUpgrade>): string =>
    layout(trace, { width: 800, unfolded: false })
      .heads.client.map(({ text }) => text)
      .join('')

  it('names the product where the catalogue has it, else the library', () => {
    expect(under({ ...forcedUpgrade(), product: 'MSN Messenger' })).toBe('MSN Messenger 6.0.0602')
    expect(under(forcedUpgrade())).toBe('MSNMSGR 6.0.0602')
  })

  it('cuts the product, not the version, where both do not fit', () => {
    const text = under({
      ...forcedUpgrade(),
      product:
        'A messenger with a name that is longer than the lifelines of the client and the server are apart',
    })
    expect(text).toMatch(/^A messenger .*… ?6\.0\.0602$/)
  })

  it('names the library the line by hand told, not the product it stands in for', () => {
    const trace = { ...forcedUpgrade(), product: 'MSN Messenger' }
    expect(under({ ...trace, client: { ...trace.client, version: '7.0.0813' } })).toBe('MSNMSGR 6.0.0602')
  })
})
