// `serve` as people start it: its limits as options, and what is left of it when it is ended.

import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../protocol/formats/limits.ts'
import { HOST, netcat } from '../live/fixture.ts'
import { cli, PROCESS_LIMIT, place, ROOT, refused } from './fixture.ts'
import { serveProcess } from './serve-fixture.ts'
import { LIMIT_OPTIONS } from './serve-limits.ts'

const HAS_IPV6 = Object.values(networkInterfaces()).some((each) =>
  each?.some(({ address }) => address === '::1'),
)

const LIMITED = Object.entries(LIMITS).map(([name, range]) => ({
  name,
  ...range,
  option: Object.entries(LIMIT_OPTIONS).find(([limit]) => limit === name)?.[1] ?? '',
}))

describe('the limits', () => {
  it.each(LIMITED)('$name is an option between its borders', async ({ option, least, most }) => {
    for (const got of [least - 1, most + 1])
      expect(await cli('serve', `--${option}`, String(got))).toEqual(
        refused(`--${option} is ${got}; expected a whole number from ${least} to ${most}.\n`),
      )
  })

  it.each(LIMITED)('$name stands in the help with its default', async ({ option, otherwise }) => {
    const line = (await cli('serve', '--help')).out
      .split('\n')
      .find((each) => each.startsWith(`  --${option} N `))
    expect(line).toMatch(new RegExp(`; else ${otherwise}$`))
  })

  it('docs/serve.md has a row for each, with its borders and default', () => {
    const page = readFileSync(join(ROOT, 'docs/serve.md'), 'utf8')
    const rows = page.split('\n').filter((row) => row.startsWith('| `--'))
    const number = (value: number) => value.toLocaleString('en-GB')
    expect(rows.map((row) => row.split(' | ').slice(0, 4))).toEqual(
      LIMITED.map(({ name, option, least, most, otherwise }) => [
        `| \`--${option}\``,
        `\`${name}\``,
        number(otherwise),
        `${number(least)} to ${number(most)}`,
      ]),
    )
  })
})

describe('the process', { timeout: PROCESS_LIMIT }, () => {
  it('holds to a limit it is given, says so in its log, and serves the rest', async () => {
    const { port, logged } = await serveProcess('--connections', '1', '--line-bytes', '64')
    const first = connect({ host: HOST, port })
    first.write('VER 1 CVR0\r\n')
    await once(first, 'data')
    const second = connect({ host: HOST, port })
    second.on('error', () => undefined)
    await once(second, 'close')
    expect(await logged(/refused/)).toMatch(
      /^127\.0\.0\.1:[0-9]+ is refused, limit connections: as many are open$/,
    )
    first.write(`${'x'.repeat(65)}\r\n`)
    await once(first, 'close')
    expect(await logged(/lineBytes/)).toBe('#1 limit lineBytes: a line is longer')
    expect(await logged(/closed/)).toBe('#1 closed: it passed a limit')
  })

  it('beyond this machine it warns, every time', async () => {
    for (const host of ['0.0.0.0', '0.0.0.0', HOST]) {
      const { port, process, err } = await serveProcess('--host', host)
      expect(await netcat(port, ['VER 1 CVR0\r\nOUT\r\n'])).toBe('VER 1 CVR0\r\n')
      const ended = once(process, 'close')
      process.kill('SIGTERM')
      await ended
      expect(err()).toMatch(
        host === HOST ? /^$/ : /^Warning: other machines may connect to this server\. .*\n$/,
      )
    }
  })

  it.skipIf(!HAS_IPV6)('listens on an IPv6 address', async () => {
    const { port, logged } = await serveProcess('--host', '[::1]')
    const socket = connect({ host: '::1', port })
    socket.end('VER 1 CVR0\r\n')
    expect(String((await once(socket, 'data'))[0])).toBe('VER 1 CVR0\r\n')
    expect(await logged(/connects/)).toMatch(/^#1 \[::1\]:[0-9]+ connects$/)
  })

  it('says it in JSON too', async () => {
    const { port, logged } = await serveProcess('--connections-per-second', '1', '--format', 'jsonl')
    await netcat(port, ['OUT\r\n'])
    const second = connect({ host: HOST, port })
    second.on('error', () => undefined)
    await once(second, 'close')
    expect(JSON.parse(await logged(/refused/))).toMatchObject({
      connection: null,
      limit: 'connectionsPerSecond',
      count: 1,
    })
  })

  it.skipIf(process.platform === 'win32').each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    '%s with live connections leaves no port, file or process behind',
    async (signal) => {
      const folder = place(`left-by-${signal}`)
      mkdirSync(folder)
      const env = {
        HOME: folder,
        TMPDIR: folder,
        XDG_RUNTIME_DIR: folder,
        XDG_CACHE_HOME: folder,
        TSX_DISABLE_CACHE: '1',
      }
      const server = await serveProcess({ env, detached: true })
      const pid = server.process.pid ?? 0
      const sockets = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const socket = connect({ host: HOST, port: server.port })
          socket.on('error', () => undefined)
          socket.write('VER 1 CVR0\r\n')
          await once(socket, 'data')
          return socket
        }),
      )
      const closed = Promise.all(sockets.map((socket) => once(socket, 'close')))
      const exited = once(server.process, 'exit')
      server.process.kill(signal)
      const [code] = await exited
      expect(code).toBe(signal === 'SIGKILL' ? null : 0)
      await closed
      // All of its group: what it started would be in there.
      await vi.waitFor(() => expect(() => process.kill(-pid, 0)).toThrow('ESRCH'), { timeout: 10_000 })
      expect(readdirSync(folder, { recursive: true })).toEqual([])
      const again = createServer()
      again.listen(server.port, HOST)
      await once(again, 'listening')
      again.close()
    },
  )
})
