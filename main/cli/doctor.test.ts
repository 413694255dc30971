import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../doctor/finding.ts'
import { bench } from '../doctor/fixture.ts'
import { doctorOf } from './doctor.ts'
import { cli } from './fixture.ts'

const app = bench('with-data')

async function doctor(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  let out = ''
  const io = {
    out: (content: string | Uint8Array) => {
      out += String(content)
    },
    err: () => {},
    unread: () => 0,
    flushed: async () => {},
    outlive: () => undefined,
  }
  return { code: await doctorOf({ ...app.current().at, env }, args, io), out }
}

function breakPolicy(): void {
  const file = app.current().path('app/assets/policies/seed.policy.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"minimum"', '"minimun"'))
}

describe('doctor', () => {
  it('says of these sources that nothing is wrong with them', async () => {
    const { code, out, err } = await cli('doctor')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^cvq-lab [0-9.]+ in /)
    expect(out).toMatch(/\nNothing is wrong with this installation\.\n$/)
  })

  it('says one thing on each line, states and names in columns', async () => {
    const { code, out } = await doctor()
    const lines = out.trimEnd().split('\n').slice(1, -1)
    expect(code).toBe(0)
    expect(lines).toHaveLength(CHECKS.length)
    for (const line of lines) expect(line).toMatch(/^(?:ok {9}|note {7}|cannot tell) {2}[A-Z].{12} {2}\S/)
  })

  it('says what is wrong, what was expected and what to do, and exits with 1', async () => {
    breakPolicy()
    app.current().put('user/settings.json', '{')
    const { code, out } = await doctor()
    expect(code).toBe(1)
    expect(out).toMatch(/^WRONG {8}Data files {4}.*minimun.* Expected .*\. Install CVQ Lab again\.$/m)
    expect(out).toMatch(/^WRONG {8}Settings .*\(.*settings\.json\)$/m)
    expect(out).toMatch(/\n2 things are wrong with this installation\.\n$/)
  })

  it('keeps to its lines whatever a file is called', async () => {
    const host = 'a\nok  all is well \u001b[31m'
    const { out } = await doctor([], { DISPLAY: host })
    expect(out.trimEnd().split('\n')).toHaveLength(CHECKS.length + 2)
    expect(out).not.toContain('\u001b')
  })

  it('is data for programs', async () => {
    breakPolicy()
    const { code, out } = await doctor(['--format', 'json'])
    const read = JSON.parse(out)
    expect(code).toBe(1)
    expect(read).toMatchObject({ format: 'cvq-lab/doctor@1', wrong: 1, root: app.current().at.root })
    expect(read.findings.map(({ check }: { check: string }) => check)).toEqual(CHECKS)
    expect(read.findings[0]).toEqual({
      check: 'data',
      state: 'wrong',
      found: expect.stringContaining('minimun'),
      where: null,
      expected: 'the data files that come with the app',
      todo: 'Install CVQ Lab again.',
    })
    for (const { state, expected, todo } of read.findings.slice(1))
      expect([state === 'wrong', expected, todo]).toEqual([false, null, null])
  })
})
