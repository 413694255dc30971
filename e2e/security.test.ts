// What a page in our window can and cannot do, tried from within the page of the real app.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Lab, test } from './support/launch.ts'
import { PROJECT } from './support/run.ts'

/** Waits until the window has drawn itself; what is tried before proves nothing. */
async function drawn({ page }: Lab): Promise<Page> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  return page
}

test.describe('the page has', () => {
  test('nothing of Node and nothing of Electron', { tag: '@p0' }, async ({ lab }) => {
    const page = await drawn(lab)
    const found = await page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  test('one door with seven functions, which it cannot change', async ({ lab }) => {
    const page = await drawn(lab)
    const door = await page.evaluate(() => {
      Reflect.set(window, 'cvqLab', 'mine')
      Reflect.set(window.cvqLab, 'call', 'mine')
      Reflect.set(window.cvqLab, 'more', 'mine')
      return Object.entries(window.cvqLab).map(([name, value]) => `${name}: ${typeof value}`)
    })
    expect(door.toSorted()).toEqual([
      'call: function',
      'drop: function',
      'onCommand: function',
      'onFileNews: function',
      'onLiveNews: function',
      'onProgress: function',
      'onTrouble: function',
    ])
  })
})

test.describe('the policy', () => {
  /** The directives that were violated while `attempt` ran, and what it managed to do all the same. */
  const violations = (page: Page, attempt: string): Promise<{ blocked: string; done: boolean }> =>
    page.evaluate(
      (source) =>
        new Promise((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective }) => resolve({ blocked: effectiveDirective, done: 'wasDone' in window }),
            { once: true },
          )
          const attempts: Record<string, () => void> = {
            inline: () => {
              const script = document.createElement('script')
              script.textContent = 'window.wasDone = true'
              document.body.append(script)
            },
            remote: () => {
              const script = document.createElement('script')
              script.src = 'https://example.com/x.js'
              document.body.append(script)
            },
            // In a task of its own: a debugger's evaluation is not bound by the policy.
            text: () => setTimeout('window.wasDone = true', 0),
            evaluation: () =>
              setTimeout(
                () => Reflect.apply(Reflect.get(window, 'eval'), window, ['window.wasDone = true']),
                0,
              ),
            style: () => {
              const style = document.createElement('style')
              style.textContent = 'body { display: none }'
              document.head.append(style)
            },
            image: () => {
              new Image().src = 'https://example.com/x.png'
            },
            frame: () => {
              const frame = document.createElement('iframe')
              frame.src = 'https://example.com/'
              document.body.append(frame)
            },
            request: () => void fetch('https://example.com/').catch(() => {}),
            socket: () => void new WebSocket('wss://example.com/'),
            markup: () => {
              document.createElement('p').innerHTML = '<img src=x>'
            },
            form: () => {
              const form = document.createElement('form')
              form.action = 'https://example.com/'
              document.body.append(form)
              form.submit()
            },
          }
          try {
            attempts[source]?.()
          } catch {
            // What is refused as it is called says so beside the violation.
          }
        }),
      attempt,
    )

  test('blocks code and data from anywhere but the app', { tag: '@p0' }, async ({ lab }) => {
    const page = await drawn(lab)
    for (const [attempt, directive] of [
      ['inline', 'script-src-elem'],
      ['remote', 'script-src-elem'],
      ['text', 'script-src'],
      ['evaluation', 'script-src'],
      ['style', 'style-src-elem'],
      ['image', 'img-src'],
      ['frame', 'frame-src'],
      ['request', 'connect-src'],
      ['socket', 'connect-src'],
      ['form', 'form-action'],
      ['markup', 'require-trusted-types-for'],
    ] as const) {
      await test.step(attempt, async () => {
        const { blocked, done } = await violations(page, attempt)
        expect(done).toBe(false)
        // What makes code of a text is stopped before it comes to be code.
        expect([directive, 'require-trusted-types-for']).toContain(blocked)
      })
    }
  })
})

test('our address serves the page with the policy, and nothing beside it', { tag: '@p0' }, async ({
  lab,
}) => {
  const page = await drawn(lab)
  expect(page.url()).toBe('app://cvq-lab/index.html')
  const answers = await lab.app.evaluate(async ({ net }) => {
    const ask = async (path: string) => {
      const response = await net.fetch(`app://cvq-lab/${path}`)
      return { status: response.status, policy: response.headers.get('content-security-policy') ?? '' }
    }
    return {
      page: await ask('index.html'),
      others: [await ask('package.json'), await ask('..%2f..%2fpackage.json')],
    }
  })
  expect(answers.page.status).toBe(200)
  expect(answers.page.policy).toMatch(/^default-src 'none'; /)
  expect(answers.page.policy).not.toContain('unsafe')
  expect(answers.others.map(({ status }) => status)).toEqual([404, 404])
})

test('every file that is served comes with the policy, and as what it is', async ({ lab }) => {
  await drawn(lab)
  const folder = join(PROJECT, 'out', 'renderer')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  )
  const answers = await lab.app.evaluate(
    ({ net }, names) =>
      Promise.all(
        names.map(async (name) => {
          const response = await net.fetch(`app://cvq-lab/${name}`)
          return { name, status: response.status, headers: Object.fromEntries(response.headers) }
        }),
      ),
    files,
  )
  expect(answers.length).toBeGreaterThan(10)
  for (const { name, status, headers } of answers) {
    expect(status, name).toBe(200)
    expect(headers['content-security-policy'], name).toContain("default-src 'none'; script-src 'self';")
    expect(headers['content-security-policy'], name).toContain("require-trusted-types-for 'script'")
    expect(headers['content-security-policy'], name).not.toMatch(/unsafe|https?:|\*/)
    expect(headers, name).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('another window with our own page and our own preload script is refused', async ({ lab }) => {
  await drawn(lab)
  const opening = lab.app.waitForEvent('window')
  await lab.app.evaluate(
    ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      void stranger.loadURL('app://cvq-lab/index.html')
    },
    join(PROJECT, 'out', 'preload', 'preload.cjs'),
  )
  const stranger = await opening
  await stranger.waitForFunction(() => 'cvqLab' in window)
  for (const [name, argument] of [
    ['boot', null],
    ['copy', 'x'],
  ] as const) {
    expect(
      await stranger.evaluate(([n, a]) => Reflect.apply(window.cvqLab.call, null, [n, a]), [name, argument]),
    ).toEqual({
      ok: false,
      reason: { kind: 'not-allowed' },
    })
  }
})

test.describe('the window', () => {
  const goTo = (page: Page, address: string): Promise<void> =>
    page.evaluate((url) => {
      location.href = url
    }, address)

  test('is stopped from going elsewhere', { tag: '@p0' }, async ({ lab }) => {
    const page = await drawn(lab)
    const attempts = await lab.app.evaluateHandle(({ BrowserWindow }) => {
      const seen: string[] = []
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // Electron asks our guard first: it was there before this listener.
      contents?.on('will-frame-navigate', ({ url, defaultPrevented }) =>
        seen.push(`${url} ${defaultPrevented ? 'stopped' : 'let through'}`),
      )
      return seen
    })
    const addresses = ['https://example.com/', 'app://elsewhere/', 'app://cvq-lab/other.html']
    for (const address of addresses) {
      await goTo(page, address)
      await expect.poll(() => attempts.jsonValue()).toContain(`${address} stopped`)
    }
    expect(await attempts.jsonValue()).toHaveLength(addresses.length)
    expect(page.url()).toBe('app://cvq-lab/index.html')
  })

  test('is stopped by Chromium itself from going to files and inline pages', async ({ lab }) => {
    const page = await drawn(lab)
    for (const address of ['file:///etc/passwd', 'data:text/html,x']) {
      const refused = page.waitForEvent('console', (message) => message.text().includes('Not allowed to'))
      await goTo(page, address)
      await refused
    }
    expect(page.url()).toBe('app://cvq-lab/index.html')
  })

  test('opens no other, by script or by link', async ({ lab }) => {
    const page = await drawn(lab)
    const opened = await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
      return [window.open('https://example.com/'), window.open('app://cvq-lab/index.html'), window.open('')]
    })
    expect(opened).toEqual([null, null, null])
    expect(await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('embeds no other page', async ({ lab }) => {
    const page = await drawn(lab)
    const contents = await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'app://cvq-lab/index.html')
      document.body.append(view)
      return 'getURL' in view
    })
    expect(contents).toBe(false)
    expect(await lab.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('gives no door to a frame within the page', async ({ lab }) => {
    const page = await drawn(lab)
    const inner = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return frame.contentWindow !== null && 'cvqLab' in frame.contentWindow
    })
    expect(inner).toBe(false)
  })
})

test('every permission is denied', { tag: '@p0' }, async ({ lab }) => {
  const page = await drawn(lab)
  const answers = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    asked: await Promise.all(
      (['geolocation', 'camera', 'microphone', 'midi', 'persistent-storage'] as const).map(
        async (name) => `${name}: ${(await navigator.permissions.query({ name })).state}`,
      ),
    ),
    screens: await navigator.mediaDevices.getDisplayMedia().then(
      () => 'given',
      (error: Error) => error.name,
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      (error: Error) => error.name,
    ),
  }))
  expect(answers).toEqual({
    notifications: 'denied',
    asked: [
      'geolocation: denied',
      'camera: denied',
      'microphone: denied',
      'midi: denied',
      'persistent-storage: denied',
    ],
    screens: 'NotAllowedError',
    clipboard: 'NotAllowedError',
  })
})

test.describe('the door refuses', () => {
  /** What the door says to any name and any argument, as a hostile page would call it. */
  const call = (page: Page, name: string, argument: unknown): Promise<unknown> =>
    page.evaluate(([channel, value]) => Reflect.apply(window.cvqLab.call, null, [channel, value]), [
      name,
      argument,
    ] as const)

  test('a channel that is not in the contract', { tag: '@p0' }, async ({ lab }) => {
    const page = await drawn(lab)
    for (const name of ['shell', 'toString', '__proto__', '', 'openDropped']) {
      expect(await call(page, name, null)).toEqual({ ok: false, reason: { kind: 'not-allowed' } })
    }
  })

  test('an argument that does not fit, and says what was expected', { tag: '@p0' }, async ({ lab }) => {
    const page = await drawn(lab)
    expect(await call(page, 'theme', 'sepia')).toEqual({
      ok: false,
      reason: {
        kind: 'bad-argument',
        fault: {
          kind: 'wrong-value',
          path: '',
          expected: 'choice',
          choices: ['system', 'light', 'dark'],
          got: '"sepia"',
        },
      },
    })
    expect(await call(page, 'run', { title: 'x' })).toMatchObject({
      ok: false,
      reason: { kind: 'bad-argument' },
    })
  })

  test('what cannot be sent or is far too large', { tag: '@p0' }, async ({ lab }) => {
    const page = await drawn(lab)
    const unsendable = await page.evaluate(() => Reflect.apply(window.cvqLab.call, null, ['copy', () => 0]))
    expect(unsendable).toMatchObject({ ok: false, reason: { kind: 'bad-argument' } })
    const large = await page.evaluate(() => window.cvqLab.call('copy', 'x'.repeat(40_000_000)))
    expect(large).toMatchObject({ reason: { kind: 'bad-argument', fault: { kind: 'too-large' } } })
  })
})

test('copying reaches the clipboard through the door', async ({ lab }) => {
  const page = await drawn(lab)
  expect(await page.evaluate(() => window.cvqLab.call('copy', 'CVQ 2 0x0409'))).toEqual({
    ok: true,
    value: null,
  })
  expect(await lab.app.evaluate(async ({ clipboard }) => await clipboard.readText())).toBe('CVQ 2 0x0409')
})

test('nothing is ever asked for outside our own address', async ({ lab }) => {
  const page = await drawn(lab)
  const asked: string[] = []
  lab.app.context().on('request', (request) => asked.push(request.url()))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-play', 'playing')
  await page.keyboard.press('End')
  await expect(page.locator('html')).toHaveAttribute('data-play', 'ended')
  expect(asked).toContain('app://cvq-lab/index.html')
  expect(asked.filter((url) => !url.startsWith('app://cvq-lab/'))).toEqual([])
})
