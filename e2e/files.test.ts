// What a person does with files: opens, saves, drops, comes back after a crash, is asked before anything is lost.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willOpen, willSave } from './support/dialogs.ts'
import { bar, fileMenu, header, put, question, scenarioText } from './support/files.ts'
import { type Lab, launch, test, untilEnded } from './support/launch.ts'
import { atTheBeginning, choose, html, setup } from './support/window.ts'

const UNSAVED = 'unsaved-work.json'

const version = (page: Page): Locator => setup(page).getByRole('textbox', { name: /^Version/ })

/** An edit that shows in the setup and in what is saved. */
const edit = ({ page }: Pick<Lab, 'page'>, to: string): Promise<void> => version(page).fill(to)

async function keptWith(userData: string, text: string): Promise<void> {
  const file = join(userData, UNSAVED)
  await expect
    .poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : ''), { timeout: 5000 })
    .toContain(text)
}

test('a scenario is opened, edited, saved to itself, saved elsewhere and opened again', {
  tag: '@p0',
}, async ({ lab, userData }) => {
  const path = put(userData, 'mine.cvq.json', scenarioText('Mine'))
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+3')
  await willOpen(lab, path)
  await page.keyboard.press('Control+o')
  await expect(header(page)).toContainText('Mine')
  await expect(header(page)).toContainText('mine.cvq.json')
  await expect(header(page)).not.toContainText('edited')

  await edit(lab, '7.0.0732')
  await expect(header(page)).toContainText('edited')
  await page.keyboard.press('Control+s')
  await expect(header(page)).not.toContainText('edited')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    title: 'Mine',
    client: { version: '7.0.0732' },
    policy: { format: 'cvq-lab/policy@1' },
  })
  await page.keyboard.press('Control+z')
  await expect(header(page)).toContainText('edited')

  await willSave(lab, join(userData, 'second.cvq.json'))
  await choose(lab, 'save-as')
  await expect(header(page)).toContainText('second.cvq.json')
  await expect(header(page)).not.toContainText('edited')
  await willOpen(lab, path)
  await choose(lab, 'open')
  await expect(header(page)).toContainText('mine.cvq.json')
  await expect(version(page)).toHaveValue('7.0.0732')
})

test('a file is what stands in it: a client, a rollout, a transcript and a policy go where they belong', {
  tag: '@p0',
}, async ({ lab, userData }) => {
  const page = await atTheBeginning(lab)
  const open = async (name: string, content: string): Promise<void> => {
    await willOpen(lab, put(userData, name, content))
    await page.keyboard.press('Control+o')
  }
  const { client } = JSON.parse(scenarioText('x'))
  await open('someone.json', JSON.stringify({ format: 'cvq-lab/client@1', ...client, version: '5.0.0537' }))
  await expect(bar(page, 'The client is now the one of someone.json')).toBeVisible()
  await expect(version(page)).toHaveValue('5.0.0537')
  await page.keyboard.press('Control+z')
  await expect(version(page)).toHaveValue('6.0.0602')

  const rollout = { format: 'cvq-lab/rollout@1', days: 9, policies: [{ day: 0, policy: 'builtin:seed' }] }
  await open('plan.json', JSON.stringify(rollout))
  await expect(header(page)).toContainText('plan.json')
  await willSave(lab, join(userData, 'saved.rollout.json'))
  await page.keyboard.press('Control+Shift+s')
  await expect(header(page)).toContainText('saved.rollout.json')
  expect(JSON.parse(readFileSync(join(userData, 'saved.rollout.json'), 'utf8'))).toMatchObject(rollout)

  await open('said.txt', 'C: VER 1 MSNP2 CVR0\nS: VER 1 CVR0\n')
  await expect(header(page)).toContainText('said.txt')
})

test.describe('over unsaved work', () => {
  async function edited(lab: Lab, userData: string) {
    const page = await atTheBeginning(lab)
    await edit(lab, '7.0.0732')
    await expect(header(page)).toContainText('edited')
    await willOpen(lab, put(userData, 'other.cvq', scenarioText('Other')))
    await choose(lab, 'open')
    const asked = question(page, /^Save your changes to/)
    await expect(asked).toBeVisible()
    return { page, asked }
  }

  test('is asked, by keyboard alone and with axe clean; cancelling changes nothing', async ({
    lab,
    userData,
  }) => {
    const { page, asked } = await edited(lab, userData)
    expect(await axe(page)).toEqual([])
    await expect(asked.getByRole('button', { name: 'Save', exact: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(asked).toBeHidden()
    await expect(header(page)).not.toContainText('Other')
    await expect(header(page)).toContainText('edited')
  })

  test('it is saved first, or not', async ({ lab, userData }) => {
    const { page, asked } = await edited(lab, userData)
    await willSave(lab, join(userData, 'kept.cvq'))
    await page.keyboard.press('Enter')
    await expect(header(page)).toContainText('Other')
    expect(readFileSync(join(userData, 'kept.cvq'), 'utf8')).toContain('7.0.0732')

    await edit(lab, '5.0.0537')
    await choose(lab, 'open')
    await asked.getByRole('button', { name: 'Don’t save' }).click()
    await expect(header(page)).not.toContainText('edited')
    expect(readFileSync(join(userData, 'other.cvq'), 'utf8')).not.toContain('5.0.0537')
  })
})

test.describe('unsaved work is back', () => {
  test('after the app is killed, with its file; discarded, undo brings it back', async ({ userData }) => {
    const path = put(userData, 'mine.cvq.json', scenarioText('Mine'))
    const first = await launch({ userData })
    const page = await atTheBeginning(first)
    await willOpen(first, path)
    await page.keyboard.press('Control+o')
    await expect(header(page)).toContainText('mine.cvq.json')
    await edit(first, '7.0.0732')
    await keptWith(userData, '7.0.0732')
    await untilEnded(first, async () => first.app.process().kill('SIGKILL'))
    expect(readFileSync(path, 'utf8')).not.toContain('7.0.0732')

    const second = await launch({ userData })
    const again = second.page
    await expect(header(again)).toContainText('Mine')
    await expect(header(again)).toContainText('mine.cvq.json')
    await expect(header(again)).toContainText('edited')
    await expect(version(again)).toHaveValue('7.0.0732')
    const note = bar(again, 'Your unsaved work of mine.cvq.json is back.')
    await expect(note).toBeVisible()
    expect(await axe(again)).toEqual([])
    await note.getByRole('button', { name: 'Discard it' }).click()
    await expect(header(again)).not.toContainText('edited')
    await choose(second, 'undo')
    await expect(version(again)).toHaveValue('7.0.0732')
    await choose(second, 'save')
    await expect(header(again)).not.toContainText('edited')
    expect(readFileSync(path, 'utf8')).toContain('7.0.0732')
    await expect.poll(() => existsSync(join(userData, UNSAVED))).toBe(false)
    await second.app.close()
  })

  test('after quitting, which asks nothing, even right after a key', { tag: '@p0' }, async ({ userData }) => {
    const first = await launch({ userData })
    await atTheBeginning(first)
    await edit(first, '7.0.0814')
    await first.app.close()
    expect(readFileSync(join(userData, UNSAVED), 'utf8')).toContain('7.0.0814')

    const second = await launch({ userData })
    await expect(version(second.page)).toHaveValue('7.0.0814')
    await second.app.close()
  })

  test('a broken file of it is put aside with a sentence, and the app starts', async ({ userData }) => {
    put(userData, UNSAVED, '{"format":"cvq-lab/recovery@1","scr')
    const lab = await launch({ userData })
    await expect(bar(lab.page, 'unsaved-work.broken-1.json')).toBeVisible()
    await atTheBeginning(lab)
    expect(readFileSync(join(userData, 'unsaved-work.broken-1.json'), 'utf8')).toContain('"scr')
    await lab.app.close()
  })
})

test.describe('a file that another program changes', () => {
  async function opened(lab: Lab, userData: string) {
    const path = put(userData, 'mine.cvq.json', scenarioText('Mine'))
    const page = await atTheBeginning(lab)
    await willOpen(lab, path)
    await page.keyboard.press('Control+o')
    await expect(header(page)).toContainText('mine.cvq.json')
    return { path, page, changed: bar(page, 'mine.cvq.json was changed by another program.') }
  }

  test('is said to be so, and loaded', async ({ lab, userData }) => {
    const { path, page, changed } = await opened(lab, userData)
    writeFileSync(path, scenarioText('Theirs'))
    await expect(changed).toBeVisible()
    expect(await axe(page)).toEqual([])
    await changed.getByRole('button', { name: 'Load it' }).click()
    await expect(header(page)).toContainText('Theirs')
    await expect(changed).toBeHidden()
  })

  test('is asked about before it is written over; own saving is no change', async ({ lab, userData }) => {
    const { path, page, changed } = await opened(lab, userData)
    for (const version of ['7.0.0777', '7.0.0732']) {
      await edit(lab, version)
      await choose(lab, 'save')
      await expect(header(page)).not.toContainText('edited')
    }
    await expect(changed).toBeHidden()
    await edit(lab, '7.0.0816')
    await page.keyboard.press('Escape')
    writeFileSync(path, scenarioText('Theirs'))
    await choose(lab, 'save')
    const asked = question(page, 'Write over mine.cvq.json?')
    await expect(asked).toBeVisible()
    expect(readFileSync(path, 'utf8')).toContain('Theirs')
    await asked.getByRole('button', { name: 'Write over it' }).click()
    await expect(header(page)).not.toContainText('edited')
    expect(readFileSync(path, 'utf8')).toContain('7.0.0816')
  })

  test('or deletes is said, and saving writes it anew', async ({ lab, userData }) => {
    const { path, page } = await opened(lab, userData)
    rmSync(path)
    await expect(bar(page, 'mine.cvq.json is not there any more.')).toBeVisible()
    await choose(lab, 'save')
    await expect.poll(() => existsSync(path)).toBe(true)
    await expect(bar(page, 'is not there any more.')).toBeHidden()
  })
})

test('recent files are in the window’s menu and in the app’s; one that is gone is said and dropped', async ({
  lab,
  userData,
}) => {
  const page = await atTheBeginning(lab)
  for (const name of ['first.cvq', 'second.cvq']) {
    await willOpen(lab, put(userData, name, scenarioText(name)))
    await choose(lab, 'open')
    await expect(header(page)).toContainText(name)
  }
  await fileMenu(page).click()
  await page.getByRole('menuitem', { name: /^first\.cvq/ }).click()
  await expect(header(page)).toContainText('first.cvq')

  const inMenu = () =>
    lab.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu
      const recent = file?.items.find(({ label }) => label === 'Open recent')?.submenu
      return (
        recent?.items.filter(({ type }) => type !== 'separator').map(({ label }) => label.split('  ')[0]) ??
        []
      )
    })
  await expect.poll(inMenu).toEqual(['first.cvq', 'second.cvq', 'Clear this list'])

  rmSync(join(userData, 'second.cvq'))
  await fileMenu(page).click()
  await page.getByRole('menuitem', { name: /^second\.cvq/ }).click()
  await expect(bar(page, 'second.cvq: there is no such file.')).toBeVisible()
  await expect.poll(inMenu).toEqual(['first.cvq', 'Clear this list'])
  await fileMenu(page).click()
  await page.getByRole('menuitem', { name: 'Clear this list' }).click()
  await expect.poll(inMenu).toEqual(['Clear this list'])
})

test('a file of an older format is brought up to date, and kept beside the new one', async ({
  lab,
  userData,
}) => {
  const page = await atTheBeginning(lab)
  const { network: _, expect: __, ...rest } = JSON.parse(scenarioText('Old'))
  const older = JSON.stringify({ ...rest, format: 'cvq-lab/scenario@0', latency: 250 })
  const path = put(userData, 'old.cvq.json', older)
  await willOpen(lab, path)
  await choose(lab, 'open')
  await expect(bar(page, 'old.cvq.json is in the older format cvq-lab/scenario@0.')).toBeVisible()
  await choose(lab, 'save')
  await expect(bar(page, 'kept as old.backup-@0.json')).toBeVisible()
  expect(readFileSync(join(userData, 'old.backup-@0.json'), 'utf8')).toBe(older)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'cvq-lab/scenario@1',
    network: { latencyMs: 250 },
  })
})

test('hostile files give a sentence each in the window, and change nothing', async ({ lab, userData }) => {
  const page = await atTheBeginning(lab)
  const folder = join(userData, 'hostile')
  mkdirSync(folder)
  mkdirSync(join(folder, 'folder.cvq'))
  symlinkSync('loop.cvq', join(folder, 'loop.cvq'))
  symlinkSync('/dev/zero', join(folder, 'zero.pcap'))
  execFileSync('mkfifo', [join(folder, 'pipe.cvq')])
  put(folder, 'cut.cvq', scenarioText('x').slice(0, 500))
  put(folder, 'deep.cvq', '['.repeat(100_000))
  put(folder, 'proto.cvq', scenarioText('x').replace('{', '{"__proto__":{"polluted":true},'))
  put(folder, 'path.cvq', scenarioText('x', { policy: '../../../../../../etc/passwd' }))
  put(folder, 'share.cvq', scenarioText('x', { policy: '//host/share/x' }))
  put(
    folder,
    'noise.pcap',
    Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 256),
  )
  put(folder, 'turned\u202enosj.cvq', '{')
  put(folder, '<img src=x onerror=alert(1)>.cvq', '{')
  await expect(fileMenu(page)).toBeVisible()
  const before = await header(page).textContent()
  for (const name of readdirSync(folder)) {
    await test.step(JSON.stringify(name), async () => {
      await willOpen(lab, join(folder, name))
      await choose(lab, 'open')
      await expect(page.getByRole('alert')).toContainText(name.replace('\u202e', '\\u{202E}'))
      await expect(page.getByRole('alert')).not.toContainText(userData)
      await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }
  expect(await header(page).textContent()).toBe(before)
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  await expect(html(page)).toHaveAttribute('data-ready', 'true')
})
