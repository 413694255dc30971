// What real clients send on their way in, over a socket, through `serve` under the policy `ns`: each must reach its
// USR and get an answer that it can end on, however its lines are cut into packets.

import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { netcat } from '../live/fixture.ts'
import { asset, file, PROCESS_LIMIT } from './fixture.ts'
import { serveProcess } from './serve-fixture.ts'

const recorded = v.parse(
  v.array(v.object({ id: v.string(), lines: v.array(v.string()) })),
  JSON.parse(readFileSync(asset('transcripts/recorded.json'), 'utf8')),
)

/** What the client of a recorded exchange says, with the USR its code sends where the record ends before it. */
function login(id: string, usr: readonly string[] = []): readonly string[] {
  const lines = recorded.find((exchange) => exchange.id === id)?.lines ?? []
  return [...lines.filter((line) => line.startsWith('C: ')).map((line) => line.slice(3)), ...usr]
}

const LOGINS: readonly (readonly [
  client: string,
  dialect: string,
  recommended: string,
  lines: readonly string[],
])[] = [
  ['BitlBee', 'MSNP18', '1.0.0000', login('bitlbee-710', ['USR 3 SSO I example@hotmail.com'])],
  ['msnpjs', 'MSNP8', '1.0.0000', login('msnpjs-run', ['USR 3 TWN I example@hotmail.com'])],
  ['aMSN', 'MSNP18', '14.0.8064', login('amsn-ver-cvr')],
  ['Pidgin', 'MSNP15', '14.0.8064', login('pidgin-2009-feb')],
  ['Windows Messenger 4.7', 'MSNP8', '14.0.8064', login('museum-wm47')],
  ['MSN Messenger 5.0', 'MSNP8', '14.0.8064', login('museum-msn50', ['USR 3 TWN I test@hotmail.com'])],
  [
    'Windows Live Messenger 2009',
    'MSNP18',
    '14.0.8064',
    login('wlmatrix-wlm2009', ['USR 3 SSO I aeon@test.com']),
  ],
  ['gaim', 'MSNP9', '14.0.8064', login('gaim-2006')],
  ['emesene', 'MSNP13', '8.5.1302', login('emesene-2008-es')],
  ['papyon', 'MSNP18', '14.0.8064', login('papyon', ['USR 3 SSO I example@hotmail.com'])],
  ['the first MSNP8 client, by the wiki', 'MSNP8', '6.0.0602', login('wiki-msnp8')],
]

/** The dialects a policy that answers VER with all of them names: all of this client's, CVR0 last. */
const offered = ([ver = '']: readonly string[]): string => ver.split(' ').slice(2).join(' ')

const PACKETS: readonly (readonly [how: string, cut: (lines: readonly string[]) => readonly string[]])[] = [
  ['a line a packet', (lines) => lines.map((line) => `${line}\r\n`)],
  ['all in one packet', (lines) => [lines.map((line) => `${line}\r\n`).join('')]],
  ['a byte at a time', (lines) => [...lines.map((line) => `${line}\r\n`).join('')]],
]

describe('a login under ns', { timeout: PROCESS_LIMIT }, () => {
  it.each(PACKETS)('is answered to its end: %s', async (_, cut) => {
    const { port } = await serveProcess('--policy', asset('policies/ns.policy.json'))
    for (const [client, dialect, recommended, lines] of LOGINS) {
      expect(lines, client).toHaveLength(3)
      const [ver, cvr, ...rest] = (await netcat(port, cut(lines))).split('\r\n')
      expect([client, ver, cvr?.split(' ').slice(0, 3), rest]).toEqual([
        client,
        `VER 1 ${dialect}`,
        ['CVR', '2', recommended],
        ['911 3', ''],
      ])
    }
  })

  it('is answered as well where VER names all that is shared, as before August 2008', async () => {
    const ns = v.parse(v.looseObject({}), JSON.parse(readFileSync(asset('policies/ns.policy.json'), 'utf8')))
    const policy = file('all.policy.json', { ...ns, server: { knownClients: 'any', verReply: 'all' } })
    const { port } = await serveProcess('--policy', policy)
    for (const [client, , recommended, lines] of LOGINS) {
      const [ver, cvr, ...rest] = (await netcat(port, [`${lines.join('\r\n')}\r\n`])).split('\r\n')
      expect([client, ver, cvr?.split(' ')[2], rest]).toEqual([
        client,
        `VER 1 ${offered(lines)}`,
        recommended,
        ['911 3', ''],
      ])
    }
  })

  it('the log says why', async () => {
    const { port, logged } = await serveProcess('--policy', 'builtin:ns')
    await netcat(port, [`${login('pidgin-2009-feb').join('\r\n')}\r\n`])
    expect(await logged(/S: 911 3/)).toBe('#1 S: 911 3   (USR signs in; nobody is known here)')
  })
})
