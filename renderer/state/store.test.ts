import { describe, expect, it } from 'vitest'
import { bench, ran, versionTo } from './fixture.ts'

const title = (lab: ReturnType<typeof bench>['lab']) => lab.getState().trace.title
const version = (lab: ReturnType<typeof bench>['lab']) => lab.getState().scenario.client.version

describe('a run after an edit', () => {
  it('asks for the edited scenario at once and shows the answer complete', async () => {
    const { lab, asked, answer } = bench()
    lab.getState().play()
    lab.getState().edit(versionTo('7.0.0813'))
    expect(asked).toEqual([lab.getState().scenario])
    expect(title(lab)).toBe('start')
    await answer(0, ran('first'))
    expect(title(lab)).toBe('first')
    expect(lab.getState()).toMatchObject({ time: 3000, playing: false })
  })

  it('never lets a stale answer overwrite a newer one', async () => {
    const { lab, answer } = bench()
    lab.getState().edit(versionTo('7.0'))
    lab.getState().edit(versionTo('7.0.0813'))
    await answer(1, ran('second'))
    await answer(0, ran('first'))
    expect(title(lab)).toBe('second')
  })

  it('shows an older answer while the newer one is under way', async () => {
    const { lab, answer } = bench()
    lab.getState().edit(versionTo('7.0'))
    lab.getState().edit(versionTo('7.0.0813'))
    await answer(0, ran('first'))
    expect(title(lab)).toBe('first')
    await answer(1, ran('second'))
    expect(title(lab)).toBe('second')
  })

  it('keeps the picture when the run fails, says so, and recovers with the next', async () => {
    const { lab, answer } = bench()
    lab.getState().edit(versionTo('7.0'))
    await answer(0, { ok: false, reason: { kind: 'failed' } })
    expect(lab.getState()).toMatchObject({ trouble: { kind: 'failed' } })
    expect(title(lab)).toBe('start')
    lab.getState().edit(versionTo('7.1'))
    await answer(1, ran('second'))
    expect(lab.getState().trouble).toBeNull()
  })

  it('does nothing for an edit that changes nothing', () => {
    const { lab, asked } = bench()
    lab.getState().edit((scenario) => scenario)
    expect(asked).toEqual([])
    expect(lab.getState().canUndo).toBe(false)
  })

  it('carries the time of the input that led to it', async () => {
    const { lab, answer, wait } = bench()
    wait(1234)
    lab.getState().edit(versionTo('7.0'))
    wait(50)
    await answer(0, ran('first'))
    expect(lab.getState().editedAt).toBe(1234)
  })

  it('lets go of a pinned message, and of a selected field only when its message is gone', async () => {
    const { lab, answer } = bench()
    lab.getState().pin(1)
    lab.getState().select({ message: 2, field: 'code' })
    lab.getState().hover({ message: 9, field: 'code' })
    lab.getState().edit(versionTo('7.0'))
    await answer(0, ran('first'))
    expect(lab.getState()).toMatchObject({
      pinned: null,
      selected: { message: 2, field: 'code' },
      hovered: null,
    })
  })
})

describe('undo and redo', () => {
  it('go back and forth over edits, running each', () => {
    const { lab, asked, wait } = bench()
    lab.getState().edit(versionTo('7.0'))
    wait(2000)
    lab.getState().edit(versionTo('8.0'))
    lab.getState().undo()
    expect(version(lab)).toBe('7.0')
    lab.getState().undo()
    expect(version(lab)).toBe('6.0.0602')
    expect(lab.getState()).toMatchObject({ canUndo: false, canRedo: true })
    lab.getState().redo()
    expect(version(lab)).toBe('7.0')
    expect(asked).toHaveLength(5)
  })

  it('run nothing when there is nothing to undo or redo', () => {
    const { lab, asked } = bench()
    lab.getState().undo()
    lab.getState().redo()
    expect(asked).toEqual([])
  })

  it('take quick edits of one field as one', () => {
    const { lab, wait } = bench()
    for (const typed of ['7', '7.', '7.5']) {
      lab.getState().edit(versionTo(typed))
      wait(100)
    }
    lab.getState().undo()
    expect(version(lab)).toBe('6.0.0602')
  })

  it('take a reset as one edit that can be undone', () => {
    const { lab, wait } = bench()
    lab.getState().edit(versionTo('7.0'))
    wait(10)
    lab.getState().reset()
    expect(lab.getState().scenario).toBe(lab.getState().base)
    lab.getState().undo()
    expect(version(lab)).toBe('7.0')
  })
})
