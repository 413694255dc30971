import { describe, expect, test, vi } from 'vitest'
import '../../../words/whole.ts'
import { CASES } from '../../conform/cases/index.ts'
import { HOST, serving, servingRaw } from '../../live/fixture.ts'
import { policyWith } from '../../server/fixture.ts'
import { createConform, type Means } from './runs.ts'

const order = (job: number, change: object = {}) => ({
  ...{ job, host: null, port: 1863, bug: null, only: null },
  ...change,
})

function desk(changes: Partial<Means> = {}) {
  const write = vi.fn<Means['write']>(() => Promise.resolve())
  const conform = createConform({
    consent: () => Promise.resolve(true),
    clock: () => 0,
    toSave: (suggested) => Promise.resolve(suggested),
    home: '/home/user',
    write,
    ...changes,
  })
  return { conform, write }
}

describe('a run', () => {
  test('judges our own server, section by section', async () => {
    const answer = await desk().conform.run(order(1))
    expect(answer).toMatchObject({ kind: 'judged', must: { failed: 0 }, may: { failed: 0 }, gone: null })
    const sections = answer.kind === 'judged' ? answer.sections : []
    expect(sections[0]).toMatchObject({ address: 'frame/1', title: 'The end of a line' })
    expect(sections.flatMap(({ cases }) => cases).map(({ address }) => address)).toEqual(
      CASES.map(({ address }) => address),
    )
  })

  test('judges our own server with a planted bug, and one case alone', async () => {
    const answer = await desk().conform.run(order(1, { bug: 'no-close-after-731', only: 'cvq/2.2' }))
    expect(answer).toMatchObject({
      kind: 'judged',
      must: { passed: 0, failed: 1 },
      sections: [{ cases: [{ expected: 'the server closes', got: 'nothing' }] }],
    })
  })

  test('judges a server elsewhere once the user said yes, and tells how far it is', async () => {
    const { port } = await serving(policyWith())
    const { conform } = desk()
    const answer = conform.run(order(1, { host: HOST, port, only: 'ver' }))
    await vi.waitFor(() => expect(conform.now(1)).toMatchObject({ total: 37, failed: 0 }))
    expect(await answer).toMatchObject({ kind: 'judged', must: { failed: 0 } })
    expect(conform.now(1)).toBeNull()
  })

  test('sends nothing where the user says no', async () => {
    const connected = vi.fn()
    const port = await servingRaw(connected)
    const { conform } = desk({ consent: () => Promise.resolve(false) })
    expect(await conform.run(order(1, { host: HOST, port }))).toEqual({ kind: 'not-confirmed' })
    expect(connected).not.toHaveBeenCalled()
  })

  test('says when there is no server', async () => {
    const { port, close } = await serving(policyWith())
    await close()
    expect(await desk().conform.run(order(1, { host: HOST, port }))).toEqual({
      kind: 'unreachable',
      fault: { kind: 'refused', code: 'ECONNREFUSED' },
    })
  })

  test('ends when it is cancelled by its number, when a newer one begins, and when whoever asked is gone', async () => {
    const { port } = await serving(policyWith())
    const { conform } = desk()
    const at = { host: HOST, port }
    const first = conform.run(order(1, at))
    conform.cancel(7)
    const second = conform.run(order(2, at))
    expect(await first).toEqual({ kind: 'cancelled' })
    conform.cancel(2)
    expect(await second).toEqual({ kind: 'cancelled' })
    const third = conform.run(order(3, at))
    conform.stop()
    expect(await third).toEqual({ kind: 'cancelled' })
  })
})

describe('the report', () => {
  test.each([
    ['text', /conformance\.txt$/, /^Conformance of our server/],
    ['json', /conformance\.json$/, /^\{/],
    ['junit', /conformance\.xml$/, /^<\?xml/],
  ] as const)('is saved as %s', async (format, name, content) => {
    const { conform, write } = desk()
    await conform.run(order(1, { only: 'ver/1' }))
    expect(await conform.save(format)).toMatchObject({ kind: 'saved', name: expect.stringMatching(name) })
    expect(write).toHaveBeenCalledWith(expect.stringMatching(name), expect.stringMatching(content))
  })

  test('is not there before a run, nor where no place was chosen or none could be written to', async () => {
    const { conform, write } = desk({ toSave: () => Promise.resolve(null) })
    expect(await conform.save('text')).toEqual({ kind: 'cancelled' })
    await conform.run(order(1, { only: 'ver/1' }))
    expect(await conform.save('text')).toEqual({ kind: 'cancelled' })
    expect(write).not.toHaveBeenCalled()
    const full = desk({ write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) })
    await full.conform.run(order(1, { only: 'ver/1' }))
    expect(await full.conform.save('text')).toEqual({
      kind: 'not-written',
      name: 'conformance.txt',
      detail: 'ENOSPC',
    })
  })
})
