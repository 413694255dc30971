import { describe, expect, test } from 'vitest'
import { formatParts, migrate } from './migrate.ts'
import { readPolicy, readScenarioFile } from './read.ts'

const TODAY = 'cvq-lab/scenario@1'

const older = {
  format: 'cvq-lab/scenario@0',
  title: 'Before the first release',
  client: 'builtin:start',
  policy: 'builtin:seed',
  latency: 150,
  'x-author': 'kept',
}

describe('a scenario of format @0', () => {
  test('is read as one of today that says the same', () => {
    const read = readScenarioFile(older)
    expect(read).toMatchObject({
      ok: true,
      value: { format: TODAY, network: { latencyMs: 150, faults: [] }, expect: {}, 'x-author': 'kept' },
    })
    expect(read.ok && 'latency' in read.value).toBe(false)
  })

  test('without a latency has the usual one', () => {
    const { latency: _, ...rest } = older
    expect(readScenarioFile(rest)).toMatchObject({ ok: true, value: { network: { latencyMs: 40 } } })
  })

  test('is told from one of today, so that its file can be kept', () => {
    expect(migrate(older, TODAY).from).toBe('cvq-lab/scenario@0')
    expect(migrate({ ...older, format: TODAY }, TODAY).from).toBeNull()
  })

  test('is checked like any other', () => {
    expect(readScenarioFile({ ...older, latency: 'slow' })).toMatchObject({
      ok: false,
      reason: { kind: 'wrong-value', path: 'network.latencyMs' },
    })
    expect(readScenarioFile({ ...older, network: { latencyMs: 1 } })).toMatchObject({
      ok: false,
      reason: { kind: 'unknown-key', key: 'latency' },
    })
  })

  test('is left as it was given', () => {
    const given = Object.freeze({ ...older })
    migrate(given, TODAY)
    expect(given).toEqual(older)
  })
})

describe('no step leads', () => {
  test.each([
    ['from a newer format', { ...older, format: 'cvq-lab/scenario@2' }, 'newer-format'],
    ['from another format', { ...older, format: 'cvq-lab/policy@0' }, 'unknown-format'],
    ['from what is no number', { ...older, format: 'cvq-lab/scenario@-1' }, 'unknown-format'],
    [
      'from a number of any length',
      { ...older, format: `cvq-lab/scenario@${'9'.repeat(400)}` },
      'unknown-format',
    ],
    ['from a name every object has', { ...older, format: 'constructor@0' }, 'unknown-format'],
  ])('%s', (_which, value, kind) => {
    expect(migrate(value, TODAY)).toEqual({ value, from: null })
    expect(readScenarioFile(value)).toMatchObject({ ok: false, reason: { kind } })
  })

  test.each([null, 7, 'text', [], [{ format: 'cvq-lab/scenario@0' }]])('from %j', (value) => {
    expect(migrate(value, TODAY)).toEqual({ value, from: null })
  })

  test('to a policy, which was never older', () => {
    expect(readPolicy({ format: 'cvq-lab/policy@0' })).toMatchObject({
      ok: false,
      reason: { kind: 'unknown-format' },
    })
  })
})

describe('a format', () => {
  test.each<[unknown, string | null, number]>([
    ['cvq-lab/policy@1', 'cvq-lab/policy', 1],
    ['a@12', 'a', 12],
    ['a@b@3', 'a@b', 3],
    ['a@123456789', 'a', 123456789],
    ['a@1234567890', null, 0],
    ['@1', null, 0],
    ['a@', null, 0],
    ['a@1x', null, 0],
    ['a\nb@1', null, 0],
    [7, null, 0],
    [['a@1'], null, 0],
    [undefined, null, 0],
  ])('%j', (format, name, number) => {
    expect(formatParts(format)).toEqual(name === null ? null : { name, number })
  })

  test('that is no format of today leads nowhere', () => {
    expect(migrate(older, 'today')).toEqual({ value: older, from: null })
    const { latency: _, ...rest } = older
    expect(migrate(rest, TODAY).value).not.toHaveProperty('network')
  })
})
