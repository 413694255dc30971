// What `sweep` prints: totals for people and programs, and every client for a spreadsheet.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { CLIENT_FORMAT, type Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { readPolicy } from '../../protocol/formats/read.ts'
import { simulate } from '../simulation/index.ts'
import { readAssets } from './assets.ts'
import { asset, cli, file, PROCESS_LIMIT, ROOT, refused, textOf } from './fixture.ts'

const assets = readAssets()
if (!assets.ok) throw new Error(assets.reason)
const { catalogue } = assets.value

const ANSWER = { recommended: '7.0.0813', minimum: '6.2.0205', downloadUrl: 'http://a.example/b.exe' }
const POLICY = {
  format: 'cvq-lab/policy@1',
  name: 'By language',
  dialects: ['MSNP18'],
  rules: [
    { id: 'french, "first"', match: { locale: ['fr'] }, answer: { ...ANSWER, downloadUrl: '' } },
    { id: 'some', match: { cohort: { below: 25, salt: 'oct' } }, answer: ANSWER },
    { id: 'win9x', match: { systemType: ['win'] }, refuse: 710 },
  ],
  otherwise: { answer: { ...ANSWER, recommended: '6.0.0602' } },
}

/** Fields of a row; the only quoted ones here are rules. */
const fieldsOf = (row: string): readonly string[] =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )

/** The client of a row, by the catalogue; null for those that need a handle found or that only the policy names. */
function clientOf([version, library, , type, systemVersion, arch, locale]: readonly string[]): Client | null {
  const release = catalogue.releases.find((one) => one.version === version && one.library === library)
  if (release === undefined) return null
  return {
    format: CLIENT_FORMAT,
    offers: release.offers,
    locale: locale ?? '',
    system: { type: type ?? '', version: systemVersion ?? '', arch: arch ?? '' },
    library: release.library,
    version: release.version,
    identification: release.identification,
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  }
}

function fateOf(client: Client, policy: Policy): readonly string[] {
  const trace = simulate(
    {
      format: 'cvq-lab/scenario@1',
      title: '',
      seed: 1,
      client,
      policy,
      network: { latencyMs: 40, faults: [] },
      download: { outcome: 'completes' },
      expect: {},
    },
    catalogue,
  )
  return [trace.outcome, String(trace.code ?? ''), trace.why?.rule ?? '', trace.journey.end]
}

describe('as csv', () => {
  const policy = readPolicy(POLICY)
  if (!policy.ok) throw new Error(JSON.stringify(policy.reason))

  it('every row is what its client, run alone, comes to', async () => {
    const { code, out, err } = await cli('sweep', file('p.json', POLICY), '--format', 'csv', '--grouped')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = out.trimEnd().split('\n').slice(1).map(fieldsOf)
    // The default handle is in no cohort of this salt below 25, as those rows say of theirs.
    const sample = rows.filter((row, i) => i % 37 === 0 && row[7] === '')
    const clients = sample.map((row) => ({ row, client: clientOf(row) }))
    const known = clients.filter(({ client }) => client !== null)
    expect(known.length).toBeGreaterThan(50)
    for (const { row, client } of known)
      if (client !== null) expect(row.slice(8, 12)).toEqual(fateOf(client, policy.value))
  })

  it('grouped rows count as many clients as there are', async () => {
    const path = file('p.json', POLICY)
    const [grouped, json] = [
      await cli('sweep', path, '--format', 'csv', '--grouped'),
      await cli('sweep', path, '--format', 'json'),
    ]
    const counts = grouped.out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => Number(fieldsOf(row).at(-1)))
    const { clients, byOutcome, byEnd } = JSON.parse(json.out)
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    expect(sum(counts)).toBe(clients)
    expect(sum(Object.values(byOutcome))).toBe(clients)
    expect(sum(Object.values(byEnd))).toBe(clients)
  })
})

describe('the process', { timeout: PROCESS_LIMIT }, () => {
  it('writes every client, more than a million, and ends', async () => {
    const args = ['--import', 'tsx', 'main/cli.ts', 'sweep', 'builtin:seed', '--format', 'csv']
    const running = spawn(process.execPath, args, { cwd: ROOT })
    let lines = 0
    running.stdout.on('data', (piece: Buffer) => {
      for (const byte of piece) if (byte === 10) lines++
    })
    const [code] = await once(running, 'close')
    const { out } = await cli('sweep', 'builtin:seed', '--format', 'json')
    expect({ code, lines }).toEqual({ code: 0, lines: JSON.parse(out).clients + 1 })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const args = ['--import', 'tsx', 'main/cli.ts', 'sweep', 'builtin:seed', '--format', 'csv']
    const running = spawn(process.execPath, args, { cwd: ROOT })
    let err = ''
    running.stderr.on('data', (text) => {
      err += text
    })
    await once(running.stdout, 'data')
    running.stdout.destroy()
    const [code] = await once(running, 'exit')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('reads a policy on standard input', async () => {
    const args = ['--import', 'tsx', 'main/cli.ts', 'sweep', '-', '--format', 'json']
    const running = spawn(process.execPath, args, { cwd: ROOT })
    let out = ''
    running.stdout.on('data', (text) => {
      out += text
    })
    running.stdin.end(textOf(asset('policies/seed.policy.json')))
    const [code] = await once(running, 'close')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'cvq-lab/sweep@1', policy: 'As on the CVQ page' })
  })
})

it('as text it says who fares how, and where', async () => {
  const { code, out } = await cli('sweep', 'builtin:seed')
  expect(code).toBe(0)
  expect(out).toMatch(/^As on the CVQ page: [0-9,]+ clients, judged in [0-9,]+ groups\.\n/)
  expect(out).toMatch(/\n {2}Must upgrade +[0-9,]+ +[0-9.]+ %\n/)
  expect(out).toMatch(/\n {2}otherwise +[0-9,]+ +[0-9.]+ %\n/)
  expect(out).toMatch(/\n {2}MSNMSGR +7\.0\.0813 +to 16\.4\.3508\.0205 +\([0-9]+ versions\) {2}\. {2}\./)
})

it('a policy without a rule is swept too', async () => {
  const none = { ...POLICY, dialects: [], rules: [], otherwise: { refuse: 420 } }
  const { code, out } = await cli('sweep', file('none.json', none), '--format', 'json')
  expect(code).toBe(0)
  const { clients, byEnd } = JSON.parse(out)
  expect(byEnd.refused).toBe(clients)
})

it.each([
  ['broken JSON', '{"format":', /broken\.json is not JSON: line 1, column 11 /],
  [
    'binary junk',
    new Uint8Array([0xff, 0xfe, 0, 1, 2]),
    /broken\.json is not text: it holds bytes that are not UTF-8\./,
  ],
  [
    'another file',
    '{"format":"cvq-lab/client@1"}',
    /broken\.json: format is "cvq-lab\/client@1"; expected "cvq-lab\/policy@1"\./,
  ],
])('%s is one sentence', async (_, content, sentence) => {
  expect(await cli('sweep', file('broken.json', content))).toEqual(refused(expect.stringMatching(sentence)))
})

it('a file that is not there is one sentence', async () => {
  expect(await cli('sweep', 'nowhere.policy.json')).toEqual(
    refused(expect.stringMatching(/^nowhere\.policy\.json: there is no such file\./)),
  )
})
