import { describe, expect, it } from 'vitest'
import { FINDING_KINDS, type Finding } from '../../protocol/formats/finding.ts'
import { clientAt } from '../../protocol/sweep.ts'
import { type Linted, lintJson, lintJunit, lintText } from './findings.ts'
import { domain, policy } from './fixture.ts'

const loop: Finding = {
  kind: 'loop',
  rule: 'old',
  others: [],
  clients: 1,
  witness: clientAt(domain, { kind: 0, system: 1, arch: 0, locale: 1, cohort: 1 }),
  facts: { recommended: '5.0.0537', minimum: '6.0.0602' },
  repair: { kind: 'recommend', edits: [], facts: { version: '6.0.0602' } },
}
const dead: Finding = {
  kind: 'dead-rule',
  rule: 'no, "de"',
  others: [],
  clients: 0,
  witness: null,
  facts: {},
  repair: { kind: 'disable', edits: [], facts: { n: '2' } },
}
const linted: Linted = { file: 'by-hand.policy.json', policy, clients: 1_268_640, findings: [loop, dead] }

describe('findings as text', () => {
  it('have the rule, the sentence, why it matters, the client and the repair', () => {
    expect(lintText(linted).split('\n')).toEqual([
      'By hand: 2 findings in 1,268,640 clients.',
      '',
      '1  Upgrade loop: rule 1, old',
      '   Rule 1 recommends 5.0.0537 but requires 6.0.0602. The same client comes back to it.',
      '   Why it matters: The client downloads and installs the same thing again and again, and nobody gets in.',
      '   Smallest client: winnt 5.1 i386 MSMSGS 1.0.0863 0x0409 (1 client in all)',
      '   Repair: Recommend 6.0.0602.',
      '',
      '2  Dead rule: rule 2, no, "de"',
      '   Rule 2 matches no client there is.',
      '   Why it matters: The rule says something about clients that do not exist. Often it is a misspelt name or an empty range.',
      '   It concerns no client there is.',
      '   Repair: Switch off rule 2.',
      '',
    ])
  })

  it('of none are one sentence', () => {
    expect(lintText({ ...linted, findings: [] })).toBe('By hand: nothing found in 1,268,640 clients.\n')
  })
})

it('as JSON they are the findings themselves, each with its sentence and why', () => {
  const { format, findings } = JSON.parse(lintJson(linted))
  expect(format).toBe('cvq-lab/findings@1')
  expect(findings).toMatchObject([
    { ...loop, sentence: expect.stringMatching(/^Rule 1 /), why: expect.stringMatching(/^The client /) },
    dead,
  ])
})

describe('as JUnit', () => {
  const xml = lintJunit(linted)

  it('every kind of finding is a case, of the file as it was named', () => {
    expect(xml.match(/<testcase /g)).toHaveLength(FINDING_KINDS.length)
    expect(xml.match(/classname="by-hand\.policy\.json"/g)).toHaveLength(FINDING_KINDS.length)
    expect(xml).toContain(`<testsuites tests="${FINDING_KINDS.length}" failures="2">`)
  })

  it('a failure says all that text says', () => {
    expect(xml).toContain('<failure message="1 finding">rule 1, old\nRule 1 recommends 5.0.0537')
    expect(xml).toContain('rule 2, no, &quot;de&quot;')
  })
})
