// Tab, as somebody without a mouse presses it: where the focus goes, whether it is seen, and in what order.

import type { Page } from '@playwright/test'

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Stop {
  readonly name: string
  /** The part of the window it stands in. */
  readonly panel: string
  readonly box: Edges
  /** Where the stop before it is now: going on may have scrolled it away. */
  readonly before: Edges | null
  /** Whether a ring of two px and more is drawn on it, on what it stands in, or on what it points at. */
  readonly ring: boolean
  /** Whether nothing lies over all of it. */
  readonly inSight: boolean
  /** Its place among everything that can have the focus. */
  readonly place: number
}

const MOST = 400

const stop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const hasRing = (each: Element | null | undefined): boolean => {
      if (!each) return false
      return [null, '::before', '::after'].some((part) => {
        const { outlineStyle, outlineWidth, content } = getComputedStyle(each, part)
        const isThere = part === null || content !== 'none'
        return isThere && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
    }
    const pointed = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const around = (each: Element, levels: number): Element[] =>
      each.parentElement === null || levels === 0 ? [each] : [each, ...around(each.parentElement, levels - 1)]
    const near = [pointed, element.nextElementSibling, ...around(element, 5)]
    const { left, top, right, bottom } = (pointed ?? element).getBoundingClientRect()
    const points = [0.5, 0.05, 0.95].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    )
    const inSight = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return (
        hit !== null && (element.contains(hit) || hit.contains(element) || pointed?.contains(hit) === true)
      )
    })
    const MARK = 'data-test-before'
    const marked = document.querySelector(`[${MARK}]`)
    const { left: l, top: t, right: r, bottom: b } = marked?.getBoundingClientRect() ?? new DOMRect()
    const before = marked === null ? null : { left: l, top: t, right: r, bottom: b }
    marked?.removeAttribute(MARK)
    element.setAttribute(MARK, '')
    const panel = element.closest('dialog, [data-panel], header, [role=menu], [role=tablist]')
    return {
      name:
        (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) ||
        element.localName,
      panel: panel?.getAttribute('data-panel') ?? panel?.localName ?? 'window',
      box: { left, top, right, bottom },
      before,
      ring: near.some(hasRing),
      inSight,
      place: [...document.querySelectorAll('*')].indexOf(element),
    }
  })

/** Every stop from where the focus is until it comes round again. A stop that Tab does not leave ends it: a trap. */
export async function tabbed(
  page: Page,
): Promise<{ readonly stops: readonly Stop[]; readonly trap: string | null }> {
  const stops: Stop[] = []
  const seen = new Set<number>()
  let still = 0
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab')
    const at = await stop(page)
    if (at === null) continue
    still = at.place === stops.at(-1)?.place ? still + 1 : 0
    if (still > 1 && seen.size > 1) return { stops, trap: at.name }
    if (still > 0) continue
    if (seen.has(at.place)) return { stops, trap: null }
    seen.add(at.place)
    stops.push(at)
  }
  return { stops, trap: 'no end' }
}

/** Within a part of the window the focus goes on downwards or to the right, never back up in the same column. */
export const disorder = (stops: readonly Stop[]): readonly string[] =>
  stops.slice(1).flatMap((to, i) => {
    const from = stops[i]
    const was = to.before
    if (from === undefined || was === null || from.panel !== to.panel || to.place < from.place) return []
    const isAbove = to.box.bottom <= was.top
    const isLeftOf = to.box.right <= was.left
    const isSameRow = to.box.top < was.bottom && was.top < to.box.bottom
    const isBack = (isAbove && to.box.left <= was.left + 8) || (isSameRow && isLeftOf)
    return isBack ? [`${to.panel}: from ${from.name} back to ${to.name}`] : []
  })
