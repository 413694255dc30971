import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadAssets } from './files.ts'
import { loadRollout } from './rollout-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-rollout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const loaded = loadAssets(join(import.meta.dirname, '../assets'))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason))
const assets = loaded.value

const write = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}
const policy = {
  format: 'cvq-lab/policy@1',
  name: 'mine',
  dialects: [],
  rules: [],
  otherwise: { refuse: 420 },
}
const rollout = { format: 'cvq-lab/rollout@1', days: 3, policies: [{ day: 0, policy: 'builtin:seed' }] }

describe('a rollout file', () => {
  it('has policies built in, beside it and inline, on the days it says', () => {
    write('p.policy.json', { ...policy, name: 'beside' })
    const policies = [
      { day: 2, policy: 'p.policy.json' },
      { day: 0, policy: 'builtin:seed' },
      { day: 1, policy },
    ]
    const read = loadRollout(write('a.rollout.json', { ...rollout, policies }), assets)
    if (!read.ok) throw new Error(JSON.stringify(read.reason))
    expect(read.value.policies.map(({ day, policy: { name } }) => [day, name])).toEqual([
      [2, 'beside'],
      [0, 'As on the CVQ page'],
      [1, 'mine'],
    ])
  })

  it('a policy that is not there is named by its place', () => {
    const policies = [...rollout.policies, { day: 1, policy: 'builtin:sed' }]
    const file = write('b.rollout.json', { ...rollout, policies })
    expect(loadRollout(file, assets)).toMatchObject({
      ok: false,
      reason: { file, fault: { kind: 'wrong-value', path: 'policies[1].policy', got: '"builtin:sed"' } },
    })
  })

  it('a fault in a policy beside it is that file’s', () => {
    const beside = write('q.policy.json', { ...policy, name: 7 })
    const file = write('c.rollout.json', { ...rollout, policies: [{ day: 0, policy: 'q.policy.json' }] })
    expect(loadRollout(file, assets)).toMatchObject({
      ok: false,
      reason: { file: beside, fault: { path: 'name' } },
    })
  })

  it('a release that the catalogue has not is named', () => {
    const shares = [{ release: '6.0.0603', locale: 'fr', percent: 12 }]
    const file = write('d.rollout.json', { ...rollout, shares })
    expect(loadRollout(file, assets)).toMatchObject({
      ok: false,
      reason: { file, fault: { path: 'shares[0].release', choices: ['6.0.0602'] } },
    })
  })
})
