import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { pressHeaders } from './press-policy.ts'

const sum = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = (html: string): string => pressHeaders(html)['Content-Security-Policy'] ?? ''

describe('a page of the press', () => {
  test('may use the style sheets that stand in it, each known by its sum', () => {
    const html =
      '<style>a { color: red }</style><svg><style id="x">b\n{}</style></svg><style>a { color: red }</style>'
    expect(policy(html)).toContain(`style-src ${sum('a { color: red }')} ${sum('b\n{}')};`)
  })

  test('without a style sheet may have none', () => {
    expect(policy('<p style="color: red">x</p>')).toContain("style-src 'none';")
  })

  test('may load nothing, run nothing, and go nowhere', () => {
    const headers = pressHeaders('<style>a{}</style>')
    expect(policy('<style>a{}</style>')).toMatch(/^default-src 'none'; /)
    expect(JSON.stringify(headers)).not.toContain('unsafe')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy('')).toContain(`${name} 'none'`)
  })
})
