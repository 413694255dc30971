import { describe, expect, it } from 'vitest'
import { bench } from './fixture.ts'

describe('presenting', () => {
  it('fills the screen, and gives it back', () => {
    const asked: boolean[] = []
    const { lab } = bench({
      fullScreen: (on) => {
        asked.push(on)
        return Promise.resolve({ ok: true, value: null })
      },
    })
    lab.getState().present(true)
    expect(lab.getState().presenting).toBe(true)
    lab.getState().present(false)
    expect(lab.getState().presenting).toBe(false)
    expect(asked).toEqual([true, false])
  })

  it('puts away the drawer and the bytes, which come back', () => {
    const { lab } = bench()
    lab.getState().toggle('drawerOpen')
    lab.getState().present(true)
    expect(lab.getState()).toMatchObject({ drawerOpen: false, bytesOpen: false })
    lab.getState().present(false)
    expect(lab.getState().bytesOpen).toBe(true)
  })
})
