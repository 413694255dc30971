// The command line in the app: the same bytes as from the sources, without a window, a display or a trace left behind.

import { once } from 'node:events'
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { COMMAND_NAMES, HELP_OPTIONS, HELP_WORD, VERSION_OPTION } from '../main/cli/commands.ts'
import { fromSources, inApp, LAUNCHER, PACKAGED, type Said, said } from './support/command-line.ts'
import { launch, test } from './support/launch.ts'
import { PROJECT } from './support/run.ts'

const asset = (name: string): string => join(PROJECT, 'assets', name)
const START = asset('lessons/start.cvq.json')
const LOOP = asset('lessons/upgrade-loop.cvq.json')

/** Of every command its success, its finding and its refusal, in text and for programs. */
const COMMANDS: readonly (readonly string[])[] = [
  ['--help'],
  ['-h'],
  ['help', 'run'],
  ...COMMAND_NAMES.map((name) => [name, '--help']),
  ['run', START, '--format', 'text'],
  ['run', START, LOOP, '--format', 'json', '--seed', '7'],
  ['run', START, '--format', 'svg'],
  ['run', START, '--format', 'html'],
  ['run', START, '--format', 'pcapng'],
  ['run', asset('nothing.cvq.json')],
  ['run', START, '--port', '0'],
  ['run', START, '--no-sandbox'],
  ['check', asset('transcripts'), '--format', 'junit'],
  ['lint', 'builtin:seed'],
  ['lint', 'builtin:toString'],
  ['sweep', 'builtin:seed', '--format', 'csv', '--grouped'],
  ['diff', 'builtin:seed', 'builtin:october-2009', '--format', 'json'],
  ['rollout', asset('rollouts/october-2009.rollout.json'), '--format', 'csv'],
  ['query', '--port', '1', '--format', 'json'],
  ['query', 'http://example.org/', '--remote-debugging-port=0'],
  ['serve', '--host', 'no.such.host.invalid'],
  ['conform'],
  ['conform', '--bug', 'lf-needs-cr', '--format', 'junit'],
  ['conform', '--list', '--section', 'usr'],
  ['conform', '--port', '1'],
  ['bench', '--only', 'nothing'],
  ['doctor', 'x'],
]

/** Of a query on a real socket the times are real, and nobody's promise. */
const untimed = ({ out, ...rest }: Said): Said => ({ ...rest, out: out.replace(/"at": [0-9]+/g, '"at": 0') })

test.describe('the command line @p0', () => {
  for (const args of COMMANDS) {
    test(`says the same in the app and from the sources: ${args.map((arg) => basename(arg)).join(' ')}`, async ({
      userData: home,
    }) => {
      const app = untimed(await said(inApp(args, home)))
      expect(app).toEqual(untimed(await said(fromSources(args, home))))
      expect(app.out + app.err).not.toBe('')
    })
  }

  test('reads standard input', async ({ userData: home }) => {
    const app = await said(inApp(['check', '-'], home), 'C: CVQ 6 spaghetti\nS: 420 6\n')
    expect(app).toMatchObject({ code: 1, err: '' })
    expect(app.out).toContain('FAILED  standard input:1')
    const policy = readFileSync(asset('policies/seed.policy.json'), 'utf8')
    expect((await said(inApp(['lint', '-'], home), policy)).code).toBe(1)
  })

  test('has the version of its package', async ({ userData: home }) => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
    const { code, out, err } = await said(inApp([VERSION_OPTION], home))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replace('-testbuild', '')).toBe(`cvq-lab ${version}\n`)
  })

  test('puts out megabytes whole, to a reader that takes its time', async ({ userData: home }) => {
    const args = ['run', ...Array.from({ length: 500 }, () => LOOP), '--format', 'json']
    const child = inApp(args, home)
    child.stdin?.end()
    const { stdout } = child
    if (stdout === null) throw new Error('its output is a pipe')
    const pieces: Buffer[] = []
    // The pipe is full long before the first piece is taken, and between two of them.
    for await (const piece of stdout) {
      pieces.push(piece)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const out = Buffer.concat(pieces).toString('utf8')
    expect(out.length).toBeGreaterThan(5_000_000)
    const runs: unknown = JSON.parse(out)
    expect(runs).toHaveLength(500)
  })

  test('ends quietly when its reader has seen enough', async ({ userData: home }) => {
    const child = inApp(['run', ...Array.from({ length: 400 }, () => LOOP), '--format', 'json'], home)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const err = child.stderr === null ? '' : text(child.stderr)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await err).toBe('')
  })

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`serves until ${signal}`, async ({ userData: home }) => {
      const child = inApp(['serve', '--port', '0'], home)
      const ended = said(child)
      if (child.stdout === null) throw new Error('its output is a pipe')
      const [first] = await once(child.stdout, 'data')
      const [, port] = /^listening on 127\.0\.0\.1:([0-9]+)\n$/.exec(String(first)) ?? []
      const client = createConnection(Number(port))
      client.end('VER 1 CVR0\r\nCVQ 6 spaghetti\r\n')
      expect(await text(client)).toBe('VER 1 CVR0\r\n731 6\r\n')
      child.kill(signal)
      expect(await ended).toMatchObject({ code: 0, err: '' })
    })
  }

  test('hands no word of a command to Chromium', async ({ userData: home }) => {
    const words = [
      `--user-data-dir=${join(home, 'chromium')}`,
      '--remote-debugging-port=0',
      '--type=renderer',
    ]
    for (const word of words) {
      const { code, err } = await said(inApp(['run', START, word], home))
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/^run has no option --/) })
    }
    expect(readdirSync(home)).toEqual([])
  })

  test('leaves nothing behind, and holds no lock', async ({ userData: home }) => {
    const server = inApp(['serve', '--port', '0'], home)
    if (server.stdout === null) throw new Error('its output is a pipe')
    await once(server.stdout, 'data')
    expect((await said(inApp(['run', START], home))).code).toBe(0)
    server.kill('SIGTERM')
    await once(server, 'close')
    expect(readdirSync(home)).toEqual([])
  })

  test('says that benchmarks are for the repository', async ({ userData: home }) => {
    expect(await said(inApp(['bench'], home))).toEqual({
      code: 2,
      out: '',
      err: 'bench works in the repository of CVQ Lab, not in the app. Give the command npm run bench there.\n',
    })
  })

  test('without a command opens the window, and says that this needs a display', async ({
    userData: home,
  }) => {
    const { code, out, err } = await said(inApp([START], home))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^The window of CVQ Lab needs a display, .*\n$/)
  })
})

test('the launcher knows every command, and no other word', () => {
  const [, words = ''] = /case "\$1" in\s*(.*)\)\n/.exec(LAUNCHER) ?? []
  expect(words.split('|').map((word) => word.trim())).toEqual([
    ...COMMAND_NAMES,
    HELP_WORD,
    VERSION_OPTION,
    ...HELP_OPTIONS,
  ])
})

test.describe('the self-check @p0', () => {
  const doctor = (home: string, app?: string) => said(inApp(['doctor', '--format', 'json'], home, app))

  test('finds nothing wrong with what was built, but the test’s own fuse in a package', async ({
    userData: home,
  }) => {
    const { code, out, err } = await doctor(home)
    const { findings } = JSON.parse(out)
    const wrong = findings.filter(({ state }: { state: string }) => state === 'wrong')
    expect(err).toBe('')
    expect(findings).toContainEqual(expect.objectContaining({ check: 'program', state: 'ok' }))
    if (PACKAGED === null) expect({ code, wrong }).toEqual({ code: 0, wrong: [] })
    else
      expect({ code, wrong }).toEqual({
        code: 1,
        wrong: [expect.objectContaining({ found: 'enableNodeCliInspectArguments is on.' })],
      })
    expect(readdirSync(home)).toEqual([])
  })

  test('finds one changed letter of the page', async ({ userData: home }, info) => {
    const app = info.outputPath('app')
    const broken = PACKAGED === null ? copyOfBuild(app) : copyOfPackage(dirname(PACKAGED), app)
    const { code, out, err } = await doctor(home, PACKAGED === null ? app : join(app, basename(PACKAGED)))
    const { findings } = JSON.parse(out)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'program',
        state: 'wrong',
        found: 'out/renderer/index.html is not as it was built.',
      }),
    )
    rmSync(broken)
  })

  test('looks where the window keeps its files', async ({ userData: home }) => {
    const config = join(home, '.config')
    const lab = await launch({ userData: '', env: { HOME: home, XDG_CONFIG_HOME: config } })
    const places = await lab.app.evaluate(({ app }) => [app.getPath('userData'), app.getPath('logs')])
    await lab.page.locator('html[data-ready=true]').waitFor()
    const { out } = await doctor(home)
    const whereOf = (check: string): string =>
      JSON.parse(out).findings.find((each: { check: string }) => each.check === check).where
    expect([whereOf('folder'), dirname(whereOf('log'))]).toEqual(places)
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({
        check: 'lock',
        found: expect.stringMatching(/^A window is open, in process/),
      }),
    )
    await lab.app.close()
  })
})

/** One letter of the page's first line. */
const change = (bytes: Buffer, at: number): Buffer => {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes
}

function copyOfBuild(folder: string): string {
  for (const part of ['package.json', 'out', 'assets'])
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  const page = join(folder, 'out', 'renderer', 'index.html')
  writeFileSync(page, change(readFileSync(page), 3))
  return page
}

/** The same files by other names, as a copy would be of 270 MB, but for the archive. */
function copyOfPackage(from: string, to: string): string {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    const place = join(entry.parentPath, entry.name)
    const copy = join(to, place.slice(from.length))
    if (entry.isDirectory()) mkdirSync(copy, { recursive: true })
    else {
      mkdirSync(dirname(copy), { recursive: true })
      linkSync(place, copy)
    }
  }
  const archive = join(to, 'resources', 'app.asar')
  const bytes = readFileSync(archive)
  rmSync(archive)
  const page = readFileSync(join(PROJECT, 'out', 'renderer', 'index.html'))
  writeFileSync(archive, change(bytes, bytes.indexOf(page) + 3))
  return archive
}
