import { describe, expect, it } from 'vitest'
import { FINDING_KINDS, type Finding } from '../../../protocol/formats/finding.ts'
import { plain } from '../../../words/words.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { lookOf } from './look.ts'
import { findingRows } from './rows.ts'

const policy = policyOf(ruleNamed('win9x'), ruleNamed('nt'))

const loop: Finding = {
  kind: 'loop',
  rule: 'nt',
  others: [],
  clients: 1680,
  witness: {
    format: 'cvq-lab/client@1',
    offers: ['CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '4.0', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.1.0211',
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  },
  facts: { recommended: '6.1.0211', minimum: '6.2.0205' },
  repair: { kind: 'recommend', edits: [], facts: { version: '6.2.0205' } },
}
const unanswered: Finding = {
  kind: 'unanswered-system',
  rule: 'otherwise',
  others: [],
  clients: 1,
  witness: null,
  facts: { about: 'mac', systems: 'mac', code: '420' },
  repair: { kind: 'answer-them', edits: [], facts: { who: 'mac' } },
}

describe('a finding in the list', () => {
  const [first, second] = findingRows([loop, unanswered], policy, 10)

  it('says what it is, of which rule, for how many clients, and what repairs it', () => {
    expect(first).toMatchObject({
      name: 'Upgrade loop',
      about: 'rule 2, 1,680 clients',
      repair: 'Recommend 6.2.0205',
      look: { tile: 'loop', glyph: 'loop' },
    })
    expect(first && plain(first.sentence)).toContain('Rule 2 recommends 6.1.0211')
    expect(first?.witness).toContain('winnt 4.0 i386 MSNMSGR 6.1.0211')
  })

  it('of what no rule answers names no rule, and no client where none shows it', () => {
    expect(second).toMatchObject({ about: 'the answer for all others, 1 client', witness: '' })
  })
})

it('a finding keeps its key when its figures change, and equal ones are told apart', () => {
  const [before] = findingRows([loop], policy, 10)
  const [after, again] = findingRows([{ ...loop, clients: 7 }, loop], policy, 10)
  expect(after?.key).toBe(before?.key)
  expect(again?.key).not.toBe(after?.key)
})

it('only as many are made as are shown', () => {
  const many = Array.from({ length: 1000 }, () => loop)
  expect(findingRows(many, policy, 50)).toHaveLength(50)
})

it('every kind has a look, and only verdicts have colours', () => {
  const looks = FINDING_KINDS.map((kind) => [kind, lookOf(kind)] as const)
  expect(looks.filter(([, { tile }]) => tile !== 'none').map(([kind]) => kind)).toEqual(['loop', 'stranded'])
})
