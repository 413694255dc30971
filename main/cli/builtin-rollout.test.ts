// The built-in rollout: it reads, its steps are on its days, and the campaign does what the press says it was for.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { playRollout } from '../analysis/rollout/index.ts'
import { loadAssets } from '../files.ts'
import { loadRollout } from '../rollout-file.ts'

const ASSETS = join(import.meta.dirname, '../../assets')
const FOLDER = join(ASSETS, 'rollouts')
const loaded = loadAssets(ASSETS)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason))
const assets = loaded.value

const read = loadRollout(join(FOLDER, 'october-2009.rollout.json'), assets)
if (!read.ok) throw new Error(JSON.stringify(read.reason))
const campaign = read.value

const film = playRollout({ ...campaign, clients: 10_000 }, assets.catalogue)
if (film === null) throw new Error('nobody cancelled it')
/** What a figure comes to on one day. */
const onDay = (byHour: Uint32Array, day: number): number =>
  byHour.slice(day * 24, (day + 1) * 24).reduce((sum, each) => sum + each, 0)

describe('the rollout october-2009', () => {
  it('is the only one, with its own steps beside it', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([
      'october-2009-eights.policy.json',
      'october-2009-offered.policy.json',
      'october-2009-stage.policy.json',
      'october-2009.rollout.json',
    ])
  })

  it('goes from the policy of February to that of October', () => {
    const names = [...campaign.policies].sort((a, b) => a.day - b.day).map(({ policy }) => policy.name)
    expect(names).toHaveLength(5)
    expect(names.at(0)).toBe(assets.policies.find(({ name }) => name === 'february-2009')?.policy.name)
    expect(names.at(-1)).toBe(assets.policies.find(({ name }) => name === 'october-2009')?.policy.name)
  })

  it('has shares for all but a few, and days to show every step', () => {
    const sum = campaign.shares.reduce((total, { percent }) => total + percent, 0)
    expect(sum).toBeGreaterThan(90)
    expect(sum).toBeLessThanOrEqual(100)
    expect(Math.max(...campaign.policies.map(({ day }) => day))).toBeLessThan(campaign.days)
  })

  it('asks more of the server on each day on which something is forced than on the day before', () => {
    for (const day of [22, 29, 63]) {
      expect(onDay(film.exchanges, day)).toBeGreaterThan(onDay(film.exchanges, day - 1) * 1.05)
      expect(onDay(film.upgrades, day)).toBeGreaterThan(onDay(film.upgrades, day - 1) * 5)
    }
  })

  it('fails downloads in its outage and at no other time', () => {
    const failing = [...film.failedDownloads].flatMap((failed, hour) => (failed > 0 ? [hour] : []))
    const [outage] = campaign.outages
    expect(failing.length).toBeGreaterThan(0)
    expect(failing.every((hour) => outage && hour >= outage.fromHour && hour < outage.toHour)).toBe(true)
  })

  it('leaves nobody stranded, circling or refused, and almost nobody to be forced still', () => {
    const last = film.hours - 1
    expect(film.population.stranded[last]).toBe(0)
    expect(film.population.loops[last]).toBe(0)
    expect(film.population.refused[last]).toBe(0)
    expect(film.population['upgrade-forced'][last]).toBe(0)
  })
})
