// Everybody can use it: at three sizes, in both themes, by keyboard alone, and axe finds nothing.

import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { test } from './support/launch.ts'
import { outside, p0At, resize, SIZES } from './support/sizes.ts'
import { atTheBeginning, choose, expectStep, html, setup, verdict } from './support/window.ts'

for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing at ${size.join(' × ')}, ${theme}`, p0At(size, theme), async ({ lab }) => {
      const page = await atTheBeginning(lab)
      await resize(lab, size)
      await choose(lab, `theme-${theme}`)
      await expect(html(page)).toHaveAttribute('data-theme', theme)
      await test.step('before the first step', async () => {
        expect.soft(await axe(page)).toEqual([])
        expect.soft(await outside(page)).toEqual([])
      })
      await test.step('at the end', async () => {
        await page.keyboard.press('End')
        await expect(html(page)).toHaveAttribute('data-play', 'ended')
        expect.soft(await axe(page)).toEqual([])
        expect.soft(await outside(page)).toEqual([])
      })
      await test.step('with all of the setup open', async () => {
        const strip = page.getByRole('button', { name: 'Open the client and server settings' })
        if (await strip.isVisible()) await strip.click()
        for (const name of ['Sources differ', 'Edit the line by hand']) {
          await setup(page).getByRole('button', { name }).click()
        }
        expect.soft(await axe(page)).toEqual([])
      })
      for (const dialog of ['shortcuts', 'about'] as const) {
        await test.step(`with the ${dialog} open`, async () => {
          await choose(lab, dialog)
          await expect(page.getByRole('dialog')).toBeVisible()
          expect.soft(await axe(page)).toEqual([])
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toBeHidden()
        })
      }
    })
  }
}

test('in a narrow window the client opens as a drawer, with its release in sight', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await resize(lab, [960, 640])
  await page.getByRole('button', { name: 'Open the client and server settings' }).click()
  await expect(setup(page).getByRole('radio', { name: /^6\.0\.0602/ })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(setup(page)).toBeHidden()
})

test('bytes fold when the window gets narrow, and fit when they are opened there', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('End')
  const bytes = page.getByRole('button', { name: 'Raw bytes' })
  await expect(bytes).toHaveAttribute('aria-expanded', 'true')
  await resize(lab, [960, 640])
  await expect(bytes).toHaveAttribute('aria-expanded', 'false')
  await bytes.click()
  const rows = page.getByRole('region', { name: 'Raw bytes of the line' })
  expect(await rows.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

/** Everything in sight that a pointer could work and Tab must therefore reach; a group of radios counts once. */
const reachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const groups = new Set<string>()
    return [...document.querySelectorAll('button, input, select, textarea, a[href], [tabindex="0"], summary')]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
      )
      .flatMap((element, i) => {
        const isRadio = element.matches('input[type=radio], [role=radio]')
        const group = isRadio
          ? (element.closest('[role=radiogroup], fieldset')?.getAttribute('aria-label') ?? 'radios')
          : ''
        if (isRadio && groups.has(group)) return []
        groups.add(group)
        const mark = isRadio ? `group ${group}` : String(i)
        const members = isRadio
          ? [
              ...(element.closest('[role=radiogroup], fieldset')?.querySelectorAll('input, [role=radio]') ??
                []),
            ]
          : [element]
        for (const member of members) member.setAttribute('data-test-mark', mark)
        return element.getAttribute('tabindex') === '-1' && !isRadio ? [] : [mark]
      })
  })

test.describe('by keyboard alone', () => {
  test('Tab reaches every control, and each shows that it has the focus', { tag: '@p0' }, async ({ lab }) => {
    const page = await atTheBeginning(lab)
    const expected = new Set(await reachable(page))
    expect(expected.size).toBeGreaterThan(20)
    const reached = new Set<string>()
    const unseen: string[] = []
    for (let i = 0; i < expected.size * 2 && reached.size < expected.size; i++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const element = document.activeElement
        const style = element === null ? null : getComputedStyle(element)
        return {
          mark: element?.getAttribute('data-test-mark') ?? '',
          name: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
          isSeen:
            style !== null && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
        }
      })
      if (expected.has(focus.mark)) reached.add(focus.mark)
      if (expected.has(focus.mark) && !focus.isSeen) unseen.push(focus.name)
    }
    expect([...expected].filter((mark) => !reached.has(mark))).toEqual([])
    expect(unseen).toEqual([])
  })

  test('a visitor plays, steps, changes the release and goes back', { tag: '@p0' }, async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await page.keyboard.press('Space')
    await expect(html(page)).toHaveAttribute('data-play', 'playing')
    await expectStep(page, 1)
    await page.keyboard.press('Space')
    await expect(html(page)).toHaveAttribute('data-play', 'paused')
    await page.keyboard.press('End')
    await expect(verdict(page)).toContainText('Must upgrade')

    const ladder = page.getByRole('radiogroup', { name: 'Releases, newest first, each with its verdict' })
    for (
      let i = 0;
      i < 40 && !(await ladder.evaluate((group) => group.contains(document.activeElement)));
      i++
    ) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowUp')
    await expect(verdict(page)).not.toContainText('6.0.0602')

    await page.keyboard.press('r')
    await expect(verdict(page)).toContainText('6.0.0602')
    await page.keyboard.press('Control+z')
    await expect(verdict(page)).not.toContainText('6.0.0602')
    await page.keyboard.press('Control+Shift+z')
    await expect(verdict(page)).toContainText('6.0.0602')
  })

  test('F6 goes around the panels', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    const panel = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.closest('[data-panel]')?.getAttribute('data-panel') ?? null)
    const seen: (string | null)[] = []
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('F6')
      seen.push(await panel())
    }
    expect(seen).toEqual(['rail', 'setup', 'stage', 'transport', 'wire'])
    await page.keyboard.press('F6')
    expect(await panel()).toBe('rail')
    await page.keyboard.press('Shift+F6')
    expect(await panel()).toBe('wire')
  })

  test('letters typed in a field are letters', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await page.keyboard.press('ArrowRight')
    const version = setup(page).getByRole('textbox', { name: 'Version' })
    await version.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('r] bw?')
    await expect(version).toHaveValue('r] bw?')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(html(page)).not.toHaveAttribute('data-play', 'playing')
  })

  test('the table of keys opens with ? and gives the focus back', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await page.getByRole('button', { name: 'Step forward' }).focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Step forward' })).toBeFocused()
  })

  test('no key is lost right behind the Escape that closes a dialog', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    for (const [key, screen] of [
      ['Control+2', 'policy'],
      ['Control+1', 'negotiate'],
    ] as const) {
      await choose(lab, 'shortcuts')
      await expect(page.getByRole('dialog')).toBeVisible()
      await Promise.all([page.keyboard.press('Escape'), page.keyboard.press(key)])
      await expect(html(page)).toHaveAttribute('data-screen', screen)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
})

test('with reduced motion play is a slide show of whole steps', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('ArrowRight')
  await expectStep(page, 1)
  await page.keyboard.press('End')
  await expect(verdict(page)).toContainText('Must upgrade')
  expect(
    await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    ),
  ).toBe(0)
})
