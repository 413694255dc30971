import { describe, expect, it } from 'vitest'
import { LINUX_TARGETS, planDist } from './dist-plan.mjs'

/** @param {readonly string[]} given */
const test = (given) => planDist({ given, standIn: true })

describe('from the official Electron', () => {
  it.each([
    [[], LINUX_TARGETS],
    [['--linux'], LINUX_TARGETS],
    [['--dir'], []],
    [
      ['--linux', 'rpm', 'AppImage', '-c.deb.compression=gz'],
      ['rpm', 'AppImage'],
    ],
    [['--mac', 'dmg', '--arm64'], []],
    [['-w', 'nsis', '-l', 'deb:arm64'], ['deb']],
  ])('everything is built as asked: %j', (given, linux) => {
    expect(planDist({ given, standIn: false })).toEqual({ args: given, linux, notes: [] })
  })
})

describe('from a stand-in', () => {
  it('what is asked for is built where npm and Debian bring the tools', () => {
    const given = ['--linux', 'deb', 'tar.gz', 'rpm:x64', '-c.rpm.compression=gzip']
    expect(test(given)).toEqual({ args: given, linux: ['deb', 'tar.gz', 'rpm'], notes: [] })
  })

  it.each([
    [[], []],
    [['--linux'], []],
    [
      ['-l', '--x64', '-c.compression=store'],
      ['--x64', '-c.compression=store'],
    ],
  ])('all that can be is built where nothing is named, and what is left out is said: %j', (given, others) => {
    expect(test(given)).toEqual({
      args: ['--linux', 'deb', 'rpm', 'tar.gz', ...others],
      linux: ['deb', 'rpm', 'tar.gz'],
      notes: [expect.stringContaining('No AppImage: it needs the runtime')],
    })
  })

  it('a folder is built where a folder is asked for', () => {
    expect(test(['--dir'])).toEqual({ args: ['--dir'], linux: [], notes: [] })
  })

  it.each([
    [['--win'], 'A package for Windows needs the official Electron for Windows'],
    [['-w', 'portable'], 'A package for Windows'],
    [['-lw'], 'A package for Windows'],
    [['--linux', 'deb', '--mac'], 'A package for macOS'],
    [['-m'], 'A package for macOS'],
    [['--linux', 'deb', 'AppImage'], 'AppImage cannot be built here: it needs the runtime of AppImage'],
    [['--linux', 'snap'], 'snap cannot be built here'],
    [['--linux', 'flatpak'], "Flatpak's runtimes"],
    [['--linux', 'pacman'], 'tools that neither npm nor Debian brings'],
    [['--linux', 'deb', '--arm64'], '--arm64 needs the official one'],
  ])('what cannot be is refused in a sentence: %j', (given, sentence) => {
    expect(test(given)).toEqual({ refusal: expect.stringContaining(sentence) })
  })
})
