// What a learner and an author do, by keyboard alone: every lesson to its end, wrong and right, with axe looking at
// every phase; progress that outlives the app; results for a teacher; a lesson of one's own, written and previewed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willSave } from './support/dialogs.ts'
import { launch, test } from './support/launch.ts'
import {
  atTheLessons,
  list,
  options,
  pane,
  phase,
  press,
  tabTo,
  title,
  verdictOf,
  walk,
} from './support/lessons.ts'
import { outside, resize, SIZES } from './support/sizes.ts'
import { choose, html } from './support/window.ts'

const ORDER: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../assets/lessons/order.json'), 'utf8'),
)

const lessonNamed = (name: string): { title: string; lesson: { steps: { kind: string }[] } } =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../assets/lessons/${name}.cvq.json`), 'utf8'))

/** Opens a lesson from the list, by keyboard. */
async function openLesson(page: Page, name: string): Promise<void> {
  const wanted = lessonNamed(name).title
  const item = list(page).getByRole('button', { name: wanted })
  await tabTo(page, item, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(wanted)
}

const TAKES_OFFERS = 'Installs an offered upgrade too'

const ladder = (page: Page) =>
  page.getByRole('radiogroup', { name: 'Releases, newest first, each with its verdict' })

for (const [i, name] of ORDER.entries()) {
  const theme = i % 2 === 0 ? 'light' : 'dark'
  const details = i === 0 ? { tag: '@p0' } : {}
  test(`“${name}” by keyboard alone, in the ${theme} theme`, details, async ({ lab }) => {
    test.setTimeout(240_000)
    const page = await atTheLessons(lab)
    await choose(lab, `theme-${theme}`)
    await expect(html(page)).toHaveAttribute('data-theme', theme)
    await openLesson(page, name)
    const looked = new Set<string>()
    const questions = await walk(page, {
      first: 1 + (i % 3),
      look: async (where) => {
        // A typed answer looks other than a chosen one; the rest is the same for every step of a phase.
        const kind = `${where}, ${(await pane(page).getByRole('table').count()) > 0 ? 'typed' : 'chosen'}`
        if (looked.has(kind)) return
        looked.add(kind)
        expect.soft(await axe(page), kind).toEqual([])
      },
      exercise: async () => {
        await tabTo(page, ladder(page).locator(':scope [tabindex="0"], :scope input:checked').first())
        await page.keyboard.press('ArrowUp')
      },
    })
    expect(questions).toBe(lessonNamed(name).lesson.steps.filter(({ kind }) => kind === 'predict').length)
    await expect(
      list(page).getByRole('button', { name: new RegExp(`^done ?${lessonNamed(name).title}`) }),
    ).toBeVisible()
    await expect(list(page)).toContainText(`Predictions right so far: ${questions} of ${questions}.`)
    expect(await axe(page)).toEqual([])
  })
}

test.describe('a learner', () => {
  test('answers on the number line, by the arrow keys; the list of answers follows', async ({ lab }) => {
    const page = await atTheLessons(lab)
    await openLesson(page, 'the-minimum')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect.poll(() => phase(page)).toBe('Predict')
    const line = page.getByRole('radiogroup', {
      name: /^Or answer on the line: where does 6\.2\.0137 fall\?$/,
    })
    await tabTo(page, line.getByRole('radio').first())
    await page.keyboard.press('Space')
    await expect(line.getByRole('radio', { name: 'must upgrade' })).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(line.getByRole('radio', { name: 'upgrade offered' })).toBeChecked()
    await expect(options(page).filter({ visible: true }).and(pane(page).locator(':checked'))).toHaveCount(1)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(verdictOf(page)).toHaveText('Right.')
    await expect(pane(page).getByRole('listitem').filter({ hasText: 'As you said' })).toBeVisible()
  })

  test('sees nothing of what is to come before it is predicted', async ({ lab }) => {
    const page = await atTheLessons(lab)
    await openLesson(page, 'the-minimum')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect.poll(() => phase(page)).toBe('Predict')
    const stage = page.getByRole('region', { name: 'The run of this step' })
    await expect(stage).not.toContainText('older than the minimum')
    await expect(stage).not.toContainText('Client closes')
    const picture = stage.getByRole('img').last()
    const place = async () => (await picture.locator('[data-step="6"]').boundingBox())?.y
    const before = await place()
    await page.keyboard.press('PageDown')
    await expect(verdictOf(page)).toHaveText('This is what happens.')
    await page.keyboard.press('End')
    await expect(stage).toContainText('older than the minimum')
    expect(await place()).toBe(before)
  })

  test('tries a run until the goal is met, and the work of one’s own is as it was', async ({ lab }) => {
    const page = await atTheLessons(lab)
    await openLesson(page, 'the-minimum')
    while ((await phase(page)) !== 'Try it') await page.keyboard.press('PageDown')
    await expect(pane(page)).toContainText('upgrade offered')
    const met = pane(page).getByText('Done: the goal is met.')
    await tabTo(page, ladder(page).locator('input:checked, [aria-checked=true]').first())
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('status').filter({ hasText: 'Upgrade offered' })).toBeVisible()
    await expect(met).toHaveCount(0)
    await tabTo(page, page.getByRole('checkbox', { name: TAKES_OFFERS }))
    await page.keyboard.press('Space')
    await expect(met).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('checkbox', { name: TAKES_OFFERS })).not.toBeChecked()
    await page.keyboard.press('PageDown')
    await expect(pane(page).getByText('Lesson done')).toBeVisible()
    await page.keyboard.press('Control+1')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forced upgrade on Windows XP')
    await expect(page.getByText('edited')).toHaveCount(0)
  })

  test('keeps the progress over a restart, and can forget it', async ({ userData }) => {
    const first = await launch({ userData })
    let page = await atTheLessons(first)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect.poll(() => phase(page)).toBe('Predict')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(verdictOf(page)).toBeVisible()
    await expect(list(page)).toContainText(/Predictions right so far: [01] of 1\./)
    await first.app.close()

    // The window comes back on the screen that it was left on.
    const second = await launch({ userData })
    page = second.page
    await expect(title(page)).toBeVisible()
    await expect(list(page)).toContainText(/Predictions right so far: [01] of 1\./)
    await expect(pane(page)).toContainText('Step 3 of')
    await press(page, 'Results')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await press(page, 'Forget it')
    await expect(list(page)).toContainText('No prediction made yet.')
    await second.app.close()
  })

  test('saves the results for a teacher, as a table and as JSON', async ({ lab, userData }) => {
    const page = await atTheLessons(lab)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(verdictOf(page)).toBeVisible()
    await expect(list(page)).toContainText(/of 1\./)
    await press(page, 'Results')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save the results' })
    await tabTo(page, dialog.getByRole('textbox'))
    await page.keyboard.type('Ada')
    expect(await axe(page)).toEqual([])
    await willSave(lab, join(userData, 'results.csv'))
    await press(page, /^Save as a table/)
    await expect(dialog).toContainText('Saved as results.csv.')
    const [, row] = readFileSync(join(userData, 'results.csv'), 'utf8').split('\n')
    expect(row).toMatch(/^Ada,The six exchanges,,3,.*,(?:yes|no),1,/)
    await willSave(lab, join(userData, 'results.json'))
    await press(page, 'Save as JSON…')
    await expect(dialog).toContainText('Saved as results.json.')
    expect(JSON.parse(readFileSync(join(userData, 'results.json'), 'utf8'))).toMatchObject({
      format: 'cvq-lab/results@1',
      learner: 'Ada',
      lessons: [{ name: 'six-exchanges', answers: [{ tries: 1 }] }],
    })
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})

for (const size of SIZES) {
  test(`fits at ${size.join(' × ')}`, async ({ lab }) => {
    const page = await atTheLessons(lab)
    await resize(lab, size)
    await expect(title(page)).toBeInViewport()
    for (let i = 0; i < 4; i++) {
      expect(await outside(page)).toEqual([])
      await page.keyboard.press('PageDown')
    }
    expect(await axe(page)).toEqual([])
  })
}

test('an author writes a lesson, sees it checked, previews it and takes it back, by keyboard alone', async ({
  lab,
  userData,
}) => {
  const page = await atTheLessons(lab)
  const mode = page.getByRole('radio', { name: 'Learn' })
  await tabTo(page, mode, 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await press(page, 'Begin a lesson')
  await tabTo(page, page.getByRole('textbox', { name: 'Text', exact: true }))
  await page.keyboard.type('The **minimum** is a wall.')
  expect(await axe(page)).toEqual([])

  await test.step('a question at the point where the reply has arrived', async () => {
    await tabTo(page, page.getByRole('region', { name: 'Sequence diagram' }))
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
    await press(page, 'Add a step here')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('textbox', { name: 'Question' }))
    await page.keyboard.type('What does the client do?')
    for (const [number, text] of [
      [1, 'It leaves.'],
      [2, 'It stays.'],
    ] as const) {
      await tabTo(page, page.getByRole('textbox', { name: `Text of answer ${number}` }))
      await page.keyboard.type(text)
    }
    await tabTo(page, page.getByRole('textbox', { name: 'Said after the answer' }))
    await page.keyboard.type('It is below.')
    await expect(page.getByText('Every step tells the truth about its run.')).toBeVisible()
    expect(await axe(page)).toEqual([])
  })

  await test.step('what does not hold is said, and a change is taken back', async () => {
    const second = page.getByRole('combobox', { name: 'It is right when' }).nth(1)
    await press(page, 'Take out: up to date')
    await expect(page.getByText(/^Answers 1, 2 are right on this run/)).toBeVisible()
    await tabTo(page, second)
    await page.keyboard.type('upgrade offered')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Every step tells the truth about its run.')).toBeVisible()
  })

  await test.step('steps move and come back', async () => {
    const steps = page.getByRole('navigation', { name: 'Steps of the lesson, in order' })
    await tabTo(page, steps.getByRole('button', { name: /^2 Predict/ }), 'Shift+Tab')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(steps.getByRole('button', { name: /^1 Predict/ })).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(steps.getByRole('button', { name: /^1 Read/ })).toBeVisible()
  })

  await test.step('the preview is the learner’s view', async () => {
    await press(page, 'Preview')
    await expect(title(page)).toHaveText('Forced upgrade on Windows XP')
    if ((await phase(page)) === 'Read') await page.keyboard.press('PageDown')
    await expect(pane(page)).toContainText('What does the client do?')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(verdictOf(page)).toHaveText('Right.')
    await expect(list(page)).toContainText('No prediction made yet.')
    await press(page, 'Back to writing')
  })

  await test.step('it is saved with the scenario', async () => {
    const path = join(userData, 'mine.cvq.json')
    await willSave(lab, path)
    await page.keyboard.press('Control+s')
    await expect
      .poll(() => {
        try {
          return readFileSync(path, 'utf8')
        } catch {
          return ''
        }
      })
      .toContain('What does the client do?')
    const mode = page.getByRole('radio', { name: 'Write' })
    await tabTo(page, mode, 'Shift+Tab')
    await page.keyboard.press('ArrowLeft')
    await expect(list(page).getByRole('heading', { name: 'From the open scenario' })).toBeVisible()
  })
})
