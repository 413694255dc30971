import { describe, expect, test, vi } from 'vitest'
import type { Opened, Save } from '../../main/contract-files.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { fileOf, isUnsaved } from './document-standing.ts'
import { type Bench, bench, versionTo } from './fixture.ts'
import type { Calls } from './tools.ts'
import { documentOf } from './workspace.ts'

const chosen = { file: 3, name: 'other.cvq' }

/** What is opened answers each time with the next of these. */
function opening(answers: readonly Opened[], others: Partial<Calls> = {}) {
  const due = [...answers]
  const saved: Save[] = []
  const made: Bench = bench({
    openFile: ({ kind }) => {
      const next = kind === 'arrived' ? undefined : due.shift()
      return Promise.resolve({ ok: true, value: next ?? { kind: 'cancelled' } })
    },
    saveFile: (save) => {
      saved.push(save)
      return Promise.resolve({ ok: true, value: { kind: 'saved', chosen, backup: null } })
    },
    ...others,
  })
  const state = () => made.lab.getState()
  return { ...made, state, saved, open: () => state().openFile({ kind: 'dialog' }) }
}

const start = bench().lab.getState()
const other: Scenario = { ...start.scenario, title: 'Other' }
const scenarioFile: Opened = {
  kind: 'opened',
  chosen,
  content: { kind: 'scenario', scenario: other },
  older: null,
}
const policyFile: Opened = {
  ...scenarioFile,
  content: { kind: 'policy', policy: { ...start.draft, name: 'Other policy' } },
}

describe('what is opened', () => {
  test('a scenario stands in Negotiate, as in its file', async () => {
    const { state, open } = opening([scenarioFile])
    state().show('reference')
    await open()
    expect(state()).toMatchObject({ screen: 'negotiate', scenario: { title: 'Other' }, canUndo: false })
    expect(fileOf(state(), 'scenario')).toEqual(chosen)
    expect(isUnsaved(state(), 'scenario')).toBe(false)
  })

  test('a policy is the draft, and undo brings back the one before', async () => {
    const { state, open } = opening([policyFile])
    await open()
    expect(state()).toMatchObject({ screen: 'policy', draft: { name: 'Other policy' }, file: chosen })
    state().undoPolicy()
    expect(state().draft.name).toBe('Test')
  })

  test('a client takes the place of the client, as one edit', async () => {
    const client: Client = { ...start.scenario.client, version: '7.0.0813' }
    const { state, open } = opening([{ ...scenarioFile, content: { kind: 'client', client } }])
    await open()
    expect(state().scenario.client).toBe(client)
    expect(state().notice).toEqual({ kind: 'other-client', name: 'other.cvq' })
    expect(fileOf(state(), 'scenario')).toBeNull()
    state().undo()
    expect(state().scenario.client.version).toBe('6.0.0602')
  })

  test('a rollout stands on its view', async () => {
    const rollout = { ...start.boot.rollout, days: 9 }
    const { state, open } = opening([{ ...scenarioFile, content: { kind: 'rollout', rollout } }])
    await open()
    expect(state()).toMatchObject({
      screen: 'policy',
      policyView: 'rollout',
      plan: { days: 9 },
      canUndoPlan: false,
    })
    expect(fileOf(state(), 'rollout')).toEqual(chosen)
  })

  test('in an older format is said to be so', async () => {
    const { state, open } = opening([{ ...scenarioFile, older: 'cvq-lab/scenario@0' }])
    await open()
    expect(state().notice).toEqual({ kind: 'migrated', name: 'other.cvq', format: 'cvq-lab/scenario@0' })
  })

  test('that is faulty changes nothing but what is said, until that is dismissed', async () => {
    const trouble = { kind: 'faulty', name: 'bad.cvq', fault: { kind: 'not-text' }, namedIn: null } as const
    const { state, open } = opening([trouble])
    const before = state()
    await open()
    expect({ ...state(), notice: null }).toEqual({ ...before, notice: null })
    expect(state().notice).toEqual(trouble)
    state().dismissNotice()
    expect(state().notice).toBeNull()
  })

  test('is nothing where nothing was chosen; a main process that fails is said', async () => {
    const { state, open } = opening([{ kind: 'cancelled' }])
    await open()
    expect(state().notice).toBeNull()
    const failing = bench().lab.getState
    await failing().openFile({ kind: 'dialog' })
    expect(failing().notice).toEqual({ kind: 'failed' })
  })

  test('by dropping is one file', async () => {
    const drop = vi.fn<Calls['drop']>(() => Promise.resolve({ ok: true, value: scenarioFile }))
    const { state } = opening([], { drop })
    await state().openDropped(['a', 'b'])
    expect(state().notice).toEqual({ kind: 'several', count: 2 })
    expect(drop).not.toHaveBeenCalled()
    await state().openDropped(['a'])
    expect(drop).toHaveBeenCalledExactlyOnceWith('a')
    expect(state().scenario.title).toBe('Other')
  })
})

describe('over unsaved work', () => {
  async function asked(answers: readonly Opened[] = [scenarioFile], others: Partial<Calls> = {}) {
    const all = opening(answers, others)
    all.state().edit(versionTo('7.0.0813'))
    await all.open()
    expect(all.state()).toMatchObject({
      question: { kind: 'replace', what: 'scenario', name: 'Test' },
      dialog: 'question',
      scenario: { title: 'Test' },
    })
    return all
  }
  const settled = () => new Promise(setImmediate)

  test('is asked first, and saved where that is wanted', async () => {
    const { state, saved } = await asked()
    state().answer('yes')
    await settled()
    expect(saved).toMatchObject([{ document: { scenario: { client: { version: '7.0.0813' } } }, file: null }])
    expect(state()).toMatchObject({ question: null, dialog: null, scenario: { title: 'Other' } })
  })

  test('not saved, it is gone', async () => {
    const { state, saved } = await asked()
    state().answer('other')
    await settled()
    expect(saved).toEqual([])
    expect(state().scenario.title).toBe('Other')
  })

  test('cancelled, all stays as it is', async () => {
    const { state } = await asked()
    const { workspace } = state()
    state().answer('cancel')
    await settled()
    expect(state().workspace).toBe(workspace)
  })

  test.each([{ kind: 'cancelled' }, { kind: 'not-written', name: 'x', detail: 'ENOSPC' }] as const)(
    'that cannot be saved ($kind), it is not replaced',
    async (answer) => {
      const { state } = await asked([scenarioFile], {
        saveFile: () => Promise.resolve({ ok: true, value: answer }),
      })
      state().answer('yes')
      await settled()
      expect(state().scenario.title).toBe('Test')
    },
  )

  test('what is of another kind is not asked about', async () => {
    const { state, open } = opening([policyFile])
    state().edit(versionTo('7.0.0813'))
    await open()
    expect(state()).toMatchObject({ question: null, draft: { name: 'Other policy' } })
  })

  test('a draft is asked about like any other work', async () => {
    const { state, open } = opening([policyFile])
    state().editPolicy((policy) => ({ ...policy, name: 'Mine' }))
    await open()
    expect(state()).toMatchObject({ question: { what: 'policy', name: 'Mine' }, draft: { name: 'Mine' } })
  })

  test('what arrives meanwhile waits until the question is answered', async () => {
    const openFile = vi.fn<Calls['openFile']>((from) =>
      Promise.resolve({ ok: true, value: from.kind === 'dialog' ? scenarioFile : { kind: 'cancelled' } }),
    )
    const { state } = await asked([], { openFile })
    state().hear({ kind: 'arrived' })
    expect(openFile).toHaveBeenCalledTimes(1)
    state().answer('cancel')
    await settled()
    expect(openFile).toHaveBeenLastCalledWith({ kind: 'arrived' })
  })

  test('others may ask the same before they replace it', async () => {
    const { state } = opening([])
    const then = vi.fn()
    state().whenFree('scenario', then)
    await settled()
    expect(then).toHaveBeenCalledOnce()
    state().edit(versionTo('7.0.0813'))
    state().whenFree('scenario', then)
    await settled()
    expect(then).toHaveBeenCalledOnce()
    state().answer('other')
    await settled()
    expect(then).toHaveBeenCalledTimes(2)
  })
})

describe('what is saved', () => {
  test('is the whole workspace, to its file from then on, and not edited any more', async () => {
    const { state, saved } = opening([])
    state().edit(versionTo('7.0.0813'))
    expect(isUnsaved(state(), 'scenario')).toBe(true)
    expect(await state().saveHere(false)).toBe(true)
    await state().saveHere(false)
    await state().saveHere(true)
    expect(saved.map(({ file }) => file)).toEqual([null, 3, null])
    expect(saved[0]?.document).toEqual({ kind: 'scenario', scenario: documentOf(state().workspace) })
    expect(isUnsaved(state(), 'scenario')).toBe(false)
    state().undo()
    expect(isUnsaved(state(), 'scenario')).toBe(true)
    expect(fileOf(state(), 'scenario')).toEqual(chosen)
  })

  test('is what the place shows', async () => {
    const { state, saved } = opening([])
    for (const screen of ['negotiate', 'policy', 'lessons', 'live', 'reference'] as const) {
      state().show(screen)
      await state().saveHere(false)
    }
    state().showPolicyView('rollout')
    state().show('policy')
    await state().saveHere(false)
    expect(saved.map(({ document }) => document.kind)).toEqual([
      'scenario',
      'policy',
      'scenario',
      'scenario',
      'scenario',
      'rollout',
    ])
  })

  test('in an older format before says what is kept of it', async () => {
    const { state } = opening([], {
      saveFile: () =>
        Promise.resolve({ ok: true, value: { kind: 'saved', chosen, backup: 'other.backup-@0.json' } }),
    })
    await state().saveHere(false)
    expect(state().notice).toEqual({ kind: 'backup', name: 'other.cvq', backup: 'other.backup-@0.json' })
  })

  test('belongs to what was open then, not to what was taken up meanwhile', async () => {
    let answer = (): void => {}
    const { state } = opening([], {
      saveFile: () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, value: { kind: 'saved', chosen, backup: null } })
        }),
    })
    const saving = state().saveHere(false)
    state().takeUp(other)
    answer()
    await saving
    expect(fileOf(state(), 'scenario')).toBeNull()
  })

  test('has no file any more once another takes up a scenario by itself, as a lesson does', async () => {
    const { state, open } = opening([scenarioFile])
    await open()
    state().takeUp({ ...other, title: 'A lesson' })
    expect(fileOf(state(), 'scenario')).toBeNull()
    expect(isUnsaved(state(), 'scenario')).toBe(false)
  })
})

describe('over what another program wrote', () => {
  function changed() {
    const saved: boolean[] = []
    const all = opening([scenarioFile], {
      saveFile: ({ anyway }) => {
        saved.push(anyway)
        const value = anyway
          ? ({ kind: 'saved', chosen, backup: null } as const)
          : ({ kind: 'changed', chosen } as const)
        return Promise.resolve({ ok: true, value })
      },
    })
    const saving = all.state().saveHere(false)
    return { ...all, saving, written: saved }
  }
  const settled = () => new Promise(setImmediate)

  test('is asked first, and written where that is wanted', async () => {
    const { state, saving, written } = changed()
    await settled()
    expect(state().question).toEqual({ kind: 'overwrite', file: chosen })
    state().answer('other')
    expect(await saving).toBe(true)
    expect(written).toEqual([false, true])
  })

  test('or loaded instead, or left', async () => {
    const loading = changed()
    await settled()
    loading.state().answer('yes')
    expect(await loading.saving).toBe(false)
    expect(loading.written).toEqual([false])
    expect(loading.state().scenario.title).toBe('Other')

    const left = changed()
    await settled()
    left.state().answer('cancel')
    expect(await left.saving).toBe(false)
    expect(left.state().scenario.title).toBe('Test')
  })

  test('loading what the disk has asks nothing, for undo brings back what was here', async () => {
    const theirs = { ...other, title: 'Theirs' }
    const { state, open } = opening([
      scenarioFile,
      { ...scenarioFile, content: { kind: 'scenario', scenario: theirs } },
    ])
    await open()
    state().edit(versionTo('7.0.0813'))
    await state().load(chosen)
    expect(state()).toMatchObject({ question: null, scenario: { title: 'Theirs' } })
    expect(isUnsaved(state(), 'scenario')).toBe(false)
    state().undo()
    expect(state().scenario).toMatchObject({ title: 'Other', client: { version: '7.0.0813' } })
    expect(isUnsaved(state(), 'scenario')).toBe(true)
    expect(fileOf(state(), 'scenario')).toEqual(chosen)
  })

  test('what happens on the disk is known by file until it is loaded, kept or taken back', async () => {
    const keepMine = vi.fn<Calls['keepMine']>(() => Promise.resolve({ ok: true, value: null }))
    const { state, open } = opening([scenarioFile, scenarioFile], { keepMine })
    await open()
    state().hear({ kind: 'changed', file: 3 })
    state().hear({ kind: 'deleted', file: 4 })
    expect([...state().onDisk]).toEqual([
      [3, 'changed'],
      [4, 'deleted'],
    ])
    await state().load(chosen)
    expect([...state().onDisk]).toEqual([[4, 'deleted']])
    state().hear({ kind: 'same', file: 4 })
    state().hear({ kind: 'changed', file: 3 })
    state().keepMine(chosen)
    expect(keepMine).toHaveBeenCalledExactlyOnceWith(3)
    expect(state().onDisk.size).toBe(0)
  })
})

describe('a link', () => {
  test('is asked about before it is opened, and opens as a copy in no file', async () => {
    const { state, open } = opening([{ kind: 'linked', scenario: other }])
    const opened = open()
    await new Promise(setImmediate)
    expect(state().question).toEqual({ kind: 'link', scenario: other })
    expect(state().scenario.title).toBe('Test')
    state().answer('yes')
    await opened
    await new Promise(setImmediate)
    expect(state().scenario.title).toBe('Other')
    expect(fileOf(state(), 'scenario')).toBeNull()
  })

  test('to the whole scenario is copied', async () => {
    const copied: string[] = []
    const { state } = opening([], {
      makeLink: () => Promise.resolve({ ok: true, value: { kind: 'link', url: 'cvq-lab://scenario/1abc' } }),
      copy: (text) => {
        copied.push(text)
        return Promise.resolve({ ok: true, value: null })
      },
    })
    await state().copyLink()
    expect(copied).toEqual(['cvq-lab://scenario/1abc'])
    expect(state().notice).toEqual({ kind: 'link-copied' })
  })

  test('that would be too long is said', async () => {
    const trouble = { kind: 'too-long-for-link', length: 40_000, limit: 32_768 } as const
    const { state } = opening([], { makeLink: () => Promise.resolve({ ok: true, value: trouble }) })
    await state().copyLink()
    expect(state().notice).toEqual(trouble)
  })
})
