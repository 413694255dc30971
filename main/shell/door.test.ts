import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { CHANNELS, type Run } from '../contract.ts'
import { createDoor, type Handlers, type Sender } from './door.ts'

const ours: Sender = { webContentsId: 1, isTopFrame: true, origin: 'app://cvq-lab' }

const scenario = {
  title: 'A client of 2003',
  client: {
    offers: ['MSNP9', 'CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
  },
  policy: { name: 'none', dialects: [], rules: [], otherwise: { refuse: 420 } },
}

const run: Run = {
  trace: {
    format: 'cvq-lab/trace@1',
    title: '',
    seed: 42,
    client: {
      ...scenario.client,
      format: 'cvq-lab/client@1',
      firstTrid: 1,
      line: null,
      behaviour: 'documented',
      takesOffers: false,
    },
    policy: 'none',
    outcome: 'refused',
    code: 420,
    disconnectedBy: 'client',
    lines: [],
    events: [],
    why: null,
    journey: { end: 'refused', hops: [] },
  },
  verdicts: [],
}

/** A door whose handlers note what they did. */
function doorWithNotes(change: Partial<Handlers> = {}) {
  const done: [string, unknown][] = []
  const note =
    <Answer>(name: string, answer: Answer) =>
    (argument: unknown): Answer => {
      done.push([name, argument])
      return answer
    }
  const boot = (): never => {
    done.push(['boot', null])
    throw new Error('no boot in this test')
  }
  const failed = vi.fn()
  const handlers: Handlers = {
    boot,
    run: note('run', run),
    copy: note('copy', null),
    theme: note('theme', null),
    ...change,
  }
  const trusts = (sender: Sender): boolean =>
    sender.webContentsId === 1 && sender.isTopFrame && sender.origin === 'app://cvq-lab'
  return { door: createDoor({ handlers, trusts, failed }), done, failed }
}

describe('a call that is allowed', () => {
  test('reaches its handler with the argument and brings back the result', async () => {
    const { door, done } = doorWithNotes()
    expect(await door(ours, 'copy', 'CVQ 2')).toEqual({ ok: true, value: null })
    expect(done).toEqual([['copy', 'CVQ 2']])
  })

  test('gives the handler a scenario with every default filled in', async () => {
    const { door, done } = doorWithNotes()
    expect(await door(ours, 'run', scenario)).toEqual({ ok: true, value: run })
    expect(done[0]?.[1]).toMatchObject({
      seed: 42,
      network: { latencyMs: 40 },
      client: { behaviour: 'documented' },
    })
  })

  test('waits for a handler that takes its time', async () => {
    const { door } = doorWithNotes({ copy: () => Promise.resolve(null) })
    expect(await door(ours, 'copy', 'x')).toEqual({ ok: true, value: null })
  })
})

describe('a call that is not allowed does nothing', () => {
  test.each([
    ['another web contents', { ...ours, webContentsId: 2 }],
    ['a frame within the page', { ...ours, isTopFrame: false }],
    ['another origin', { ...ours, origin: 'https://example.com' }],
    ['a frame that has gone', null],
  ])('%s', async (_who, sender) => {
    const { door, done } = doorWithNotes()
    expect(await door(sender, 'copy', 'x')).toEqual({ ok: false, reason: { kind: 'not-allowed' } })
    expect(done).toEqual([])
  })

  test.each(['', 'Copy', 'copy ', 'toString', '__proto__', 'constructor', 7, null, undefined, ['copy'], {}])(
    'the channel %j',
    async (name) => {
      const { door, done } = doorWithNotes()
      expect(await door(ours, name, 'x')).toEqual({ ok: false, reason: { kind: 'not-allowed' } })
      expect(done).toEqual([])
    },
  )
})

describe('an argument that does not fit does nothing', () => {
  test('names the field and what was expected', async () => {
    const { door, done } = doorWithNotes()
    const wrong = { ...scenario, client: { ...scenario.client, version: '7.x' } }
    expect(await door(ours, 'run', wrong)).toMatchObject({
      ok: false,
      reason: {
        kind: 'bad-argument',
        fault: { kind: 'wrong-value', path: 'client.version', expected: 'version' },
      },
    })
    expect(done).toEqual([])
  })

  test.each([
    ['boot', {}],
    ['copy', 7],
    ['copy', 'x'.repeat(1_000_001)],
    ['theme', 'sepia'],
    ['theme', undefined],
    ['run', null],
    ['run', { ...scenario, surprise: true }],
  ])('%s', async (name, argument) => {
    const { door, done } = doorWithNotes()
    expect(await door(ours, name, argument)).toMatchObject({ ok: false, reason: { kind: 'bad-argument' } })
    expect(done).toEqual([])
  })

  test('a value too large for any scenario is not looked into', async () => {
    const { door } = doorWithNotes()
    const argument = { ...scenario, 'x-noise': 'x'.repeat(3_000_000) }
    expect(await door(ours, 'run', argument)).toMatchObject({ reason: { fault: { kind: 'too-large' } } })
  })
})

test('a handler that throws is told to the log and refused to the page', async () => {
  const { door, failed } = doorWithNotes()
  expect(await door(ours, 'boot', null)).toEqual({ ok: false, reason: { kind: 'failed' } })
  expect(failed).toHaveBeenCalledWith('boot', expect.any(Error))
})

test('a thousand hostile calls: each is answered, none throws, and no handler sees a wrong argument', async () => {
  const anyValue = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
    maxDepth: 4,
  })
  const nearly = fc.record({
    title: fc.oneof(fc.constant('t'), anyValue),
    client: anyValue,
    policy: anyValue,
  })
  const name = fc.oneof(fc.constantFrom(...Object.keys(CHANNELS)), fc.string(), anyValue)
  const { door, done } = doorWithNotes()
  await fc.assert(
    fc.asyncProperty(name, fc.oneof(anyValue, nearly, fc.string()), async (channel, argument) => {
      const answer = await door(ours, channel, argument)
      expect(typeof answer.ok).toBe('boolean')
    }),
    { numRuns: 1000 },
  )
  for (const [channel, argument] of done) {
    expect(
      channel === 'copy' ? typeof argument === 'string' : channel === 'boot' || channel === 'theme',
    ).toBe(true)
  }
})
