import { describe, expect, it } from 'vitest'
import type { Analysis, Answered } from '../../main/contract.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { policyOf, ruleNamed } from '../policy/fixture.ts'
import { bench } from './fixture.ts'
import type { Calls } from './tools.ts'

type Asked = Parameters<Calls['analyse']>[0]

const analysis = (clients: number): Answered<'analyse'> => {
  const axis = {
    values: [],
    classOf: new Uint32Array(),
    standsFor: new Uint32Array(),
    sizes: new Uint32Array(),
  }
  const value: Analysis = {
    sweep: {
      domain: {
        kinds: [],
        systems: axis,
        archs: axis,
        locales: axis,
        cohorts: [],
        everyCohortCombination: true,
        defaultCohort: 0,
        clients,
      },
      cells: {
        outcome: new Uint8Array(),
        code: new Uint16Array(),
        rule: new Int32Array(),
        asked: new Int32Array(),
        end: new Uint8Array(),
        hops: new Uint32Array(),
      },
    },
    findings: [],
    diff: null,
    ms: 1,
  }
  return { ok: true, value }
}

/** A bench whose analyses the test answers when it likes. */
function analysed(others: Partial<Calls> = {}) {
  const asked: Asked[] = []
  const answers: ((answer: Answered<'analyse'>) => void)[] = []
  const cancelled: number[] = []
  const all = bench({
    analyse: (question) => {
      asked.push(question)
      return new Promise((resolve) => answers.push(resolve))
    },
    cancel: (job) => {
      cancelled.push(job)
      return Promise.resolve({ ok: true, value: null })
    },
    ...others,
  })
  return {
    ...all,
    judged: asked,
    cancelled,
    say: async (n: number, answer: Answered<'analyse'>) => {
      answers[n]?.(answer)
      await new Promise((resolve) => setImmediate(resolve))
    },
    clients: () => all.lab.getState().analysis?.sweep.domain.clients ?? null,
  }
}

const named =
  (name: string) =>
  (policy: Policy): Policy => ({ ...policy, name })

const other = policyOf(ruleNamed('a'))

describe('the analysis of the draft', () => {
  it('is not asked for before the screen is shown, and once when it is', () => {
    const { lab, judged } = analysed()
    expect(judged).toEqual([])
    lab.getState().show('policy')
    lab.getState().show('negotiate')
    lab.getState().show('policy')
    expect(judged).toHaveLength(1)
    expect(judged[0]).toMatchObject({ policy: lab.getState().draft, against: lab.getState().active })
  })

  it('is asked for at every edit, under numbers that count up', () => {
    const { lab, judged } = analysed()
    lab.getState().editPolicy(named('x'))
    lab.getState().editPolicy(named('y'))
    expect(judged.map(({ policy }) => policy.name)).toEqual(['x', 'y'])
    expect(judged.map(({ job }) => job)).toEqual([1, 2])
  })

  it('drops the answer of an older job, whenever it comes', async () => {
    const { lab, say, clients } = analysed()
    lab.getState().editPolicy(named('x'))
    lab.getState().editPolicy(named('y'))
    await say(0, analysis(1))
    expect(clients()).toBeNull()
    expect(lab.getState().judging).toBe(true)
    await say(1, analysis(2))
    expect(clients()).toBe(2)
    expect(lab.getState()).toMatchObject({ judging: false, analysed: { draft: { name: 'y' } } })
  })

  it('carries the time of the input that led to it', async () => {
    const { lab, wait, say } = analysed()
    wait(1234)
    lab.getState().editPolicy(named('x'))
    wait(500)
    await say(0, analysis(1))
    expect(lab.getState().analysedAt).toBe(1234)
  })

  it('tells how far it is, only for the newest job', async () => {
    const { lab, progress, say } = analysed()
    lab.getState().editPolicy(named('x'))
    progress({ job: 1, done: 0.25 })
    expect(lab.getState().progress).toBe(0.25)
    lab.getState().editPolicy(named('y'))
    expect(lab.getState().progress).toBeNull()
    progress({ job: 1, done: 0.5 })
    expect(lab.getState().progress).toBeNull()
    progress({ job: 2, done: 0.75 })
    expect(lab.getState().progress).toBe(0.75)
    await say(1, analysis(1))
    expect(lab.getState().progress).toBeNull()
  })

  it('stays as it was when it is cancelled, and can be asked for again', async () => {
    const { lab, judged, cancelled, say, clients } = analysed()
    lab.getState().show('policy')
    await say(0, analysis(1))
    lab.getState().editPolicy(named('x'))
    lab.getState().cancelAnalysis()
    expect(cancelled).toEqual([2])
    await say(1, { ok: true, value: null })
    expect(lab.getState().judging).toBe(false)
    expect(clients()).toBe(1)
    lab.getState().analyse()
    expect(judged).toHaveLength(3)
  })

  it('says when it fails, keeps the one before it, and recovers with the next', async () => {
    const { lab, say, clients } = analysed()
    lab.getState().show('policy')
    await say(0, analysis(1))
    lab.getState().editPolicy(named('x'))
    await say(1, { ok: false, reason: { kind: 'failed' } })
    expect(lab.getState().analysisTrouble).toEqual({ kind: 'failed' })
    expect(clients()).toBe(1)
    lab.getState().editPolicy(named('y'))
    await say(2, analysis(3))
    expect(lab.getState().analysisTrouble).toBeNull()
  })

  it('is asked for anew when another policy becomes active while the screen is away', () => {
    const { lab, judged } = analysed()
    lab.getState().show('policy')
    lab.getState().show('negotiate')
    lab.getState().edit((scenario) => ({ ...scenario, policy: other }))
    expect(judged).toHaveLength(1)
    lab.getState().show('policy')
    expect(judged[1]).toMatchObject({ against: other })
  })
})

describe('the draft', () => {
  const draft = (lab: ReturnType<typeof bench>['lab']) => lab.getState().draft.name

  it('is undone and redone apart from the scenario', () => {
    const { lab, wait } = analysed()
    lab.getState().editPolicy(named('x'))
    wait(5000)
    lab.getState().editPolicy(named('y'))
    lab.getState().undoPolicy()
    expect(draft(lab)).toBe('x')
    lab.getState().undoPolicy()
    expect(draft(lab)).toBe('Test')
    expect(lab.getState()).toMatchObject({ canUndoPolicy: false, canRedoPolicy: true, canUndo: false })
    lab.getState().redoPolicy()
    expect(draft(lab)).toBe('x')
  })

  it('makes one entry of what is typed in one field, and one of each rule that comes or goes', () => {
    const { lab } = analysed()
    const add = (id: string) => (policy: Policy) => ({ ...policy, rules: [...policy.rules, ruleNamed(id)] })
    lab.getState().editPolicy(named('x'))
    lab.getState().editPolicy(named('xy'))
    lab.getState().editPolicy(add('a'))
    lab.getState().editPolicy(add('b'))
    lab.getState().undoPolicy()
    expect(lab.getState().draft.rules).toHaveLength(1)
    lab.getState().undoPolicy()
    lab.getState().undoPolicy()
    expect(draft(lab)).toBe('Test')
  })

  it('does nothing for an edit that changes nothing', () => {
    const { lab, judged } = analysed()
    lab.getState().editPolicy((policy) => policy)
    expect(judged).toEqual([])
    expect(lab.getState().canUndoPolicy).toBe(false)
  })

  it('stays when Negotiate picks another policy: that one is active', () => {
    const { lab } = analysed()
    lab.getState().edit((scenario) => ({ ...scenario, policy: other }))
    expect(lab.getState().active).toBe(other)
    expect(lab.getState().draft).not.toBe(other)
  })

  it('is what was picked, as one entry', () => {
    const { lab } = analysed()
    const before = lab.getState().draft
    lab.getState().pickDraft(other)
    expect(lab.getState()).toMatchObject({ draft: other, kept: other, file: null })
    lab.getState().undoPolicy()
    expect(lab.getState()).toMatchObject({ draft: before, kept: before })
  })
})

describe('files', () => {
  const chosen = { file: 7, name: 'mine.policy.json' }

  it('open as the draft, and go with it through undo', () => {
    const { lab } = analysed()
    lab.getState().takePolicy(other, chosen)
    expect(lab.getState()).toMatchObject({ draft: other, kept: other, file: chosen })
    lab.getState().undoPolicy()
    expect(lab.getState().file).toBeNull()
    lab.getState().redoPolicy()
    expect(lab.getState().file).toEqual(chosen)
  })

  it('are asked for once, then written again without asking', async () => {
    const saved: (number | null)[] = []
    const { lab } = analysed({
      saveFile: ({ file }) => {
        saved.push(file)
        return Promise.resolve({ ok: true, value: { kind: 'saved', chosen, backup: null } })
      },
    })
    lab.getState().editPolicy(named('x'))
    await lab.getState().savePolicy(false)
    expect(lab.getState()).toMatchObject({ file: chosen, kept: { name: 'x' } })
    await lab.getState().savePolicy(false)
    await lab.getState().savePolicy(true)
    expect(saved).toEqual([null, 7, null])
    lab.getState().undoPolicy()
    expect(lab.getState()).toMatchObject({ file: chosen, draft: { name: 'Test' }, kept: { name: 'x' } })
  })

  it('that cannot be written leave the draft edited', async () => {
    const trouble = { kind: 'not-written', name: 'a.json', detail: 'EACCES' } as const
    const { lab } = analysed({ saveFile: () => Promise.resolve({ ok: true, value: trouble }) })
    lab.getState().editPolicy(named('x'))
    expect(await lab.getState().savePolicy(false)).toBe(false)
    expect(lab.getState()).toMatchObject({ notice: trouble, file: null, kept: { name: 'Test' } })
  })
})

describe('a draft that is tried', () => {
  const begin = () => {
    const all = analysed()
    const { lab } = all
    lab.getState().show('policy')
    lab.getState().editPolicy(named('x'))
    const client = { ...lab.getState().scenario.client, version: '7.0.0813' }
    const before = lab.getState().active
    lab.getState().edit((scenario) => ({ ...scenario, download: { outcome: 'fails' } }))
    lab.getState().tryClient(client)
    return { ...all, client, before }
  }

  it('opens the client in Negotiate under the draft, as it was judged, and stays a draft', () => {
    const { lab, client, before } = begin()
    expect(lab.getState()).toMatchObject({
      screen: 'negotiate',
      scenario: { client, policy: { name: 'x' }, download: { outcome: 'completes' } },
      trial: { name: 'x' },
    })
    expect(lab.getState().active).toBe(before)
  })

  it('is one undoable edit, and redone it is a trial again', () => {
    const { lab, before } = begin()
    lab.getState().undo()
    expect(lab.getState()).toMatchObject({ trial: null, scenario: { policy: before } })
    lab.getState().redo()
    expect(lab.getState()).toMatchObject({ trial: { name: 'x' }, active: before })
  })

  it('stays one while its client and its switches change, and ends when another policy is picked', () => {
    const { lab, before } = begin()
    lab.getState().edit((scenario) => ({
      ...scenario,
      policy: { ...scenario.policy, server: { ...scenario.policy.server, order: 'strict' } },
    }))
    expect(lab.getState()).toMatchObject({ trial: { server: { order: 'strict' } }, active: before })
    lab.getState().edit((scenario) => ({ ...scenario, policy: other }))
    expect(lab.getState()).toMatchObject({ trial: null, active: other })
  })

  it('becomes active only when it is activated, which is undoable', () => {
    const { lab, before } = begin()
    lab.getState().activate()
    expect(lab.getState()).toMatchObject({ trial: null, active: { name: 'x' } })
    expect(lab.getState().active).toBe(lab.getState().draft)
    lab.getState().undo()
    expect(lab.getState().active).toBe(before)
  })

  it('is none where the draft says what the active policy says', () => {
    const { lab } = analysed()
    lab.getState().tryClient(lab.getState().scenario.client)
    expect(lab.getState().trial).toBeNull()
  })
})
