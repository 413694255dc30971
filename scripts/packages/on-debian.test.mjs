import { describe, expect, it } from 'vitest'
import { classFaults } from './on-debian.mjs'

describe('the class of the window', () => {
  it('is the one that the desktop entry names', () => {
    expect(classFaults('[Desktop Entry]\nStartupWMClass=CVQ Lab\n', 'CVQ Lab')).toEqual([])
  })

  it('is a fault where it is another', () => {
    expect(classFaults('StartupWMClass=cvq-lab\n', 'CVQ Lab')).toEqual([
      'The entry says its windows are of the class “cvq-lab”; the window is of “CVQ Lab”.',
    ])
  })

  it('is a fault where the entry or the window has none', () => {
    expect(classFaults('Name=CVQ Lab\n', 'CVQ Lab')).toHaveLength(1)
    expect(classFaults('StartupWMClass=\n', '')).toHaveLength(1)
  })
})
