// What a stranger put into a file, a file's name or a reply reaches a terminal as signs, in every format that is text.

import { describe, expect, it } from 'vitest'
import { netcat, servingRaw } from '../live/fixture.ts'
import { asset, cli, file, textOf } from './fixture.ts'
import { serveProcess } from './serve-fixture.ts'

/** CSI as one character, the marks that turn the text around, one that only newer lists know, and the ends of lines. */
const STRANGE = '\u009b31m\u202egnp\u2066\u061c\u0085'
/** All that a terminal acts on, but the line ends of the text itself. */
const ACTS = /[^\n\P{Cc}]|[\p{Bidi_Control}\p{Zl}\p{Zp}]/u

const SEED = JSON.parse(textOf(asset('policies/seed.policy.json')))
const START = JSON.parse(textOf(asset('lessons/start.cvq.json')))
const [rule, ...rules] = SEED.rules
const policy = { ...SEED, name: `A ${STRANGE}`, rules: [{ ...rule, id: `r${STRANGE}` }, ...rules] }

const policyFile = file(`strange${STRANGE}.policy.json`, policy)
const scenarioFile = file(`strange${STRANGE}.cvq.json`, {
  ...START,
  title: `T ${STRANGE}`,
  policy,
  client: { ...START.client, handle: `me${STRANGE}@hotmail.com` },
  expect: { lines: [`S: ${STRANGE}`] },
})
const rolloutFile = file(`strange${STRANGE}.rollout.json`, {
  format: 'cvq-lab/rollout@1',
  days: 1,
  clients: 100,
  policies: [{ day: 0, policy }],
})
const transcript = file(`strange${STRANGE}.msnp.txt`, `C: VER 1 ${STRANGE} CVR0\nS: VER 1 ${STRANGE}\n`)

const COMMANDS: readonly (readonly string[])[] = [
  ...['text', 'json', 'junit', 'mermaid', 'plantuml', 'svg', 'html'].map((format) => [
    'run',
    scenarioFile,
    '--format',
    format,
  ]),
  ...['text', 'json', 'junit'].map((format) => ['check', transcript, '--format', format]),
  ...['text', 'json', 'junit'].map((format) => ['lint', policyFile, '--format', format]),
  ...['text', 'json'].map((format) => ['sweep', policyFile, '--format', format]),
  ['sweep', policyFile, '--format', 'csv', '--grouped'],
  ...['text', 'json'].map((format) => ['diff', policyFile, 'builtin:seed', '--format', format]),
  ...['text', 'json', 'csv'].map((format) => ['rollout', rolloutFile, '--format', format]),
  ['lint', file('wrong.policy.json', { [STRANGE]: STRANGE })],
]

describe('a file and its name', () => {
  it.each(COMMANDS.map((args) => [args.filter((arg) => !arg.includes(STRANGE)).join(' '), args] as const))(
    '%s',
    async (_, args) => {
      const { out, err } = await cli(...args)
      expect((out + err).length).toBeGreaterThan(20)
      expect((out + err).match(ACTS)).toBeNull()
    },
  )
})

describe('a server', () => {
  const strange = (): Promise<number> => servingRaw((socket) => socket.write(`VER 1 ${STRANGE}\r\n`))

  it.each(['text', 'json'])('query --format %s', async (format) => {
    const { out, err } = await cli('query', '--port', String(await strange()), '--format', format)
    expect(out).toMatch(/9b/)
    expect((out + err).match(ACTS)).toBeNull()
  })

  it.each(['text', 'json', 'junit'])('conform --format %s', async (format) => {
    const at = ['--port', String(await strange()), '--quiet', '20', '--section', 'ver/1']
    const { out } = await cli('conform', ...at, '--format', format)
    expect(out).toMatch(/9b/)
    expect(out.match(ACTS)).toBeNull()
  })
})

describe('a client', () => {
  it('in the log of serve, as JSON: read back it is what was sent', async () => {
    const { port, logged } = await serveProcess('--format', 'jsonl')
    const sent = `VER 1 ${STRANGE} CVR0\r\nOUT\r\n`
    await netcat(port, [Buffer.from(sent).toString('latin1')])
    const line = await logged(/"answered"/)
    expect(line.match(ACTS)).toBeNull()
    expect(JSON.parse(line).request).toBe(`VER 1 ${STRANGE} CVR0`)
  })
})
