// The table of planted bugs, printed.

import { expect, it } from 'vitest'
import { BUG_NAMES } from '../../protocol/bug-names.ts'
import { cli } from './fixture.ts'

it('conform --bugs tells which cases catch each, and how many are caught', async () => {
  const { code, out, err } = await cli('conform', '--bugs')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const lines = out.trimEnd().split('\n')
  expect(lines.length).toBe(2 * BUG_NAMES.length + 1)
  for (const [i, name] of BUG_NAMES.entries()) {
    expect(lines[2 * i]).toMatch(new RegExp(`^${name} {2,}[a-z]+/[0-9]`))
    expect(lines[2 * i + 1]).toMatch(/^ +It [a-z].*\.$/)
  }
  const all = BUG_NAMES.length
  expect(lines.at(-1)).toMatch(new RegExp(`^${all} of ${all} planted bugs are caught, [3-9][0-9] of them`))
}, 30_000)

it('conform --bugs --format json is for programs', async () => {
  const { code, out } = await cli('conform', '--bugs', '--format', 'json')
  const told: readonly { name: string; caught: boolean }[] = JSON.parse(out)
  expect(code).toBe(0)
  expect(told.map(({ name }) => name)).toEqual(BUG_NAMES)
  expect(told.every(({ caught }) => caught)).toBe(true)
}, 30_000)
