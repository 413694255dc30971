// `conform` against our own server, planted bugs, servers elsewhere and none.

import { describe, expect, it } from 'vitest'
import { conformancePolicy, conformancePolicyText, PLAIN } from '../conform/policies.ts'
import { loadPolicy } from '../files.ts'
import { serving, servingRaw } from '../live/fixture.ts'
import { policyWith } from '../server/fixture.ts'
import { cli, file, refused } from './fixture.ts'

const at = (port: number): readonly string[] => ['--port', String(port), '--quiet', '60']

describe('our own server', () => {
  it('passes everything: exit code 0, no case told but in its section', async () => {
    const { code, out, err } = await cli('conform')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Conformance of our server, in this process\n {2}frame\/1 /)
    expect(out).toMatch(
      /\nmust: [0-9]+ passed, 0 failed, 0 not tried\nmay: [0-9]+ passed, 0 failed, 0 not tried\n$/,
    )
    expect(out).not.toContain(' failed: ')
  })

  it('with a bug that a must finds: exit code 1, and of each failure what was sent, due and got', async () => {
    const { code, out } = await cli('conform', '--bug', 'no-close-after-731', '--case', 'cvq/2.2')
    expect(code).toBe(1)
    expect(out).toContain(
      [
        '    cvq/2.2  must failed: After 731 the server closes.',
        '      source    CVQ page',
        '      sent      VER 1 LAB1 CVR0',
        '      heard     VER 1 CVR0',
        '      sent      CVQ 6 spaghetti',
        '      heard     731 6',
        '      expected  the server closes',
        '      got       nothing',
      ].join('\n'),
    )
  })

  it('a may that failed is told, and counts with --strict alone', async () => {
    const args = ['conform', '--bug', 'system-type-case-folded', '--section', 'rules/2'] as const
    const lenient = await cli(...args)
    const strict = await cli(...args, '--strict')
    expect([lenient.code, strict.code]).toEqual([0, 1])
    expect(strict.out).toBe(lenient.out)
    expect(strict.out).toContain('Names of systems are told by their case.')
  })
})

describe('a server elsewhere', () => {
  it('is judged on what every server must do; what depends on its policy is not tried', async () => {
    const { port } = await serving(policyWith())
    const { code, out } = await cli('conform', ...at(port))
    expect(code).toBe(0)
    expect(out).toContain(`Conformance of the server at 127.0.0.1:${port}`)
    expect(out).toContain(
      '    6 cases not tried: The answer depends on the policy, and this server’s is not known.',
    )
  })

  it('that answers by the conformance policy is judged word for word', async () => {
    const { port } = await serving(conformancePolicy(PLAIN))
    const { code, out } = await cli('conform', ...at(port), '--known', '--section', 'rules')
    expect(code).toBe(0)
    expect(out).toContain('  rules/1  What stands in an answer: 6 of 6')
    expect(out).toContain('must: 6 passed, 0 failed')
  })

  it('the conformance policy is a file that is read as any other', () => {
    expect(loadPolicy(file('conformance.policy.json', conformancePolicyText()))).toMatchObject({ ok: true })
  })

  it('that knows VER alone is told so once a section', async () => {
    const port = await servingRaw((socket) => {
      let asked = false
      socket.on('data', (bytes: Buffer) => {
        const trid = /^VER ([0-9]+) .*CVR0/.exec(bytes.toString('latin1'))?.[1]
        if (trid !== undefined && !asked) socket.write(`VER ${trid} CVR0\r\n`)
        else socket.end()
        asked = true
      })
    })
    const { code, out } = await cli('conform', ...at(port))
    expect(code).toBe(1)
    expect(out).toContain(
      '  cvq/1  What CVQ is answered with: 0 of 10\n    10 cases failed: The server does not answer CVQ.\n',
    )
    expect(out.split('The server does not answer CVQ.').length - 1).toBeLessThan(25)
  })

  it('that is not there is one sentence, exit code 2', async () => {
    const { port, close } = await serving(policyWith())
    await close()
    expect(await cli('conform', ...at(port))).toEqual(
      refused(`127.0.0.1:${port} refuses the connection. Expected a server that listens there.\n`),
    )
  })
})

describe('reports for programs', () => {
  it('JSON has every case with its statement, source and what came of it', async () => {
    const { out } = await cli('conform', '--format', 'json')
    const { must, may, cases } = JSON.parse(out)
    expect(must.passed + may.passed).toBe(cases.length)
    expect(cases.length).toBeGreaterThanOrEqual(150)
    expect(cases[0]).toMatchObject({
      address: 'frame/1.1',
      level: 'must',
      status: 'passed',
      source: '1999 draft',
    })
  })

  it('JUnit has a suite for each section, and a failed may as not tried unless it counts', async () => {
    const args = [
      'conform',
      '--bug',
      'system-type-case-folded',
      '--section',
      'rules',
      '--format',
      'junit',
    ] as const
    const lenient = (await cli(...args)).out
    const strict = (await cli(...args, '--strict')).out
    expect(lenient).toContain('<testsuite name="rules/1 What stands in an answer" tests="6" failures="0">')
    expect(lenient).toContain('<skipped message="may, and differs: expected 420 2; got CVQ 2 ')
    expect(lenient).not.toContain('<failure')
    expect(strict).toContain('<failure message="expected 420 2; got CVQ 2 ')
  })
})

describe('what was asked wrongly', () => {
  it.each([
    [['--case', 'ver/1.99'], /^There is no case ver\/1\.99\. The nearest is .*--list/],
    [['--case', 'ver/1.1,ver/1.99'], /^There is no case ver\/1\.99\./],
    [['--section', ','], /^There is no case ,\./],
    [['--bug', 'lf-need-cr'], /lf-needs-cr/],
    [['--bug', 'lf-needs-cr', '--port', '1'], /^--bug plants a bug into our own server/],
    [['--known'], /^--known is of a server elsewhere/],
    [['--quiet', '1'], /--quiet/],
    [['--port', '0'], /--port/],
  ])('%j is one sentence', async (args, sentence) => {
    expect(await cli('conform', ...args)).toEqual(refused(expect.stringMatching(sentence)))
  })

  it('several cases and sections are one list, in the order of the suite, each once', async () => {
    const listed = async (...args: readonly string[]) =>
      (await cli('conform', '--list', ...args)).out.split('\n').map((line) => line.split(' ')[0])
    expect(await listed('--case', 'cvq/2.2, ver/2.3,cvq/2.1')).toEqual(['ver/2.3', 'cvq/2.1', 'cvq/2.2', ''])
    expect(await listed('--section', 'usr/2', '--case', 'ver/1.1,usr/2.1')).toEqual([
      'ver/1.1',
      ...(await listed('--section', 'usr/2')),
    ])
  })

  it('--list says which cases there are', async () => {
    const { code, out } = await cli('conform', '--list', '--section', 'usr/2')
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(3)
    expect(out).toContain('usr/2.1  may  hypothetic.org: After CVR0 there is no USR')
  })
})
