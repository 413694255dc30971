// `serve --bug`: somebody else's server, as bad as one wants it.

import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { BUG_NAMES } from '../../protocol/bug-names.ts'
import { cli } from './fixture.ts'
import { serveProcess } from './serve-fixture.ts'

/** What a server says to one line, until it has said one. */
async function answerOf(port: number, line: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`${line}\r\n`)
  const [answer] = await once(socket, 'data')
  socket.destroy()
  return String(answer).trimEnd()
}

const QUERY = 'CVQ 007 0x1111 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS'

describe('serve --bug', () => {
  it('goes wrong, says so in its second line, and does not say why', async () => {
    const { port, logged, log } = await serveProcess('--bug', 'trid-leading-zeros')
    expect(await logged(/./)).toMatch(/^warning: .* trid-leading-zeros/)
    expect(await answerOf(port, QUERY)).toBe('710 7')
    expect(await logged(/S: 710/)).toMatch(/S: 710 7 {3}\(planted bug\)$/)
    expect(log.join('\n')).not.toContain('0x0409')
  }, 20_000)

  it('says it for programs too', async () => {
    const { port, logged } = await serveProcess('--bug', 'trid-leading-zeros', '--format', 'jsonl')
    expect(JSON.parse(await logged(/planted/))).toMatchObject({ kind: 'planted', bug: 'trid-leading-zeros' })
    expect(await answerOf(port, QUERY)).toBe('710 7')
    expect(JSON.parse(await logged(/answered/))).toMatchObject({ reply: '710 7', why: null })
  }, 20_000)

  it('names the nearest where there is no such bug', async () => {
    const { code, err } = await cli('serve', '--bug', 'trid-leading-zero')
    expect(code).toBe(2)
    expect(err).toMatch(/^--bug is trid-leading-zero, .*did you mean trid-leading-zeros\?/)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('has a list of all, each with what it does wrong', async () => {
    const { code, out } = await cli('serve', '--bugs')
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(BUG_NAMES)
    for (const line of lines) expect(line).toMatch(/ {2}It [a-z].*\.$/)
  })
})
