// What `rollout` prints, and what it refuses to play.

import { describe, expect, it } from 'vitest'
import { asset, cli, file, refused } from './fixture.ts'

const ROLLOUT = {
  format: 'cvq-lab/rollout@1',
  days: 3,
  clients: 5000,
  shares: [{ release: '7.0.0813', locale: 'fr', percent: 12 }],
  policies: [
    { day: 0, policy: 'builtin:seed' },
    { day: 2, policy: 'builtin:lockout-2003' },
  ],
}
const rollout = (name: string, change: object = {}) => file(`${name}.rollout.json`, { ...ROLLOUT, ...change })

describe('a film', () => {
  it('as text has a row for each day', async () => {
    const { code, out, err } = await cli('rollout', rollout('a'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      '5,000 clients over 3 days, seed 7.',
      'Day 0: As on the CVQ page',
      'Day 2: Lock-out, 15 October 2003',
    ])
    expect(lines.filter((line) => /^ +[012] +[0-9,]+ /.test(line))).toHaveLength(6)
    expect(out).toMatch(/\n {2}MSN Messenger +7\.0 +[0-9,]+ +[0-9,]+\n/)
  })

  it('as csv has a row for each day, and a state for each client', async () => {
    const { out } = await cli('rollout', rollout('a'), '--format', 'csv')
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toBe(
      'day,policy,signIns,exchanges,upgrades,refusals,strandings,loops,failedDownloads,peakExchanges,' +
        'unseen,up-to-date,upgrade-offered,upgrade-forced,refused,stranded,loops,other',
    )
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      const fields = row
        .replace(/"[^"]*"/, 'policy')
        .split(',')
        .map(Number)
      expect(fields.slice(10).reduce((sum, one) => sum + one, 0)).toBe(5000)
    }
  })

  it('as JSON has the same figures, and the load by the hour', async () => {
    const { out } = await cli('rollout', rollout('a'), '--format', 'json')
    const { format, days, exchangesByHour, versions } = JSON.parse(out)
    expect(format).toBe('cvq-lab/film@1')
    expect(days).toHaveLength(3)
    expect(exchangesByHour).toHaveLength(72)
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    expect(sum(exchangesByHour.slice(0, 24))).toBe(days[0].exchanges)
    expect(Math.max(...exchangesByHour.slice(0, 24))).toBe(days[0].peakExchanges)
    expect(sum(versions.map(({ byDay }: { byDay: number[] }) => byDay[2]))).toBe(5000)
  })

  it('is the same whenever it is played', async () => {
    const [first, again] = [await cli('rollout', rollout('a')), await cli('rollout', rollout('a'))]
    expect(again).toEqual(first)
  })

  it('of October 2009 is built in', async () => {
    const { code, out } = await cli(
      'rollout',
      asset('rollouts/october-2009.rollout.json'),
      '--format',
      'json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out).days.length).toBeGreaterThan(30)
  })
})

describe('one sentence says why a rollout is not played', () => {
  const share = { release: '7.0.0813', locale: 'fr', percent: 60 }

  it.each([
    [
      'shares',
      { shares: [share, share] },
      'shares is […]; expected shares that together are at most 100 percent.',
    ],
    [
      'release',
      { shares: [{ ...share, release: '7.0.0814' }] },
      'shares[0].release is "7.0.0814"; expected the version of a release in the catalogue, such as 7.0.0813.',
    ],
    [
      'locale',
      { shares: [{ ...share, locale: '0x1111' }] },
      'shares[0].locale is "0x1111"; expected a locale or language of the language list, such as 0x0409 or en.',
    ],
    [
      'day',
      { policies: [{ day: 1, policy: 'builtin:seed' }] },
      'policies is […]; expected a list of policies, one of which begins at day 0 and no two on the same day.',
    ],
    ['none', { policies: [] }, 'policies is []; expected a list of policies, one of which begins at day 0'],
    [
      'unknown',
      { policies: [{ day: 0, policy: 'builtin:x' }] },
      'policies[0].policy is "builtin:x"; expected "builtin:seed", ',
    ],
    [
      'outage',
      { outages: [{ fromHour: 9, toHour: 8 }] },
      'outages[0] is {…}; expected hours of which "fromHour" is before "toHour".',
    ],
    ['days', { days: 731 }, 'days is 731; expected a whole number from 1 to 730.'],
  ])('%s', async (name, change, sentence) => {
    const ended = await cli('rollout', rollout(name, change))
    expect(ended).toEqual(refused(expect.stringContaining(`${name}.rollout.json: ${sentence}`)))
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1)
  })
})
