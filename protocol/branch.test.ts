import { describe, expect, it } from 'vitest'
import { branchOfScenario, runOf, scenarioOfBranch } from './branch.ts'
import { check } from './formats/read.ts'
import { type Scenario, scenarioSchema } from './formats/scenario.ts'

const checked = check(scenarioSchema, {
  title: 'One too old',
  client: {
    offers: ['CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
  },
  policy: { name: 'Nothing', dialects: [], rules: [], otherwise: { refuse: 420 } },
  expect: { outcome: 'refused' },
  bookmarks: [{ event: 3, name: 'The question' }],
  lesson: { summary: 'A question.', steps: [{ kind: 'read', text: 'Look.' }] },
})
if (!checked.ok) throw new Error(JSON.stringify(checked.reason))
const scenario: Scenario = checked.value
const BUG = 'lf-needs-cr'
const newer = { ...scenario.client, version: '6.2.0205' }

describe('a branch', () => {
  const branch = {
    name: 'One newer',
    client: newer,
    changes: [{ after: 4, download: { outcome: 'fails' } }],
  } as const

  it('is the scenario with what it says in its place', () => {
    expect(scenarioOfBranch(scenario, branch)).toMatchObject({
      title: 'One newer',
      client: newer,
      policy: scenario.policy,
      changes: branch.changes,
    })
  })

  it('has no points and expectations of the run beside it', () => {
    const run = scenarioOfBranch(scenario, branch)
    expect(run.bookmarks).toBeUndefined()
    expect(run.expect).toEqual({})
    expect(run.lesson).toBeUndefined()
  })

  it('is read back from its run', () => {
    expect(branchOfScenario(scenario, scenarioOfBranch(scenario, branch))).toEqual(branch)
  })

  it('says nothing of what is the same', () => {
    expect(branchOfScenario(scenario, { ...runOf(scenario), title: 'Same', expect: {} })).toEqual({
      name: 'Same',
      bookmarks: scenario.bookmarks,
    })
  })

  it('says of which bug its server has, and that it has none where the scenario has one', () => {
    const { bookmarks: _, ...same } = runOf(scenario)
    const run = { ...same, title: 'Same' }
    expect(branchOfScenario(scenario, { ...run, bug: BUG, expect: {} })).toMatchObject({ bug: BUG })
    expect(branchOfScenario({ ...scenario, bug: BUG }, { ...run, expect: {} })).toMatchObject({ bug: null })
    expect(branchOfScenario({ ...scenario, bug: BUG }, { ...run, bug: BUG, expect: {} })).toStrictEqual({
      name: 'Same',
    })
  })

  it('says what is expected of it, and nothing of what reads the same though it is another object', () => {
    const { bookmarks: _, ...same } = structuredClone(runOf(scenario))
    const run = { ...same, title: 'Same' }
    expect(branchOfScenario(scenario, run)).toStrictEqual({ name: 'Same', expect: { outcome: 'refused' } })
  })
})
