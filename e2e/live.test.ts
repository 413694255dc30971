// The live server in the window of the real app, met by a real socket client: started and stopped, its connections, their
// conversations, policies, saving, a busy port, the warning, and a page that is loaded anew.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { asked, willAnswer, willOpen, willSave } from './support/dialogs.ts'
import { launch, test } from './support/launch.ts'
import {
  Client,
  chooseAddress,
  endClients,
  freePort,
  isRefused,
  liveScreen,
  QUERY,
  rows,
  started,
} from './support/live.ts'
import { choose, html, steps } from './support/window.ts'

const main = (page: Page): Locator => page.getByRole('main')

test.afterEach(endClients)

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
