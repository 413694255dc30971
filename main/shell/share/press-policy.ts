// What a page of the press may load: the style sheets that stand in it, known by their sums, and the fonts those hold.
// Whatever a run brings into the page as text can add no style of its own.

import { createHash } from 'node:crypto'

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

const sumOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** The headers that this page of ours is served with. */
export function pressHeaders(html: string): Readonly<Record<string, string>> {
  const sums = new Set([...html.matchAll(STYLE)].map(([, style = '']) => sumOf(style)))
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src ${sums.size === 0 ? "'none'" : [...sums].join(' ')}`,
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}
