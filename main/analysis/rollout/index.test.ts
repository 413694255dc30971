import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { readRollout } from '../../../protocol/formats/read.ts'
import { FILM_FLOWS, FILM_STATES, type Film, type Rollout } from '../../../protocol/formats/rollout.ts'
import { readAssets } from '../oracle/assets.ts'
import { playPlainly } from '../oracle/film.ts'
import { cutOf, policies } from '../oracle/policies.ts'
import { playRollout } from './index.ts'

const assets = readAssets()
const { catalogue } = assets
const cut = cutOf(catalogue)

const builtin = (name: string): Policy => {
  const found = assets.policies.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no policy ${name}`)
  return found.policy
}

function rolloutOf(change: object): Rollout {
  const read = readRollout({
    format: 'cvq-lab/rollout@1',
    days: 10,
    clients: 1000,
    policies: [{ day: 0, policy: builtin('seed') }],
    ...change,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  return read.value
}

function film(rollout: Rollout, of = catalogue): Film {
  const played = playRollout(rollout, of)
  if (played === null) throw new Error('nobody cancelled')
  return played
}

const rollouts: fc.Arbitrary<Rollout> = fc
  .record({
    seed: fc.nat(1000),
    days: fc.integer({ min: 1, max: 8 }),
    clients: fc.integer({ min: 1, max: 60 }),
    shares: fc.array(
      fc.record({
        release: fc.constantFrom('1.0.0863', '5.0.0537', '7.0.0813', '2.5.1'),
        locale: fc.constantFrom('fr', '0x080a', '0x0409'),
        percent: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 3 },
    ),
    policies: fc
      .tuple(
        policies,
        fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), policy: policies }), { maxLength: 2 }),
      )
      .map(([first, later]) => [...later, { day: 0, policy: first }])
      .filter((steps) => new Set(steps.map(({ day }) => day)).size === steps.length),
    outages: fc.array(
      fc
        .record({ fromHour: fc.nat(150), lasts: fc.integer({ min: 1, max: 60 }) })
        .map(({ fromHour, lasts }) => ({
          fromHour,
          toHour: fromHour + lasts,
        })),
      { maxLength: 2 },
    ),
    clockSkewHours: fc.constantFrom(0, 3, 24),
  })
  .map((rollout) => ({ format: 'cvq-lab/rollout@1', ...rollout }))

describe('a film', () => {
  it('is the same, hour by hour, as every sign-in worked out one by one', () => {
    fc.assert(
      fc.property(rollouts, (rollout) => {
        const { population, ...counted } = film(rollout, cut)
        for (const [hour, plain] of playPlainly(rollout, cut).entries()) {
          for (const flow of FILM_FLOWS)
            expect([hour, flow, counted[flow][hour]]).toEqual([hour, flow, plain[flow]])
          for (const state of FILM_STATES)
            expect([hour, state, population[state][hour]]).toEqual([
              hour,
              state,
              plain.population[state] ?? 0,
            ])
        }
      }),
      { numRuns: 80 },
    )
  }, 60_000)

  it('loses nobody: at every hour all are in one state, and at every day’s end of one version', () => {
    fc.assert(
      fc.property(rollouts, (rollout) => {
        const { clients, hours, population, versions } = film(rollout, cut)
        expect(hours).toBe(rollout.days * 24)
        for (let hour = 0; hour < hours; hour++) {
          expect(FILM_STATES.reduce((sum, state) => sum + (population[state][hour] ?? 0), 0)).toBe(clients)
        }
        for (let day = 0; day < rollout.days; day++) {
          expect(versions.reduce((sum, { byDay }) => sum + (byDay[day] ?? 0), 0)).toBe(clients)
        }
      }),
    )
  })

  it('has one exchange more than upgrades for each sign-in that does not go in a circle', () => {
    fc.assert(
      fc.property(rollouts, (rollout) => {
        const { hours, signIns, exchanges, upgrades, loops } = film(rollout, cut)
        for (let hour = 0; hour < hours; hour++) {
          const rest = (signIns[hour] ?? 0) - (loops[hour] ?? 0)
          expect(exchanges[hour]).toBe((upgrades[hour] ?? 0) + rest)
        }
      }),
    )
  })

  it('is the same again, byte for byte, and another with another seed', () => {
    const rollout = rolloutOf({ clockSkewHours: 2 })
    expect(film(rollout)).toEqual(film(rollout))
    expect(film({ ...rollout, seed: 8 }).signIns).not.toEqual(film(rollout).signIns)
  })
})

describe('the default rollout', () => {
  const shares = [{ release: '7.0.0813', locale: 'fr', percent: 12 }]
  const { population, versions, signIns, exchanges } = film(rolloutOf({ days: 30, clients: 100_000, shares }))

  it('has seen everybody after thirty days', () => {
    expect(population.unseen.at(-1)).toBe(0)
    expect(population.unseen[23]).toBeGreaterThan(30_000)
  })

  it('brings those who must upgrade to what is recommended', () => {
    const of = (product: string, line: string) =>
      versions.find((one) => one.product === product && one.version === line)?.byDay
    expect(of('MSN Messenger', '6.0')?.at(-1)).toBe(0)
    expect(of('MSN Messenger', '7.0')?.at(-1)).toBeGreaterThan(12_000)
    expect(versions[0]?.version).toBe('16.4')
  })

  it('is busiest in the evening', () => {
    const byHour = Array.from({ length: 24 }, (_, hour) => (signIns[hour] ?? 0) + (signIns[hour + 24] ?? 0))
    expect([19, 20]).toContain(byHour.indexOf(Math.max(...byHour)))
    expect(exchanges[20]).toBeGreaterThan(signIns[20] ?? 0)
  })
})

describe('an outage', () => {
  const forced = builtin('september-2007')
  const first = (outages: Rollout['outages']) =>
    film(rolloutOf({ days: 40, policies: [{ day: 0, policy: forced }], outages }))

  it('makes everybody who must upgrade wait, and nobody for ever', () => {
    const all = first([{ fromHour: 0, toHour: 72 }])
    expect(all.upgrades.subarray(0, 72).every((count) => count === 0)).toBe(true)
    expect(all.population['upgrade-forced'][71]).toBeGreaterThan(100)
    expect(all.failedDownloads).toEqual(all.strandings)
    const { population, upgrades } = first([])
    expect(all.population['upgrade-forced'].at(-1)).toBe(0)
    expect(all.population['up-to-date'].at(-1)).toBe(population['up-to-date'].at(-1))
    expect(all.upgrades.reduce((sum, one) => sum + one)).toBe(upgrades.reduce((sum, one) => sum + one))
  })

  it('that ends after the film, or begins there, does no harm', () => {
    expect(first([{ fromHour: 950, toHour: 10_000 }]).hours).toBe(960)
    expect(first([{ fromHour: 9_000, toHour: 10_000 }])).toEqual(first([]))
  })
})

describe('policies', () => {
  const steps = [
    { day: 0, policy: builtin('seed') },
    { day: 4, policy: builtin('lockout-2003') },
    { day: 99, policy: builtin('faulty-loop') },
  ]

  it('hold from their day on, in whatever order the file has them', () => {
    const rollout = rolloutOf({ policies: steps })
    expect(film({ ...rollout, policies: [...rollout.policies].reverse() })).toEqual(film(rollout))
    const before = film(rolloutOf({ policies: steps.slice(0, 1) }))
    expect(film(rollout).exchanges.subarray(0, 96)).toEqual(before.exchanges.subarray(0, 96))
    expect(film(rollout).exchanges.subarray(96)).not.toEqual(before.exchanges.subarray(96))
  })

  it('with a cohort reach as many as they say', () => {
    const [rule] = builtin('seed').rules
    const answer = {
      ...rule?.answer,
      recommended: '9.0.0',
      minimum: '9.0.0',
      downloadUrl: 'http://a.example/b',
    }
    const some = (below: number) =>
      rolloutOf({
        days: 1,
        clients: 20_000,
        policies: [
          {
            day: 0,
            policy: {
              ...builtin('seed'),
              rules: [{ id: 'some', match: { cohort: { below, salt: 'oct' } }, answer }],
              otherwise: { answer: { recommended: '0', minimum: '0' } },
              server: { knownClients: 'any' },
            },
          },
        ],
        shares: [{ release: '7.0.0813', locale: 'en', percent: 100 }],
      })
    const share = (below: number) => {
      const { upgrades, signIns } = film(some(below))
      return upgrades.reduce((sum, one) => sum + one) / signIns.reduce((sum, one) => sum + one)
    }
    expect(share(0)).toBe(0)
    expect(share(25)).toBeCloseTo(0.25, 1)
    expect(share(100)).toBe(1)
  })
})

describe('watching', () => {
  it('tells how far it is, and ends when it is cancelled', () => {
    const told: number[] = []
    const watch = { progress: (done: number) => told.push(done), cancelled: () => told.length > 4 }
    expect(playRollout(rolloutOf({ days: 60 }), catalogue, watch)).toBeNull()
    expect(told).toEqual([0, 1 / 60, 2 / 60, 3 / 60, 4 / 60])
  })
})

it('a circle of a thousand versions neither hangs nor crashes', () => {
  const versions = Array.from({ length: 1000 }, (_, i) => `1.${i}`)
  const rules = versions.map((version, i) => ({
    id: version,
    match: { version: `=${version}` },
    answer: {
      recommended: versions[(i + 1) % versions.length],
      minimum: '99',
      downloadUrl: 'http://a.example/b',
    },
  }))
  const answer = { recommended: '1.0', minimum: '99', downloadUrl: 'http://a.example/b' }
  const policy = { ...builtin('seed'), rules, otherwise: { answer }, server: { knownClients: 'any' } }
  const { loops, signIns, upgrades } = film(rolloutOf({ days: 2, policies: [{ day: 0, policy }] }))
  expect(loops).toEqual(signIns)
  expect(upgrades.reduce((sum, one) => sum + one)).toBeGreaterThan(1_000_000)
})
