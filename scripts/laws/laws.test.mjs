import { describe, expect, it } from 'vitest'
import { violations } from './laws.mjs'

const OPENING = '// Says what this file is for.\n'

/**
 * The laws that one file breaks, in order; all other laws are kept.
 * @param {string} path
 * @param {string} code
 */
const broken = (path, code) => violations([{ path, text: OPENING + code }]).map(({ law }) => law)

describe('the rooms of the house', () => {
  const allowed = [
    ['words/en/shell.ts', "import { parts } from '../words.ts'"],
    ['diagram/layout.ts', "import type { Trace } from '../protocol/formats/trace.ts'"],
    ['main/server/session.ts', "import { readLine } from '../../protocol/line.ts'"],
    ['main/server/bytes.ts', "import { Buffer } from 'node:buffer'"],
    ['main/simulation/run.ts', "import { ServerSession } from '../server/session.ts'"],
    ['main/live/listen.ts', "import { createServer } from 'node:net'"],
    ['main/shell/window.ts', "import { BrowserWindow } from 'electron'"],
    ['main/preload.ts', "import { contextBridge } from 'electron'"],
    ['main/cli.ts', "import { listen } from './live/listen.ts'"],
    ['main/cli/run.ts', "import { listen } from '../live/listen.ts'"],
    ['renderer/app/App.tsx', "import type { Boot } from '../../main/contract.ts'"],
    ['renderer/app/App.tsx', "import { type Boot } from '../../main/contract.ts'"],
    ['renderer/app/App.tsx', "import './app.css'"],
    ['protocol/line.test.ts', "import { readFileSync } from 'node:fs'"],
  ]
  it.each(allowed)('%s may write %s', (path, code) => expect(broken(path, code)).toEqual([]))

  const forbidden = [
    ['words/words.ts', "import { line } from '../protocol/line.ts'"],
    ['protocol/line.ts', "import { say } from '../words/words.ts'"],
    ['protocol/line.ts', "import { readFileSync } from 'node:fs'"],
    ['diagram/layout.ts', "import { Buffer } from 'node:buffer'"],
    ['main/server/session.ts', "import { ClientSession } from '../client/session.ts'"],
    ['main/server/session.ts', "export * from '../../words/words.ts'"],
    ['main/server/session.ts', "const words = await import('../../words/words.ts')"],
    ['main/server/session.ts', "let words: import('../../words/words.ts').Words"],
    ['main/simulation/run.ts', "import { createServer } from 'node:net'"],
    ['main/live/listen.ts', "import type { BrowserWindow } from 'electron'"],
    ['main/cli.ts', "import { app } from 'electron'"],
    ['renderer/app/App.tsx', "import { CHANNELS } from '../../main/contract.ts'"],
    ['renderer/app/App.tsx', "import type { Session } from '../../main/server/session.ts'"],
    ['renderer/app/App.tsx', "import { readFile } from 'node:fs/promises'"],
    ['main/shell/boot.ts', "import start from '../../assets/lessons/start.cvq.json'"],
    ['main/shell/boot.ts', "import { run } from './run'"],
    ['main/shell/boot.ts', "import { run } from '../../tools/run.ts'"],
  ]
  it.each(forbidden)('%s may not write %s', (path, code) => expect(broken(path, code)).toEqual(['imports']))
})

describe('pure rooms', () => {
  const effects = [
    'Date.now()',
    'new Date()',
    'Math.random()',
    'setTimeout(go, 1)',
    'process.env',
    'fetch(url)',
  ]
  it.each(effects)('do not use %s', (code) => {
    expect(broken('main/client/session.ts', `export const x = ${code}`)).toEqual(['pure'])
    expect(broken('main/live/query.ts', `export const x = ${code}`)).toEqual([])
  })

  it('may name a field or a parameter as they like', () => {
    expect(broken('protocol/release.ts', 'export const born = (release) => release.process.Date')).toEqual([])
  })

  it('are given the assets as values', () => {
    const code = "export const folder = 'assets/policies'"
    expect(broken('main/simulation/run.ts', code)).toEqual(['assets'])
    expect(broken('main/export/html.ts', code)).toEqual(['assets'])
    expect(broken('main/files.ts', code)).toEqual([])
  })
})

describe('circles', () => {
  /**
   * @param {string} path
   * @param {string} target
   */
  const file = (path, target) => ({ path, text: `${OPENING}import { x } from '${target}'\n` })

  it('are named with every file on them', () => {
    const found = violations([
      file('protocol/a.ts', './b.ts'),
      file('protocol/b.ts', './c.ts'),
      file('protocol/c.ts', './a.ts'),
    ])
    expect(found).toEqual([
      {
        path: 'protocol/c.ts',
        line: 2,
        law: 'circles',
        detail: 'protocol/a.ts → protocol/b.ts → protocol/c.ts → protocol/a.ts',
      },
    ])
  })

  it('are not where two ways lead to one file', () => {
    const both = `${OPENING}import './b.ts'\nimport './c.ts'\n`
    const files = [{ path: 'protocol/a.ts', text: both }, file('protocol/b.ts', './c.ts')]
    expect(violations([...files, { path: 'protocol/c.ts', text: OPENING }])).toEqual([])
  })
})

describe('the form of a file', () => {
  /** @param {string} text */
  const lawsOf = (text, path = 'protocol/x.ts') => violations([{ path, text }]).map(({ law }) => law)

  it('opens with a comment that says something', () => {
    expect(lawsOf('export const x = 1\n')).toEqual(['opening'])
    expect(lawsOf('// x\nexport const x = 1\n')).toEqual(['opening'])
    expect(lawsOf('export const x = 1\n// What this file is all about.\n')).toEqual(['opening'])
    expect(lawsOf('#!/usr/bin/env node\n// What this file is all about.\n')).toEqual([])
    expect(lawsOf('body { margin: 0 }', 'renderer/styles/base.css')).toEqual(['opening'])
    expect(lawsOf('/* Sizes and colours of all. */ body { margin: 0 }', 'renderer/styles/base.css')).toEqual(
      [],
    )
  })

  it('needs no opening where another file says it: tests and the styles of one component', () => {
    expect(lawsOf('export const x = 1\n', 'protocol/x.test.ts')).toEqual([])
    expect(lawsOf('.x { margin: 0 }', 'renderer/app/rail.module.css')).toEqual([])
  })

  it('ends after 400 lines', () => {
    expect(lawsOf(OPENING + 'export {}\n'.repeat(399))).toEqual([])
    expect(lawsOf(OPENING + 'export {}\n'.repeat(400))).toEqual(['length'])
  })

  it('has no default export, except in configuration', () => {
    expect(broken('protocol/x.ts', 'export default 1')).toEqual(['exports'])
    expect(broken('protocol/x.ts', 'const x = 1\nexport { x as default }')).toEqual(['exports'])
    expect(broken('vitest.config.ts', 'export default {}')).toEqual([])
    expect(broken('electron.vite.config.ts', 'export default {}')).toEqual([])
  })

  it('has a default export where Vitest takes nothing else: the runner of mutation tests', () => {
    expect(broken('scripts/mutation/runner.ts', 'export default class {}')).toEqual([])
    expect(broken('scripts/mutation/nearest-first.ts', 'export default class {}')).toEqual(['exports'])
  })

  it('leaves nothing for later in a comment', () => {
    expect(broken('protocol/x.ts', '/** TODO: the rest */\nexport const x = 1')).toEqual(['leftovers'])
    expect(broken('protocol/x.ts', "export const x = 'TODO'")).toEqual([])
  })

  it('names no place of one machine', () => {
    const home = ['', 'home', 'someone', 'project'].join('/')
    expect(lawsOf(`See ${home} for more.`, 'docs/x.md')).toEqual(['places'])
    expect(lawsOf(`See http://messenger.example${home}/setup.exe.`, 'docs/x.md')).toEqual([])
    expect(lawsOf(`See ${['C:', 'Users', 'someone'].join('\\')}.`, 'docs/x.md')).toEqual(['places'])
  })
})

describe('text in the window', () => {
  const spoken = [
    '<p>Hello</p>',
    '<>Hello</>',
    "<p>{'Hello'}</p>",
    `<p>{\`Hello \${name}\`}</p>`,
    "<p>{ready ? 'Hello' : null}</p>",
    "<p>{name || 'Nobody'}</p>",
    '<button aria-label="Play" />',
    "<input placeholder={'Version'} />",
    `<img alt={\`Icon of \${name}\`} />`,
  ]
  it.each(spoken)('%s belongs in words/', (markup) => {
    expect(broken('renderer/app/App.tsx', `export const app = ${markup}`)).toEqual(['words'])
  })

  const silent = [
    "<p className='wide'>{say('shell.hello')}</p>",
    '<p> · 0&nbsp;</p>',
    '<button aria-label={say(label)} type="button" />',
    "<p>{names.join(', ')}</p>",
  ]
  it.each(silent)('%s keeps the law', (markup) => {
    expect(broken('renderer/app/App.tsx', `export const app = ${markup}`)).toEqual([])
  })

  it('is found at its own line', () => {
    const [found] = violations([
      { path: 'renderer/x.tsx', text: `${OPENING}export const x = (\n  <p>\n    Hello\n  </p>\n)\n` },
    ])
    expect(found).toMatchObject({ line: 4, detail: 'the markup says "Hello" without words/' })
  })
})

describe('tests', () => {
  it.each(['it.only', 'test.skip', 'describe.only', 'test.describe.skip', 'it.todo', 'test.fixme'])(
    'are never cut down by %s',
    (call) => {
      expect(broken('protocol/x.test.ts', `${call}('x', () => {})`)).toEqual(['tests'])
      expect(broken('e2e/x.test.ts', `${call}('x', () => {})`)).toEqual(['tests'])
    },
  )

  it('do not wait for time to pass', () => {
    expect(broken('e2e/x.test.ts', 'await page.waitForTimeout(100)')).toEqual(['tests'])
  })

  it('may skip with anything that is no suite', () => {
    expect(broken('protocol/x.test.ts', 'reader.skip(2)')).toEqual([])
  })
})

it('names a file that cannot be read as code', () => {
  expect(() => violations([{ path: 'protocol/x.ts', text: 'const = 1' }])).toThrow(
    'protocol/x.ts cannot be parsed',
  )
})
