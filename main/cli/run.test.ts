import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { asset, cli, file, place, refused, textOf } from './fixture.ts'

const START = asset('lessons/start.cvq.json')
const start = (changes: object = {}): object => ({ ...JSON.parse(textOf(START)), ...changes })
const clientWith = (changes: object) => {
  const { client } = JSON.parse(textOf(START))
  return start({ client: { ...client, ...changes } })
}

describe('text', () => {
  it('tells the start scenario: lines with their times, the why, the verdict', async () => {
    const { code, out, err } = await cli('run', START)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines).toContain('   80 ms  C: VER 1 MSNP9 MSNP8 CVR0')
    expect(lines.some((line) => line.includes('win9x: systemType is winnt, expected win'))).toBe(true)
    expect(lines).toContain('Connection 2, 7.0.0813')
  })
})

describe('json', () => {
  it('is the trace; of several files one array', async () => {
    const one = JSON.parse((await cli('run', START, '--format', 'json')).out)
    expect(one).toMatchObject({ format: 'cvq-lab/trace@1', outcome: 'upgrade-forced', seed: 42 })
    const two = JSON.parse((await cli('run', START, START, '--format=json')).out)
    expect(two).toEqual([one, one])
  })

  it('is the same every time, and --seed takes the place of its own', async () => {
    const args = ['run', START, '--format', 'json', '--seed', '7'] as const
    const first = await cli(...args)
    expect(await cli(...args)).toEqual(first)
    expect(JSON.parse(first.out).seed).toBe(7)
  })
})

describe('--out', () => {
  it('writes one file', async () => {
    const out = place('one.json')
    expect(await cli('run', START, '--format', 'json', '--out', out)).toEqual({ code: 0, out: '', err: '' })
    expect(textOf(out)).toBe((await cli('run', START, '--format', 'json')).out)
  })

  it('makes a folder for several, and no two have one name', async () => {
    const other = file('other/start.cvq.json', start())
    const out = place('folder/below')
    expect((await cli('run', START, other, '--out', out)).code).toBe(0)
    expect(textOf(`${out}/start.txt`)).toBe(textOf(`${out}/start-2.txt`))
  })

  it('tells names apart that some disks take for one', async () => {
    const out = place('capitals')
    const files = [file('a/Start.cvq.json', start()), file('b/start.cvq.json', start())]
    expect((await cli('run', ...files, '--out', out)).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['Start.txt', 'start-2.txt'])
  })

  it('writes over none of the files it runs, whatever they are called', async () => {
    const one = file('own/one.json', start())
    const two = file('own/two.json', start())
    const link = place('own/link')
    symlinkSync(one, link)
    const own = (path: string) =>
      refused(`${path} is one of the files to run and would be written over. Give --out another name.\n`)
    expect(await cli('run', one, '--format', 'json', '--out', one)).toEqual(own(one))
    expect(await cli('run', one, '--format', 'json', '--out', link)).toEqual(own(link))
    expect(await cli('run', START, two, one, '--format', 'json', '--out', place('own'))).toEqual(own(two))
    expect(textOf(one)).toBe(JSON.stringify(start()))
    expect(existsSync(place('own/start.json'))).toBe(false)
  })

  it('- is standard output', async () => {
    expect((await cli('run', START, '--out', '-')).out).toMatch(/^Forced upgrade on Windows XP\n/)
  })

  it('a place that cannot be written is one sentence', async () => {
    const out = place('no/such/folder/a.txt')
    const { code, err } = await cli('run', START, '--out', out)
    expect({ code, err }).toEqual({
      code: 2,
      err: `${out} cannot be written: the system says ENOENT (it or its folder is not there). It is as it was. Expected a place where files may be made.\n`,
    })
  })
})

describe('--out where something is in the way', () => {
  const DISK = '/dev/full'

  it('leaves a file whole that cannot be replaced, with nothing beside it', async () => {
    const out = file('taken/out.json', 'old')
    // Of a name that is too long for the system no file can be made, and a folder is replaced by none.
    const folder = place('taken')
    for (const wrong of [`${folder}/${'x'.repeat(300)}`, folder]) {
      const { code, err } = await cli('run', START, '--out', wrong)
      expect(code).toBe(2)
      expect(err).toMatch(/ cannot be written: the system says E[A-Z]+( \(.*\))?\. It is as it was\. /)
    }
    expect(textOf(out)).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.json'])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'leaves a file whole whose folder may not be written to, or that may not itself',
    async () => {
      const out = file('shut/out.json', 'old')
      for (const [path, mode] of [
        [place('shut'), 0o555],
        [out, 0o444],
      ] as const) {
        const before = statSync(path).mode
        chmodSync(path, mode)
        const { code, err } = await cli('run', START, '--out', out)
        chmodSync(path, before)
        expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('the system says EACCES') })
        expect(textOf(out)).toBe('old')
        expect(readdirSync(place('shut'))).toEqual(['out.json'])
      }
    },
  )

  it.skipIf(!existsSync(DISK))('says that a disk is full', async () => {
    expect(await cli('run', START, '--out', DISK)).toEqual(
      refused(
        `${DISK} cannot be written: the system says ENOSPC (the disk is full). It is as it was. Expected a place where files may be made.\n`,
      ),
    )
  })

  it.skipIf(process.platform === 'win32')('writes into a pipe, and puts no file in its place', async () => {
    const pipe = place('pipe')
    execFileSync('mkfifo', [pipe])
    const reading = readFile(pipe, 'utf8')
    expect((await cli('run', START, '--out', pipe)).code).toBe(0)
    expect(await reading).toBe((await cli('run', START)).out)
    expect(statSync(pipe).isFIFO()).toBe(true)
  })
})

describe('expectations', () => {
  it('that are missed are exit code 1, each with what was expected and what came', async () => {
    const missing = file(
      'missing.cvq.json',
      start({ expect: { outcome: 'refused', code: 420, lines: ['S: VER 1 CVR0', 'S: VER 1 CVR0'] } }),
    )
    const { code, out, err } = await cli('run', missing)
    expect(code).toBe(1)
    expect(out).not.toBe('')
    expect(err).toBe(
      [
        `${missing}: expected outcome refused, got upgrade-forced.`,
        `${missing}: expected code 420, got none.`,
        `${missing}: expected the line S: VER 1 CVR0 after S: VER 1 CVR0, where it does not occur.`,
        '',
      ].join('\n'),
    )
  })
})

describe('branches', () => {
  const branches = [
    {
      name: 'Kept',
      client: { ...JSON.parse(textOf(START)).client, version: '7.0.0813' },
      expect: { outcome: 'up-to-date' },
    },
    { name: 'Missed', expect: { outcome: 'refused' } },
  ]

  it('are run too: what is expected of one and does not come is exit code 1 and names it', async () => {
    const path = file('branches.cvq.json', start({ branches }))
    const { code, out, err } = await cli('run', path, '--format', 'json')
    expect(code).toBe(1)
    expect(err).toBe(`${path}, branch Missed: expected outcome refused, got upgrade-forced.\n`)
    expect(JSON.parse(out)).toEqual(JSON.parse((await cli('run', START, '--format', 'json')).out))
  })

  it('are suites of their own in JUnit, with a case for each expectation', async () => {
    const path = file(
      'suites.cvq.json',
      start({ expect: { outcome: 'upgrade-forced', lines: ['C: OUT'] }, branches }),
    )
    const { out } = await cli('run', path, '--format', 'junit')
    expect(out).toContain('<testsuites tests="4" failures="1">')
    expect(out).toContain('<testsuite name="Forced upgrade on Windows XP" tests="2" failures="0">')
    expect(out).toContain('<testsuite name="Missed" tests="1" failures="1">')
    expect(out).toContain('<failure message="Missed: expected outcome refused, got upgrade-forced.">')
  })
})

it('JUnit has what cannot be printed as signs', async () => {
  const expected = { expect: { lines: ['S: \u001b[2J\u202eforged'] } }
  const { out } = await cli('run', file('signs.cvq.json', start(expected)), '--format', 'junit')
  expect(out).toContain('expected the line S: \\x1b[2J\\u{202e}forged, which')
})

describe('bad input is one sentence that names the file, the field and what was expected', () => {
  const bad: readonly (readonly [string, unknown, RegExp])[] = [
    ['broken JSON', '{ "format": ', /is not JSON: line 1, column 13/],
    [
      'an unknown format',
      start({ format: 'cvq-lab/film@1' }),
      /format is "cvq-lab\/film@1"; expected "cvq-lab\/scenario@1"/,
    ],
    ['an unknown key', start({ titel: 'x' }), /unknown key "titel".*"title"/],
    ['a version 7.x', clientWith({ version: '7.x' }), /client\.version is .*7\.x.*; expected a version/],
    ['an LCID 0xZZZZ', clientWith({ locale: '0xZZZZ' }), /client\.locale is .*0xZZZZ.*; expected a locale/],
    [
      '10 MB of noise',
      Uint8Array.from({ length: 10_000_000 }, (_, i) => (i * 2654435761) >>> 24),
      /is not text/,
    ],
    ['10 MB of text', 'x'.repeat(10_000_000), /is not JSON: line 1, column 1/],
    [
      'a policy that is not there',
      start({ policy: 'builtin:none' }),
      /policy is .*builtin:none.*; expected "builtin:seed"/,
    ],
    [
      'a policy file that is not there',
      start({ policy: 'none.policy.json' }),
      /none\.policy\.json: there is no such file/,
    ],
  ]

  it.each(bad)('%s', async (name, content, sentence) => {
    const path = file(`bad ${name}.cvq.json`, content)
    const out = place('must-not-be')
    const ended = await cli('run', START, path, '--out', out)
    expect(ended).toEqual(refused(expect.stringMatching(sentence)))
    expect(ended.err).toContain('.json')
    expect(ended.err.trimEnd()).not.toContain('\n')
    expect(existsSync(out)).toBe(false)
  })

  it('a missing file', async () => {
    const path = place('missing.json')
    expect(await cli('run', path)).toEqual(refused(expect.stringContaining(`${path}: there is no such file`)))
  })
})
