// Run in a network of its own (namespace.ts): the app is started and used in every way there is, while the packets that
// leave the machine are counted; then it is made to send some, to see that they would have been. Prints what it counted
// as one line of JSON.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as stay } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { willOpen } from './dialogs.ts'
import { put, scenarioText } from './files.ts'
import { type Lab, launch } from './launch.ts'
import { savedAs, willSaveIn } from './share.ts'
import { atTheBeginning, choose, html } from './window.ts'

/** How long nobody does anything, in ms: what Chromium does on its own it does in the first seconds. */
const STAY = 15_000

/** What the kernel sent that way, in packets: the tenth number of its line. */
function sent(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((each) => each.includes('outside:'))
  const numbers = line?.split(':')[1]?.trim().split(/\s+/) ?? []
  return Number(numbers[9] ?? Number.NaN)
}

const SCREENS = ['policy', 'lessons', 'live', 'reference', 'negotiate']
const DIALOGS = ['settings', 'licences', 'about', 'shortcuts', 'open-link']

async function use(lab: Lab, folder: string): Promise<void> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('End')
  await html(page).and(page.locator('[data-play=ended]')).waitFor()
  await willOpen(lab, put(folder, 'other.cvq', scenarioText('Another')))
  await choose(lab, 'open')
  await page.getByRole('banner').filter({ hasText: 'Another' }).waitFor()
  await willSaveIn(lab, folder)
  for (const [item, name] of [
    ['Page that plays', 'Another.html'],
    ['PNG picture', 'Another.png'],
    ['Handout', 'Another.pdf'],
  ] as const) {
    await savedAs(page, item, folder, name)
  }
  await choose(lab, 'copy-link')
  for (const screen of SCREENS) {
    await choose(lab, `screen-${screen}`)
    await page.locator('[data-panel=rail] [aria-current=page]').waitFor()
    await page.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn)))
  }
  for (const dialog of DIALOGS) {
    await choose(lab, dialog)
    await page.keyboard.press('Escape')
  }
}

/** What a page that was taken over tries first. Nothing of it may leave. */
const tryFromThePage = ({ page }: Lab): Promise<unknown> =>
  page.evaluate(() => {
    new Image().src = 'http://192.0.2.1/x.png'
    const link = document.createElement('link')
    link.rel = 'dns-prefetch'
    link.href = 'https://example.com/'
    const connect = document.createElement('link')
    connect.rel = 'preconnect'
    connect.href = 'https://example.com/'
    document.head.append(link, connect)
    navigator.sendBeacon('https://example.com/', 'x')
    return Promise.allSettled([fetch('https://example.com/'), fetch('http://192.0.2.1/')])
  })

/** A window on the same Electron without any of our guards, told to go somewhere. */
const UNGUARDED = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('http://example.com/').catch(() => {}))
`

/** The control: what Chromium sends when it is let is seen. */
async function sendSomething(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'unguarded', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), UNGUARDED)
  const app = await _electron.launch({ args: [folder] })
  await stay(3000)
  await app.close()
}

const folder = process.argv[2] ?? ''
const before = sent()
const lab = await launch({ userData: join(folder, 'settings'), env: { HOME: folder } })
await use(lab, folder)
const used = sent() - before
await stay(STAY)
const stayed = sent() - before - used
await tryFromThePage(lab)
await stay(1000)
const tried = sent() - before - used - stayed
await lab.app.close()
const ours = sent()
await sendSomething(mkdtempSync(join(folder, 'control-')))
const control = sent() - ours
console.log(JSON.stringify({ used, stayed, tried, control }))
