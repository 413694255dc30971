import { describe, expect, it } from 'vitest'
import {
  afterRepair,
  answer,
  CATALOGUE_URL,
  findingsIn,
  findingsOf,
  namesOf,
  onlyOf,
  policyOf,
  rest,
  runAlone,
  shortly,
} from './fixture.ts'

const XP = { systemType: ['winnt'], systemVersion: '=5.1' }
const on = (version: string, told: object, more: object = {}) => ({
  match: { ...XP, version, ...more },
  ...told,
})

describe('a loop', () => {
  const rules = [on('<7.0', { answer: answer('6.0.0602', '7.0') }), rest]
  const finding = onlyOf('loop', rules)

  it('is of the rule that recommends less than it requires', () => {
    expect(finding).toMatchObject({ rule: 'r1', others: [] })
    expect(finding.facts).toEqual({
      recommended: '6.0.0602',
      minimum: '7.0',
      path: '6.0.0602 → 6.0.0602',
    })
  })

  it('concerns everybody below, in every locale on every machine', () => {
    // 3.0, 5.0, both 6.0, the versions beside 6.0.0602, and the one below 7.0; two machines, four locales.
    expect(finding.clients).toBe(7 * 2 * 4)
  })

  it('is shown by the default client, which alone comes back', () => {
    expect(shortly(finding.witness)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x0409')
    expect(runAlone(finding.witness, policyOf(rules)).journey).toMatchObject({ end: 'loops' })
  })

  it('is told before what follows from it', () => {
    expect(namesOf(findingsOf(rules))).toEqual([
      'loop r1',
      'downgrade r1',
      'recommended-below-minimum r1',
      'minimum-out-of-reach r1',
    ])
  })

  it('is repaired by recommending the minimum, with the address the catalogue has for it', () => {
    const { kind, facts, edits } = finding.repair
    expect({ kind, facts }).toEqual({ kind: 'recommend', facts: { version: '7.0' } })
    expect(edits).toEqual([
      {
        edit: 'answer',
        rule: 'r1',
        answer: { recommended: '7.0', recommended2: '7.0', downloadUrl: CATALOGUE_URL },
      },
    ])
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('keeps its address where the catalogue has none for the minimum', () => {
    const { repair } = onlyOf('loop', [on('<8.0', { answer: answer('6.0.0602', '8.0') }), rest])
    expect(repair.edits).toMatchObject([{ answer: { recommended: '8.0' } }])
    expect(JSON.stringify(repair.edits)).not.toContain('downloadUrl')
  })

  it('of several rules is of the one that leads down, whoever is asked first', () => {
    const round = [
      on('=6.0.0602', { answer: answer('7.0', '7.0') }),
      on('=7.0', { answer: answer('6.0.0602', '9.0') }),
      on('<6.0', { answer: answer('6.0.0602', '6.0.0602') }),
      rest,
    ]
    const found = onlyOf('loop', round)
    expect(found).toMatchObject({ rule: 'r2', others: ['r1'] })
    expect(found.facts.path).toBe('6.0.0602 → 7.0 → 6.0.0602')
    expect(shortly(found.witness)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x0409')
  })

  it('is none where the upgrade is enough, or only offered', () => {
    expect(findingsOf([on('<7.0', { answer: answer('7.0', '7.0') }), rest])).toEqual([])
    expect(findingsOf([on('<7.0', { answer: answer('7.0', '1.0') }), rest])).toEqual([])
  })
})

describe('a stranding', () => {
  const floor = (change: object = {}) => on('<7.0', { answer: answer('7.0', '7.0', change) })

  it('is of the rule that forces and names no download', () => {
    const rules = [on('<8.0', { answer: answer('8.0', '8.0', { downloadUrl: '' }) }), rest]
    const finding = onlyOf('stranded', rules)
    expect(finding).toMatchObject({ rule: 'r1', facts: { recommended: '8.0', system: 'winnt 5.1' } })
    expect(finding.facts.by).toBeUndefined()
    expect(runAlone(finding.witness, policyOf(rules)).journey.end).toBe('stranded')
    expect(namesOf(findingsOf(rules))).toEqual(['stranded r1'])
  })

  it('without a download is repaired by the catalogue’s, and a page beside it', () => {
    const rules = [floor({ downloadUrl: '', fallbackUrl: '' }), rest]
    const finding = onlyOf('stranded', rules)
    expect(finding.repair).toMatchObject({
      kind: 'use-url',
      edits: [{ answer: { downloadUrl: CATALOGUE_URL, fallbackUrl: 'http://files.example/' } }],
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('without a download is repaired by requiring nothing, where the catalogue has none or it would not help', () => {
    const unknown = [on('<8.0', { answer: answer('8.0', '8.0', { downloadUrl: '' }) }), rest]
    expect(onlyOf('stranded', unknown).repair.kind).toBe('require-nothing')
    const useless = [floor({ downloadUrl: '' }), { match: { version: '=7.0' }, refuse: 420 }, rest]
    const finding = onlyOf('stranded', useless)
    expect(finding.repair).toMatchObject({
      kind: 'require-nothing',
      edits: [{ edit: 'answer', rule: 'r1', answer: { minimum: '0.0.0000' } }],
    })
    expect(afterRepair(policyOf(useless), finding).names).toEqual(['url-missing r1'])
  })

  it('is of the rule that sent the client where nobody knows it', () => {
    const rules = [
      on('<5.0', { answer: answer('5.0', '5.0') }),
      on('>=5.0 <7.0', { answer: answer('7.0', '7.0') }),
      { match: { version: '>7.0' }, answer: answer('8.0', '1.0') },
    ]
    const finding = onlyOf('stranded', rules)
    expect(finding).toMatchObject({
      rule: 'r2',
      facts: { recommended: '7.0', by: 'otherwise', code: '420', system: 'winnt 5.1' },
    })
    // The 3.0, which r1 sends to r2, is one of them.
    expect(finding.witness?.version).toBe('6.0.0602')
    expect(runAlone(finding.witness, policyOf(rules)).journey).toMatchObject({ end: 'stranded' })
  })

  it('before otherwise is repaired by a last rule that answers what the client has become', () => {
    const rules = [floor(), { match: { version: '>=7.0.1' }, answer: answer('8.0', '1.0') }]
    const policy = policyOf(rules)
    const finding = onlyOf('stranded', rules)
    expect(finding.repair).toMatchObject({ kind: 'answer-version', facts: { version: '7.0' } })
    const after = afterRepair(policy, finding)
    expect(after.policy.rules.at(-1)).toMatchObject({
      id: 'stays-7.0',
      match: { ...XP, version: '=7.0' },
      answer: { recommended: '7.0', minimum: '7.0' },
    })
    expect(runAlone(finding.witness, after.policy).journey.end).toBe('rests')
  })

  it('before a rule that refuses is repaired by the systems where nobody is stranded', () => {
    const rules = [
      { match: { systemVersion: '=6.0', version: '=7.0' }, refuse: 420 },
      { match: { systemType: ['winnt'], version: '<7.0' }, answer: answer('7.0', '7.0') },
      rest,
    ]
    const finding = onlyOf('stranded', rules)
    expect(finding).toMatchObject({ rule: 'r2', facts: { by: 'rule', n: '1', system: 'winnt 6.0' } })
    expect(shortly(finding.witness)).toBe('winnt 6.0 MSNMSGR 6.0.0602 0x0409')
    expect(finding.repair).toMatchObject({
      kind: 'limit',
      facts: { n: '2', systems: 'winnt <6.0' },
      edits: [{ edit: 'match', rule: 'r2', match: { systemType: ['winnt'], systemVersion: '<6.0' } }],
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is repaired by requiring nothing where the systems do not tell who is stranded', () => {
    const rules = [
      { match: { locale: ['fr'], version: '=7.0' }, refuse: 420 },
      { match: { systemType: ['winnt'], version: '<7.0' }, answer: answer('7.0', '7.0') },
      rest,
    ]
    const finding = onlyOf('stranded', rules)
    expect(finding.witness?.locale).toBe('0x040c')
    expect(finding.repair.kind).toBe('require-nothing')
    afterRepair(policyOf(rules), finding)
  })
})

describe('a downgrade', () => {
  const rules = [
    on('>=7.0 <8.0', { answer: answer('6.0.0602', '8.0') }),
    on('<7.0', { answer: answer('8.0', '1.0') }),
    rest,
  ]
  const finding = onlyOf('downgrade', rules)

  it('is of the rule that forces to an older version than the client has', () => {
    expect(finding).toMatchObject({ rule: 'r1', facts: { recommended: '6.0.0602' } })
    expect(namesOf(findingsOf(rules))).toEqual(['downgrade r1', 'recommended-below-minimum r1'])
    const { journey } = runAlone(finding.witness, policyOf(rules))
    expect(journey.hops.map(({ version }) => version)).toEqual([finding.witness?.version, '6.0.0602'])
  })

  it('is repaired by letting them stay', () => {
    expect(finding.repair).toMatchObject({ kind: 'lower-minimum', facts: { version: '6.0.0602' } })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is none where it has no download, for then nothing is installed', () => {
    const stuck = [on('>=7.0 <8.0', { answer: answer('6.0.0602', '8.0', { downloadUrl: '' }) }), rest]
    expect(namesOf(findingsOf(stuck))).not.toContain('downgrade r1')
  })
})

describe('a minimum out of reach', () => {
  const rules = [
    on('<6.0', { answer: answer('6.0.0602', '9.0') }),
    on('>=6.0', { answer: answer('8.0', '1.0') }),
    rest,
  ]
  const finding = onlyOf('minimum-out-of-reach', rules)

  it('is above the recommended of every answer on the way', () => {
    expect(finding).toMatchObject({ rule: 'r1', facts: { minimum: '9.0', newest: '8.0' } })
    expect(shortly(finding.witness)).toMatch(/^winnt 5\.1 MSNMSGR 5\./)
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is within reach where a later answer has it', () => {
    const reached = [on('<6.0', { answer: answer('6.0.0602', '8.0') }), ...rules.slice(1)]
    expect(namesOf(findingsOf(reached))).toEqual(['recommended-below-minimum r1'])
  })
})

describe('a long journey', () => {
  const steps = ['3.0', '5.0', '6.0.0602', '7.0', '8.0']
  const stairs = steps.slice(1).map((to, i) => on(`>=${steps[i]} <${to}`, { answer: answer(to, to) }))
  const rules = [...stairs, rest]

  it('takes more than three upgrades, and is of the rule that begins it', () => {
    const finding = onlyOf('long-journey', rules)
    expect(finding).toMatchObject({ rule: 'r1', facts: { hops: '4' } })
    expect(finding.facts.path).toMatch(/ → 5\.0 → 6\.0\.0602 → 7\.0 → 8\.0$/)
    expect(runAlone(finding.witness, policyOf(rules)).journey.hops).toHaveLength(5)
    expect(namesOf(findingsOf(rules))).toEqual(['long-journey r1'])
  })

  it('is repaired by going to its end at once', () => {
    const finding = onlyOf('long-journey', rules)
    expect(finding.repair).toMatchObject({ kind: 'recommend', facts: { version: '8.0' } })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is repaired by requiring nothing where that end is the beginning of another', () => {
    const further = [
      ...stairs,
      on('=8.0', { answer: answer('8.1', '8.1') }, { locale: ['fr'] }),
      on('=8.1', { answer: answer('8.2', '8.2') }),
      on('=8.2', { answer: answer('8.3', '8.3') }),
      on('=8.3', { answer: answer('8.4', '8.4') }),
      rest,
    ]
    const policy = policyOf(further)
    for (const finding of findingsIn(policy).filter(({ kind }) => kind === 'long-journey'))
      afterRepair(policy, finding)
  })

  it('of three upgrades is none', () => {
    expect(findingsOf([...stairs.slice(1), rest])).toEqual([])
  })
})
