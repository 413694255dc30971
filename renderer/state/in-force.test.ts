import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { bench, traceNamed, versionTo } from './fixture.ts'
import { forkedAfter, inForce, inForceAt, policyThatDecided, withInForce } from './in-force.ts'

const start: Scenario = bench().lab.getState().scenario
const newer = versionTo('7.0.0813')(start).client
const forked: Scenario = {
  ...start,
  changes: [
    { after: 2, client: newer },
    { after: 5, download: { outcome: 'fails' } },
  ],
}

describe('what is in force', () => {
  it('is the run itself where nothing changes on the way', () => {
    expect(inForce(start)).toBe(start)
    expect(inForceAt(forked, 1)).toBe(forked)
    expect(forkedAfter(start)).toBeNull()
  })

  it('is what each change brought, from its event on', () => {
    expect(inForceAt(forked, 2)).toMatchObject({ client: newer, download: { outcome: 'completes' } })
    expect(inForce(forked)).toMatchObject({ client: newer, download: { outcome: 'fails' } })
    expect(forkedAfter(forked)).toBe(5)
  })
})

describe('an edit of what is in force', () => {
  it('changes a run that is not forked from its beginning', () => {
    const next = versionTo('8.0')(start)
    expect(withInForce(start, next)).toBe(next)
  })

  it('changes the newest change of a forked run, and nothing before it', () => {
    const run = withInForce(forked, versionTo('8.0')(inForce(forked)))
    expect(inForce(run).client.version).toBe('8.0')
    expect(run.client).toBe(start.client)
    expect(run.changes).toEqual([
      forked.changes?.[0],
      { after: 5, download: { outcome: 'fails' }, client: { ...newer, version: '8.0' } },
    ])
  })

  it('of anything else changes the run as a whole', () => {
    const run = withInForce(forked, { ...inForce(forked), seed: 7, title: 'Other' })
    expect(run).toEqual({ ...forked, seed: 7, title: 'Other' })
  })
})

describe('the policy that decided', () => {
  const other = { ...start.policy, name: 'Other' }
  const why = { rule: null, tried: [], passed: [], failed: null, dialect: null, code: 420, closes: false }
  const { events } = traceNamed('decided')
  const decide = { at: 40, hop: 0, actor: 'server', kind: 'decide', message: 1, why, reply: '420 1' } as const
  const decided = { events: [...events.slice(0, 1), decide, ...events.slice(1)] }

  it('is the one in force when the server decided, whatever came after', () => {
    const before = { ...start, changes: [{ after: 1, policy: other }] }
    const after = { ...start, changes: [{ after: 2, policy: other }] }
    expect(policyThatDecided(before, decided, 1)).toBe(other)
    expect(policyThatDecided(after, decided, 1)).toBe(start.policy)
  })
})
