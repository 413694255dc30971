// The mock client over loopback, against our server and against others that misbehave.

import { describe, expect, it } from 'vitest'
import { NEW, OLD, policyWith } from '../server/fixture.ts'
import { ask } from './ask.ts'
import { clientWith, HOST, serving, servingRaw } from './fixture.ts'

const asking = async (port: number, changes: Parameters<typeof clientWith>[0] = {}) =>
  ask({ host: HOST, port, client: clientWith(changes) })

describe('against our server', () => {
  it('gives a trace of one connection', async () => {
    const { port } = await serving(policyWith())
    const { trace, fault } = await asking(port)
    expect(fault).toBeNull()
    expect(trace).toMatchObject({
      outcome: 'upgrade-forced',
      disconnectedBy: 'client',
      policy: `127.0.0.1:${port}`,
      journey: { end: 'rests', hops: [{ version: '6.0.0602', outcome: 'upgrade-forced' }] },
    })
    expect(trace.lines.map(({ from, line }) => `${from}: ${line}`)).toEqual([
      'C: VER 1 MSNP9 MSNP8 CVR0',
      'S: VER 1 CVR0',
      'C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      'S: CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://c http://d',
    ])
  })

  it('keeps time: no event is before the one above it', async () => {
    const { port } = await serving(policyWith())
    const times = (await asking(port)).trace.events.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.every(Number.isInteger)).toBe(true)
  })

  it('says OUT when it need not leave, and downloads nothing', async () => {
    const { port } = await serving(policyWith({ rules: [], otherwise: { answer: NEW } }))
    const { trace } = await asking(port, { version: '6.2.0205', takesOffers: true })
    expect(trace.outcome).toBe('upgrade-offered')
    expect(trace.lines.at(-1)?.line).toBe('OUT')
    expect(trace.events.map(({ kind }) => kind)).not.toContain('download')
  })

  it.each([
    [{ library: 'YCOMM' }, { outcome: 'refused', code: 420, disconnectedBy: 'client' }],
    [{ locale: '0x1111' }, { outcome: 'refused', code: 710 }],
    [{ line: 'CVQ 6 spaghetti' }, { outcome: 'refused', code: 731, disconnectedBy: 'server' }],
    [{ offers: ['MSNP9'] }, { outcome: 'no-shared-dialect', disconnectedBy: 'server' }],
    [{ line: 'SYN 1' }, { outcome: 'connection-lost', disconnectedBy: 'server' }],
  ])('%j', async (changes, expected) => {
    const { port } = await serving(policyWith())
    expect((await asking(port, changes)).trace).toMatchObject(expected)
  })

  it('sees the server close after its answer', async () => {
    const closing = policyWith({ rules: [], otherwise: { answer: OLD } }, { closesAfterAnswer: true })
    const { port } = await serving(closing)
    expect((await asking(port)).trace.disconnectedBy).toBe('server')
  })
})

describe('against others', () => {
  it('a server that resets: the connection is lost', async () => {
    const port = await servingRaw((socket) => socket.once('data', () => socket.resetAndDestroy()))
    const { trace, fault } = await asking(port)
    expect(trace).toMatchObject({ outcome: 'connection-lost', disconnectedBy: 'network' })
    expect(fault).toEqual({ kind: 'broken', code: 'ECONNRESET' })
  })

  it('nobody there: the connection is refused', async () => {
    const { trace, fault } = await asking(await freePort())
    expect(trace).toMatchObject({ outcome: 'connection-lost', lines: [] })
    expect(fault).toEqual({ kind: 'refused', code: 'ECONNREFUSED' })
  })

  it('an answer in pieces is one answer', async () => {
    const port = await servingRaw((socket) => {
      const saysInPieces = (...pieces: readonly string[]) => {
        for (const piece of pieces) socket.write(piece)
      }
      socket.setNoDelay(true)
      socket.once('data', () => {
        socket.once('data', () => saysInPieces('42', '0 2', '\r', '\n'))
        saysInPieces('VER 1 ', 'CVR0\r', '\n')
      })
    })
    expect((await asking(port)).trace).toMatchObject({ outcome: 'refused', code: 420 })
  })

  it('a close that came behind the answer is seen, however busy this process was meanwhile', async () => {
    const port = await servingRaw((socket) => {
      socket.once('data', () => socket.write('VER 1 CVR0\r\n'))
      socket.on('data', (bytes) => {
        if (!String(bytes).startsWith('CVQ')) return
        socket.end('420 2\r\n')
        keepBusy(6)
      })
    })
    const { trace } = await asking(port)
    expect(trace).toMatchObject({ outcome: 'refused', code: 420, disconnectedBy: 'server' })
    expect(trace.lines.at(-1)?.line).toBe('420 2')
  })

  it('noise is not understood, and does not fill the memory', async () => {
    const port = await servingRaw((socket) => socket.write('x'.repeat(10_000_000)))
    expect((await asking(port)).trace).toMatchObject({ outcome: 'not-understood', disconnectedBy: 'client' })
  })
})

/** Takes longer in each of the next turns of the event loop than the client stays with its answer. */
function keepBusy(turns: number): void {
  if (turns === 0) return
  setImmediate(() => {
    const until = performance.now() + 60
    while (performance.now() < until);
    keepBusy(turns - 1)
  })
}

/** A port on which nobody listens: taken from the system, then given back. */
async function freePort(): Promise<number> {
  const server = await serving(policyWith())
  await server.close()
  return server.port
}
