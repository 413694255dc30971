import { expect, it } from 'vitest'
import { fallbackPage, textOfPage } from './page.ts'

it('a page says whose place it takes, and its text is what a reader sees', () => {
  const html = fallbackPage('/messenger.msn.com/download')
  expect(html).toMatch(/^<!doctype html>\n<html/)
  expect(textOfPage(html)).toBe(
    'The page that opens in place of the download\n' +
      'CVQ Lab made this page on this machine. It stands in for http://messenger.msn.com/download, which nobody asked.',
  )
})

it('an address is text in it, whatever stands in it', () => {
  const html = fallbackPage('/x/<script>alert("&lt;")</script>')
  expect(html).not.toContain('<script>')
  expect(textOfPage(html)).toContain('http://x/<script>alert("&lt;")</script>,')
})
