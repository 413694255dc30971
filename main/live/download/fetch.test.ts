// The download client and the download server over real sockets, and the client against servers that are not ours.

import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { fetchFromLoopback, MOST_REDIRECTS } from './fetch.ts'
import { answering, fetching, serving, settingsWith } from './fixture.ts'
import { installerSum, PIECE_BYTES } from './installer.ts'
import { AWAY, serveDownloads } from './serve.ts'

describe('a download', () => {
  it.each([0, 1, PIECE_BYTES, 300_000, 5_000_001])('of %i bytes brings each of them', async (bytes) => {
    const { port } = await serving({ bytes })
    expect(await fetching(port)).toEqual({
      ok: true,
      value: { bytes, sum: installerSum(bytes), redirects: 0 },
    })
  })

  it('tells how far it is', async () => {
    const { port } = await serving({ bytes: 2_000_000 })
    const told: [number, number | null][] = []
    await fetching(port, { progress: (bytes, total) => told.push([bytes, total]) })
    expect(told.length).toBeGreaterThan(3)
    expect(told.every(([, total]) => total === 2_000_000)).toBe(true)
    expect(told.map(([bytes]) => bytes)).toEqual(told.map(([bytes]) => bytes).toSorted((a, b) => a - b))
    expect(told.at(-1)).toEqual([2_000_000, 2_000_000])
  })

  it('is no faster than the server is told to be', async () => {
    const { port } = await serving({ bytes: 200_000, bytesPerSecond: 400_000 })
    const began = performance.now()
    expect((await fetching(port)).ok).toBe(true)
    expect(performance.now() - began).toBeGreaterThan(350)
  })

  it('of half a gigabyte is never in memory as a whole', async () => {
    const { port } = await serving({ bytes: 500_000_000 })
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const got = await fetching(port, {
      mostBytes: 1_000_000_000,
      progress: () => {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      },
    })
    expect(got).toMatchObject({ ok: true, value: { bytes: 500_000_000 } })
    expect(most).toBeLessThan(200_000_000)
  }, 30_000)

  it('follows one redirect', async () => {
    const { port } = await serving({ trouble: 'redirect' })
    expect(await fetching(port)).toMatchObject({ ok: true, value: { bytes: 300_000, redirects: 1 } })
  })
})

describe('a download comes to nothing', () => {
  const faultOf = async (got: ReturnType<typeof fetching>) => {
    const { ok: is, ...rest } = await got
    return is ? null : rest
  }

  it('for silence: the server stalls', async () => {
    const { port } = await serving({ trouble: 'stall' })
    expect(await faultOf(fetching(port))).toEqual({
      reason: { fault: { bytes: 100_000, kind: 'silence', seconds: 1 }, total: 300_000 },
    })
  })

  it('for silence from the first byte on', async () => {
    const { port } = await serving({ trouble: 'stall', afterBytes: 0 })
    expect(await faultOf(fetching(port))).toEqual({
      reason: { fault: { bytes: 0, kind: 'silence', seconds: 1 }, total: 300_000 },
    })
  })

  it('when the connection breaks', async () => {
    const { port } = await serving({ trouble: 'cut' })
    expect(await faultOf(fetching(port))).toEqual({
      reason: { fault: { bytes: 100_000, kind: 'cut', code: 'ECONNRESET' }, total: 300_000 },
    })
  })

  it('when the server names a length larger than what it sends', async () => {
    const { port } = await serving({ trouble: 'longer' })
    const promised = 300_000 + PIECE_BYTES
    expect(await faultOf(fetching(port))).toEqual({
      reason: { fault: { bytes: 300_000, kind: 'too-short', promised }, total: promised },
    })
  })

  it('when the server names a length smaller than what it sends', async () => {
    const { port } = await serving({ trouble: 'shorter' })
    expect(await faultOf(fetching(port))).toEqual({
      reason: { fault: { bytes: expect.any(Number), kind: 'too-long', promised: 149_999 }, total: 149_999 },
    })
  })

  it.each([404, 500] as const)('for the status %i', async (status) => {
    const { port } = await serving({ trouble: status === 404 ? '404' : '500' })
    expect(await faultOf(fetching(port))).toMatchObject({ reason: { fault: { kind: 'status', status } } })
  })

  it('for redirects without an end', async () => {
    const { port } = await serving({ trouble: 'redirect-loop' })
    expect(await faultOf(fetching(port))).toMatchObject({
      reason: { fault: { kind: 'too-many-redirects', redirects: MOST_REDIRECTS } },
    })
  })

  it('for a redirect off this machine, where nobody is asked', async () => {
    const { port } = await serving({ trouble: 'redirect-away' })
    expect(await faultOf(fetching(port))).toMatchObject({
      reason: { fault: { kind: 'off-machine', url: AWAY } },
    })
  })

  it('for more bytes than the client takes, before the first where the length says so', async () => {
    const { port } = await serving({})
    expect(await faultOf(fetching(port, { mostBytes: 299_999 }))).toMatchObject({
      reason: { fault: { kind: 'too-large', bytes: 0, most: 299_999, promised: 300_000 } },
    })
  })

  it('for more bytes than the client takes, where no length was named', async () => {
    const port = await answering(`HTTP/1.0 200 OK\r\n\r\n${'x'.repeat(1000)}`)
    expect(await faultOf(fetching(port, { mostBytes: 999 }))).toMatchObject({
      reason: { fault: { kind: 'too-large', promised: null } },
    })
  })

  it('when nobody listens', async () => {
    const server = await serving()
    await server.close()
    expect(await faultOf(fetching(server.port))).toMatchObject({
      reason: { fault: { kind: 'no-connection', code: 'ECONNREFUSED' } },
    })
  })

  it('when what answers does not speak HTTP', async () => {
    const port = await answering('VER 1 0\r\n')
    expect(await faultOf(fetching(port))).toMatchObject({ reason: { fault: { kind: 'not-http' } } })
  })

  it('for a redirect that says not where to', async () => {
    const port = await answering('HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n')
    expect(await faultOf(fetching(port))).toMatchObject({ reason: { fault: { kind: 'redirect-nowhere' } } })
  })

  it('when it takes too long as a whole, however steadily it comes', async () => {
    const { port } = await serving({ bytesPerSecond: 10_000 })
    expect(await faultOf(fetching(port, { wholeSeconds: 1 }))).toMatchObject({
      reason: { fault: { kind: 'too-slow', seconds: 1 }, total: 300_000 },
    })
  })

  it('when it is cancelled, before and on the way', async () => {
    const { port } = await serving({ bytesPerSecond: 100_000 })
    const stop = new AbortController()
    const got = fetching(port, { signal: stop.signal, progress: () => stop.abort() })
    expect(await faultOf(got)).toMatchObject({ reason: { fault: { kind: 'cancelled' } } })
    expect(await faultOf(fetching(port, { signal: AbortSignal.abort() }))).toMatchObject({
      reason: { fault: { kind: 'cancelled', bytes: 0 } },
    })
  })

  it('when it is cancelled while it comes as fast as it can: the connection is over at once', async () => {
    const server = createServer((socket) => {
      const pour = (): void => {
        while (socket.writable && socket.write(Buffer.alloc(PIECE_BYTES)));
      }
      socket.on('error', () => undefined).on('drain', pour)
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4000000000\r\n\r\n')
      pour()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const stop = new AbortController()
    const got = fetching(typeof address === 'object' ? (address?.port ?? 0) : 0, {
      mostBytes: 4_000_000_000,
      signal: stop.signal,
      progress: (bytes) => bytes > 5_000_000 && stop.abort(),
    })
    expect(await faultOf(got)).toMatchObject({ reason: { fault: { kind: 'cancelled' } } })
    // It ends once nobody holds a connection to it.
    server.close()
    await once(server, 'close')
  })

  it.each([
    ['http://192.0.2.1/setup.exe', 'off-machine'],
    ['http://messenger.msn.com/setup.exe', 'off-machine'],
    ['http://127.0.0.1.example.com/', 'off-machine'],
    ['https://127.0.0.1/setup.exe', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['setup.exe', 'bad-address'],
  ])('for the address %s: nobody is asked', async (url, kind) => {
    expect(await fetchFromLoopback({ url, mostBytes: 1, silenceSeconds: 1 })).toEqual({
      ok: false,
      reason: { fault: { bytes: 0, kind, url }, total: null },
    })
  })
})

describe('the download server', () => {
  it('serves the page, and nothing else than the two', async () => {
    const { port } = await serving({ trouble: '500' })
    const pieces: Buffer[] = []
    const url = (path: string) => `http://127.0.0.1:${port}${path}`
    const got = await fetching(port, { url: url('/page/hotmail/en'), piece: (bytes) => pieces.push(bytes) })
    expect(got.ok).toBe(true)
    expect(Buffer.concat(pieces).toString()).toBe('<p>The page of /hotmail/en.</p>')
    expect(await fetching(port, { url: url('/etc/passwd') })).toMatchObject({
      reason: { fault: { kind: 'status', status: 404 } },
    })
  })

  it('goes by new settings from the next request on', async () => {
    const server = await serving({ trouble: '404' })
    expect((await fetching(server.port)).ok).toBe(false)
    server.change({ ...settingsWith(), bytes: 5 })
    expect(await fetching(server.port)).toMatchObject({ ok: true, value: { bytes: 5 } })
  })

  it('goes on after nonsense, and after a client that leaves half-way', async () => {
    const { port } = await serving({ bytes: 50_000_000 })
    const rude = connect(port, '127.0.0.1')
    rude.on('error', () => undefined)
    rude.write('\0\0\0\r\n\r\n')
    await once(rude, 'close')
    const leaving = new AbortController()
    await fetching(port, { signal: leaving.signal, progress: () => leaving.abort() })
    expect((await fetching(port)).ok).toBe(true)
  })

  it('says so when its port is taken', async () => {
    const { port } = await serving()
    expect(await serveDownloads({ port, settings: settingsWith(), page: () => '' })).toEqual({
      ok: false,
      reason: { kind: 'port-in-use', code: 'EADDRINUSE' },
    })
  })

  it('ends what is under way when it closes, and leaves no port', async () => {
    const server = await serving({ trouble: 'stall' })
    const got = fetching(server.port, { silenceSeconds: 60, progress: () => void server.close() })
    expect((await got).ok).toBe(false)
    expect(await fetching(server.port)).toMatchObject({
      reason: { fault: { kind: 'no-connection' } },
    })
  })
})
