// What is on each picture of the documentation, and how a person gets there: by keys and by what controls are called.
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
