// What the live server stands and how it ends, in the real app: a flood, a kill, and quitting with whatever is open.

import { readdirSync, readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { expect } from '@playwright/test'
import { launch, test } from './support/launch.ts'
import { Client, endClients, isRefused, liveScreen, QUERY, started } from './support/live.ts'
import { stranger } from './support/stranger.ts'

test.afterEach(endClients)

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
