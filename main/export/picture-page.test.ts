import { expect, it } from 'vitest'
import { picturePage } from './picture-page.ts'

const SVG =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="960" height="724.5" viewBox="0 0 960 724.5">\n</svg>\n'

it('a picture’s page is the picture, without a border and without what stands before it', () => {
  const { html, width, height } = picturePage(SVG)
  expect([width, height]).toEqual([960, 725])
  expect(html).toContain('margin: 0')
  expect(html).toContain('viewBox="0 0 960 724.5"')
  expect(html).not.toContain('<?xml')
})

it('only what says its size is a picture', () => {
  expect(() => picturePage('<svg viewBox="0 0 1 1"></svg>')).toThrow('without a size')
  expect(() => picturePage('')).toThrow('without a size')
})
