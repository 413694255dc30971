// `serve` and `query` against each other and against what is in their way.

import { describe, expect, it } from 'vitest'
import { serving, servingRaw } from '../live/fixture.ts'
import { policyWith } from '../server/fixture.ts'
import { cli, file, refused } from './fixture.ts'

const CLIENT = {
  format: 'cvq-lab/client@1',
  offers: [],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'YCOMM',
  version: '0.1.0023',
}

describe('query', () => {
  it('asks as the start scenario does, and any answer is exit code 0', async () => {
    const { port } = await serving(policyWith())
    const { code, out, err } = await cli('query', '--port', String(port))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com')
  })

  it('asks as another client; JSON is a trace', async () => {
    const { port } = await serving(policyWith())
    const client = file('ycomm.client.json', CLIENT)
    const { code, out } = await cli('query', '--port', String(port), '--client', client, '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'cvq-lab/trace@1', outcome: 'refused', code: 420 })
  })

  it('exit code 1 when the connection is lost, with a trace all the same', async () => {
    const { port, close } = await serving(policyWith())
    await close()
    const { code, out, err } = await cli('query', '--port', String(port), '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out).outcome).toBe('connection-lost')
    expect(err).toBe(`127.0.0.1:${port} refuses the connection. Expected a server that listens there.\n`)
  })

  it('exit code 1 when the answer is not understood', async () => {
    const port = await servingRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect((await cli('query', '--port', String(port))).code).toBe(1)
  })

  it('a bad client is one sentence', async () => {
    const client = file('bad.client.json', { ...CLIENT, version: '7.x' })
    expect(await cli('query', '--client', client)).toEqual(
      refused(expect.stringMatching(/version is .*7\.x/)),
    )
  })
})

describe('serve', () => {
  it('a port in use is one sentence', async () => {
    const { port } = await serving(policyWith())
    expect(await cli('serve', '--port', String(port))).toEqual(
      refused(`127.0.0.1:${port} is in use by another program. Expected a free port; --port 0 takes any.\n`),
    )
  })

  it('a host that is not of this machine is one sentence', async () => {
    expect(await cli('serve', '--host', '192.0.2.1', '--port', '0')).toEqual(
      refused(
        '192.0.2.1:0 is no address of this machine: the system says EADDRNOTAVAIL. Expected one that is, such as 127.0.0.1.\n',
      ),
    )
  })
})

describe('--host', () => {
  it.each(['serve', 'query', 'conform'])(
    '%s takes no port in it, no address of a page and no blank',
    async (command) => {
      for (const host of ['127.0.0.1:1863', 'http://localhost', 'me@localhost', 'a b', '[::1', ':'])
        expect(await cli(command, '--host', host)).toEqual(
          refused(
            `--host is ${host}; expected a name or an address alone, such as 127.0.0.1 or ::1. Its port is given by --port.\n`,
          ),
        )
    },
  )

  it('takes an IPv6 address in the brackets of a URL, too', async () => {
    const { err } = await cli('query', '--host', '[::1]', '--port', '1')
    expect(err).toMatch(/^\[::1\]:1 /)
  })
})
