// What the system withholds is withheld for real where a test can: sockets, files of the kernel, the desktop's tools.

import { chmodSync, chownSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { appRoot } from '../app-root.ts'
import { examineOne as finding } from './examine.ts'
import { bench } from './fixture.ts'
import { probePort, TYPES } from './probe-system.ts'

const app = bench()
const here = () => app.current().at

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Listens; the port where it is one. */
const listen = (place: string | number): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy()).listen(place, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
    servers.push(server)
  })

describe('the sandbox', () => {
  test('is there with user namespaces', async () => {
    expect(await finding('sandbox', here())).toMatchObject({ state: 'ok' })
  })

  const WITHHELD = [
    ['proc/sys/kernel/unprivileged_userns_clone', '0\n'],
    ['proc/sys/user/max_user_namespaces', '0\n'],
    ['proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n'],
  ] as const

  test.each(WITHHELD)('is wrong where %s says %j and the helper is not set up', async (name, says) => {
    app.current().put(name, says)
    const { state, todo } = await finding('sandbox', here())
    expect(state).toBe('wrong')
    expect(todo).toContain(`chmod 4755 "${app.current().path('chrome-sandbox')}"`)
  })

  test('is there with AppArmor’s profile', async () => {
    app.current().put('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n')
    app.current().put('etc/apparmor.d/cvq-lab', 'profile')
    expect(await finding('sandbox', here())).toMatchObject({ state: 'ok' })
  })

  test.runIf(process.getuid?.() === 0)('is there with the helper, once it is root’s', async () => {
    app.current().put('proc/sys/user/max_user_namespaces', '0\n')
    const helper = app.current().put('chrome-sandbox', '')
    chmodSync(helper, 0o755)
    expect(await finding('sandbox', here())).toMatchObject({ state: 'wrong' })
    chmodSync(helper, 0o4755)
    expect(await finding('sandbox', here())).toMatchObject({ state: 'ok', where: helper })
    chownSync(helper, 1000, 1000)
    chmodSync(helper, 0o4755)
    expect(await finding('sandbox', here())).toMatchObject({ state: 'wrong' })
  })

  test('is nothing that root has, other systems set up, or Node needs', async () => {
    expect(await finding('sandbox', { ...here(), user: 0 })).toMatchObject({ state: 'note' })
    expect(await finding('sandbox', { ...here(), platform: 'darwin' })).toMatchObject({ state: 'ok' })
    expect(await finding('sandbox', { ...here(), versions: { node: '20.19.0' } })).toMatchObject({
      state: 'ok',
    })
  })
})

describe('the display', () => {
  const shownAt = (env: Readonly<Record<string, string>>) => finding('display', { ...here(), env })

  test('that is not there is a note: commands need none', async () => {
    expect(await shownAt({})).toMatchObject({ state: 'note' })
  })

  test('of X answers, or does not', async () => {
    expect(await shownAt({ DISPLAY: ':7.0' })).toMatchObject({
      state: 'wrong',
      found: ':7.0 does not answer: the system says ENOENT.',
    })
    app.current().put('tmp/.X11-unix/lock', '')
    await listen(app.current().path('tmp/.X11-unix/X7'))
    expect(await shownAt({ DISPLAY: ':7.0' })).toMatchObject({ state: 'ok', found: ':7.0 answers.' })
  })

  test('of Wayland answers, or does not', async () => {
    const env = { WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: app.current().path('user'), DISPLAY: ':7' }
    expect(await shownAt(env)).toMatchObject({ state: 'wrong' })
    await listen(app.current().path('user/wayland-1'))
    expect(await shownAt(env)).toMatchObject({ state: 'ok' })
  })

  test('on another machine is not asked', async () => {
    expect(await shownAt({ DISPLAY: 'elsewhere.example:0' })).toMatchObject({ state: 'unknown' })
  })

  test('is always there on other systems', async () => {
    expect(await finding('display', { ...here(), platform: 'win32' })).toMatchObject({ state: 'ok' })
  })
})

describe('the desktop', () => {
  /** A packaged app, with its desktop entry, and an xdg-mime that answers so for each type. */
  function registered(answer: string) {
    app.current().put('usr/share/applications/cvq-lab.desktop', '[Desktop Entry]')
    chmodSync(app.current().put('bin/xdg-mime', `#!/bin/sh\n${answer}\n`), 0o755)
    return {
      ...here(),
      root: app.current().path('resources/app.asar'),
      env: { PATH: `${app.current().path('bin')}:/usr/bin:/bin` },
    }
  }

  test.each(['deb', 'rpm', 'appImage'])('is asked for the kinds that the %s registers', (target) => {
    const built = parse(readFileSync(join(appRoot(), 'electron-builder.yml'), 'utf8'))
    const schemes = built.protocols.flatMap(({ schemes: names }: { schemes: string[] }) =>
      names.map((name) => `x-scheme-handler/${name}`),
    )
    expect([...TYPES].sort()).toEqual([...built[target].mimeTypes, ...schemes].sort())
  })

  test('opens all of them with us', async () => {
    expect(await finding('desktop', registered('echo cvq-lab.desktop'))).toMatchObject({
      state: 'ok',
      found: '4 kinds of files and links open with CVQ Lab.',
    })
  })

  test('opens one with another program, as somebody chose', async () => {
    const at = registered('case $3 in x-*) echo other.desktop ;; *) echo cvq-lab.desktop ;; esac')
    expect(await finding('desktop', at)).toMatchObject({
      state: 'note',
      found: 'x-scheme-handler/cvq-lab (other.desktop): opened by another program, as somebody chose.',
    })
  })

  test('opens one with nothing, which is wrong', async () => {
    const at = registered('case $3 in text/*) ;; *) echo cvq-lab.desktop ;; esac')
    expect(await finding('desktop', at)).toMatchObject({
      state: 'wrong',
      found: 'The desktop opens text/vnd.cvq-lab.transcript with nothing.',
    })
  })

  test('cannot be asked without its tool', async () => {
    const at = registered('exit 1')
    expect(await finding('desktop', at)).toMatchObject({ state: 'unknown' })
    expect(await finding('desktop', { ...at, env: { PATH: dirname(at.executable) } })).toMatchObject({
      state: 'unknown',
    })
  })

  test('does not know an app in a folder, or one that is not packaged', async () => {
    const packaged = { ...here(), root: app.current().path('resources/app.asar') }
    expect(await finding('desktop', packaged)).toMatchObject({ state: 'note' })
    expect(await finding('desktop', here())).toMatchObject({ state: 'unknown' })
    expect(await finding('desktop', { ...packaged, platform: 'darwin' })).toMatchObject({ state: 'unknown' })
  })
})

test('a port is free, taken, or may not be opened', async () => {
  const port = await listen(0)
  expect(await probePort(port)).toEqual({ kind: 'taken' })
  expect(await probePort(0)).toEqual({ kind: 'free' })
})
