// Every export from the command line: the same bytes as in this process, in any time zone, language and folder.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportOf } from '../export/exports.ts'
import { EXPORT_FORMATS } from '../export/source.ts'
import { simulate } from '../simulation/index.ts'
import { assets, resources, start } from './builtin-runs.ts'
import { digests } from './digests.ts'
import { asset, cliBytes, PROCESS_LIMIT, place, ROOT } from './fixture.ts'
import { runTool } from './tools.ts'

const START = asset('lessons/start.cvq.json')
const LESSON = asset('lessons/the-minimum.cvq.json')
const source = { trace: simulate(start, assets.catalogue), scenario: start }
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const TSX = import.meta.resolve('tsx')
const node = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runTool(process.execPath, ['--import', TSX, ...args], { env: { ...process.env, ...env } })

describe.each(EXPORT_FORMATS)('--format %s', (format) => {
  const made = Buffer.from(exportOf(format).make(source, resources))

  it('writes the export, to standard output and to a file', async () => {
    const out = place(`start${exportOf(format).ending}`)
    const { code, bytes, err } = await cliBytes('run', START, '--format', format)
    expect({ code, err, isSame: bytes.equals(made) }).toEqual({ code: 0, err: '', isSame: true })
    expect(await cliBytes('run', START, '--format', format, '--out', out)).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(out).equals(made)).toBe(true)
  })

  it('writes a file for each of several scenarios into a folder', async () => {
    const out = place(`several-${format}`)
    const { ending } = exportOf(format)
    expect((await cliBytes('run', START, LESSON, '--format', format, '--out', out)).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual([`start${ending}`, `the-minimum${ending}`])
    expect(readFileSync(join(out, `start${ending}`)).equals(made)).toBe(true)
  })
})

describe('several scenarios to standard output', () => {
  it.each(['mermaid', 'svg', 'pcapng', 'html'])(
    '%s is refused in one sentence that says what to do',
    async (format) => {
      const { code, bytes, err } = await cliBytes('run', START, LESSON, '--format', format, '--out', '-')
      expect({ code, out: bytes.length }).toEqual({ code: 2, out: 0 })
      expect(err).toBe(
        `Several files of ${format} do not go into one standard output. Give --out a folder, or run one FILE at a time.\n`,
      )
    },
  )

  it('plantuml is one diagram after the other', async () => {
    const { bytes } = await cliBytes('run', START, LESSON, '--format', 'plantuml')
    expect(bytes.toString().match(/^@(?:start|end)uml$/gm)).toEqual([
      '@startuml',
      '@enduml',
      '@startuml',
      '@enduml',
    ])
  })

  it('junit is one document with all their suites', async () => {
    const { bytes } = await cliBytes('run', START, LESSON, '--format', 'junit')
    expect(bytes.toString().match(/<testsuites /g)).toHaveLength(1)
    expect(bytes.toString().match(/<testsuite /g)?.length).toBeGreaterThan(2)
  })
})

describe('an export is the same bytes', () => {
  it.each([
    ['in Kathmandu, in Turkish', { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    [
      'at the date line, in no language',
      { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', LANGUAGE: 'ar' },
    ],
  ])(
    '%s',
    async (_, env) => {
      const { out, err } = await node([join(ROOT, 'main/cli/digests.ts'), '--print-digests'], env)
      expect(err).toBe('')
      expect(JSON.parse(out)).toEqual(digests())
    },
    PROCESS_LIMIT,
  )

  it(
    'through a real standard output, which mangles nothing, from another folder',
    async () => {
      const script = `process.chdir(${JSON.stringify(tmpdir())})
      const { spawnSync } = await import('node:child_process')
      const { createHash } = await import('node:crypto')
      const args = ['--import', ${JSON.stringify(TSX)}, ${JSON.stringify(join(ROOT, 'main/cli.ts'))}]
      const { stdout } = spawnSync(process.execPath, [...args, 'run', ${JSON.stringify(START)}, '--format', 'pcapng'])
      console.log(createHash('sha256').update(stdout).digest('hex'))`
      const { out } = await node(['--input-type=module', '--eval', script])
      expect(out.trim()).toBe(sha256(exportOf('pcapng').make(source, resources)))
    },
    PROCESS_LIMIT,
  )
})
