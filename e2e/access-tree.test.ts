// What a screen reader hears, from Chromium's own accessibility tree: the outline of each screen, the steps of a run
// walked one by one, each said once while it plays, and nothing told before it was predicted.

import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/launch.ts'
import { atTheLessons, phase } from './support/lessons.ts'
import { OUTLINES } from './support/outlines.ts'
import { inEnglish, PLACES, walk } from './support/places.ts'
import { resize } from './support/sizes.ts'
import { all, breaches, type Heard, outline, tree } from './support/tree.ts'
import { atTheBeginning, html, steps } from './support/window.ts'

test('each screen has the outline that a screen reader lists', async ({ lab, userData }) => {
  test.setTimeout(120_000)
  const size = [1280, 800] as const
  const page = await atTheBeginning(lab)
  await resize(lab, size)
  const met = new Set<string>()
  await walk({ lab, page, size, folder: userData, said: inEnglish }, async ({ name }) => {
    const expected = OUTLINES[name]
    if (expected === undefined) return
    met.add(name)
    expect.soft(outline(await tree(page)), name).toEqual(expected)
  })
  expect([...met]).toEqual(PLACES.map(({ name }) => name).filter((name) => OUTLINES[name] !== undefined))
  expect(met.size).toBe(Object.keys(OUTLINES).length)
})

const NODE: Heard = {
  role: 'generic',
  name: '',
  level: null,
  focusable: false,
  focused: false,
  live: '',
  children: [],
}

test('the laws find what they are for', () => {
  const heading = (level: number): Heard => ({ ...NODE, role: 'heading', name: 'x', level })
  const page = (...children: readonly Heard[]): readonly string[] =>
    breaches({
      ...NODE,
      role: 'RootWebArea',
      children: [heading(1), { ...NODE, role: 'main', name: 'Stage' }, ...children],
    })
  expect(page()).toEqual([])
  expect(page({ ...NODE, role: 'button' })).toEqual(['a button has no name ()'])
  expect(page({ ...NODE, role: 'list', focusable: true })).toEqual(['a list has no name ()'])
  expect(page({ ...NODE, role: 'image' })).toEqual(['a image has no name ()'])
  expect(page(heading(3))).toEqual(['a heading of level 3 after one of level 1'])
  expect(page(heading(1))).toEqual(['not one heading of level 1'])
  const region = { ...NODE, role: 'region', name: 'Wire' }
  expect(page(region, region)).toEqual(['two are called region "Wire"'])
  expect(page({ ...NODE, role: 'main', name: 'Other' })).toEqual(['2 main landmarks'])
})

/** What live regions said, each with when, in ms. */
interface Told {
  readonly text: string
  readonly at: number
}

/** Listens as a screen reader does: to what changes in the window's quiet announcer. */
async function listen(page: Page): Promise<() => Promise<readonly Told[]>> {
  await page.evaluate(() => {
    const told: { text: string; at: number }[] = []
    Object.assign(window, { told })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const live = element?.closest('[aria-live=polite][aria-atomic=true]')
        const text = live?.textContent ?? ''
        if (live?.checkVisibility() && text !== '' && told.at(-1)?.text !== text)
          told.push({ text, at: performance.now() })
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => ('told' in window && Array.isArray(window.told) ? window.told : []))
}

const scrubber = (page: Page): Locator => page.getByRole('slider', { name: 'Place in the run' })

test.describe('the run in words', () => {
  test('is an ordered list that knows where it stands; the slider says the same', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    const count = await steps(page).count()
    expect(count).toBe(12)
    await expect(scrubber(page)).toHaveAttribute('aria-valuetext', 'Before the first step')
    const told = await listen(page)
    for (let number = 1; number <= count; number++) {
      await page.keyboard.press('ArrowRight')
      await expect(steps(page).locator('xpath=self::*[@aria-current="step"]')).toHaveCount(1)
      await expect(steps(page).nth(number - 1)).toHaveAttribute('aria-current', 'step')
      const sentence =
        (await steps(page)
          .nth(number - 1)
          .textContent()) ?? ''
      const said = `Step ${number} of ${count}. ${sentence}`
      await expect(scrubber(page)).toHaveAttribute('aria-valuetext', said)
      await expect.poll(async () => (await told()).at(-1)?.text).toBe(said)
    }
    expect(await told()).toHaveLength(count)
  })

  test('is said while it plays, no faster than it can be heard, to the last step, and not while it rests', async ({
    lab,
  }) => {
    const page = await atTheBeginning(lab)
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    const told = await listen(page)
    await page.keyboard.press('Space')
    await expect(html(page)).toHaveAttribute('data-play', 'ended')
    await expect.poll(async () => (await told()).at(-1)?.text).toMatch(/^Step 12 of 12\. /)
    const heard = await told()
    expect(heard.length).toBeGreaterThan(2)
    expect(heard.length).toBeLessThan(8)
    const gaps = heard.slice(1).map(({ at }, i) => at - (heard[i]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(800)
    const numbers = heard.map(({ text }) => Number(/^Step ([0-9]+)/.exec(text)?.[1]))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })

  test('tells of two runs what the other does, where it is something else', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await page.keyboard.press('f')
    await expect(page.getByRole('button', { name: 'One higher: 6.1.0114' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+Enter')
    await expect(page.getByRole('table')).toBeVisible()
    const told = await listen(page)
    await page.getByRole('region', { name: /^Left run: Sequence/ }).focus()
    await page.keyboard.press('Home')
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
    await expect
      .poll(async () => (await told()).at(-1)?.text)
      .toMatch(/^Step 4 of [0-9]+\. .*6\.0\.0602.* The right run: .*6\.1\.0114/)
  })
})

test('a lesson tells nothing of what comes before it was predicted, in the whole tree', async ({ lab }) => {
  const page = await atTheLessons(lab)
  while ((await phase(page)) !== 'Predict') await page.keyboard.press('PageDown')
  await page.keyboard.press('End')
  const heard = all(await tree(page))
  const shown = await steps(page).count()
  expect(shown).toBe(4)
  await expect(scrubber(page)).toHaveAttribute('aria-valuemax', String(shown))
  // The answers to choose from are named; of the run itself nothing is.
  const ofTheRun = heard.filter(({ role }) => role !== 'radio' && role !== 'RadioButton')
  const lines = ofTheRun.filter(
    ({ role, name }) => role === 'listitem' || role === 'image' || /^Step /.test(name),
  )
  expect(lines.map(({ name }) => name).join(' ')).not.toMatch(/compares|closes|downloads|must upgrade/i)
  await expect(page.getByRole('region', { name: 'The run of this step' })).not.toContainText('Client closes')
})

test('the policy map, its rules and the film are worked and heard: cells, options and the slider have words', async ({
  lab,
}) => {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+2')
  const grid = page.getByRole('grid', { name: 'Every client by Version and System' })
  await expect(grid).toBeVisible()
  const cells = all(await tree(page)).filter(({ role }) => role === 'gridcell')
  expect(cells.length).toBeGreaterThan(40)
  expect(
    cells.filter(
      ({ name }) =>
        !/^.+ on .+: (?:Up to date|Upgrade offered|Must upgrade|Refused), [0-9,]+ clients$/.test(name),
    ),
  ).toEqual([])
  await page.getByRole('radio', { name: 'Rollout' }).check()
  const place = page.getByRole('slider', { name: 'Place in the film' })
  await expect(place).toHaveAttribute('aria-valuetext', /^day [0-9]+, 23:00: /)
  await place.focus()
  await page.keyboard.press('Home')
  const told = await listen(page)
  await page.keyboard.press('Space')
  await expect.poll(async () => (await told()).at(0)?.text).toMatch(/^day [0-9]+, 23:00: .+/)
  await page.keyboard.press('Space')
})
