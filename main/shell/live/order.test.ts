// What may be listened on: hosts by the addresses they stand for, and the order that has to say so.

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fail } from '../../../protocol/result.ts'
import { isLoopback } from '../../live/loopback.ts'
import { compilePolicy } from '../../server/policy.ts'
import { Book } from './book.ts'
import { catalogue, limits, policyNamed } from './fixture.ts'
import { type Resolve, resolveHost } from './host.ts'
import { Switch } from './switch.ts'

const finds =
  (...addresses: readonly string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address })))

const none: Resolve = () => Promise.reject(new Error('nobody is to be asked'))

describe('a host', () => {
  test.each(['127.0.0.1', '127.255.0.9', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])(
    '%s is of this machine alone',
    async (host) => {
      expect(await resolveHost(host, none)).toEqual({ ok: true, value: { address: host, exposed: false } })
    },
  )

  test.each(['0.0.0.0', '::', '192.0.2.1', '128.0.0.1', '::2', 'fe80::1', '::ffff:192.0.2.1', '1::1'])(
    '%s is not',
    async (host) => {
      expect(await resolveHost(host, none)).toEqual({ ok: true, value: { address: host, exposed: true } })
    },
  )

  test('by name is what the name stands for, all of it', async () => {
    const host = (...addresses: readonly string[]) => resolveHost('localhost', finds(...addresses))
    expect(await host('127.0.0.1', '::1')).toMatchObject({ value: { address: '127.0.0.1', exposed: false } })
    expect(await host('127.0.0.1', '192.0.2.1')).toMatchObject({ value: { exposed: true } })
    expect(await host('192.0.2.1')).toMatchObject({ value: { exposed: true } })
  })

  test('that is none is said so, and an empty one is not every address', async () => {
    const missing: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect(await resolveHost('nowhere.invalid', missing)).toEqual({
      ok: false,
      reason: { kind: 'unknown-host', code: 'ENOTFOUND' },
    })
    expect(await resolveHost('', none)).toMatchObject({ ok: false, reason: { kind: 'unknown-host' } })
    expect(await resolveHost('a', finds())).toMatchObject({ ok: false, reason: { kind: 'unknown-host' } })
  })
})

const refuses = { kind: 'other', code: 'TEST' } as const

/** A server that never listens, and the addresses it was asked to listen on. */
function asked(resolve: Resolve) {
  const listen = vi.fn((_: { readonly host: string }) => Promise.resolve(fail(refuses)))
  const clocks = { now: () => 0, steady: () => 0 }
  const server = new Switch({
    book: new Book(clocks),
    compile: (policy) => compilePolicy(policy, catalogue),
    listen,
    freePort: () => Promise.resolve(null),
    resolve: (host) => resolveHost(host, resolve),
    now: clocks.now,
    changed: () => undefined,
  })
  return { listen, server }
}

const POLICY = policyNamed('one')
const orderOf = (host: string, exposed: boolean) => ({ host, port: 0, policy: POLICY, limits, exposed })

const anyAddress = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('127.0.0.1', '::1', '::', '0.0.0.0'))
const anyHost = fc.oneof(anyAddress, fc.domain(), fc.string({ maxLength: 253 }), fc.constant('localhost'))

describe('an order', () => {
  test('beyond this machine it listens only where that very order says so', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHost,
        fc.array(anyAddress, { maxLength: 3 }),
        fc.boolean(),
        async (host, stands, exposed) => {
          const { listen, server } = asked(finds(...stands))
          const answer = await server.start(orderOf(host, exposed))
          for (const [{ host: address }] of listen.mock.calls)
            expect(exposed || isLoopback(address), `${host} as ${address}`).toBe(true)
          if (answer.kind === 'not-confirmed') expect(listen).not.toHaveBeenCalled()
          expect(server.state).toEqual({ kind: 'stopped' })
        },
      ),
    )
  })

  test('that says so is not remembered by the next', async () => {
    const { listen, server } = asked(finds())
    expect(await server.start(orderOf('0.0.0.0', true))).toEqual({ kind: 'fault', fault: refuses })
    expect(listen).toHaveBeenCalledOnce()
    expect(await server.start(orderOf('0.0.0.0', false))).toEqual({ kind: 'not-confirmed' })
    expect(listen).toHaveBeenCalledOnce()
  })

  test('by name listens on the address that was looked at, never on the name', async () => {
    const { listen, server } = asked(finds('127.0.0.1'))
    await server.start(orderOf('localhost', false))
    expect(listen.mock.calls[0]?.[0]).toMatchObject({ host: '127.0.0.1' })
  })

  test('to say so does not make what is of this machine alone anything else', async () => {
    const { server } = asked(finds())
    expect(await server.start(orderOf('127.0.0.1', true))).toEqual({ kind: 'fault', fault: refuses })
    expect(server.state).toEqual({ kind: 'stopped' })
  })
})
