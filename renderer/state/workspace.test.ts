import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { bench, versionTo } from './fixture.ts'
import { documentOf, frontOf, withFront, workspaceOf } from './workspace.ts'

const start: Scenario = bench().lab.getState().scenario
const lesson = { summary: 'One question.', steps: [{ kind: 'read', text: 'Look.' }] } as const
const branch = {
  name: 'Newer',
  client: versionTo('7.0.0813')(start).client,
  changes: [{ after: 2, download: { outcome: 'fails' } }],
} as const
const document: Scenario = { ...start, branches: [branch], lesson }

describe('a workspace', () => {
  it('holds the own run first, then the branches as runs of their own', () => {
    const { runs, front } = workspaceOf(document)
    expect(front).toBe(0)
    expect(runs.map(({ title }) => title)).toEqual(['Test', 'Newer'])
    expect(runs[0]).toEqual(start)
    expect(runs[1]?.changes).toEqual(branch.changes)
    expect(runs[1]?.policy).toBe(start.policy)
  })

  it('makes the document it came from', () => {
    expect(documentOf(workspaceOf(document))).toEqual(document)
    expect(documentOf(workspaceOf(start))).toEqual(start)
  })

  it('writes a changed branch down as what differs from the own run', () => {
    const workspace = { ...workspaceOf(document), front: 1 }
    const changed = withFront(workspace, { ...frontOf(workspace), seed: 7 })
    expect(documentOf(changed).branches).toEqual([{ ...branch, seed: 7 }])
    expect(changed.runs[0]).toBe(workspace.runs[0])
  })

  it('changes the own run where that is in front', () => {
    const workspace = workspaceOf(document)
    const changed = withFront(workspace, { ...frontOf(workspace), seed: 7 })
    expect(changed.runs.map(({ seed }) => seed)).toEqual([7, 42])
  })
})
