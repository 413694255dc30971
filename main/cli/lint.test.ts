// What `lint` prints for a person, a program and a build server, and when it is 1.

import { describe, expect, it } from 'vitest'
import { FINDING_KINDS } from '../../protocol/formats/finding.ts'
import { cli, file, refused } from './fixture.ts'

/** A policy for versions of one's own product, as in a release pipeline: everybody ends at 2.1. */
const OWN = {
  format: 'cvq-lab/policy@1',
  name: 'Own product',
  dialects: [],
  rules: [
    {
      id: 'windows',
      match: { library: ['LAB'], systemType: ['winnt'] },
      answer: {
        recommended: '2.1',
        minimum: '2.0',
        downloadUrl: 'https://dl.example/lab-2.1.exe',
        fallbackUrl: 'https://lab.example/',
      },
    },
  ],
  otherwise: { refuse: 420 },
  server: { knownClients: 'any' },
}
const looping = {
  ...OWN,
  rules: OWN.rules.map((rule) => ({ ...rule, answer: { ...rule.answer, minimum: '2.2' } })),
}

describe('as text', () => {
  it('says that nothing is found, and is 0', async () => {
    const { code, out, err } = await cli('lint', file('own.policy.json', OWN))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Own product: nothing found in [0-9,]+ clients\.\n$/)
  })

  it('has each finding with its rule, why it matters, the smallest client and the repair, and is 1', async () => {
    const { code, out, err } = await cli('lint', file('loop.policy.json', looping))
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^Own product: [0-9]+ findings? in [0-9,]+ clients\.$/)
    expect(lines.slice(1, 4)).toEqual([
      '',
      '1  Upgrade loop: rule 1, windows',
      '   Rule 1 recommends 2.1 but requires 2.2. The same client comes back to it.',
    ])
    expect(lines[4]).toMatch(/^ {3}Why it matters: /)
    expect(lines[5]).toMatch(
      /^ {3}Smallest client: winnt 5\.1 i386 LAB [0-9.]+ 0x0409 \([0-9,]+ clients in all\)$/,
    )
    expect(lines[6]).toBe('   Repair: Recommend 2.2.')
  })
})

it.each([
  ['faulty-loop', 'loop'],
  ['faulty-stranded', 'stranded'],
  ['faulty-shadowed', 'shadowed-rule'],
  ['faulty-below-minimum', 'recommended-below-minimum'],
  ['faulty-downgrade', 'downgrade'],
])('%s: the first finding as JSON is %s, with a witness and edits that repair it', async (name, kind) => {
  const { code, out } = await cli('lint', `builtin:${name}`, '--format', 'json')
  expect(code).toBe(1)
  const { format, clients, findings } = JSON.parse(out)
  expect(format).toBe('cvq-lab/findings@1')
  expect(clients).toBeGreaterThan(1_000_000)
  expect(findings[0]).toMatchObject({
    kind,
    rule: expect.any(String),
    witness: { format: 'cvq-lab/client@1' },
    sentence: expect.stringMatching(/^.+\.$/),
    why: expect.stringMatching(/^.+\.$/),
    repair: { edits: [{}] },
  })
})

it('as JUnit has a case for every kind, those that passed too', async () => {
  const { code, out } = await cli('lint', file('loop.policy.json', looping), '--format', 'junit')
  expect(code).toBe(1)
  expect(out.match(/<testcase /g)).toHaveLength(FINDING_KINDS.length)
  expect(out).toMatch(
    /<testcase name="Upgrade loop" classname="[^"]*loop\.policy\.json">\n {6}<failure message="1 finding">/,
  )
  const passing = await cli('lint', file('own.policy.json', OWN), '--format', 'junit')
  expect(passing.code).toBe(0)
  expect(passing.out).not.toContain('<failure')
})

it('a policy without rules has findings, and no crash', async () => {
  const { code, out } = await cli('lint', file('none.policy.json', { ...OWN, rules: [] }))
  expect(code).toBe(1)
  expect(out).toContain('This policy has no rules.')
})

it('a broken policy is one sentence with its line', async () => {
  expect(await cli('lint', file('broken.policy.json', '{\n  "format": }'))).toEqual(
    refused(expect.stringMatching(/broken\.policy\.json is not JSON: line 2, column 13 /)),
  )
})
