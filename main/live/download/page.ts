// The fallback page: plain HTML of ours in place of the one the dispatch server named, and what of a page is its text.

import { say } from '../../../words/words.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/** `path`: host and path of the address it stands in for, with a slash before them. */
export function fallbackPage(path: string): string {
  const url = `http:/${path}`
  const [title, body] = [say('probe.page.title'), say('probe.page.body', { url })].map(escaped)
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>`,
    `<body><h1>${title}</h1>`,
    `<p>${body}</p></body></html>`,
    '',
  ].join('\n')
}

/** What a reader sees of such a page: no tags, no head, a paragraph a line. It is shown as text and never as a page. */
export const textOfPage = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/i, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(
      /&(amp|lt|gt|quot);/g,
      (sign) => Object.entries(ESCAPES).find(([, as]) => as === sign)?.[0] ?? sign,
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
