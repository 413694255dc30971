import { describe, expect, it } from 'vitest'
import type { Film, Rollout } from '../../protocol/formats/rollout.ts'
import { filmCsv, filmJson, filmText } from './film.ts'
import { daysOf, statesIn } from './film-days.ts'
import { policy } from './fixture.ts'

const HOURS = 48
const of = (count: (hour: number) => number): Uint32Array =>
  Uint32Array.from({ length: HOURS }, (_, i) => count(i))
const none = of(() => 0)

/** Two days of ten clients: one comes each hour, at noon all do; the second day's upgrades bring five to 7.0. */
const film: Film = {
  hours: HOURS,
  clients: 10,
  population: {
    unseen: of((hour) => (hour < 12 ? 10 - hour : 0)),
    'up-to-date': of((hour) => (hour < 12 ? hour : hour < 36 ? 10 : 5)),
    'upgrade-offered': of((hour) => (hour < 36 ? 0 : 5)),
    'upgrade-forced': none,
    refused: none,
    stranded: none,
    loops: none,
    other: none,
  },
  signIns: of((hour) => (hour % 24 === 12 ? 10 : 1)),
  exchanges: of((hour) => (hour % 24 === 12 ? (hour < 24 ? 10 : 15) : 1)),
  upgrades: of((hour) => (hour === 36 ? 5 : 0)),
  refusals: none,
  strandings: none,
  loops: none,
  failedDownloads: none,
  versions: [
    { product: 'MSN Messenger', version: '7.0', byDay: Uint32Array.of(0, 5) },
    { product: null, version: '6.9', byDay: Uint32Array.of(0, 0) },
    { product: 'MSN Messenger', version: '6.0', byDay: Uint32Array.of(10, 5) },
  ],
}
const rollout: Rollout = {
  format: 'cvq-lab/rollout@1',
  seed: 7,
  days: 2,
  clients: 10,
  shares: [],
  policies: [
    { day: 1, policy: { ...policy, name: 'Second, "by hand"' } },
    { day: 0, policy },
  ],
  outages: [],
  clockSkewHours: 0,
}

describe('days', () => {
  it('add their hours up, and stand where their last hour does', () => {
    const [first, second] = daysOf(film)
    expect(first).toMatchObject({
      day: 0,
      flows: { signIns: 33, exchanges: 33, upgrades: 0 },
      peakExchanges: 10,
      population: { unseen: 0, 'up-to-date': 10 },
    })
    expect(second).toMatchObject({
      day: 1,
      flows: { signIns: 33, exchanges: 38, upgrades: 5 },
      peakExchanges: 15,
      population: { 'up-to-date': 5, 'upgrade-offered': 5 },
    })
  })

  it('name the states that somebody ends a day in', () => {
    expect(statesIn(daysOf(film))).toEqual(['up-to-date', 'upgrade-offered'])
  })
})

it('as text: policies by day, what happened, where the clients stand, the versions that anybody has', () => {
  expect(filmText(film, rollout)).toBe(`10 clients over 2 days, seed 7.
Day 0: By hand
Day 1: Second, "by hand"

What happened, by day
  day  sign-ins  exchanges  peak/h  upgrades  refused  stranded  loops  failed downloads
    0        33         33      10         0        0         0      0                 0
    1        33         38      15         5        0         0      0                 0

Where the clients stand at each day’s end
  day  up to date  offered
    0          10        0
    1           5        5

Versions, at the first day’s end and the last’s
  MSN Messenger  7.0   0  5
  MSN Messenger  6.0  10  5
`)
})

it('as csv: a row for each day, with the policy that holds', () => {
  const [, first, second] = filmCsv(film, rollout).split('\n')
  expect(first).toBe('0,By hand,33,33,0,0,0,0,0,10,0,10,0,0,0,0,0,0')
  expect(second).toBe('1,"Second, ""by hand""",33,38,5,0,0,0,0,15,0,5,5,0,0,0,0,0')
})

it('as JSON: the same by day, the load by the hour, the versions by day', () => {
  const { days, exchangesByHour, versions } = JSON.parse(filmJson(film, rollout))
  expect(days.map(({ policy: name }: { policy: string }) => name)).toEqual(['By hand', 'Second, "by hand"'])
  expect(exchangesByHour).toEqual([...film.exchanges])
  expect(versions[0]).toEqual({ product: 'MSN Messenger', version: '7.0', byDay: [0, 5] })
})
