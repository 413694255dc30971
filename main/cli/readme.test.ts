// The commands that the README shows are run: each one that ends by itself, as it stands there.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fencesOf, sourceLines } from '../../protocol/markdown.ts'
import { cli, ROOT, textOf } from './fixture.ts'

const COMMAND = /^npm run -s cli -- (?<args>[^#>]*)/
/** They wait for somebody on the network. */
const WAITING = ['serve', 'query']

/** The arguments of each command, without what the shell does with it. */
const commands = fencesOf(sourceLines(textOf(join(ROOT, 'README.md'))))
  .flat()
  .map(({ text }) => COMMAND.exec(text)?.groups?.args?.trim().split(/\s+/) ?? [])
  .filter(([name]) => name !== undefined && !WAITING.includes(name))

const lintOf = async (path: string) => {
  const { code, out } = await cli('lint', join(ROOT, path))
  return { code, nothing: out.includes('nothing found') }
}

describe('the README', () => {
  it('shows commands of every kind', () => {
    const names = new Set(commands.map(([name]) => name))
    expect([...names].sort()).toEqual(['check', 'conform', 'diff', 'lint', 'rollout', 'run', 'sweep', 'vopr'])
  })

  it.each(commands.map((args) => [args.join(' '), args] as const))(
    '%s',
    async (_, args) => {
      const { code, out, err } = await cli(...args)
      expect(err).toBe('')
      expect(out).not.toBe('')
      // Only the two policies that are compared there differ.
      expect(code).toBe(args[0] === 'diff' ? 1 : 0)
    },
    30_000,
  )
})

it.each([
  'docs/examples/acme.policy.json',
  'assets/rollouts/october-2009-offered.policy.json',
  'assets/rollouts/october-2009-stage.policy.json',
  'assets/rollouts/october-2009-eights.policy.json',
])('nothing is found in %s', async (path) => {
  expect(await lintOf(path)).toEqual({ code: 0, nothing: true })
})
