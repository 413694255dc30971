import { describe, expect, it } from 'vitest'
import { clientOfRelease } from '../../protocol/catalogue.ts'
import { catalogue, scenarioWith } from './fixture.ts'
import { simulate, verdictsFromFork, verdictsOf } from './index.ts'

const start = scenarioWith({})
const newer = scenarioWith({ client: { version: '7.0.0813' } }).client

describe('the verdicts of a forked run', () => {
  it('are those of runs that go on as each release from the fork on', () => {
    const forked = { ...start, changes: [{ after: 2, client: newer }] }
    const told = catalogue.releases.map((release) => {
      const client = clientOfRelease(catalogue, newer, release)
      return simulate({ ...start, changes: [{ after: 2, client }] }, catalogue).outcome
    })
    expect(verdictsFromFork(forked, catalogue).map(({ outcome }) => outcome)).toEqual(told)
    expect(new Set(told).size).toBeGreaterThan(1)
  })

  it('begin with the client of an earlier change where the newest has none', () => {
    const fails = { download: { outcome: 'fails' } } as const
    const forked = {
      ...start,
      changes: [
        { after: 2, client: newer },
        { after: 3, ...fails },
      ],
    }
    const told = catalogue.releases.map((release) => {
      const client = clientOfRelease(catalogue, newer, release)
      const changes = [
        { after: 2, client: newer },
        { after: 3, ...fails, client },
      ]
      return simulate({ ...start, changes }, catalogue).journey.end
    })
    expect(verdictsFromFork(forked, catalogue).map(({ end }) => end)).toEqual(told)
  })

  it('are those of the whole run where nothing changes on the way', () => {
    expect(verdictsFromFork(start, catalogue)).toEqual(verdictsOf(start, catalogue))
  })
})
