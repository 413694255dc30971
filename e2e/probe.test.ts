// The view Probe of the real app against real sockets: servers that are not ours, our own, and none; the download for
// real, well and badly; and that nobody off this machine is asked without a yes.

import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { asked, willAnswer } from './support/dialogs.ts'
import { type Lab, test as labs } from './support/launch.ts'
import { outside, p0At, resize, SIZES } from './support/sizes.ts'
import { FALLBACK, forcing, type Stranger, stranger } from './support/stranger.ts'
import { atTheBeginning, steps } from './support/window.ts'

const test = labs.extend<{ server: Stranger; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, here none
  server: async ({}, use) => {
    const server = await stranger(forcing)
    await use(server)
    server.close()
  },
  page: async ({ lab }, use) => {
    await use(await atProbe(lab))
  },
})

const view = (page: Page, name: string): Locator =>
  page.getByRole('radio', { name, exact: true }).filter({ visible: true })
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })
const came = (page: Page): Locator => page.getByRole('status', { name: 'What came of it' })

async function atProbe(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+4')
  await view(page, 'Server').focus()
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'Probe')).toBeVisible()
  return page
}

async function ask(page: Page, port: string): Promise<void> {
  await field(page, 'Port').fill(port)
  await field(page, 'Port').press('Enter')
}

async function goesWrong(page: Page, what: string): Promise<void> {
  await page.getByRole('combobox', { name: /^What goes wrong/ }).click()
  await page.getByRole('option', { name: what }).click()
}

/** Small and fast, so that a test is. */
async function quickly(page: Page): Promise<void> {
  await field(page, 'Installer’s size').fill('2 MB')
  await field(page, 'Speed, a second').fill('0')
}

test('asks a server that is not ours, downloads from this machine, installs, and comes back', {
  tag: '@p0',
}, async ({ page, server }) => {
  await quickly(page)
  await ask(page, server.port)
  await expect(came(page)).toContainText('Downloaded 2.00 MB')
  await expect(came(page)).toContainText(
    /from 127\.0\.0\.1:\d+, in place of download\.example\.com, which nobody asked/,
  )
  expect(server.heard.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'VER 1',
    'CVQ 2',
    'VER 3',
    'CVQ 4',
    'OUT',
  ])
  expect(server.heard[3]).toContain('MSNMSGR 7.0.0813')
  // The same picture as everywhere: complete, with what no other server tells left out.
  await page.keyboard.press('End')
  await expect(steps(page).filter({ hasText: 'Downloads setup.exe' })).toHaveCount(1)
  await expect(steps(page).filter({ hasText: 'decides' })).toHaveCount(0)
  await expect(page.getByText('The server does not say why.').filter({ visible: true })).toBeVisible()
  await expect(page.getByText(`127.0.0.1:${server.port}`).filter({ visible: true }).first()).toBeVisible()
  await expect(button(page, 'Share')).toBeVisible()
})

test('shows how far a download is, and is cancelled on the way', async ({ page, server }) => {
  await field(page, 'Speed, a second').fill('200 kB')
  await ask(page, server.port)
  const bar = page.getByRole('progressbar', { name: 'Download' })
  await expect(bar).toBeVisible()
  await expect(came(page)).toContainText(/Downloading 7\.0\.0813 from this machine: [\d.]+ kB of 9\.10 MB\./)
  await button(page, 'Cancel').click()
  await expect(came(page)).toContainText('Cancelled. What happened until then is shown.')
  await expect(bar).toHaveCount(0)
  await expect(button(page, 'Probe')).toBeFocused()
})

const WRONG = [
  ['The connection is cut', 'The download fails: the connection breaks after 1.00 MB (ECONNRESET).'],
  ['It stalls', 'The download stalls: after 1.00 MB nothing came for 1 s, and the client gives up.'],
  [
    'It names a length that is too large',
    'The download fails: 2.07 MB were named, and it ends after 2.00 MB.',
  ],
  ['It names a length that is too small', 'The download fails: 1.00 MB were named, and more comes.'],
  ['404, not found', 'The download fails: the server answers 404 in place of a file.'],
  ['500, the server fails', 'The download fails: the server answers 500 in place of a file.'],
  ['Redirects in a circle', 'The download fails: the client follows 5 redirects and no more.'],
  ['A redirect to another machine', 'off this machine. Nobody there was asked.'],
] as const
const MIDWAY = ['The connection is cut', 'It stalls']

test('a download goes wrong in each way; the fallback page stands as text', async ({ page, server }) => {
  await quickly(page)
  await field(page, 'The client waits, in seconds').fill('1')
  for (const [what, sentence] of WRONG) {
    await goesWrong(page, what)
    if (MIDWAY.includes(what)) await field(page, 'After so many bytes').fill('1 MB')
    await ask(page, server.port)
    await expect(came(page)).toContainText(sentence)
    await expect(page.getByText(`It stands in for ${FALLBACK}, which nobody asked.`)).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await expect(steps(page).last()).toContainText('Stranded')
  }
})

test('asks our own server at the press of a button, which says why in its own view', async ({ page }) => {
  await button(page, 'Live server').click()
  await expect(came(page)).toContainText('The live server does not run.')
  await button(page, 'Go to Server').click()
  await page.getByRole('switch').filter({ visible: true }).click()
  await expect(page.getByRole('switch').filter({ visible: true })).toBeChecked()
  await view(page, 'Probe').click({ force: true })
  await button(page, 'Live server').click()
  await quickly(page)
  await button(page, 'Probe').click()
  await expect(came(page)).toContainText('Downloaded 2.00 MB')
  await expect(came(page)).toContainText('Why it answers so stands in the view Server')
})

test('says what is wrong: nobody listens, no dispatch server, silence, a host that is none', async ({
  page,
}) => {
  const gone = await stranger(() => null)
  gone.close()
  await ask(page, gone.port)
  await expect(came(page)).toHaveText(
    `127.0.0.1:${gone.port} refuses the connection. Start a server there, or name another port.`,
  )

  const mail = await stranger(() => null, '220 mail.example.com ESMTP\r\n')
  await ask(page, mail.port)
  await expect(came(page)).toContainText('is no answer of a dispatch server: 220 mail.example.com ESMTP')
  mail.close()

  await field(page, 'Host').fill('two words')
  await expect(field(page, 'Host')).toHaveAttribute('aria-invalid', 'true')
  await expect(button(page, 'Probe')).toHaveAttribute('aria-disabled', 'true')
  await field(page, 'Host').fill('localhost:70000')
  await expect(field(page, 'Port')).toHaveAttribute('aria-invalid', 'true')
})

test('nobody off this machine is asked without a yes, which is asked for once', async ({ lab, page }) => {
  await willAnswer(lab, 0)
  // Reserved for documents (RFC 5737): it answers nobody.
  await field(page, 'Host').fill('192.0.2.1')
  await ask(page, '1863')
  await expect(came(page)).toContainText('Nothing was sent.')
  expect(await asked(lab)).toHaveLength(1)
  expect((await asked(lab))[0]).toContain('Connect to 192.0.2.1?')
  await willAnswer(lab, 1)
  // How it fails is the network's to say; that it was tried is ours.
  const tried = /192\.0\.2\.1:\d+ (?:can be made|does not answer|refuses)|The connection to 192/
  await ask(page, '1863')
  await expect(came(page)).toContainText(tried)
  expect(await asked(lab)).toHaveLength(1)
  await ask(page, '1864')
  await expect(came(page)).toContainText('192.0.2.1:1864')
  await expect(came(page)).toContainText(tried)
  expect(await asked(lab)).toHaveLength(1)
})

test('hands its host and port to the conformance cases where that is ordered', async ({ page }) => {
  await field(page, 'Port').fill('2005')
  await button(page, 'Conformance…').click()
  await expect(view(page, 'Conformance')).toBeChecked()
  await expect(page.getByText('Run judges the server at 127.0.0.1:2005.')).toBeVisible()
})

test('a server that was probed is offered to the conformance cases, which are for ours until it is taken', async ({
  page,
  server,
}) => {
  await quickly(page)
  await ask(page, server.port)
  await expect(came(page)).toContainText('Downloaded 2.00 MB')
  await view(page, 'Conformance').click({ force: true })
  await expect(page.getByText('Run judges our server, in this process.')).toBeVisible()
  await expect(view(page, 'Our server')).toBeChecked()
  await button(page, 'Probed server').click()
  await expect(view(page, 'Host and port')).toBeChecked()
  await expect(field(page, 'Port').filter({ visible: true })).toHaveValue(server.port)
  await expect(page.getByText(`Run judges the server at 127.0.0.1:${server.port}.`)).toBeVisible()
  await expect(button(page, 'Probed server')).toHaveCount(0)
})

for (const size of SIZES) {
  test(`${size.join(' × ')}: everything fits and axe finds nothing, before and after, in both themes`, {
    ...p0At(size, 'light'),
  }, async ({ lab, page, server }) => {
    const look = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await outside(page)).toEqual([])
        expect(await axe(page)).toEqual([])
      }
    }
    await resize(lab, size)
    await look()
    await quickly(page)
    await goesWrong(page, 'The connection is cut')
    await field(page, 'After so many bytes').fill('1 MB')
    await ask(page, server.port)
    await expect(page.getByText(`It stands in for ${FALLBACK}`)).toBeVisible()
    await look()
  })
}
