import { describe, expect, it } from 'vitest'
import type { Answered, ArgumentOf } from '../../main/contract.ts'
import { bench, ran, traceNamed, versionTo } from './fixture.ts'
import type { Calls } from './tools.ts'
import { frontOf } from './workspace.ts'

type Orders = ArgumentOf<'share'>[]
type Pending = (answer: Answered<'share'>) => void

/** A bench whose sharing is answered by the test. */
function shareBench(copied: Answered<'copyShare'> = { ok: true, value: { kind: 'copied' } }) {
  const orders: Orders = []
  const pending: Pending[] = []
  const copies: ArgumentOf<'copyShare'>[] = []
  const calls: Partial<Calls> = {
    share: (order) => {
      orders.push(order)
      return new Promise((resolve) => pending.push(resolve))
    },
    copyShare: (order) => {
      copies.push(order)
      return Promise.resolve(copied)
    },
  }
  const tools = bench(calls)
  return {
    ...tools,
    orders,
    copies,
    answerShare: (n: number, answer: Answered<'share'>) => pending[n]?.(answer),
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const pdf = { kind: 'save', format: 'pdf' } as const
const text = { kind: 'save', format: 'text' } as const
const saved: Answered<'share'> = { ok: true, value: { kind: 'saved', name: 'run.txt' } }

describe('sharing', () => {
  it('sends the run on show with its scenario, and tells what became of it', async () => {
    const { lab, orders, answerShare } = shareBench()
    const done = lab.getState().shareRun(text, 'dark')
    expect(lab.getState().sharing).toBe(text)
    const { scenario } = lab.getState()
    expect(orders).toEqual([{ format: 'text', theme: 'dark', trace: traceNamed('start'), scenario }])
    answerShare(0, saved)
    await done
    expect(lab.getState()).toMatchObject({ sharing: null, shareNews: { kind: 'saved', name: 'run.txt' } })
    lab.getState().dismissShare()
    expect(lab.getState().shareNews).toBeNull()
  })

  it('says nothing when no place was chosen', async () => {
    const { lab, answerShare } = shareBench()
    const done = lab.getState().shareRun(text, 'light')
    answerShare(0, { ok: true, value: { kind: 'cancelled' } })
    await done
    expect(lab.getState()).toMatchObject({ sharing: null, shareNews: null })
  })

  it('keeps what went wrong until it is dismissed or something else is shared', async () => {
    const { lab, answerShare } = shareBench()
    const trouble = { kind: 'not-written', name: 'run.txt', detail: 'EACCES' } as const
    const first = lab.getState().shareRun(text, 'light')
    answerShare(0, { ok: true, value: trouble })
    await first
    expect(lab.getState().shareNews).toEqual(trouble)
    void lab.getState().shareRun(text, 'light')
    expect(lab.getState().shareNews).toBeNull()
  })

  it('is told of a main process that did not carry it out', async () => {
    const { lab } = shareBench({ ok: false, reason: { kind: 'failed' } })
    await lab.getState().shareRun({ kind: 'copy', format: 'png' }, 'light')
    expect(lab.getState().shareNews).toEqual({ kind: 'failed' })
  })

  it('tells of the newer of two', async () => {
    const { lab, answerShare } = shareBench()
    const older = lab.getState().shareRun(pdf, 'light')
    const newer = lab.getState().shareRun(text, 'light')
    answerShare(0, { ok: true, value: { kind: 'saved', name: 'run.pdf' } })
    await older
    expect(lab.getState()).toMatchObject({ sharing: text, shareNews: null })
    answerShare(1, saved)
    await newer
    expect(lab.getState().shareNews).toEqual({ kind: 'saved', name: 'run.txt' })
  })
})

describe('what is shared', () => {
  const lesson = { summary: 'x', steps: [{ kind: 'read', text: 'x' } as const] }

  /** A workspace with a branch and a lesson, its branch in front. */
  async function withBranch() {
    const tools = shareBench()
    const { lab, answer } = tools
    const other = versionTo('7.0.0813')({ ...lab.getState().scenario, title: 'Newest' })
    lab.getState().change((before) => ({ ...before, lesson, runs: [before.runs[0], other], front: 1 }))
    await answer(0, ran('Newest'))
    await settled()
    expect(frontOf(lab.getState().workspace).title).toBe('Newest')
    return tools
  }

  it('is the run in front alone, where that is a branch', async () => {
    const { lab, orders } = await withBranch()
    void lab.getState().shareRun(text, 'light')
    expect(orders[0]?.trace.title).toBe('Newest')
    expect(orders[0]?.scenario).toMatchObject({ title: 'Newest' })
    expect(orders[0]?.scenario).not.toHaveProperty('branches')
  })

  it('is the whole scenario as paper, where it has a lesson, and from its own run', async () => {
    const { lab, orders } = await withBranch()
    void lab.getState().shareRun(pdf, 'light')
    lab.getState().bringToFront(0)
    void lab.getState().shareRun(text, 'light')
    for (const { scenario: sent } of orders)
      expect(sent).toMatchObject({ lesson, branches: [{ name: 'Newest' }] })
  })

  it('is nothing on a screen without a run', async () => {
    const { lab, orders } = shareBench()
    lab.getState().show('policy')
    await lab.getState().shareRun(text, 'light')
    expect(orders).toEqual([])
    expect(lab.getState().sharing).toBeNull()
  })
})
