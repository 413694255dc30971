// An installation of its own in a folder that is removed afterwards: whole, for tests to break. Only tests import this.

import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { appRoot } from '../app-root.ts'
import type { Installation } from './installation.ts'

export interface Bench {
  readonly at: Installation
  /** Writes a file below the bench's folder. */
  put(name: string, content: string | Uint8Array): string
  /** A path below it. */
  path(name: string): string
}

const BUILT = {
  'out/main/index.js': 'start()',
  'out/renderer/index.html': '<p>',
  'out/renderer/assets/a.js': 'a()',
  'out/renderer/assets/b.js': 'b()',
  'out/renderer/assets/c.js': 'c()',
  'out/preload/preload.cjs': '',
}

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

/**
 * A built app that is not packaged, on an Electron, used by an ordinary user of Linux without a display; with our data
 * files, or, as most tests need none, without.
 */
export function bench(data: 'with-data' | 'without-data' = 'without-data'): { current(): Bench } {
  let folder = ''
  let made: Bench | null = null
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cvq-lab-doctor-'))
    made = benchIn(folder, data === 'with-data')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return {
    current() {
      if (made === null) throw new Error('a bench stands in a test alone')
      return made
    },
  }
}

function benchIn(folder: string, withData: boolean): Bench {
  const path = (name: string): string => join(folder, name)
  const put = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), content)
    return path(name)
  }
  for (const [name, content] of Object.entries(BUILT)) put(`app/${name}`, content)
  mkdirSync(path('app/assets'))
  if (withData) cpSync(join(appRoot(), 'assets'), path('app/assets'), { recursive: true })
  const sums = Object.entries(BUILT).map(([name, content]) => [name, sha256(content)])
  put('app/out/main/manifest.json', JSON.stringify({ electron: '45.4.1', files: Object.fromEntries(sums) }))
  mkdirSync(path('user'))
  const at: Installation = {
    root: path('app'),
    executable: put('cvq-lab', 'no fuses'),
    platform: 'linux',
    versions: { electron: '45.4.1', node: '24.18.0' },
    env: { PATH: process.env.PATH },
    userFolder: path('user'),
    log: path('user/logs/main.log'),
    user: 1000,
    system: folder,
  }
  return { at, put, path }
}
