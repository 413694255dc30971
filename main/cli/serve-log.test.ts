// The log of `serve` under load, and what becomes of the server when nobody reads it.

import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { netcat } from '../live/fixture.ts'
import { PROCESS_LIMIT } from './fixture.ts'
import { serveProcess } from './serve-fixture.ts'

const FAST = ['--lines-per-second', '1000000'] as const
const QUERY = 'CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS me@hotmail.com\r\n'

describe('the log', { timeout: PROCESS_LIMIT }, () => {
  it('has each exchange, in order', async () => {
    const { port, log, logged } = await serveProcess('--format', 'jsonl', ...FAST)
    await netcat(port, [...Array(2000).keys()].map((i) => QUERY.replace('1', String(i))).concat('OUT\r\n'))
    await logged(/"closed"/)
    const told = log.map((line) => JSON.parse(line))
    expect(told.map(({ kind }) => kind)).toEqual(['opened', ...Array(2001).fill('answered'), 'closed'])
    expect(told.slice(1, 2001).map(({ reply }) => Number(reply.split(' ')[1]))).toEqual([
      ...Array(2000).keys(),
    ])
  })

  it('that nobody reads holds up no answer, and says how much of it was left out', async () => {
    const { process, port, log, logged } = await serveProcess('--format', 'jsonl', ...FAST)
    process.stdout?.pause()
    const asked = 40_000
    const replies = await netcat(port, [QUERY.repeat(asked), 'OUT\r\n'])
    expect(replies.split('\r\n')).toHaveLength(asked + 1)
    process.stdout?.resume()
    await logged(/"left-out"/)
    const told = () => log.map((line) => JSON.parse(line))
    const written = () => told().filter(({ kind }) => kind !== 'left-out').length
    const leftOut = () => told().reduce((sum, { kind, count }) => sum + (kind === 'left-out' ? count : 0), 0)
    expect(written()).toBeLessThan(asked / 2)
    // Of the connection that it opened and closed, and its OUT.
    await vi.waitFor(() => expect(written() + leftOut()).toBe(asked + 3), { timeout: PROCESS_LIMIT })
  })

  it('that has lost its reader is told of once, and the server goes on', async () => {
    const { process, port, err } = await serveProcess()
    process.stdout?.destroy()
    for (let i = 0; i < 3; i++) expect(await netcat(port, ['VER 1 CVR0\r\nOUT\r\n'])).toBe('VER 1 CVR0\r\n')
    const exited = once(process, 'close')
    process.kill('SIGTERM')
    expect((await exited)[0]).toBe(0)
    expect(err()).toBe(
      'The log cannot be written any more: the system says EPIPE. The server goes on without it; SIGINT or SIGTERM ends it.\n',
    )
  })

  it('whose reader has stopped keeps no server that was told to end', async () => {
    const { process, port } = await serveProcess(...FAST)
    process.stdout?.pause()
    await netcat(port, [QUERY.repeat(5000), 'OUT\r\n'])
    const exited = once(process, 'exit')
    process.kill('SIGTERM')
    expect((await exited)[0]).toBe(0)
  })
})
