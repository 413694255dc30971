// A run against a server with a bug planted: it goes as any other, and nothing in its trace gives the bug away.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchOfScenario, scenarioOfBranch } from '../../protocol/branch.ts'
import { BUG_NAMES } from '../../protocol/bug-names.ts'
import { printScenario } from '../../protocol/formats/print.ts'
import { readScenario } from '../../protocol/formats/read.ts'
import { aScenario } from './arbitrary.ts'
import { catalogue, eventsOf, kindsOf, scenarioWith } from './fixture.ts'
import { simulate } from './index.ts'

const LINE = 'CVQ 0077 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS'
const typed = scenarioWith({ client: { line: LINE } })
const faulty = { ...typed, bug: 'trid-leading-zeros' as const }

describe('a server with a bug', () => {
  it('answers wrongly where the bug shows', () => {
    expect(simulate(typed, catalogue).lines[3]?.line).toMatch(/^CVQ 0077 /)
    expect(simulate(faulty, catalogue).lines[3]?.line).toMatch(/^CVQ 77 /)
  })

  it('says why of nothing', () => {
    const trace = simulate(faulty, catalogue)
    expect(eventsOf(trace, 'decide')).toEqual([])
    expect(trace.why).toBeNull()
    expect(trace.journey.hops.map(({ rule }) => rule)).toEqual([null, null])
    expect(JSON.stringify(trace)).not.toContain('trid-leading-zeros')
  })

  it('does all else as the right one', () => {
    const right = kindsOf(simulate(typed, catalogue)).filter((kind) => kind !== 'server decide')
    expect(kindsOf(simulate(faulty, catalogue))).toEqual(right)
  })

  it('is one server for all connections of a run', () => {
    const { outcome, journey } = simulate(scenarioWith({ bug: 'ver-kept-for-all' }), catalogue)
    expect(outcome).toBe('upgrade-forced')
    expect(journey.hops[1]).toMatchObject({ outcome: 'refused', code: 715 })
  })

  it('goes wrong by the policy that is in force', () => {
    const changed = scenarioWith({ bug: 'build-unpadded', server: { knownClients: 'any' } })
    const policy = { ...changed.policy, otherwise: { refuse: 420 as const } }
    const trace = simulate({ ...changed, changes: [{ after: 4, policy }] }, catalogue)
    expect(trace).toMatchObject({ outcome: 'refused', code: 420 })
  })

  it('is the right one where the key says null', () => {
    expect(simulate({ ...typed, bug: null }, catalogue)).toEqual(simulate(typed, catalogue))
  })
})

it('the same scenario gives the same trace, whatever the bug', () => {
  fc.assert(
    fc.property(aScenario, fc.constantFrom(...BUG_NAMES), (scenario, bug) => {
      const once = simulate({ ...scenario, bug }, catalogue)
      expect(simulate({ ...scenario, bug }, catalogue)).toEqual(once)
      expect(eventsOf(once, 'decide')).toEqual([])
    }),
    { numRuns: 200 },
  )
})

describe('a scenario with a bug', () => {
  it('is read and written', () => {
    const text = printScenario(faulty)
    expect(text).toContain('"bug": "trid-leading-zeros"')
    expect(readScenario(JSON.parse(text))).toEqual({ ok: true, value: faulty })
  })

  it('is refused with a bug that nobody knows', () => {
    expect(readScenario({ ...faulty, bug: 'none' })).toMatchObject({
      ok: false,
      reason: { kind: 'wrong-value', path: 'bug', expected: 'bug', got: '"none"' },
    })
  })

  it('is told the nearest few of the bugs there are', () => {
    const read = readScenario({ ...faulty, bug: 'trid-leading-zero' })
    const choices = !read.ok && read.reason.kind === 'wrong-value' ? read.reason.choices : []
    expect(choices[0]).toBe('trid-leading-zeros')
    expect(choices).toHaveLength(3)
  })

  it('has runs with the right server beside it, and the other way round', () => {
    const right = { ...typed, title: 'right' }
    const branch = branchOfScenario(faulty, right)
    expect(branch).toMatchObject({ name: 'right', bug: null })
    expect(simulate(scenarioOfBranch(faulty, branch), catalogue).why).not.toBeNull()
    expect(branchOfScenario(right, faulty).bug).toBe('trid-leading-zeros')
    expect(branchOfScenario(faulty, { ...faulty, title: 'as it is' })).not.toHaveProperty('bug')
  })
})
