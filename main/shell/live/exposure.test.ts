import { expect, test, vi } from 'vitest'
import type { LiveStarted } from '../../contract-live.ts'
import { startByConsent } from './exposure.ts'
import { limits, policyNamed } from './fixture.ts'
import type { Order } from './switch.ts'

const asked = (host: string) => ({ host, port: 0, policy: policyNamed('one'), limits })

/** A server that takes 127.0.0.1 for its own machine, and each person's answer in turn. */
function desk(...answers: readonly (boolean | Error)[]) {
  const left = [...answers]
  const begin = vi.fn(async ({ host, exposed }: Order): Promise<LiveStarted> => {
    if (host !== '127.0.0.1' && !exposed) return { kind: 'not-confirmed' }
    return { kind: 'listening', host, port: 1863 }
  })
  const ask = vi.fn(async (_host: string) => {
    const answer = left.shift() ?? false
    if (answer instanceof Error) throw answer
    return answer
  })
  return { begin, ask, start: startByConsent({ start: begin, ask }) }
}

const saidYes = (begin: ReturnType<typeof desk>['begin']): boolean =>
  begin.mock.calls.some(([{ exposed }]) => exposed)

test('on this machine alone nobody is asked', async () => {
  const { start, ask, begin } = desk(true)
  expect(await start(asked('127.0.0.1'))).toMatchObject({ kind: 'listening' })
  expect(ask).not.toHaveBeenCalled()
  expect(saidYes(begin)).toBe(false)
})

test('beyond it every start asks, with the host by name, also after a yes', async () => {
  const { start, ask } = desk(true, true, false)
  expect(await start(asked('0.0.0.0'))).toMatchObject({ kind: 'listening', host: '0.0.0.0' })
  expect(await start(asked('0.0.0.0'))).toMatchObject({ kind: 'listening' })
  expect(await start(asked('0.0.0.0'))).toEqual({ kind: 'not-confirmed' })
  expect(ask.mock.calls).toEqual([['0.0.0.0'], ['0.0.0.0'], ['0.0.0.0']])
})

test.each([[false], [new Error('no display')]])('after %s nothing listens', async (answer) => {
  const { start, begin } = desk(answer)
  expect(await start(asked('::'))).toEqual({ kind: 'not-confirmed' })
  expect(saidYes(begin)).toBe(false)
})

test('whatever else the page says is no yes', async () => {
  const { start, begin } = desk(false)
  const order = { ...asked('0.0.0.0'), exposed: true }
  expect(await start(order)).toEqual({ kind: 'not-confirmed' })
  expect(saidYes(begin)).toBe(false)
})

test('a second start while somebody is asked asks nobody, and the next one does again', async () => {
  const { start, ask } = desk(true, false)
  const [first, second] = await Promise.all([start(asked('0.0.0.0')), start(asked('0.0.0.0'))])
  expect([first.kind, second.kind]).toEqual(['listening', 'not-confirmed'])
  expect(ask).toHaveBeenCalledTimes(1)
  expect(await start(asked('0.0.0.0'))).toEqual({ kind: 'not-confirmed' })
  expect(ask).toHaveBeenCalledTimes(2)
})
