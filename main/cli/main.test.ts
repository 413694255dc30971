// What holds for every command: help, version, usage. And once, the real process.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { netcat } from '../live/fixture.ts'
import { asset, cli, PROCESS_LIMIT, ROOT, refused, textOf } from './fixture.ts'

describe('usage', () => {
  it('--help names every command, and each has its own', async () => {
    const { code, out } = await cli('--help')
    for (const args of [['help'], ['help', 'help'], ['help', '--help']])
      expect(await cli(...args)).toEqual({ code, out, err: '' })
    expect(code).toBe(0)
    for (const command of [
      'run',
      'check',
      'serve',
      'query',
      'lint',
      'sweep',
      'diff',
      'rollout',
      'conform',
      'vopr',
      'bench',
      'doctor',
    ]) {
      expect(out).toContain(`  ${command} `)
      const own = await cli(command, '--help')
      expect(await cli('help', command)).toEqual(own)
      expect(own).toMatchObject({ code: 0, err: '' })
      expect(own.out.startsWith(`cvq-lab ${command} `)).toBe(true)
    }
  })

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(textOf(join(ROOT, 'package.json')))
    expect(await cli('--version')).toEqual({ code: 0, out: `cvq-lab ${version}\n`, err: '' })
  })

  it.each([
    [
      [],
      /^No command is given\. Expected one of run, check, serve, query, lint, sweep, diff, rollout, conform, vopr, bench, doctor;/,
    ],
    [['convert'], /^There is no command convert\. Expected one of run, check/],
    [['toString'], /^There is no command toString\./],
    [['run'], /^run needs a FILE/],
    [['run', ''], /^run needs a FILE/],
    [
      ['run', 'a', '--fromat', 'json'],
      /^run has no option --fromat\. Expected --format, --out, --seed, --help\./,
    ],
    [['run', 'a', '-x'], /^run has no option -x\./],
    [
      ['run', 'a', '--format', 'pdf'],
      /^--format is pdf; expected text, json, mermaid, plantuml, svg, pcapng, junit, html\./,
    ],
    [['run', 'a', '--out', '--format'], /^--out has no value\. Expected --out FILE\./],
    [['run', 'a', '--seed'], /^--seed has no value\./],
    [['run', 'a', '--seed', '1.5'], /^--seed is 1\.5; expected a whole number from 0 to/],
    [['run', 'a', '--seed', '-1'], /^--seed is -1; expected a whole number from 0 to/],
    [['run', 'a', '--seed='], /^--seed has no value\./],
    [['serve', 'a'], /^serve takes no FILE, but a is given\./],
    [['serve', '--port', '65536'], /^--port is 65536; expected a whole number from 0 to 65535\./],
    [['query', '--port', '0'], /^--port is 0; expected a whole number from 1 to 65535\./],
    [
      ['serve', '--policy', 'builtin:x'],
      /^--policy is builtin:x; expected builtin:seed, builtin:lockout-2003, /,
    ],
    [['lint'], /^lint needs POLICY, and none is given\./],
    [['lint', 'a', 'b'], /^lint takes POLICY alone, but b is given too\. Leave it out\./],
    [['lint', 'builtin:x'], /^POLICY is builtin:x; expected builtin:seed, builtin:lockout-2003, /],
    [['lint', 'a', '--format', 'csv'], /^--format is csv; expected text, json, junit\./],
    [['sweep', 'a', '--grouped'], /^--grouped goes with --format csv\. Leave it out, or add --format csv\./],
    [['diff', 'a'], /^diff needs A and B, and only one is given\./],
    [['diff', '-', '-'], /^diff reads standard input once, and - is given for both\./],
    [['diff', 'builtin:seed', 'builtin:x'], /^B is builtin:x; expected builtin:seed, /],
    [['rollout'], /^rollout needs FILE, and none is given\./],
    [['bench', '--json=1'], /^--json takes no value, but 1 is given\./],
    [['bench', '--only', 'x'], /^--only is x; expected answers, /],
    [['doctor', 'a'], /^doctor takes no FILE, but a is given\./],
    [['doctor', '--format', 'csv'], /^--format is csv; expected text, json\./],
  ])('%j is one sentence and exit code 2', async (args, sentence) => {
    expect(await cli(...args)).toEqual(refused(expect.stringMatching(sentence)))
    expect((await cli(...args)).err.split('\n')).toHaveLength(2)
  })
})

describe('the process', { timeout: PROCESS_LIMIT }, () => {
  const start = (...args: readonly string[]) =>
    spawn(process.execPath, ['--import', 'tsx', 'main/cli.ts', ...args], { cwd: ROOT })

  async function ended(process: ReturnType<typeof start>) {
    let out = ''
    let err = ''
    process.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    process.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const [code, signal] = await once(process, 'close')
    return { code, signal, out, err }
  }

  it('prints what it was asked for and nothing else', async () => {
    const { code, out, err } = await ended(start('check', asset('transcripts/seed-page.md')))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/\n5 passed, 0 failed \(6 exchanges\)\n$/)
  })

  it('reads standard input', async () => {
    const process = start('check', '-')
    process.stdin.end('C: CVQ 6 spaghetti\nS: 420 6\n')
    const { code, out } = await ended(process)
    expect(code).toBe(1)
    expect(out).toContain('FAILED  standard input:1')
  })

  it('reads a page of Markdown there too', async () => {
    const process = start('check', '-')
    process.stdin.end(textOf(asset('transcripts/seed-page.md')))
    const { code, out } = await ended(process)
    expect(code).toBe(0)
    expect(out).toContain('5 passed, 0 failed')
  })

  it('serves until SIGTERM: the first line says where, lines come back byte for byte', async () => {
    const server = start('serve', '--port', '0', '--format', 'jsonl')
    const ending = ended(server)
    const [first] = await once(server.stdout, 'data')
    const [, port] = /^listening on 127\.0\.0\.1:([0-9]+)\n$/.exec(String(first)) ?? []
    expect(await netcat(Number(port), ['VER 1 CVR0\r\nCVQ 6 spaghetti\r\n'])).toBe('VER 1 CVR0\r\n731 6\r\n')
    server.kill('SIGTERM')
    const { code, out, err } = await ending
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [, ...log] = out.trimEnd().split('\n')
    expect(log.map((line) => JSON.parse(line)).find(({ reply }) => reply === '731 6')).toMatchObject({
      connection: 1,
      kind: 'answered',
      request: 'CVQ 6 spaghetti',
      closes: true,
      why: { code: 731, failed: { reason: 'too-few' } },
    })
  })

  it.skipIf(process.platform === 'win32')(
    'serves npm no longer than npm is there: npm tells its shell, and the shell nobody',
    async () => {
      const command = `${JSON.stringify(process.execPath)} --import tsx main/cli.ts serve --port 0; true`
      const shell = spawn('sh', ['-c', command], {
        cwd: ROOT,
        env: { ...process.env, npm_lifecycle_event: 'cli' },
      })
      const ending = ended(shell)
      expect(String(await once(shell.stdout, 'data'))).toMatch(/^listening on /)
      shell.kill('SIGTERM')
      expect(await ending).toMatchObject({ signal: 'SIGTERM', err: '' })
    },
  )

  it.runIf(existsSync('/dev/full'))('says in one sentence that its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w')
    const args = ['--import', 'tsx', 'main/cli.ts', 'run', asset('lessons/start.cvq.json')]
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect({ status, said: String(stderr) }).toEqual({
      status: 2,
      said: 'Standard output cannot be written: the system says ENOSPC (the disk is full). What is there is not whole.\n',
    })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const process = start('run', ...Array.from({ length: 400 }, () => asset('lessons/start.cvq.json')))
    process.stdout.destroy()
    let err = ''
    process.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const [code] = await once(process, 'exit')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})
