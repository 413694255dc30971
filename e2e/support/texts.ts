// What is said on a screen, to the eye and to the ear, with where it stands.

import type { Page } from '@playwright/test'

export interface Said {
  readonly text: string
  /** The nearest thing it stands in that has a name of its own: element, class, role. */
  readonly where: string
  /** Whether it is marked as something of the wire, of a file, or of a person's own: code, fields, drawn mono text. */
  readonly data: boolean
}

/** Every text in sight or heard: text nodes, names, titles, placeholders, values in words. */
export const texts = (page: Page): Promise<readonly Said[]> =>
  page.evaluate(() => {
    const DATA = 'code, input, textarea, [data-wire], [data-data]'
    const SPOKEN = ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'aria-description', 'alt']
    const isMono = (element: Element): boolean => getComputedStyle(element).fontFamily.includes('Plex Mono')
    const whereOf = (element: Element): string =>
      [element, element.parentElement, element.parentElement?.parentElement]
        .flatMap((each) => (each ? [`${each.localName}.${each.getAttribute('class') ?? ''}`] : []))
        .join(' < ')
    const found: { text: string; where: string; data: boolean }[] = []
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || !element.checkVisibility() || element.closest('script, style'))
        continue
      found.push({ text, where: whereOf(element), data: element.closest(DATA) !== null || isMono(element) })
    }
    for (const element of document.querySelectorAll('*')) {
      if (!element.checkVisibility()) continue
      for (const name of SPOKEN) {
        const text = element.getAttribute(name)?.trim() ?? ''
        if (text !== '') found.push({ text, where: `${name} of ${whereOf(element)}`, data: false })
      }
    }
    return found
  })

/**
 * Texts that are cut: their box is narrower or lower than they are, and nothing scrolls it. Boxes that end what they
 * hold with an ellipsis on purpose, and say the whole of it in a title, are not meant.
 */
export const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent?.trim() ?? '') !== '')
    /** Around an element's own texts, whatever else is in it. */
    const edgesOf = (element: Element) => {
      const boxes = [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== 3 || (node.textContent?.trim() ?? '') === '') return []
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()]
      })
      return {
        left: Math.min(...boxes.map((box) => box.left)),
        right: Math.max(...boxes.map((box) => box.right)),
        top: Math.min(...boxes.map((box) => box.top)),
        bottom: Math.max(...boxes.map((box) => box.bottom)),
      }
    }
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      if (!element.checkVisibility() || !holdsText(element)) return []
      if (element.closest('.visually-hidden, svg, [aria-hidden=true]')) return []
      const text = (element.textContent ?? '').trim().slice(0, 60)
      const own = edgesOf(element)
      for (
        let box: Element | null = element;
        box !== null && box !== document.body;
        box = box.parentElement
      ) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(box)
        // Heard, not seen; or moved along with what it stands beside.
        if (clipPath !== 'none' || box.scrollTop > 0) return []
        if (textOverflow === 'ellipsis' && overflowX !== 'visible') return []
        if (webkitLineClamp !== 'none' && box.hasAttribute('title')) return []
        const { left, right, top, bottom } = own
        const { left: l, right: r, top: t, bottom: b } = box.getBoundingClientRect()
        const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
        if (clips(overflowX) && (right > r + 1 || left < l - 1))
          return [`sideways: ${text} (${box.className})`]
        if (clips(overflowY) && (bottom > b + 2 || top < t - 2))
          return [`in height: ${text} (${box.className})`]
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll')
          return []
      }
      return []
    })
  })

/** Texts that lie on one another, in boxes that do not hold each other. */
export const overlapping = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** What of a box is left by those around it that cut what sticks out. */
    const seenOf = (element: Element, whole: DOMRect): DOMRect => {
      let { left, top, right, bottom } = whole
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        if (style.overflowX !== 'visible')
          [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
        if (style.overflowY !== 'visible')
          [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }
    const pieces: { text: string; element: Element; box: DOMRect }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || !element.checkVisibility()) continue
      if (element.closest('svg, .visually-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const whole of range.getClientRects()) {
        const box = seenOf(element, whole)
        if (box.width < 2 || box.height < 2) continue
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        // What another layer covers is not seen at all.
        if (top === null || (!element.contains(top) && !top.contains(element))) continue
        pieces.push({ text: text.slice(0, 40), element, box })
      }
    }
    return pieces.flatMap((one, i) =>
      pieces.slice(i + 1).flatMap((other) => {
        if (one.element.contains(other.element) || other.element.contains(one.element)) return []
        const left = Math.max(one.box.left, other.box.left)
        const top = Math.max(one.box.top, other.box.top)
        const wide = Math.min(one.box.right, other.box.right) - left
        const high = Math.min(one.box.bottom, other.box.bottom) - top
        if (wide <= 2 || high <= 5) return []
        // A menu or a panel that stands over a text hides it where it stands.
        const pile = document.elementsFromPoint(left + wide / 2, top + high / 2)
        const places = [one, other].map(({ element }) => pile.indexOf(element))
        const between = pile.slice(Math.min(...places), Math.max(...places))
        const isHidden = between.some(
          (element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)',
        )
        return isHidden ? [] : [`${one.text} / ${other.text}`]
      }),
    )
  })
