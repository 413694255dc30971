import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Layout } from '../../main/contract-settings.ts'
import { bench } from './fixture.ts'
import { keepLayout, putBackLayout } from './layout.ts'

const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value } as const)

const left: Layout = {
  screen: 'reference',
  policyView: 'rollout',
  pane: 'json',
  bytesOpen: false,
  whyOpen: false,
  unfolded: true,
}

describe('settings', () => {
  test('hold at once and are told', () => {
    const prefer = vi.fn(() => ok(null))
    const { lab } = bench({ prefer })
    lab.getState().prefer({ singleKeys: false })
    expect(lab.getState().preferences).toMatchObject({ singleKeys: false, motion: 'system' })
    expect(prefer).toHaveBeenCalledWith({ singleKeys: false })
  })

  test('the zoom is what the main process made of it', async () => {
    const zoom = { percent: 110, canGrow: true, canShrink: true }
    const { lab } = bench({ zoom: () => ok(zoom) })
    await lab.getState().zoomBy('in')
    expect(lab.getState().zoom).toEqual(zoom)
  })

  test('a zoom that was refused leaves what is shown', async () => {
    const { lab } = bench()
    await lab.getState().zoomBy('in')
    expect(lab.getState().zoom.percent).toBe(100)
  })

  test('the hint ends once', () => {
    const hintSeen = vi.fn(() => ok(null))
    const { lab } = bench({ hintSeen })
    lab.setState({ hint: true })
    lab.getState().endHint()
    lab.getState().endHint()
    expect(lab.getState().hint).toBe(false)
    expect(hintSeen).toHaveBeenCalledOnce()
  })

  test('reset brings back the theme, too', async () => {
    const { boot } = bench().lab.getState()
    const { lab } = bench({ resetSettings: () => ok(boot.settings) })
    lab.getState().setTheme('dark')
    lab.getState().prefer({ motion: 'reduced' })
    await lab.getState().resetSettings()
    expect(lab.getState()).toMatchObject({ theme: 'system', preferences: boot.settings.preferences })
  })

  test('licences are asked for once, and again after a failure', async () => {
    const licences = vi.fn(() => ok([]))
    const { lab } = bench({ licences })
    lab.setState({ licences: 'failed' })
    await lab.getState().loadLicences()
    await lab.getState().loadLicences()
    expect(licences).toHaveBeenCalledOnce()
    expect(lab.getState().licences).toEqual([])
  })
})

describe('the layout', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('comes back as the window was left, with the time line of its folds', () => {
    const { lab } = bench()
    const { boot, timeline } = lab.getState()
    lab.setState({ boot: { ...boot, settings: { ...boot.settings, layout: left } } })
    putBackLayout(lab)
    expect(lab.getState()).toMatchObject(left)
    expect(lab.getState().timeline).not.toBe(timeline)
  })

  test('without one everything is as it opens', () => {
    const { lab } = bench()
    const before = lab.getState()
    putBackLayout(lab)
    expect(lab.getState()).toBe(before)
  })

  test('is told once it rests, and nothing where nothing changed', async () => {
    const told = vi.fn(() => ok(null))
    const { lab } = bench()
    const { flush } = keepLayout(lab, { keepLayout: told })
    lab.getState().play()
    await flush()
    expect(told).not.toHaveBeenCalled()
    lab.getState().toggle('bytesOpen')
    lab.getState().show('reference')
    vi.runAllTimers()
    expect(told).toHaveBeenCalledOnce()
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ screen: 'reference', bytesOpen: false }))
  })

  test('of a presentation is not told, and what stood before it stays', async () => {
    const told = vi.fn(() => ok(null))
    const { lab } = bench()
    const { flush } = keepLayout(lab, { keepLayout: told })
    lab.getState().present(true)
    expect(lab.getState().bytesOpen).toBe(false)
    vi.runAllTimers()
    await flush()
    expect(told).not.toHaveBeenCalled()
  })
})
