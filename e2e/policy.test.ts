// What a release engineer does: opens a policy, edits a rule and sees at every key what it does to every client there
// is, tries a client, repairs, takes it back, saves, and opens it again.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { willOpen, willSave } from './support/dialogs.ts'
import { test } from './support/launch.ts'
import {
  atThePolicy,
  draftTitle,
  fate,
  field,
  findings,
  heatMap,
  nobody,
  pane,
  rule,
  rules,
  strip,
  trouble,
} from './support/policy.ts'
import { choose, html, verdict } from './support/window.ts'

/** A policy of one's own, two rules, nothing wrong with it. */
const POLICY = {
  format: 'cvq-lab/policy@1',
  name: 'Autumn release',
  dialects: [],
  rules: [
    {
      id: 'old-windows',
      match: { systemType: ['win'] },
      answer: {
        recommended: '5.0.0537',
        minimum: '1.0.0863',
        downloadUrl: 'http://download.example/win9x.exe',
        fallbackUrl: 'http://messenger.example/',
      },
    },
    {
      id: 'windows',
      match: { systemType: ['winnt'] },
      answer: {
        recommended: '7.0.0813',
        minimum: '6.2.0205',
        downloadUrl: 'http://download.example/winnt.exe',
        fallbackUrl: 'http://messenger.example/',
      },
      'x-owner': 'release team',
    },
  ],
  otherwise: { refuse: 420 },
}

const put = (folder: string, name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('every client of the start policy is judged before the screen asks for anything', async ({ lab }) => {
  const page = await atThePolicy(lab)
  await expect(fate(page, 'Must upgrade')).not.toHaveAccessibleName(nobody)
  await expect(fate(page, 'Upgrade loop')).toHaveAccessibleName(nobody)
  await expect(rules(page).getByRole('option')).toHaveCount(3)
})

test('who goes to Policy before the window has opened its play is not forgotten', async ({
  lab: { page },
}) => {
  await expect(html(page)).toHaveAttribute('data-play', /./)
  await page.keyboard.press('Control+2')
  await expect(heatMap(page)).toBeVisible()
})

test('edit, heat map, witness, Negotiate, repair, undo, save, reopen', { tag: '@p0' }, async ({
  lab,
  userData,
}) => {
  const path = put(userData, 'autumn.policy.json', JSON.stringify(POLICY))
  await willOpen(lab, path)
  const page = await atThePolicy(lab)
  await page.keyboard.press('Control+o')
  await expect(draftTitle(page)).toContainText('Autumn release')

  await test.step('an edit is seen at once: a minimum above what is recommended', async () => {
    await expect(fate(page, 'Upgrade loop')).toHaveAccessibleName(nobody)
    await rule(page, 'windows').click()
    await field(page, 'Minimum').fill('8.0.0001')
    await expect(fate(page, 'Upgrade loop')).not.toHaveAccessibleName(nobody)
    await expect(rule(page, 'windows')).toContainText('loop')
  })

  await test.step('it is found first, with a witness that shows it when it is run alone', async () => {
    await pane(page, 'Findings').click()
    const worst = findings(page).first()
    await expect(worst).toContainText('Upgrade loop')
    await expect(worst).toContainText('winnt')
    await worst.getByRole('button', { name: /Upgrade loop/ }).click()
    await expect(strip(page)).toContainText('Upgrade loop')
    await strip(page).getByRole('button', { name: 'Open in Negotiate' }).click()
    await expect(verdict(page)).toContainText(/loop/i)
    await expect(page.getByRole('banner')).toContainText('Autumn release')
  })

  await test.step('it is repaired, taken back and repaired again', async () => {
    await page.keyboard.press('Control+2')
    const worst = findings(page).first()
    await worst.getByRole('button', { name: /^Lower the minimum|^Recommend/ }).click()
    const preview = worst.getByRole('region', { name: /^Before it is done/ })
    await expect(preview).toContainText(/clients change/)
    await preview.getByRole('button', { name: 'Apply' }).click()
    await expect(fate(page, 'Upgrade loop')).toHaveAccessibleName(nobody)
    await expect(findings(page).filter({ hasText: 'Upgrade loop' })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(fate(page, 'Upgrade loop')).not.toHaveAccessibleName(nobody)
    await page.keyboard.press('Control+Shift+z')
    await expect(fate(page, 'Upgrade loop')).toHaveAccessibleName(nobody)
  })

  await test.step('it is saved, and comes back as it was', async () => {
    await page.keyboard.press('Control+s')
    await expect(draftTitle(page)).not.toContainText('edited')
    const repaired = readFileSync(path, 'utf8')
    expect(JSON.parse(repaired)).toMatchObject({
      rules: [{ id: 'old-windows' }, { 'x-owner': 'release team' }],
    })
    await page.getByRole('main').getByRole('button', { name: 'Policy', exact: true }).click()
    await page.getByRole('menuitemradio', { name: 'As on the CVQ page' }).click()
    await expect(draftTitle(page)).toContainText('As on the CVQ page')
    await page.keyboard.press('Control+o')
    await expect(draftTitle(page)).toContainText('autumn.policy.json')
    await expect(fate(page, 'Upgrade loop')).toHaveAccessibleName(nobody)
    await page.keyboard.press('Control+s')
    await expect(draftTitle(page)).not.toContainText('edited')
    expect(readFileSync(path, 'utf8')).toBe(repaired)
  })
})

test('a draft stays beside the active policy until it is made active, with the difference shown first', async ({
  lab,
}) => {
  const page = await atThePolicy(lab)
  await rule(page, 'winnt').click()
  await field(page, 'Minimum').fill('5.0.0537')
  await expect(draftTitle(page)).toContainText('draft, not active')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('End')
  await expect(verdict(page)).toContainText('Must upgrade')

  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Activate…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Activate/ })
  await expect(dialog).toContainText(/clients change/)
  await expect(dialog).toContainText('Must upgrade')
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
  await expect(draftTitle(page)).not.toContainText('not active')
  await page.keyboard.press('Control+1')
  await expect(verdict(page)).toContainText('Upgrade offered')
  await page.keyboard.press('Control+z')
  await expect(verdict(page)).toContainText('Must upgrade')
})

test('ten thousand rules are judged with progress; cancelled, the window goes on and judges when asked', async ({
  lab,
  userData,
}) => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    id: `rule-${i}`,
    match: {
      systemType: ['winnt'],
      version: `=${1 + (i % 16)}.${i}`,
      cohort: { salt: `s${i % 4}`, below: 50 },
    },
    answer: { recommended: `17.${i}`, minimum: '1.0', downloadUrl: 'http://download.example/setup.exe' },
  }))
  await willOpen(
    lab,
    put(userData, 'many.policy.json', JSON.stringify({ ...POLICY, name: 'Many', rules: many })),
  )
  const page = await atThePolicy(lab)
  await page.keyboard.press('Control+o')
  await expect(draftTitle(page)).toContainText('many.policy.json')
  await expect(page.getByRole('progressbar', { name: 'Clients judged' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).first().click()
  await expect(page.getByText('The newest draft is not judged.')).toBeVisible()
  await expect(fate(page, 'Must upgrade')).not.toHaveAccessibleName(nobody)

  await page.getByRole('button', { name: 'Judge now' }).click()
  await expect(page.getByRole('progressbar', { name: 'Clients judged' })).toBeVisible()
  await rules(page).focus()
  await page.keyboard.press('End')
  await expect(rules(page).getByRole('option', { selected: true })).toHaveAccessibleName(/^No rule matches/)
  await expect(page.getByText(/clients judged in/)).toBeVisible({ timeout: 40_000 })
})

test.describe('a policy file', () => {
  test('is opened, edited, saved to itself and opened again', { tag: '@p0' }, async ({ lab, userData }) => {
    const path = put(userData, 'autumn.policy.json', JSON.stringify(POLICY))
    await willOpen(lab, path)
    await willSave(lab, null)
    const page = await atThePolicy(lab)
    await page.keyboard.press('Control+o')
    await expect(draftTitle(page)).toContainText('Autumn release')
    await expect(draftTitle(page)).toContainText('autumn.policy.json')

    await rule(page, 'windows').click()
    await field(page, 'Minimum').fill('7.0.0001')
    await expect(draftTitle(page)).toContainText('edited')
    await page.keyboard.press('Control+s')
    await expect(draftTitle(page)).not.toContainText('edited')

    const saved = JSON.parse(readFileSync(path, 'utf8'))
    expect(saved).toMatchObject({
      name: 'Autumn release',
      rules: [{ id: 'old-windows' }, { answer: { minimum: '7.0.0001' }, 'x-owner': 'release team' }],
    })
    await page.keyboard.press('Control+z')
    await expect(draftTitle(page)).toContainText('edited')
    await page.keyboard.press('Control+o')
    await page
      .getByRole('dialog', { name: /autumn\.policy\.json/ })
      .getByRole('button', { name: 'Don’t save' })
      .click()
    await rule(page, 'windows').click()
    await expect(field(page, 'Minimum')).toHaveValue('7.0.0001')
    await expect(draftTitle(page)).not.toContainText('edited')
  })

  test('is saved where the user says, by the menu, and from then on there', async ({ lab, userData }) => {
    const page = await atThePolicy(lab)
    const path = join(userData, 'mine.policy.json')
    await willSave(lab, path)
    await choose(lab, 'save-as')
    await expect(draftTitle(page)).toContainText('mine.policy.json')
    await willSave(lab, join(userData, 'never.policy.json'))
    await rule(page, 'winnt').click()
    await field(page, 'Minimum').fill('6.2.0206')
    await choose(lab, 'save')
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('6.2.0206')
  })

  test('that is broken is refused with a sentence, and nothing changes', async ({ lab, userData }) => {
    const page = await atThePolicy(lab)
    const before = await draftTitle(page).textContent()
    const broken = [
      ['not.policy.json', '{ "format": ', /not\.policy\.json is not JSON: line 1, column 13/],
      [
        'misspelt.policy.json',
        JSON.stringify(POLICY).replace('"minimum"', '"minimun"'),
        /"minimun".*"minimum"/,
      ],
      ['trace.policy.json', '{ "format": "cvq-lab/trace@1" }', /format is "cvq-lab\/trace@1"/],
      ['huge.policy.json', ' '.repeat(50 * 1024 * 1024), /52428800 bytes, and at most 8388608 are read/],
    ] as const
    for (const [name, content, sentence] of broken) {
      await willOpen(lab, put(userData, name, content))
      await page.keyboard.press('Control+o')
      await expect(trouble(page)).toContainText(sentence)
      await expect(trouble(page)).toContainText('Nothing was changed.')
      await expect(trouble(page)).not.toContainText(userData)
    }
    expect(await draftTitle(page).textContent()).toBe(before)
    await trouble(page).getByRole('button', { name: 'Dismiss' }).click()
    await expect(trouble(page)).toHaveCount(0)
  })

  test('that cannot be written leaves the draft, and says why', async ({ lab, userData }) => {
    const folder = join(userData, 'gone')
    mkdirSync(folder)
    await willOpen(lab, put(folder, 'autumn.policy.json', JSON.stringify(POLICY)))
    const page = await atThePolicy(lab)
    await page.keyboard.press('Control+o')
    await rule(page, 'windows').click()
    await field(page, 'Minimum').fill('7.0.0001')
    rmSync(folder, { recursive: true })
    await page.keyboard.press('Control+s')
    await expect(trouble(page)).toContainText('autumn.policy.json cannot be written: the system says ENOENT')
    await expect(draftTitle(page)).toContainText('edited')
    await expect(field(page, 'Minimum')).toHaveValue('7.0.0001')

    await willSave(lab, join(userData, 'elsewhere.policy.json'))
    await page.keyboard.press('Control+Shift+s')
    await expect(draftTitle(page)).toContainText('elsewhere.policy.json')
    await expect(trouble(page)).toHaveCount(0)
    expect(readFileSync(join(userData, 'elsewhere.policy.json'), 'utf8')).toContain('7.0.0001')
  })

  test('is not chosen: nothing happens', async ({ lab }) => {
    const page = await atThePolicy(lab)
    const before = await draftTitle(page).textContent()
    await willOpen(lab, null)
    await willSave(lab, null)
    for (const item of ['open', 'save', 'save-as']) await choose(lab, item)
    await expect(heatMap(page)).toBeVisible()
    expect(await draftTitle(page).textContent()).toBe(before)
    await expect(trouble(page)).toHaveCount(0)
  })
})

test.describe('keys', () => {
  test('of Negotiate do nothing on Policy, and undo is each screen’s own', async ({ lab }) => {
    const page = await atThePolicy(lab)
    for (const key of ['Space', 'ArrowRight', 'End', 'r', 'b', ']']) await page.keyboard.press(key)
    await rules(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(rules(page).getByRole('option').nth(1)).toHaveAccessibleName(/win9x/)

    await page.keyboard.press('Control+1')
    await expect(html(page)).toHaveAttribute('data-play', 'idle')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+2')
    await expect(rules(page).getByRole('option').nth(1)).toHaveAccessibleName(/win9x/)
    await page.keyboard.press('Control+z')
    await expect(rules(page).getByRole('option').nth(0)).toHaveAccessibleName(/win9x/)
    await page.keyboard.press('Control+Shift+z')
    await expect(rules(page).getByRole('option').nth(1)).toHaveAccessibleName(/win9x/)
  })

  test('the menu goes between the screens, and to Negotiate for what is done there', async ({ lab }) => {
    const page = await atThePolicy(lab)
    await choose(lab, 'screen-negotiate')
    await expect(verdict(page)).toContainText('No verdict yet')
    await choose(lab, 'screen-policy')
    await expect(heatMap(page)).toBeVisible()
    await choose(lab, 'last')
    await expect(verdict(page)).toContainText('Must upgrade')
    await expect(html(page)).toHaveAttribute('data-play', 'ended')
  })

  test('the table of keys tells them apart by screen', async ({ lab }) => {
    const page = await atThePolicy(lab)
    await page.keyboard.press('?')
    const table = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    for (const place of ['Negotiate', 'Policy', 'Anywhere']) {
      await expect(table.getByRole('heading', { name: place, exact: true })).toBeVisible()
    }
  })
})

test('the JSON is the draft: typed, it is judged; broken, its line is named and the draft stays', async ({
  lab,
}) => {
  const page = await atThePolicy(lab)
  await pane(page, 'JSON').click()
  const text = page.getByRole('tabpanel').getByRole('textbox')
  const json = await text.inputValue()
  await text.fill(json.replace('"6.2.0205"', '"8.0.0001"'))
  await expect(fate(page, 'Upgrade loop')).not.toHaveAccessibleName(nobody)
  await text.fill(json.replace('"6.2.0205"', '6.2'))
  await expect(page.getByRole('tabpanel').getByRole('status')).toContainText(/line \d+/i)
  await expect(rule(page, 'winnt')).toHaveAccessibleName(/8\.0\.0001/)
})
