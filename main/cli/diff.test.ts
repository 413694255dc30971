// What `diff` prints, and when it is 1.

import { expect, it } from 'vitest'
import { asset, cli, file, textOf } from './fixture.ts'

const seed = JSON.parse(textOf(asset('policies/seed.policy.json')))

it('is 0 and one sentence where nothing changes for anybody, also when rules are renamed', async () => {
  const rules = seed.rules.map((rule: object, i: number) => ({ ...rule, id: `renamed-${i}` }))
  const { code, out, err } = await cli('diff', 'builtin:seed', file('renamed.json', { ...seed, rules }))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^Nothing changes for any of [0-9,]+ clients from As on the CVQ page to As on the CVQ page\.\n$/,
  )
})

it('is 1 and says who, how many, and what was and will be', async () => {
  const { code, out } = await cli('diff', 'builtin:seed', 'builtin:lockout-2003')
  expect(code).toBe(1)
  expect(out).toMatch(
    /^[0-9,]+ of [0-9,]+ clients change from As on the CVQ page to Lock-out, 15 October 2003\.\n/,
  )
  expect(out).toMatch(/\n[0-9,]+ clients, such as winnt 5\.1 i386 MSNMSGR /)
  expect(out).toMatch(/\n {2}recommended {2}7\.0\.0813 → 6\.0\.0602\n/)
})

it('as JSON is the difference itself', async () => {
  const { code, out } = await cli('diff', 'builtin:seed', 'builtin:lockout-2003', '--format', 'json')
  expect(code).toBe(1)
  const { clients, changed, changes } = JSON.parse(out)
  expect(changed).toBeLessThanOrEqual(clients)
  expect(changes.reduce((sum: number, change: { clients: number }) => sum + change.clients, 0)).toBe(changed)
  expect(changes[0]).toMatchObject({
    witness: { format: 'cvq-lab/client@1' },
    before: { rule: expect.any(String) },
    after: { outcome: expect.any(String) },
  })
})
