// The live server in the window of the real app, met by a real socket client: started and stopped, its connections, their
// conversations, policies, saving, a busy port, the warning, a page that is loaded anew, and what a kill leaves behind.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { asked, willAnswer, willOpen, willSave } from './support/dialogs.ts'
import { type Lab, launch, test } from './support/launch.ts'
import { stranger } from './support/stranger.ts'
import { choose, html, steps } from './support/window.ts'

const QUERY = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS someone@hotmail.com'

/** A port that was free a moment ago: 1863 may be taken on the machine that tests. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const clients: Socket[] = []
test.afterEach(() => {
  for (const socket of clients.splice(0)) socket.destroy()
})

/** A client that hears lines. */
class Client {
  readonly socket: Socket
  #heard = ''

  constructor(port: number) {
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true })
    this.socket.on('data', (bytes: Buffer) => {
      this.#heard += bytes.toString('latin1')
    })
    this.socket.on('error', () => undefined)
    clients.push(this.socket)
  }

  say(text: string): void {
    this.socket.write(text, 'latin1')
  }

  heard(): readonly string[] {
    return this.#heard.split('\r\n').slice(0, -1)
  }

  get port(): string {
    return String(this.socket.localPort)
  }
}

const isRefused = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', () => resolve(true))
  })

const rows = (page: Page): Locator => page.getByRole('listbox', { name: /^Connections/ }).getByRole('option')
const main = (page: Page): Locator => page.getByRole('main')

async function liveScreen(lab: Lab): Promise<Page> {
  const { page } = lab
  await expect(html(page)).toHaveAttribute('data-ready', 'true')
  await choose(lab, 'screen-live')
  await expect(page.getByRole('switch', { name: /listen for clients/ })).toBeVisible()
  return page
}

async function chooseAddress(page: Page, port: number, host: RegExp | null = null): Promise<void> {
  await page.getByRole('button', { name: /^Where to listen/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Where to listen' })
  if (host !== null) await dialog.getByRole('radio', { name: host }).check()
  await dialog
    .getByRole('textbox', { name: 'Port' })
    .or(dialog.getByRole('spinbutton', { name: 'Port' }))
    .fill(String(port))
  await dialog.getByRole('button', { name: 'Use it', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

async function started(lab: Lab): Promise<{ readonly page: Page; readonly port: number }> {
  const port = await freePort()
  const page = await liveScreen(lab)
  await chooseAddress(page, port)
  await page.getByRole('switch', { name: /^Stopped/ }).click()
  await expect(page.getByRole('switch', { name: /^Listening/ })).toBeVisible()
  return { page, port }
}

test('nothing listens before somebody starts the server, and nothing after it is stopped', async ({
  lab,
}) => {
  const { page, port } = await started(lab)
  expect(await isRefused(port)).toBe(false)
  await page.getByRole('switch', { name: /^Listening/ }).click()
  await expect(page.getByRole('switch', { name: /^Stopped/ })).toBeVisible()
  expect(await isRefused(port)).toBe(true)
})

test('a client that connects is a row, and its conversation plays with its why as it goes on', {
  tag: '@p0',
}, async ({ lab }) => {
  const { page, port } = await started(lab)
  const client = new Client(port)
  client.say('VER 1 MSNP2 CVR0\r\nCVQ 2 0x0409 win')
  await expect.poll(() => client.heard()).toEqual(['VER 1 CVR0'])
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText(client.port)
  await rows(page).first().click()
  await expect(steps(page).filter({ hasText: 'The client sends VER 1 MSNP2 CVR0.' })).toHaveCount(1)
  await expect(steps(page).filter({ hasText: 'closes' })).toHaveCount(0)

  client.say(`${QUERY.slice('CVQ 2 0x0409 win'.length)}\r\n`)
  await expect.poll(() => client.heard().length).toBe(2)
  await expect(steps(page).filter({ hasText: 'decides' })).toHaveCount(1)
  await expect(steps(page).filter({ hasText: 'By the documentation, the client compares.' })).toHaveCount(1)
  await expect(rows(page).first()).toContainText('6.0.0602')
  await expect(main(page).getByText('Must upgrade').first()).toBeVisible()

  client.socket.end()
  await expect(steps(page).last()).toContainText('The client closes the connection.')
  await expect(rows(page).first()).toContainText('closed')
})

test('F6 goes from panel to panel of a conversation, and back where it began', async ({ lab }) => {
  const { page, port } = await started(lab)
  const client = new Client(port)
  client.say(`${QUERY}\r\n`)
  await expect.poll(() => client.heard().length).toBe(1)
  await rows(page).first().click()
  await expect(steps(page).filter({ hasText: 'decides' })).toHaveCount(1)
  const around = [
    page.getByRole('listbox', { name: /^Connections/ }),
    page.getByRole('region', { name: 'Sequence diagram' }),
    page.getByRole('region', { name: 'Play' }).getByRole('button').first(),
    page.getByRole('region', { name: 'Wire' }).getByRole('button').first(),
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button').first(),
    page.getByRole('radio', { name: 'Server', exact: true }),
  ]
  const [connections] = around
  await connections?.focus()
  for (const next of [...around.slice(1), ...around.slice(0, 1)]) {
    await page.keyboard.press('F6')
    await expect(next).toBeFocused()
  }
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('radio', { name: 'Server', exact: true })).toBeFocused()
})

test('another policy is for new connections; open ones keep theirs', async ({ lab }) => {
  const { page, port } = await started(lab)
  const before = new Client(port)
  before.say(`${QUERY}\r\n`)
  await expect.poll(() => before.heard().length).toBe(1)
  await page.getByRole('combobox', { name: /^Answers with/ }).click()
  await page.getByRole('option', { name: 'A server that speaks MSNP8 to MSNP21' }).click()
  await expect(page.getByText(/^New connections are answered by/)).toBeVisible()
  const after = new Client(port)
  after.say('VER 1 MSNP8 CVR0\r\nUSR 2 TWN I a@b.c\r\n')
  await expect.poll(() => after.heard()).toEqual(['VER 1 MSNP8', '911 2'])
  before.say('VER 3 MSNP8 CVR0\r\n')
  await expect.poll(() => before.heard()[1]).toBe('VER 3 CVR0')
  await expect(rows(page)).toHaveCount(2)
})

test('a conversation is saved as a transcript, a scenario and a capture', async ({ lab, userData }) => {
  const { page, port } = await started(lab)
  const client = new Client(port)
  client.say(`${QUERY}\r\n`)
  await expect.poll(() => client.heard().length).toBe(1)
  await rows(page).first().click()
  const saved = async (item: string, name: string): Promise<string> => {
    const path = join(userData, name)
    await willSave(lab, path)
    await page.getByRole('button', { name: /^Save (?:as|the chosen conversation)/ }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
    await expect.poll(() => existsSync(path)).toBe(true)
    return path
  }
  const transcript = readFileSync(await saved('Transcript', 'a.msnp'), 'utf8')
  expect(transcript.split('\n').filter((line) => /^[CS]: /.test(line))).toEqual([
    `C: ${QUERY}`,
    `S: ${client.heard()[0]}`,
  ])
  expect(JSON.parse(readFileSync(await saved('Scenario', 'a.cvq.json'), 'utf8'))).toMatchObject({
    client: { version: '6.0.0602', handle: 'someone@hotmail.com' },
  })
  expect(readFileSync(await saved('Capture', 'a.pcapng')).subarray(0, 4)).toEqual(
    Buffer.from([0x0a, 0x0d, 0x0d, 0x0a]),
  )
})

test('a line that is too long is shown as one that is not kept, with why the server closed; its capture opens again', async ({
  lab,
  userData,
}) => {
  const { page, port } = await started(lab)
  const client = new Client(port)
  client.say(`${QUERY}\r\n`)
  await expect.poll(() => client.heard().length).toBe(1)
  client.say('x'.repeat(1100))
  await expect(rows(page).first()).toContainText('closed')
  await rows(page).first().click()
  await expect(steps(page).filter({ hasText: 'sends a line of more than 1024 bytes' })).toHaveCount(1)
  await expect(steps(page).last()).toContainText('a line had more than the 1024 bytes that it may have')
  const wire = page.getByRole('region', { name: 'Wire' })
  await expect(wire).toContainText('a line of more than 1024 bytes, not kept')
  await expect(wire.getByRole('button', { name: 'Copy' })).toHaveCount(0)

  const path = join(userData, 'b.pcapng')
  await willSave(lab, path)
  await page.getByRole('button', { name: /^Save (?:as|the chosen conversation)/ }).click()
  await page.getByRole('menuitem', { name: /^Capture/ }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await willOpen(lab, path)
  await page.keyboard.press('Control+o')
  const recorded = page.getByRole('region', { name: 'Recorded run' })
  await expect(recorded.getByText('1 connection · 2 lines')).toBeVisible()
  await expect(recorded).toContainText(`127.0.0.1:${port}`)
})

test('where nothing can be written, each form says which file, and why', async ({ lab, userData }) => {
  const { page, port } = await started(lab)
  const client = new Client(port)
  client.say(`${QUERY}\r\n`)
  await expect.poll(() => client.heard().length).toBe(1)
  await rows(page).first().click()
  // A file in a folder's place: no rights of whoever tests help there.
  writeFileSync(join(userData, 'none'), '')
  for (const [item, name] of [
    ['Transcript', 'a.msnp'],
    ['Scenario', 'a.cvq.json'],
    ['Capture', 'a.pcapng'],
  ] as const) {
    await willSave(lab, join(userData, 'none', name))
    await page.getByRole('button', { name: /^Save (?:as|the chosen conversation)/ }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
    await expect(
      page.getByText(
        new RegExp(`^${name} cannot be written: the system says E[A-Z]+ \\(.+\\)\\. Choose another place`),
      ),
    ).toBeVisible()
  }
  expect(readFileSync(join(userData, 'none'), 'utf8')).toBe('')
})

test('a port that is taken is named, and another is offered', async ({ lab }) => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  try {
    const page = await liveScreen(lab)
    await chooseAddress(page, port)
    await page.getByRole('switch', { name: /^Stopped/ }).click()
    await expect(page.getByText(new RegExp(`^Port ${port} is in use`))).toBeVisible()
    const offer = page.getByRole('button', { name: /^Listen on port [0-9]+/ })
    const offered = Number(/[0-9]+/.exec(String(await offer.textContent()))?.[0])
    await offer.click()
    await expect(page.getByRole('switch', { name: /^Listening/ })).toBeVisible()
    expect(await isRefused(offered)).toBe(false)
  } finally {
    other.close()
  }
})

test('beyond this machine it listens only after a yes to the system’s own dialog, every time', async ({
  lab,
}) => {
  const page = await liveScreen(lab)
  await chooseAddress(page, await freePort(), /^Every machine/)
  await willAnswer(lab, 1)
  for (const time of [1, 2]) {
    await page.getByRole('switch', { name: /^Stopped/ }).click()
    await expect(page.getByText('Programs on other machines can connect.')).toBeVisible()
    expect(await asked(lab)).toHaveLength(time)
    await page.getByRole('switch', { name: /^Listening/ }).click()
    await expect(page.getByRole('switch', { name: /^Stopped/ })).toBeVisible()
  }
  expect(JSON.parse((await asked(lab))[0] ?? '')).toMatchObject({
    message: 'Let other machines in?',
    detail: expect.stringMatching(/^On 0\.0\.0\.0 .*no password and no encryption/s),
    defaultId: 0,
    cancelId: 0,
  })

  await willAnswer(lab, 0)
  await page.getByRole('switch', { name: /^Stopped/ }).click()
  await expect(page.getByText('Nothing listens: you did not let other machines in')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Listen on this computer only' }).click()
  await expect(page.getByText('Only programs on this computer can connect.')).toBeVisible()
  expect(await asked(lab)).toHaveLength(1)
})

test('no call of the page gets beyond this machine without that yes', async ({ lab }) => {
  const page = await liveScreen(lab)
  await willAnswer(lab, 0)
  const answers = await page.evaluate(async () => {
    const booted = await window.cvqLab.call('boot', null)
    if (!booted.ok) return []
    const { policy } = booted.value.start
    const kinds: string[] = []
    const order = { port: 0, policy, limits: {} }
    for (const asks of [
      { host: '0.0.0.0' },
      { host: '::' },
      { host: '192.0.2.1' },
      { host: '::', exposed: true },
    ]) {
      const answer = await window.cvqLab.call('liveStart', { ...order, ...asks })
      kinds.push(answer.ok ? answer.value.kind : answer.reason.kind)
    }
    return kinds
  })
  expect(answers.slice(0, 3)).toEqual(['not-confirmed', 'not-confirmed', 'not-confirmed'])
  expect(answers[3]).not.toMatch(/listening|not-confirmed/)
  expect(await asked(lab)).toHaveLength(3)
})

test('what was chosen comes back at the next start, which listens nowhere; other machines do not', async ({
  userData,
}) => {
  const port = await freePort()
  const lab = await launch({ userData })
  const page = await liveScreen(lab)
  await chooseAddress(page, port, /^Every machine/)
  await page.getByRole('combobox', { name: /^Answers with/ }).click()
  await page.getByRole('option', { name: 'A server that speaks MSNP8 to MSNP21' }).click()
  await page.getByRole('button', { name: 'Limits…' }).click()
  await page.getByRole('textbox', { name: /^Idle time/ }).fill('77')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('radio', { name: 'Probe', exact: true }).click({ force: true })
  await page.getByRole('textbox', { name: 'Host' }).fill('dispatch.example')
  await lab.app.close()

  const again = await launch({ userData })
  const back = await liveScreen(again)
  await expect(back.getByRole('switch', { name: /^Stopped/ })).toBeVisible()
  expect(await isRefused(port)).toBe(true)
  await expect(back.getByRole('button', { name: `Where to listen: 127.0.0.1:${port}` })).toBeVisible()
  await expect(back.getByRole('combobox', { name: /^Answers with/ })).toContainText('MSNP8 to MSNP21')
  await back.getByRole('button', { name: 'Limits…' }).click()
  await expect(back.getByRole('textbox', { name: /^Idle time/ })).toHaveValue('77')
  await back.getByRole('button', { name: 'Done' }).click()
  await back.getByRole('radio', { name: 'Probe', exact: true }).click({ force: true })
  await expect(back.getByRole('textbox', { name: 'Host' })).toHaveValue('dispatch.example')
  await again.app.close()
})

test('a page that is loaded anew finds the server running, with its connections', async ({ lab }) => {
  const { page, port } = await started(lab)
  const client = new Client(port)
  client.say(`${QUERY}\r\n`)
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(html(page)).toHaveAttribute('data-ready', 'true')
  await choose(lab, 'screen-live')
  await expect(page.getByRole('switch', { name: /^Listening/ })).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  client.say(`${QUERY}\r\n`)
  await expect.poll(() => client.heard().length).toBe(2)
})

/** Of any call while the server is flooded, in ms: a person notices nothing of it. */
const MOST_WAIT = 1000
const FLOODED_MS = 3000

test('a flood holds up neither the window nor what it asks, and the log says how much it left out', async ({
  lab,
}) => {
  const { page, port } = await started(lab)
  const hundred = `${QUERY}\r\n`.repeat(100)
  const flooding = Array.from({ length: 20 }, () => new Client(port))
  const pour = (socket: Socket): void => {
    if (!socket.destroyed && socket.write(hundred)) setImmediate(pour, socket)
    else socket.once('drain', () => pour(socket))
  }
  await expect(page.getByText(`${flooding.length} open, 0 closed`)).toBeVisible()
  for (const { socket } of flooding) pour(socket)
  const longest = await page.evaluate(async (lasts) => {
    let most = 0
    for (const end = performance.now() + lasts; performance.now() < end; ) {
      const asked = performance.now()
      await window.cvqLab.call('recentFiles', null)
      most = Math.max(most, performance.now() - asked)
    }
    return most
  }, FLOODED_MS)
  expect(longest).toBeLessThan(MOST_WAIT)
  await expect(page.getByText(/entries are left out/).first()).toBeVisible()
  for (const { socket } of flooding) socket.destroy()
  await page.getByRole('switch', { name: /^Listening/ }).click()
  await expect(page.getByRole('switch', { name: /^Stopped/ })).toBeVisible()
})

/** The processes below one, from /proc: whoever has it, or one of those, as a parent. */
function processesBelow(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^[0-9]+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended meanwhile.
    }
  }
  const below = [...parents.keys()].filter((pid) => parents.get(pid) === root)
  return below.flatMap((pid) => [pid, ...processesBelow(pid)])
}

const isAlive = (pid: number): boolean => {
  try {
    // A zombie is over; only nobody has asked yet how it ended.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

test('killed with live connections it leaves no port, no process, and no file but what a start takes in its stride', async ({
  userData,
}) => {
  test.info().skip(process.platform !== 'linux', 'Processes are looked for in /proc.')
  const lab = await launch({ userData })
  const { port } = await started(lab)
  const held = Array.from({ length: 20 }, () => new Client(port))
  for (const client of held) client.say('VER 1 MSNP8 CVR0\r\nCVQ 2 0x04')
  await expect.poll(() => held.every((client) => client.heard().length === 1)).toBe(true)
  const pid = await lab.app.evaluate(() => process.pid)
  const below = processesBelow(pid)
  expect(below.length).toBeGreaterThan(0)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => [pid, ...below].filter(isAlive)).toEqual([])
  expect(await isRefused(port)).toBe(true)
  await expect.poll(() => held.every(({ socket }) => socket.closed)).toBe(true)
  expect(readdirSync(userData).filter((name) => /\.tmp$|live|\.sock$|\.pid$/i.test(name))).toEqual([])

  const again = await launch({ userData })
  const page = await liveScreen(again)
  await expect(page.getByRole('switch', { name: /^Stopped/ })).toBeVisible()
  expect(await isRefused(port)).toBe(true)
  await again.app.close()
})

test('quitting with live connections ends them and the port', async ({ userData }) => {
  const lab = await launch({ userData })
  const { port } = await started(lab)
  const client = new Client(port)
  client.say('VER 1 MSNP8 CVR0\r\n')
  await expect.poll(() => client.heard().length).toBe(1)
  await lab.app.close()
  await expect.poll(() => client.socket.closed).toBe(true)
  expect(await isRefused(port)).toBe(true)
})

test('a double click starts the server once, and stops it once', async ({ lab }) => {
  const port = await freePort()
  const page = await liveScreen(lab)
  await chooseAddress(page, port)
  await page.getByRole('switch', { name: /^Stopped/ }).dblclick()
  await expect(page.getByRole('switch', { name: /^Listening/ })).toBeVisible()
  expect(await isRefused(port)).toBe(false)
  await page.getByRole('switch', { name: /^Listening/ }).dblclick()
  await expect(page.getByRole('switch', { name: /^Stopped/ })).toBeVisible()
  expect(await isRefused(port)).toBe(true)
})

test('quitting while a probe and a conformance run wait for an answer ends both', async ({ userData }) => {
  const silent = await stranger(() => null)
  const lab = await launch({ userData })
  const page = await liveScreen(lab)
  const port = page.getByRole('textbox', { name: 'Port', exact: true }).filter({ visible: true })
  const view = (name: string) => page.getByRole('radio', { name, exact: true }).filter({ visible: true })
  await view('Probe').click({ force: true })
  await port.fill(silent.port)
  await port.press('Enter')
  await expect.poll(() => silent.heard.length).toBeGreaterThan(0)
  const byProbe = silent.heard.length
  await view('Conformance').click({ force: true })
  await view('Host and port').click({ force: true })
  await port.fill(silent.port)
  await port.press('Enter')
  await expect.poll(() => silent.heard.length).toBeGreaterThan(byProbe)
  await lab.app.close()
  await expect.poll(() => silent.open()).toBe(0)
  silent.close()
})
