import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadShellAssets } from './assets.ts'

test('the assets the app comes with are whole, and have the start scenario and a rollout', () => {
  const assets = loadShellAssets(join(import.meta.dirname, '..', '..', 'assets'))
  if (!assets.ok) throw new Error(assets.reason)
  const { catalogue, policies, start, rollout } = assets.value
  expect(catalogue.releases).toHaveLength(83)
  expect(policies.map(({ name }) => name)).toContain('seed')
  expect(rollout.policies.map(({ day }) => day)).toContain(0)
  expect(start).toMatchObject({ client: { version: '6.0.0602', system: { type: 'winnt', version: '5.1' } } })
})

test('a broken one is a sentence with its file and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-assets-'))
  mkdirSync(join(folder, 'catalogue'))
  writeFileSync(join(folder, 'catalogue', 'releases.json'), '[')
  const assets = loadShellAssets(folder)
  expect(assets).toMatchObject({ ok: false })
  if (!assets.ok) {
    expect(assets.reason).toContain(join(folder, 'catalogue', 'releases.json'))
    expect(assets.reason).toContain('Install CVQ Lab again')
  }
  rmSync(folder, { recursive: true })
})
