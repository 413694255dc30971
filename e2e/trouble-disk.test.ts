// A disk that is full, and one that may only be read: said in the window, and the work stays there and can be saved
// elsewhere. The disks are real ones, in memory; only root may mount them.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { willSave } from './support/dialogs.ts'
import { bar, header } from './support/files.ts'
import { launch, test as plain, untilEnded } from './support/launch.ts'
import { shareAs, shareTrouble } from './support/share.ts'
import { atTheBeginning, choose, setup } from './support/window.ts'

const SIZE = 24 * 1024 * 1024
const isRoot = process.getuid?.() === 0

/** A small disk with nothing on it. Whoever may mount none has no such tests. */
const test = plain.extend<{ disk: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, here none
  disk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'cvq-lab', folder])
    await use(folder)
    // The app may still be letting go of it.
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  },
})

const FILLER = 'filler'

/** Writes until nothing more goes on it. */
function fill(disk: string): void {
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(join(disk, FILLER), Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      expect(String(error)).toContain('ENOSPC')
    }
  }
}
const makeRoom = (disk: string): void => rmSync(join(disk, FILLER))

const version = (page: Page): Locator => setup(page).getByRole('textbox', { name: /^Version/ })

if (isRoot) {
  test('a full disk under the settings: unsaved work and settings say so, and what is saved elsewhere is whole', async ({
    disk,
    userData,
  }) => {
    const lab = await launch({ userData: disk })
    const page = await atTheBeginning(lab)
    fill(disk)
    await version(page).fill('7.0.0732')
    const lost = bar(
      page,
      'Unsaved work cannot be kept for the next start: the system says ENOSPC (the disk is full).',
    )
    await expect(lost).toBeVisible()
    await choose(lab, 'theme-dark')
    await expect(bar(page, 'The settings cannot be written: the system says ENOSPC')).toBeVisible()

    await willSave(lab, join(disk, 'here.cvq.json'))
    await lost.getByRole('button', { name: 'Save as…' }).click()
    await expect(
      bar(page, 'here.cvq.json cannot be written: the system says ENOSPC (the disk is full)'),
    ).toBeVisible()
    expect(existsSync(join(disk, 'here.cvq.json'))).toBe(false)
    await willSave(lab, join(userData, 'elsewhere.cvq.json'))
    await lost.getByRole('button', { name: 'Save as…' }).click()
    await expect(header(page)).toContainText('elsewhere.cvq.json')
    expect(readFileSync(join(userData, 'elsewhere.cvq.json'), 'utf8')).toContain('7.0.0732')

    makeRoom(disk)
    await version(page).fill('7.0.0777')
    await expect(lost).toHaveCount(0)
    await choose(lab, 'theme-light')
    await expect(bar(page, 'The settings cannot be written')).toHaveCount(0)
    expect(readFileSync(join(disk, 'unsaved-work.json'), 'utf8')).toContain('7.0.0777')
    await lab.app.close()
  })

  test('a window whose work is on no disk asks before it closes', async ({ disk }) => {
    const lab = await launch({ userData: disk })
    const page = await atTheBeginning(lab)
    await lab.app.evaluate(({ dialog }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      const answers = [0, 1]
      Object.assign(dialog, {
        showMessageBoxSync: (_window: unknown, { message }: { readonly message: string }) => {
          asked.push(message)
          return answers.shift() ?? 1
        },
      })
    })
    const asked = (): Promise<unknown> => lab.app.evaluate(() => Reflect.get(globalThis, 'asked'))
    const closeWindow = (): Promise<void> =>
      lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    fill(disk)
    await version(page).fill('7.0.0732')
    await expect(bar(page, 'Unsaved work cannot be kept')).toBeVisible()
    await closeWindow()
    await expect.poll(asked).toEqual(['Your unsaved work is not on the disk'])
    await expect(version(page)).toHaveValue('7.0.0732')
    await untilEnded(lab, closeWindow)
  })

  test('exports that do not fit, or whose disk may only be read, say so, and fit elsewhere', async ({
    disk,
    lab,
    userData,
  }) => {
    const page = await atTheBeginning(lab)
    const tryAt = async (folder: string): Promise<void> => {
      await willSave(lab, join(folder, 'run.txt'))
      await shareAs(page, 'Transcript')
    }
    fill(disk)
    await tryAt(disk)
    await expect(shareTrouble(page)).toContainText(
      'run.txt cannot be written: the system says ENOSPC (the disk is full)',
    )
    expect(existsSync(join(disk, 'run.txt'))).toBe(false)
    makeRoom(disk)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    await tryAt(disk)
    await expect(shareTrouble(page)).toContainText('EROFS (the disk can only be read)')
    mkdirSync(join(userData, 'there'))
    await tryAt(join(userData, 'there'))
    await expect.poll(() => existsSync(join(userData, 'there', 'run.txt'))).toBe(true)
  })

  test('a disk of settings that may only be read: the window opens, says so, and saves elsewhere', async ({
    disk,
    userData,
  }) => {
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const lab = await launch({ userData: disk })
    const page = await atTheBeginning(lab)
    await expect(
      bar(page, 'The settings cannot be written: the system says EROFS (the disk can only be read)'),
    ).toBeVisible()
    await version(page).fill('7.0.0732')
    await expect(
      bar(page, 'Unsaved work cannot be kept for the next start: the system says EROFS'),
    ).toBeVisible()
    await willSave(lab, join(userData, 'elsewhere.cvq.json'))
    await choose(lab, 'save-as')
    await expect(header(page)).toContainText('elsewhere.cvq.json')
    await lab.app.evaluate(({ dialog }) => {
      Object.assign(dialog, { showMessageBoxSync: () => 1 })
    })
    await lab.app.close()
  })
}
