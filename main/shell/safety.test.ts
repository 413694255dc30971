import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..', '..')

/** What runs in the app: no tests, and nothing that is for tests. */
function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => relative(PROJECT, join(PROJECT, folder, name)).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/fuzz\/|fixture|hostile/.test(name))
}

const SOURCES = ['main', 'renderer', 'protocol', 'diagram', 'words'].flatMap(sourcesBelow)
const textOf = (name: string): string => readFileSync(join(PROJECT, name), 'utf8')

/** The files in which something stands, comments aside. */
const filesWith = (what: RegExp): readonly string[] =>
  SOURCES.filter((name) =>
    textOf(name)
      .split('\n')
      .some((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && what.test(line)),
  )

describe('what could be turned against the user stands in one place, or nowhere', () => {
  test('the sources are looked at', () => {
    expect(SOURCES.length).toBeGreaterThan(300)
    expect(filesWith(/createDoor\(/)).toContain('main/shell/door.ts')
  })

  test('no link is ever given to the system to open', () => {
    expect(filesWith(/\bopenExternal\b/)).toEqual([])
  })

  test('one folder of ours is shown in the system’s file manager', () => {
    expect(filesWith(/\bshell\.(?:openPath|showItemInFolder)\(/)).toEqual(['main/shell/settings-in-app.ts'])
  })

  test('nothing is loaded from the disk or the network by its address', () => {
    expect(filesWith(/\bloadFile\(|file:\/\/(?!\*)/)).toEqual([])
    expect(filesWith(/\.loadURL\(/).toSorted()).toEqual([
      'main/shell/first-window.ts',
      'main/shell/share/press.ts',
    ])
  })

  test('windows are made in two places, both with our preferences', () => {
    const places = filesWith(/new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/)
    expect(places.toSorted()).toEqual(['main/shell/bare-window.ts', 'main/shell/share/press.ts'])
    for (const name of places) expect(textOf(name)).toContain('...WEB_PREFERENCES')
  })

  test('no preference is loosened where windows are made', () => {
    const loosened =
      /\b(?:nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false|webviewTag: true|allowRunningInsecureContent: true|experimentalFeatures: true|enableBlinkFeatures|allowpopups)/
    expect(filesWith(loosened)).toEqual([])
  })

  test('the page’s calls come in at one place', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['main/shell/serve-door.ts'])
    expect(filesWith(/\bcontextBridge\b/)).toEqual(['main/preload.ts'])
  })

  test('what talks to sockets has no files: no byte that came is written by it, nor one of ours read', () => {
    const talks = (name: string): boolean => /^main\/(?:live|client|server|conform)\//.test(name)
    expect(SOURCES.filter(talks).length).toBeGreaterThan(50)
    expect(filesWith(/'(?:node:)?fs(?:\/promises)?'|process\.getBuiltinModule/).filter(talks)).toEqual([])
  })

  test('the clipboard is written, never read', () => {
    expect(filesWith(/\bclipboard\.(?:read|has|availableFormats)/)).toEqual([])
    expect(filesWith(/navigator\.clipboard|onPaste/)).toEqual([])
  })

  test('no text is turned into markup or code', () => {
    expect(
      filesWith(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|DOMParser|document\.write)\b/,
      ),
    ).toEqual([])
    expect(filesWith(/\beval\(|new Function\(/)).toEqual([])
    expect(filesWith(/\bcontenteditable|contentEditable/)).toEqual([])
  })

  test('the window’s process opens no port by itself and starts no program', () => {
    const shell = (name: string): boolean => name.startsWith('main/shell/') || name.startsWith('renderer/')
    expect(filesWith(/createServer\(|\bchild_process\b|\bdgram\b/).filter(shell)).toEqual([])
  })

  test('the live server is started at one place, by the channel that a person’s order comes through', () => {
    const users = (what: RegExp): readonly string[] =>
      filesWith(what).filter((name) => name.startsWith('main/shell/'))
    expect(users(/from '(?:\.\.\/)+live\/(?:listen|free-port)\.ts'/).toSorted()).toEqual([
      'main/shell/live/serve.ts',
      // The type alone.
      'main/shell/live/switch.ts',
    ])
    expect(textOf('main/shell/live/switch.ts')).toMatch(
      /^import type .* from '\.\.\/\.\.\/live\/listen\.ts'$/m,
    )
    expect(users(/\bhireLive\(/).toSorted()).toEqual(['main/shell/live/open.ts', 'main/shell/live/thread.ts'])
    expect(users(/\bdesk\.start\(/)).toEqual(['main/shell/live/handlers.ts'])
  })

  test('beyond this machine it is started at one place, behind the question that the main process asks', () => {
    expect(filesWith(/\bexposed: true\b/)).toEqual(['main/shell/live/exposure.ts'])
    expect(textOf('main/shell/live/exposure.ts')).toContain('may ? start({ ...asked, exposed: true }) : here')
    expect(filesWith(/\bmayExpose:/)).toEqual(['main/shell/start.ts'])
    expect(textOf('main/shell/start.ts')).toMatch(/mayExpose: async \(host\) => .*askExposure\(/)
  })
})
