// The view Conformance of the real app: our own server, one with a planted bug, the one that is live, a stranger's, and
// none; a case and its detail by keyboard, the command, the report, every size and both themes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willSave } from './support/dialogs.ts'
import { type Lab, test as labs } from './support/launch.ts'
import { outside, p0At, resize, SIZES } from './support/sizes.ts'
import { type Stranger, stranger } from './support/stranger.ts'
import { atTheBeginning } from './support/window.ts'

const test = labs.extend<{ page: Page }>({
  page: async ({ lab }, use) => {
    await use(await atConformance(lab))
  },
})

const view = (page: Page, name: string): Locator =>
  page.getByRole('radio', { name, exact: true }).filter({ visible: true })
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const came = (page: Page): Locator => page.getByRole('status', { name: 'What came of it' })
const cases = (page: Page): Locator => page.getByRole('listbox', { name: 'Cases' })
const detail = (page: Page): Locator => page.getByRole('region', { name: 'The case' })

async function atConformance(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+4')
  await view(page, 'Server').focus()
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'Probe')).toBeVisible()
  await view(page, 'Probe').focus()
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'Run')).toBeVisible()
  return page
}

async function plant(page: Page, bug: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Planted bug' }).fill(bug)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function at(page: Page, port: string): Promise<void> {
  await view(page, 'Host and port').focus()
  await page.keyboard.press('Space')
  await field(page, 'Port').fill(port)
  await field(page, 'Port').press('Enter')
}

/** Agrees on CVR0 once a connection, and on nothing else says a word. */
const verAlone = (): Promise<Stranger> =>
  stranger((line) => {
    const trid = /^VER ([0-9]+) .*CVR0/.exec(line)?.[1]
    return trid === undefined ? null : `VER ${trid} CVR0`
  })

test('our own server passes everything', { tag: '@p0' }, async ({ page }) => {
  await button(page, 'Run').click()
  await expect(came(page)).toContainText(/must: \d+ passed, 0 failed, 0 not tried/)
  await expect(came(page)).toContainText(/may: \d+ passed, 0 failed, 0 not tried/)
  await expect.poll(() => cases(page).getByRole('option').count()).toBeGreaterThanOrEqual(150)
  await view(page, 'Failures').click({ force: true })
  await expect(page.getByText('No case failed.')).toBeVisible()
})

test('a planted bug is caught; keys go from case to case, and each says what was sent, due and got', {
  tag: '@p0',
}, async ({ lab, page }) => {
  await plant(page, 'no-close-after-731')
  await button(page, 'Run').click()
  await expect(came(page)).toContainText('our server with the planted bug no-close-after-731')
  await view(page, 'Failures').click({ force: true })
  await cases(page).focus()
  await page.keyboard.press('Home')
  const selected = cases(page).locator('[aria-selected=true]')
  const first = await selected.textContent()
  await page.keyboard.press('ArrowDown')
  await expect(selected).not.toHaveText(first ?? '')
  await cases(page)
    .getByRole('option', { name: /^cvq\/2\.2 must failed/ })
    .click()
  for (const text of ['After 731 the server closes.', 'CVQ page', 'CVQ 6 spaghetti', '731 6', 'nothing'])
    await expect(detail(page)).toContainText(text)
  await button(page, 'Copy the command').click()
  await expect(button(page, 'Copied')).toBeVisible()
  expect(await lab.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'cvq-lab conform --case cvq/2.2 --bug no-close-after-731',
  )
})

test('the server in the view Server is judged on its port, and its report saved in every form', async ({
  lab,
  page,
  userData,
}) => {
  await view(page, 'Host and port').click({ force: true })
  await button(page, 'Live server').click()
  await expect(came(page)).toContainText('does not run')
  await view(page, 'Server').click({ force: true })
  await page.getByRole('switch').filter({ visible: true }).click()
  await expect(page.getByRole('switch').filter({ visible: true })).toBeChecked()
  await view(page, 'Conformance').click({ force: true })
  await button(page, 'Live server').click()
  await button(page, 'Run').click()
  await expect(came(page)).toContainText(/must: \d+ passed, 0 failed, \d+ not tried/)
  for (const [name, ending, begins] of [
    ['Text', 'txt', 'Conformance of the server at 127.0.0.1'],
    ['JSON', 'json', '{'],
    ['JUnit', 'xml', '<?xml'],
  ] as const) {
    const path = join(userData, `report.${ending}`)
    await willSave(lab, path)
    await button(page, 'Save report').click()
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
    await expect(came(page)).toContainText(`saved as report.${ending}`)
    expect(readFileSync(path, 'utf8').startsWith(begins)).toBe(true)
  }
})

test('a server that knows VER alone is told what it lacks; a run is cancelled; nobody is there', async ({
  page,
}) => {
  const server = await verAlone()
  await at(page, server.port)
  await expect(came(page)).toContainText(/must: [1-9]\d* passed, [1-9]\d* failed/)
  await cases(page)
    .getByRole('option', { name: /^cvq\/1\.1 / })
    .click()
  await expect(detail(page)).toContainText('The server does not answer CVQ.')

  await field(page, 'Port').press('Enter')
  await button(page, 'Cancel').click()
  await expect(came(page)).toContainText('The run was cancelled.')
  await expect(button(page, 'Run')).toBeVisible()
  server.close()

  await at(page, server.port)
  await expect(came(page)).toContainText(
    `No dispatch server answers at 127.0.0.1:${server.port} (ECONNREFUSED)`,
  )
  await field(page, 'Port').fill('70000')
  await expect(field(page, 'Port')).toHaveAttribute('aria-invalid', 'true')
  await expect(button(page, 'Run')).toHaveAttribute('aria-disabled', 'true')
})

for (const size of SIZES) {
  test(`${size.join(' × ')}: everything fits and axe finds nothing, before and after, in both themes`, {
    ...p0At(size, 'light'),
  }, async ({ lab, page }) => {
    const look = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await outside(page)).toEqual([])
        expect(await axe(page)).toEqual([])
      }
    }
    await resize(lab, size)
    await look()
    await plant(page, 'no-close-after-731')
    await button(page, 'Run').click()
    await expect(button(page, 'Copy the command')).toBeVisible()
    // Some of the rows are like all of them, and sooner looked at.
    await view(page, 'Failures').click({ force: true })
    await look()
    await view(page, 'Host and port').click({ force: true })
    await look()
  })
}
