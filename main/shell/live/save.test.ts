// What a live conversation is saved as: read again by what reads such files, and held against the same policy.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { printPolicy } from '../../../protocol/formats/print.ts'
import { check } from '../../../protocol/formats/read.ts'
import { scenarioSchema } from '../../../protocol/formats/scenario.ts'
import { cli } from '../../cli/fixture.ts'
import { needing, runTool, toolAt } from '../../cli/tools.ts'
import type { LiveSaveFormat } from '../../contract-live.ts'
import type { Shared } from '../../contract-share.ts'
import { packetsIn } from '../../export/pcapng/fixture.ts'
import { simulate } from '../../simulation/index.ts'
import { catalogue, desk, newsWhen, Peer, policyNamed, QUERY, started } from './fixture.ts'
import type { LiveEngine } from './live.ts'
import type { Making } from './make.ts'
import { createSave, type SavePlan } from './save.ts'

const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-live-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const POLICY = policyNamed('one')
const policyFile = join(folder, 'one.policy.json')
writeFileSync(policyFile, printPolicy(POLICY))

let files = 0

/** The live server, and a dialog that chooses a file of this folder. */
function saving(changes: Partial<SavePlan> = {}, making: Partial<Making> = {}) {
  const suggested: string[] = []
  const live = desk(making)
  const write = createSave({
    toSave: async (path, { ending }) => {
      suggested.push(path)
      files += 1
      return join(folder, `${files}${ending}`)
    },
    home: '/home/me',
    write: async (path, content) => writeFileSync(path, content),
    ...changes,
  })
  const saved = async (as: LiveSaveFormat): Promise<Shared> => {
    const made = await live.make({ connection: 1, as })
    if (made === null) throw new Error('it is not kept')
    return write(made, as)
  }
  const save = async (as: LiveSaveFormat): Promise<string> => {
    const answer = await saved(as)
    if (answer.kind !== 'saved') throw new Error(answer.kind)
    return join(folder, answer.name)
  }
  return { live, save, saved, suggested }
}

/** A client that says this, in pieces as they are given, until it is closed. */
async function saysAll(live: LiveEngine, pieces: readonly string[], ends = true): Promise<Peer> {
  const peer = new Peer(await started(live, { policy: POLICY }))
  for (const piece of pieces) await new Promise((resolve) => peer.socket.write(piece, 'latin1', resolve))
  if (ends) {
    peer.socket.end()
    await newsWhen(live, ({ closed }) => closed === 1)
  }
  return peer
}

describe('a transcript', () => {
  const CONVERSATIONS: Readonly<Record<string, readonly string[]>> = {
    'a version query': [`${QUERY}\r\n`],
    'a whole login, pipelined': [`VER 1 MSNP8 CVR0\r\n${QUERY}\r\nUSR 3 TWN I a@b.c\r\n`],
    'a command in many pieces': ['VER 1 MS', 'NP2 CVR0\r', `\n${QUERY.slice(0, 9)}`, `${QUERY.slice(9)}\r\n`],
    OUT: [`${QUERY}\r\nOUT\r\n`],
    'two queries and an empty line': [
      `${QUERY}\r\n\r\nCVQ 3 0x0411 win 4.10 i386 MSNMSGR 6.0.0602 MSMSGS\r\n`,
    ],
    'an error that closes': ['CVQ 6 spaghetti\r\n'],
    nonsense: ['GET / HTTP/1.1\r\nHost: x\r\n'],
    'no shared dialect': ['VER 1 MSNP99\r\n'],
    'what looks like a close': [`${QUERY} [closes]\r\n`],
    'characters beyond ASCII': ['CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS caf\u00c3\u00a9\r\n'],
    'a trailing space': ['CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 \r\n'],
  }

  test.each(Object.entries(CONVERSATIONS))(
    'of %s passes check under the policy that answered',
    async (_, pieces) => {
      const { live, save } = saving()
      await saysAll(live, pieces)
      const file = await save('transcript')
      expect(readFileSync(file, 'utf8')).toMatch(/^C: /m)
      const { code, out } = await cli('check', file, '--policy', policyFile)
      expect([code, out]).toEqual([0, expect.stringContaining('1 passed, 0 failed')])
    },
  )

  test('would not pass under another', async () => {
    const { live, save } = saving()
    await saysAll(live, [`${QUERY}\r\n`])
    expect((await cli('check', await save('transcript'), '--policy', 'builtin:seed')).code).toBe(1)
  })

  test('names a built-in policy itself, so that nobody has to', async () => {
    const { live, save } = saving({}, { policies: [{ name: 'ns', policy: POLICY, page: '' }] })
    await saysAll(live, ['VER 1 MSNP99\r\n'])
    const text = readFileSync(await save('transcript'), 'utf8')
    expect(text).toMatch(/^# policy: builtin:ns$/m)
  })

  test('ends before a line that no text can hold, and says so', async () => {
    const { live, save } = saving()
    await saysAll(live, [`${QUERY}\r\nCVQ 3 \u00ff\u00fe\r\n`])
    const file = await save('transcript')
    expect(readFileSync(file, 'utf8')).toMatch(/# The next line is no text/)
    expect((await cli('check', file, '--policy', policyFile)).code).toBe(0)
  })

  test('of an open connection claims no close', async () => {
    const { live, save } = saving()
    const peer = await saysAll(live, [], false)
    await peer.says([QUERY], 1)
    const file = await save('transcript')
    expect(readFileSync(file, 'utf8')).not.toContain('[closes]')
    expect((await cli('check', file, '--policy', policyFile)).code).toBe(0)
  })

  test('of one that was stopped says that as a comment: no replay could know', async () => {
    const { live, save } = saving()
    const peer = await saysAll(live, [], false)
    await peer.says([QUERY], 1)
    await live.stop(null)
    const file = await save('transcript')
    expect(readFileSync(file, 'utf8')).toMatch(/# The server was stopped\.\n$/)
    expect((await cli('check', file, '--policy', policyFile)).code).toBe(0)
  })
})

describe('a scenario', () => {
  test('has a client that says the same, and gets the same answers', async () => {
    const { live, save } = saving()
    await saysAll(live, [`VER 1 MSNP2 CVR0\r\n${QUERY}\r\n`])
    const scenario = check(scenarioSchema, JSON.parse(readFileSync(await save('scenario'), 'utf8')))
    if (!scenario.ok) throw new Error('it is no scenario')
    const { lines } = simulate(scenario.value, catalogue)
    expect(lines.slice(0, 4).map(({ line }) => line)).toEqual([
      'VER 1 MSNP2 CVR0',
      'VER 1 CVR0',
      QUERY,
      'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://c/ http://d/',
    ])
    expect(scenario.value.policy).toEqual(POLICY)
  })

  test('says by hand what no fields give', async () => {
    const { live, save } = saving()
    await saysAll(live, ['CVQ 6 spaghetti\r\n'])
    const { client } = JSON.parse(readFileSync(await save('scenario'), 'utf8'))
    expect(client).toMatchObject({ line: 'CVQ 6 spaghetti' })
  })
})

describe('a capture', () => {
  test('holds what was said, between its own addresses, at its own times', async () => {
    const { live, save } = saving()
    const began = Date.now()
    const peer = await saysAll(live, [], false)
    const heard = await peer.says(['VER 1 MSNP2 CVR0', QUERY], 2)
    const { localPort, remotePort } = peer.socket
    peer.socket.end()
    await newsWhen(live, ({ closed }) => closed === 1)
    const packets = packetsIn(readFileSync(await save('pcapng')))
    const client = `127.0.0.1:${localPort}`
    const server = `127.0.0.1:${remotePort}`
    expect(packets[0]).toMatchObject({ from: client, to: server, flags: 'SYN' })
    const carrying = packets.filter(({ payload }) => payload.length > 0)
    expect(carrying.map(({ from, text }) => [from, text.trimEnd()])).toEqual([
      [client, 'VER 1 MSNP2 CVR0'],
      [server, heard[0]],
      [client, QUERY],
      [server, heard[1]],
    ])
    expect(carrying[2]?.comment).toMatch(/^.*[Rr]ule 1/)
    for (const { at } of packets) {
      expect(at / 1000).toBeGreaterThanOrEqual(began)
      expect(at / 1000).toBeLessThanOrEqual(Date.now() + 1)
    }
  })

  test.skipIf(toolAt('tshark') === null)(
    needing('tshark', 'holds nothing that Wireshark finds wrong, over IPv4 and IPv6'),
    async () => {
      for (const host of ['127.0.0.1', '::1']) {
        const { live, save } = saving()
        const peer = new Peer(await started(live, { policy: POLICY, host }), host)
        await peer.says([QUERY], 1)
        const { localPort } = peer.socket
        peer.socket.write('OUT\r\n')
        await peer.closed()
        await newsWhen(live, ({ closed }) => closed === 1)
        const file = await save('pcapng')
        const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE']
        const fields = ['tcp.srcport', 'tcp.checksum.status', '_ws.malformed', '_ws.expert.message', 'msnms']
        const shown = fields.flatMap((field) => ['-e', field])
        const { out, err } = await runTool('tshark', ['-n', '-r', file, ...checks, '-T', 'fields', ...shown])
        expect(err).not.toMatch(/error|cut short/i)
        const frames = out
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t'))
        expect(frames[0]?.[0], host).toBe(String(localPort))
        expect(new Set(frames.map(([, checksum]) => checksum))).toEqual(new Set(['1']))
        expect(frames.map(([, , malformed]) => malformed).join('')).toBe('')
        expect(out).not.toMatch(/retransmission|out-of-order|previous segment|unseen/i)
      }
    },
  )
})

describe('saving', () => {
  test('suggests a name by the connection, first in the user’s folder', async () => {
    const { live, save, suggested } = saving()
    await saysAll(live, [`${QUERY}\r\n`])
    await save('pcapng')
    await save('transcript')
    expect(suggested[0]).toMatch(/^\/home\/me\/Connection 1, 127\.0\.0\.1 [0-9]+\.pcapng$/)
    expect(suggested[1]?.startsWith(join(folder, 'Connection 1'))).toBe(true)
  })

  test('of what is gone, or where nothing is chosen, or the disk does not take it, is said', async () => {
    const cancelled = saving({ toSave: () => Promise.resolve(null) })
    expect(await cancelled.live.make({ connection: 1, as: 'pcapng' })).toBeNull()
    await saysAll(cancelled.live, [`${QUERY}\r\n`])
    expect(await cancelled.saved('pcapng')).toEqual({ kind: 'cancelled' })
    const full = saving({
      write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    })
    await saysAll(full.live, [`${QUERY}\r\n`])
    expect(await full.saved('scenario')).toMatchObject({ kind: 'not-written', detail: 'ENOSPC' })
  })
})
