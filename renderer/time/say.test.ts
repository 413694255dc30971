import { describe, expect, it } from 'vitest'
import type { Client } from '../../protocol/formats/client.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { plain } from '../../words/words.ts'
import { client, policy, scenario } from '../panels/fixture.ts'
import { toggled } from '../state/bookmarks.ts'
import { deleted, forked, kept, renamed } from '../state/branches.ts'
import { frontOf, type Workspace, withFront, workspaceOf } from '../state/workspace.ts'
import { plainChangesOf } from './changes-of-run.ts'
import { changesBetween, nameOfChanges, plainChanges } from './say-change.ts'
import { sayEntry } from './say-entry.ts'

const withClient = (change: Partial<Client>): Scenario => ({ ...scenario, client: { ...client, ...change } })
const told = (after: Scenario) => plainChanges(changesBetween(scenario, after))
const named = (after: Scenario) => nameOfChanges(changesBetween(scenario, after))

describe('what is another in a run', () => {
  it('is nothing where the same stands in other values', () => {
    expect(changesBetween(scenario, { ...scenario, client: { ...client } })).toEqual([])
    expect(changesBetween(scenario, { ...scenario, policy: { ...policy } })).toEqual([])
  })

  it.each([
    ['a version', withClient({ version: '6.2.0205' }), 'version 6.0.0602 → 6.2.0205'],
    ['a handle that is not sent', withClient({ handle: null }), 'handle as its dialect → not sent'],
    ['no protocols', withClient({ offers: [] }), 'protocols MSNP9 MSNP8 CVR0 → none'],
    ['a policy', { ...scenario, policy: { ...policy, name: 'Large' } }, 'policy Small → Large'],
    ['its rules', { ...scenario, policy: { ...policy, rules: [] } }, 'policy Small edited'],
    ['the download', { ...scenario, download: { outcome: 'fails' } }, 'download completes → fails'],
    [
      'the way',
      { ...scenario, network: { latencyMs: 200, faults: [{ kind: 'drop', at: 4 }] } },
      'latency 40 → 200 ms, lost messages none → 4',
    ],
  ] as const satisfies readonly (readonly [string, Scenario, string])[])('%s', (_, after, sentence) => {
    expect(told(after)).toBe(sentence)
  })

  it('is told by its version alone where a release was picked, and the rest counted', () => {
    const picked = withClient({ version: '7.0.0813', identification: 'msmsgs', offers: ['CVR0'] })
    expect(told(picked)).toBe('version 6.0.0602 → 7.0.0813 and 2 more')
    expect(named(picked)).toBe('7.0.0813')
  })

  it('names a branch by what it becomes', () => {
    expect(named({ ...scenario, download: { outcome: 'fails' } })).toBe('download fails')
    expect(named({ ...withClient({ version: '7.0' }), policy: { ...policy, name: 'Large' } })).toBe(
      '7.0, Large',
    )
  })

  it('is told of each change of a forked run from what was in force before it', () => {
    const changes = [
      { after: 3, client: { ...client, version: '6.2.0205' } },
      { after: 7, client: { ...client, version: '7.0.0813' } },
    ]
    const run = { ...scenario, changes }
    expect(plainChangesOf(run, 0)).toBe('version 6.0.0602 → 6.2.0205')
    expect(plainChangesOf(run, 1)).toBe('version 6.2.0205 → 7.0.0813')
  })
})

describe('an entry of the history', () => {
  const one = workspaceOf(scenario)
  const two = forked(one, 3, { client: { ...client, version: '6.2.0205' } }, 'Newer')
  const say = (before: Workspace | null, after: Workspace) => plain(sayEntry(before, after))
  const put = (workspace: Workspace, run: Scenario) => withFront(workspace, run)
  const marked = put(one, toggled(scenario, { event: 3, name: 'The answer' }, 3, 3))

  it.each([
    ['what was opened', null, one, 'Opened: Small'],
    ['a branch that came', one, two, 'Branch “Newer” added'],
    ['a run that was kept', one, kept(one, scenario, 'Copy'), 'Branch “Copy” added'],
    ['a branch that went', two, deleted(two, 1), 'Branch “Newer” deleted'],
    ['another name', two, renamed(two, 1, 'Better'), '“Newer” is now “Better”'],
    ['an edit', one, put(one, withClient({ version: '7.0' })), 'version 6.0.0602 → 7.0'],
    [
      'an edit of a branch, from its fork on',
      two,
      put(two, { ...frontOf(two), changes: [{ after: 3, client: { ...client, version: '7.0' } }] }),
      'Newer: version 6.2.0205 → 7.0',
    ],
    ['a bookmark that came', one, marked, 'Bookmark “The answer” set'],
    ['a bookmark that went', marked, one, 'Bookmark “The answer” deleted'],
    [
      'another name of a bookmark',
      marked,
      put(one, toggled(scenario, { event: 3, name: 'It' }, 3, 3)),
      'Bookmark “The answer” is now “It”',
    ],
    ['what changes nothing', one, { ...one, front: 0 }, 'No change'],
  ] as const satisfies readonly (readonly [string, Workspace | null, Workspace, string])[])(
    'says %s',
    (_, before, after, sentence) => expect(say(before, after)).toBe(sentence),
  )
})
