// The floor of every keystroke: a bare field in the same page of the same window, and the time from a key to the
// frame that shows its letter.

import type { Page } from '@playwright/test'

const FIELD = 'cvq-lab-bench-echo'
const MEASURE = 'cvq-lab-bench:echo'

export const addEcho = (page: Page): Promise<void> =>
  page.evaluate(
    ({ id, measure }) => {
      const field = document.createElement('input')
      field.id = id
      field.setAttribute('aria-label', id)
      field.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9'
      let since = 0
      field.addEventListener('keydown', ({ timeStamp }) => {
        since = timeStamp
      })
      field.addEventListener('input', () => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            port1.close()
            performance.measure(measure, { start: since, end: performance.now() })
          }
          port2.postMessage(null)
        })
      })
      document.body.append(field)
    },
    { id: FIELD, measure: MEASURE },
  )

/** Types a key in the bare field; milliseconds until it is seen. */
export async function echo(page: Page, key: string): Promise<number> {
  await page.getByLabel(FIELD).focus()
  return timed(page, MEASURE, key)
}

/** Presses a key and waits until the page has measured what came of it; in milliseconds. */
export async function timed(page: Page, measure: string, key: string): Promise<number> {
  const before = await page.evaluate((name) => performance.getEntriesByName(name).length, measure)
  await page.keyboard.press(key)
  await page.waitForFunction(
    ({ name, seen }) => performance.getEntriesByName(name).length > seen,
    { name: measure, seen: before },
    { polling: 'raf' },
  )
  return page.evaluate((name) => performance.getEntriesByName(name).at(-1)?.duration ?? Number.NaN, measure)
}
