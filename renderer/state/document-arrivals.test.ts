import { describe, expect, test, vi } from 'vitest'
import type { Opened } from '../../main/contract-files.ts'
import { bench } from './fixture.ts'

const start = bench().lab.getState()
const chosen = { file: 3, name: 'other.cvq' }
const scenarioFile: Opened = {
  kind: 'opened',
  chosen,
  content: { kind: 'scenario', scenario: { ...start.scenario, title: 'Other' } },
  older: null,
}
const policyFile: Opened = {
  ...scenarioFile,
  content: { kind: 'policy', policy: { ...start.draft, name: 'Other policy' } },
}

describe('what comes from outside', () => {
  /** As many as wait come one after another, each told of by itself. */
  function arriving(answers: readonly Opened[]) {
    const due = [...answers]
    const { lab } = bench({
      openFile: () => Promise.resolve({ ok: true, value: due.shift() ?? { kind: 'cancelled' } }),
    })
    const told = Promise.all(answers.map(() => lab.getState().openFile({ kind: 'arrived' })))
    return { state: lab.getState, told }
  }

  test('several at once are opened in their order, with a sentence', async () => {
    const { state, told } = arriving([policyFile, scenarioFile])
    await told
    await vi.waitFor(() => expect(state().notice).toEqual({ kind: 'one-by-one', count: 2 }))
    expect(state()).toMatchObject({
      screen: 'negotiate',
      scenario: { title: 'Other' },
      draft: { name: 'Other policy' },
    })
  })

  test('of several the first trouble is what is said', async () => {
    const trouble: Opened = { kind: 'no-file' }
    const { state, told } = arriving([trouble, scenarioFile])
    await told
    await vi.waitFor(() => expect(state().notice).toEqual(trouble))
    expect(state().scenario.title).toBe('Other')
  })

  test('one alone needs no sentence, and takes the place of a dialog that is only read', async () => {
    const { state, told } = arriving([scenarioFile])
    state().open('settings')
    await told
    expect(state()).toMatchObject({ notice: null, dialog: null, scenario: { title: 'Other' } })
  })
})
