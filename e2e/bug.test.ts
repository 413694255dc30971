// A scenario whose server has a planted bug: the window says so, says why of nothing, and keeps it.

import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willOpen } from './support/dialogs.ts'
import { header, put, scenarioText } from './support/files.ts'
import { test } from './support/launch.ts'
import { atTheBeginning, setup } from './support/window.ts'

test('a server with a bug is one into which nobody sees, and stays one when the scenario is saved', async ({
  lab,
  userData,
}) => {
  const path = put(userData, 'echo.cvq.json', scenarioText('Echo', { bug: 'trid-leading-zeros' }))
  const page = await atTheBeginning(lab)
  await willOpen(lab, path)
  await page.keyboard.press('Control+o')
  await expect(header(page)).toContainText('Echo')
  await expect(setup(page)).toContainText('The server has a planted bug.')
  await page.keyboard.press('End')
  const stage = page.getByRole('main')
  await expect(stage).toContainText('The server does not say why.')
  await expect(stage).not.toContainText('Rule')
  expect(await axe(page)).toEqual([])

  await setup(page)
    .getByRole('textbox', { name: /^Version/ })
    .fill('7.0.0732')
  await expect(header(page)).toContainText('edited')
  await page.keyboard.press('Control+s')
  await expect(header(page)).not.toContainText('edited')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    bug: 'trid-leading-zeros',
    client: { version: '7.0.0732' },
  })
})
