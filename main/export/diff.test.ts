import { describe, expect, it } from 'vitest'
import type { Change, ClientVerdict, PolicyDiff } from '../../protocol/formats/policy-diff.ts'
import { clientAt } from '../../protocol/sweep.ts'
import { diffJson, diffText } from './diff.ts'
import { domain } from './fixture.ts'

const witness = clientAt(domain, { kind: 1, system: 1, arch: 0, locale: 1, cohort: 0 })
if (witness === null) throw new Error('the fixture is wrong')

const refused: ClientVerdict = {
  outcome: 'refused',
  end: 'refused',
  code: 420,
  hops: 0,
  rule: 'otherwise',
  answer: null,
}
const forced = {
  outcome: 'upgrade-forced',
  end: 'rests',
  code: null,
  hops: 2,
  rule: 'new',
  answer: { recommended: '8.1.0178', minimum: '8', downloadUrl: 'http://a.example/b.exe', fallbackUrl: '' },
} as const satisfies ClientVerdict
const change: Change = { clients: 1234, witness, before: refused, after: forced }
const diff = (...changes: readonly Change[]): PolicyDiff => ({
  clients: 1_268_640,
  changed: changes.reduce((sum, { clients }) => sum + clients, 0),
  changes,
})
const [a, b] = [{ name: 'A' }, { name: 'B\u001b[2J' }]

describe('a difference as text', () => {
  it('says of each group how many, who shows it, what was, and what will be', () => {
    expect(diffText(diff(change), a, b).split('\n')).toEqual([
      '1,234 of 1,268,640 clients change from A to B\\x1b[2J.',
      '',
      `1,234 clients, such as winnt 5.1 i386 MSNMSGR 7.0.0813 0x0409 ${witness.handle}`,
      '  outcome      Refused, 420 → Must upgrade',
      '  rule         otherwise → new',
      '  recommended  none → 8.1.0178',
      '  minimum      none → 8',
      '  download     none → http://a.example/b.exe',
      '  end          Refused at once → At rest after 2 upgrades',
      '',
    ])
  })

  it('tells once what stays, and nothing of an answer that stays', () => {
    const other = { ...forced, outcome: 'upgrade-offered', hops: 0 } as const
    const lines = diffText(diff({ ...change, before: forced, after: other }), a, b).split('\n')
    expect(lines.slice(3)).toEqual([
      '  outcome  Must upgrade → Upgrade offered',
      '  rule     new',
      '  end      At rest after 2 upgrades → At rest',
      '',
    ])
  })

  it('gives long addresses a line each', () => {
    const url = (host: string) => `http://${host}.example/${'a'.repeat(60)}.exe`
    const [one, two] = ['a', 'b'].map((host) => ({ ...forced.answer, downloadUrl: url(host) }))
    if (one === undefined || two === undefined) throw new Error('the fixture is wrong')
    const answers = { ...change, before: { ...forced, answer: one }, after: { ...forced, answer: two } }
    const text = diffText(diff(answers), a, b)
    expect(text).toContain(`  download  ${url('a')}\n            → ${url('b')}\n`)
  })

  it('of nothing is one sentence', () => {
    expect(diffText(diff(), a, a)).toBe('Nothing changes for any of 1,268,640 clients from A to A.\n')
  })

  it('of very many groups shows the first, and counts the rest', () => {
    const text = diffText(diff(...Array.from({ length: 103 }, () => change)), a, b)
    expect(text.endsWith('\nand 3 more groups; --format json has all\n')).toBe(true)
  })
})

it('as JSON it is the difference itself', () => {
  expect(JSON.parse(diffJson(diff(change)))).toEqual(diff(change))
})
