// What a visitor does: another computer, another language, another client, a line by hand, a failing download. Each
// edit shows its lines, its verdict and the reason at once.

import { expect, type Page } from '@playwright/test'
import { type Lab, test } from './support/launch.ts'
import {
  atTheBeginning,
  expectStep,
  html,
  line,
  pick,
  setup,
  steps,
  typeInto,
  verdict,
} from './support/window.ts'

/** At the end of the start scenario: what an edit is made on. */
async function atTheEnd(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('End')
  await expect(html(page)).toHaveAttribute('data-play', 'ended')
  await expect(verdict(page)).toContainText('Must upgrade')
  return page
}

test('Windows 98 and release 3.6.0025: another dialect, other parameters, another verdict', {
  tag: '@p0',
}, async ({ lab }) => {
  const page = await atTheEnd(lab)
  await expect(
    line(page, 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'),
  ).toBeAttached()

  await typeInto(page, 'Release', '3.6.0025')
  await page.keyboard.press('Enter')
  await pick(page, 'System', 'Windows 98')

  await expect(line(page, 'VER 1 MSNP5 MSNP4 CVR0')).toBeAttached()
  // Seven parameters: the identification is sent empty, and there is no handle before MSNP8.
  await expect(line(page, 'CVQ 2 0x0409 win 4.10 i386 MSMSGS 3.6.0025')).toBeAttached()
  await expect(line(page, 'CVQ 2 5.0.0537 5.0.0537 1.0.0863')).toBeAttached()
  await expect(steps(page).filter({ hasText: 'example@hotmail.com' })).toHaveCount(0)
  await expect(verdict(page)).toContainText('Upgrade offered')
  await expect(verdict(page)).toContainText('3.6.0025')
})

test('an unknown language is refused with 710', async ({ lab }) => {
  const page = await atTheEnd(lab)
  await typeInto(page, 'Language', '0x1111')
  await expect(line(page, '710 2')).toBeAttached()
  await expect(verdict(page)).toContainText('Refused')
  await expect(verdict(page)).toContainText('0x1111')
})

test('the library YCOMM is refused with 420', async ({ lab }) => {
  const page = await atTheEnd(lab)
  await typeInto(page, 'Library', 'YCOMM')
  await expect(line(page, '420 2')).toBeAttached()
  await expect(verdict(page)).toContainText('Refused')
  await expect(verdict(page)).toContainText('YCOMM')
})

test('spaghetti by hand is refused with 731, and the server closes', { tag: '@p0' }, async ({ lab }) => {
  const page = await atTheEnd(lab)
  await setup(page).getByRole('button', { name: 'Edit the line by hand' }).click()
  await setup(page)
    .getByRole('textbox', { name: 'Line sent in place of the built one' })
    .fill('CVQ 6 spaghetti')
  await expect(line(page, 'CVQ 6 spaghetti')).toBeAttached()
  await expect(line(page, '731 6')).toBeAttached()
  await expect(steps(page).filter({ hasText: 'The server closes the connection' })).toHaveCount(1)
  await expect(verdict(page)).toContainText('Refused')
})

test('a download that fails leads to the fallback page', async ({ lab }) => {
  const page = await atTheEnd(lab)
  const fails = setup(page).getByRole('radio', { name: 'fails' })
  await fails.click()
  await expect(fails).toBeChecked()
  await expect(steps(page).filter({ hasText: 'The download fails' })).toHaveCount(1)
  await expect(
    steps(page).filter({ hasText: 'opens the fallback page http://messenger.msn.com' }),
  ).toHaveCount(1)
  await expect(verdict(page)).toContainText('http://messenger.msn.com')
})

test('a version is judged while it is typed, and a wrong one changes nothing', async ({ lab }) => {
  const page = await atTheEnd(lab)
  const version = setup(page).getByRole('textbox', { name: 'Version' })
  await version.fill('7.x')
  await expect(version).toHaveAttribute('aria-invalid', 'true')
  await expect(setup(page).getByText('7.x is not')).toBeVisible()
  await expect(verdict(page)).toContainText('6.0.0602')
  await version.fill('7.0.0813')
  await expect(version).not.toHaveAttribute('aria-invalid', 'true')
  await expect(verdict(page)).toContainText('Up to date')
})

test('a number that is no language is said to be none, and changes nothing', async ({ lab }) => {
  const page = await atTheEnd(lab)
  await typeInto(page, 'Language', '0xZZZZ')
  await expect(setup(page).getByText('0xZZZZ is not a locale such as 0x0409')).toBeVisible()
  await expect(line(page, 'CVQ 2 0x0409')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(setup(page).getByText('0xZZZZ')).toHaveCount(0)
})

test('one click goes back to the start, and the edit can be had again', async ({ lab }) => {
  const page = await atTheEnd(lab)
  await typeInto(page, 'Library', 'YCOMM')
  await expect(verdict(page)).toContainText('Refused')
  await setup(page).getByRole('button', { name: 'Reset' }).click()
  await expect(verdict(page)).toContainText('Must upgrade')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(verdict(page)).toContainText('Refused')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(verdict(page)).toContainText('Must upgrade')
})

test('stepping back from the end takes the verdict back with it', async ({ lab }) => {
  const page = await atTheEnd(lab)
  const total = await steps(page).count()
  await page.keyboard.press('ArrowLeft')
  await expectStep(page, total - 1)
  await expect(html(page)).toHaveAttribute('data-play', 'paused')
  for (let number = total - 2; number >= 1; number--) {
    await page.keyboard.press('ArrowLeft')
    await expectStep(page, number)
  }
  await expect(verdict(page)).toContainText('No verdict yet')
})

test('a token of the line is the row, the bytes and the arrow: selecting one selects all', async ({
  lab,
}) => {
  const page = await atTheEnd(lab)
  const wire = page.getByRole('region', { name: 'Wire' })
  const token = wire.getByRole('button', { name: /^recommended-version 7\.0\.0813/ })
  await token.click()
  await expect(token).toHaveAttribute('aria-pressed', 'true')
  await expect(wire.getByText('Raw bytes')).toBeVisible()
  await wire.getByRole('button', { name: 'Copy' }).click()
  await expect
    .poll(() => lab.app.evaluate(async ({ clipboard }) => await clipboard.readText()))
    .toMatch(/^CVQ 2 7\.0\.0813 7\.0\.0813 6\.2\.0205 http/)
})

test('the versions of the number line are fields, too: a click on one selects it on the wire', async ({
  lab,
}) => {
  const page = await atTheEnd(lab)
  const wire = page.getByRole('region', { name: 'Wire' })
  const compare = page.locator('[data-kind="compare"]')
  await compare.locator('[data-field="recommended-version"]').click()
  await expect(wire.getByRole('button', { name: /^recommended-version 7\.0\.0813/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await compare.locator('[data-field="client-version"]').click()
  await expect(wire.getByRole('button', { name: /^client-version 6\.0\.0602/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('another reading of the sources changes what comes of it', async ({ lab }) => {
  const page = await atTheEnd(lab)
  // The page's Old example: the client is the minimum itself.
  await typeInto(page, 'Release', '1.0.0863')
  await page.keyboard.press('Enter')
  await pick(page, 'System', 'Windows 98')
  await expect(verdict(page)).toContainText('Upgrade offered')
  await setup(page).getByRole('button', { name: 'Sources differ' }).click()
  await setup(page)
    .getByRole('radio', { name: /^Also at the minimum/ })
    .press('Space')
  await expect(verdict(page)).toContainText('Must upgrade')
})

test('nothing in the window fails or breaks the policy on the way', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  const troubles: string[] = []
  page.on('pageerror', ({ message }) => troubles.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  await page.reload()
  await expect(html(page)).toHaveAttribute('data-play', 'playing')
  await page.keyboard.press('End')
  await pick(page, 'System', 'Windows 2000')
  await typeInto(page, 'Language', 'French')
  await page.keyboard.press('Enter')
  await pick(page, 'Policy', 'A server that speaks MSNP8 to MSNP21')
  await setup(page).getByRole('button', { name: 'Sources differ' }).click()
  await page.getByRole('slider', { name: 'Place in the run' }).click()
  for (const name of ['Keyboard shortcuts', 'About CVQ Lab']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(troubles).toEqual([])
})
