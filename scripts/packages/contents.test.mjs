import { FuseState } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { judgeFiles, judgeFuses } from './contents.mjs'

const NEEDED = [
  'package.json',
  'out/main/index.js',
  'out/main/manifest.json',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/index-Dx1_a-9.js',
  'assets/lessons/start.cvq.json',
]

describe('the files of a package', () => {
  it('are those the app needs', () => {
    expect(judgeFiles(NEEDED)).toEqual([])
  })

  it.each([
    'out/main/index.js.map',
    'main/shell/start.ts',
    'out/main/start.test.js',
    'node_modules/react/index.js',
    'out/renderer/assets/notes.exe',
    'assets/schemas/policy.schema.json',
    '.env',
  ])('are not %s', (file) => {
    expect(judgeFiles([...NEEDED, file])).toEqual([`${file} does not belong into the package.`])
  })

  it('are all there', () => {
    expect(judgeFiles(NEEDED.slice(1))).toEqual(['package.json is missing in the package.'])
  })
})

describe('the fuses', () => {
  const states = new Map([
    ['RunAsNode', FuseState.DISABLE],
    ['OnlyLoadAppFromAsar', FuseState.ENABLE],
  ])
  const wanted = { RunAsNode: false, OnlyLoadAppFromAsar: true }

  it('stand as they have to', () => {
    expect(judgeFuses(states, wanted)).toEqual([])
  })

  it('are named when they stand otherwise, when they are gone, and when nothing is said about them', () => {
    expect(judgeFuses(states, { ...wanted, RunAsNode: true })).toEqual([
      'The fuse RunAsNode is DISABLE; it has to be on.',
    ])
    expect(judgeFuses(new Map([...states, ['RunAsNode', FuseState.REMOVED]]), wanted)).toHaveLength(1)
    expect(judgeFuses(states, { ...wanted, EnableCookieEncryption: true })).toEqual([
      'The fuse EnableCookieEncryption is not there.',
    ])
    expect(judgeFuses(states, { OnlyLoadAppFromAsar: true })).toEqual([
      'The fuse RunAsNode is one that nothing is said about.',
    ])
  })

  it('may lack what only newer Electrons have', () => {
    expect(judgeFuses(states, { ...wanted, WasmTrapHandlers: true })).toEqual([])
  })
})
