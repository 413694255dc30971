// What is on each picture of the documentation, and how a person gets there: by keys and by what controls are called.
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { root } from '../lib/project.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {object} Scene
 * @property {string} name of the file, `NAME-THEME.png`
 * @property {string} [file] what the app is started with, from the project's folder
 * @property {(page: Page) => Promise<void>} arrange from the whole window at the start of its run
 */

/**
 * @param {Page} page
 * @param {readonly string[]} keys one after another
 */
async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key)
}

const LIVE_LINES = [
  ['CVQ 6 spaghetti'],
  ['VER 1 MSNP8 CVR0', 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0813 MSMSGS example@hotmail.com'],
  ['VER 1 MSNP8 CVR0', 'CVQ 3 0x0409 winnt 5.0 i386 MSNMSGR 99.9.9999 MSMSGS example@hotmail.com'],
  ['VER 1 MSNP10 CVR0'],
  ['VER 1 MSNP10 MSNP9 CVR0', 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'],
]

/**
 * Starts the live server on any free port, and has clients ask it; the last but one stays.
 * @param {Page} page
 */
async function haveClients(page) {
  await press(page, 'Control+4')
  await page.getByRole('button', { name: 'Another port…' }).click()
  await page.getByRole('textbox', { name: 'Port' }).fill('0')
  await page.getByRole('button', { name: 'Use it and start' }).click()
  await page.getByRole('switch', { checked: true }).waitFor()
  const place = await page.locator('header code').textContent()
  const list = page.getByRole('listbox', { name: /^Connections/ })
  for (const [i, lines] of LIVE_LINES.entries()) {
    const client = connect(Number(place?.split(':').at(-1)), '127.0.0.1').resume()
    // The app ends before its clients do.
    client.on('error', () => {})
    client.write(lines.map((line) => `${line}\r\n`).join(''))
    await list
      .getByRole('option')
      .filter({ hasText: `#${i + 1} ` })
      .waitFor()
    await list
      .getByRole('option')
      .filter({ hasText: lines.at(-1)?.slice(0, 5) ?? '' })
      .first()
      .waitFor()
    if (lines.length !== 1 || i === 0) client.end()
  }
  await page.getByText('1 open, 4 closed').waitFor()
}

/**
 * @param {Page} page
 * @param {'Probe' | 'Conformance' | 'Faults'} name
 */
async function showView(page, name) {
  await press(page, 'Control+4')
  await page.getByRole('radio', { name, exact: true }).filter({ visible: true }).click({ force: true })
}

const UPGRADE =
  '7.0.0813 7.0.0813 6.2.0205 http://download.example.com/setup.exe http://messenger.example.com/'

/**
 * Somebody's own dispatch server, which has one answer for every client. It ends with this program.
 * @returns {Promise<string>} its port
 */
async function ownServer() {
  const server = createServer((socket) => {
    let unread = ''
    socket.setEncoding('latin1').on('error', () => {})
    socket.on('data', (text) => {
      const lines = (unread + text).split('\r\n')
      unread = lines.pop() ?? ''
      for (const line of lines) {
        const [verb, trid] = line.split(' ')
        if (verb === 'VER') socket.write(`VER ${trid} CVR0\r\n`)
        else if (verb === 'CVQ') socket.write(`CVQ ${trid} ${UPGRADE}\r\n`)
        else socket.end()
      }
    })
  }).unref()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return String(typeof address === 'object' && address !== null ? address.port : 0)
}

/** @type {readonly Scene[]} */
export const SCENES = [
  {
    name: 'negotiate',
    arrange: async (page) => {
      await press(page, 'Home')
      for (let step = 0; step < 7; step++) await press(page, 'ArrowRight')
    },
  },
  {
    name: 'compare',
    arrange: async (page) => {
      await page.getByRole('radio', { name: /^6\.2\.0137/ }).click()
      await page.getByRole('status').filter({ hasText: '6.2.0137' }).waitFor()
      await page.getByRole('region', { name: 'Sequence diagram' }).focus()
      await press(page, 'Home')
      for (let step = 0; step < 6; step++) await press(page, 'ArrowRight')
      await press(page, 'f')
      await page.getByRole('button', { name: /^One higher/ }).click()
      await press(page, 'Control+Enter')
      await page.getByRole('tablist', { name: 'Runs' }).waitFor()
      await press(page, 'c')
      await page
        .getByRole('region', { name: /^Right run: / })
        .first()
        .waitFor()
      await press(page, 'End')
    },
  },
  {
    name: 'policy',
    arrange: async (page) => {
      await press(page, 'Control+2')
      await page.getByRole('main').getByRole('button', { name: 'Policy', exact: true }).click()
      await page.getByRole('menuitemradio', { name: /minimum is ahead/ }).click()
      const findings = page.getByRole('list', { name: 'Findings, the worst first' })
      await findings
        .getByRole('button', { name: /Upgrade loop/ })
        .first()
        .click()
      await page
        .getByRole('region', { name: 'The chosen clients' })
        .getByText('Upgrade loop')
        .first()
        .waitFor()
    },
  },
  {
    name: 'rollout',
    arrange: async (page) => {
      await press(page, 'Control+2')
      await page.getByRole('radio', { name: 'Rollout' }).check()
      await page.getByRole('img', { name: /^Clients by state/ }).waitFor()
      await page.getByRole('slider', { name: 'Place in the film' }).focus()
      await press(page, 'End')
    },
  },
  {
    name: 'lessons',
    arrange: async (page) => {
      await press(page, 'Control+3')
      await page.getByRole('button', { name: /The minimum is a wall$/ }).click()
      const lesson = page.getByRole('region', { name: 'The lesson', exact: true })
      await lesson.getByRole('heading', { name: 'The minimum is a wall' }).waitFor()
      // Read and watch, then say something wrong.
      await press(page, 'PageDown', 'PageDown')
      await lesson.getByRole('radio').first().waitFor()
      await press(page, '1', 'Enter')
      await lesson.getByText('Not what happened.').first().waitFor()
      await press(page, 'End')
    },
  },
  {
    name: 'live',
    arrange: async (page) => {
      await haveClients(page)
      await page
        .getByRole('listbox', { name: /^Log/ })
        .getByRole('option')
        .filter({ hasText: '6.0.0602' })
        .click()
      await page.getByRole('region', { name: 'Wire' }).getByText('client-version').first().waitFor()
    },
  },
  {
    name: 'live-conversation',
    arrange: async (page) => {
      await haveClients(page)
      await page
        .getByRole('listbox', { name: /^Connections/ })
        .getByText('Must upgrade')
        .click()
      await page.getByRole('region', { name: 'Sequence diagram' }).focus()
      await press(page, 'End')
    },
  },
  {
    name: 'probe',
    arrange: async (page) => {
      await showView(page, 'Probe')
      await page.getByRole('combobox', { name: /^What goes wrong/ }).click()
      await page.getByRole('option', { name: 'The connection is cut' }).click()
      await page.getByRole('textbox', { name: 'Speed, a second' }).fill('20 MB')
      await page.getByRole('textbox', { name: 'After so many bytes' }).fill('4 MB')
      await page.getByRole('textbox', { name: 'Port', exact: true }).fill(await ownServer())
      await press(page, 'Enter')
      const fallback = page.getByRole('button', { name: /^The fallback page/ })
      await fallback.waitFor()
      await fallback.click()
      await page.getByRole('region', { name: 'Sequence diagram' }).focus()
      await press(page, 'End')
    },
  },
  {
    name: 'conformance',
    arrange: async (page) => {
      await showView(page, 'Conformance')
      await page.getByRole('combobox', { name: 'Planted bug' }).fill('no-close-after-731')
      await press(page, 'ArrowDown', 'Enter')
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      const failures = page.getByRole('radio', { name: 'Failures', exact: true })
      await failures.waitFor()
      await failures.click({ force: true })
      await page.getByRole('option', { name: /^cvq\/2\.2 / }).click()
      await page.getByRole('region', { name: 'The case' }).getByText('CVQ 6 spaghetti').waitFor()
    },
  },
  {
    name: 'faults',
    arrange: async (page) => {
      await showView(page, 'Faults')
      await page.getByRole('button', { name: 'Find me a failure' }).click()
      await page.getByRole('button', { name: 'Tell me which bug it is' }).click()
      await page.getByRole('region', { name: 'Sequence diagram' }).focus()
      await press(page, 'End')
    },
  },
  {
    name: 'faults-pairs',
    arrange: async (page) => {
      await showView(page, 'Faults')
      await page.getByRole('combobox', { name: /^Server/ }).click()
      await page.getByRole('option', { name: 'Ours', exact: true }).click()
      await page.getByRole('button', { name: 'Find me a failure' }).click()
      await page.getByRole('img', { name: /^Pairs of faults/ }).waitFor({ timeout: 120_000 })
    },
  },
  {
    name: 'reference',
    arrange: async (page) => {
      await press(page, 'Control+5')
      const contents = page.getByRole('navigation', { name: 'Contents' })
      await contents.getByRole('button', { name: 'Releases' }).click()
      await page.getByRole('group', { name: 'Windows Live Messenger' }).waitFor()
    },
  },
  {
    name: 'recording',
    file: path.join(root, 'assets', 'transcripts', 'seed.msnp.txt'),
    arrange: async (page) => {
      await page.getByRole('region', { name: 'Recorded run' }).waitFor()
      await press(page, 'End')
    },
  },
  {
    name: 'settings',
    arrange: async (page) => {
      await press(page, 'End', 'Control+,')
      await page.getByRole('dialog', { name: 'Settings' }).waitFor()
    },
  },
]
