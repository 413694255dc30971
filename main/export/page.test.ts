import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, scenarioWith } from '../simulation/fixture.ts'
import { simulate } from '../simulation/index.ts'
import { HOSTILE_LINES } from './hostile.ts'
import { traceHtml } from './page.ts'
import type { ExportResources } from './source.ts'

const resources: ExportResources = {
  fonts: [{ face: 'sans', weight: 400, data: 'AAAA' }],
  player: { script: 'start()', style: 'p { margin: 0 }' },
}
const pageOf = (changes: Parameters<typeof scenarioWith>[0] = {}) =>
  traceHtml(simulate(scenarioWith(changes), catalogue), resources)

const between = (page: string, open: string, close: string): readonly string[] =>
  page
    .split(open)
    .slice(1)
    .map((piece) => piece.slice(0, piece.indexOf(close)))
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

describe('a page that plays', () => {
  const trace = simulate(scenarioWith(), catalogue)
  const page = traceHtml(trace, resources)

  it('allows itself its own script, its own style and the fonts it holds, and nothing else', () => {
    const [policy] = between(page, 'Content-Security-Policy" content="', '"')
    const [script = ''] = between(page, '<script>', '</script>')
    const [style = ''] = between(page, '<style>', '</style>')
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; ` +
        `font-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(style).toContain('base64,AAAA')
    expect(page).not.toMatch(/\son\w+=|\sstyle=|<(?:img|iframe|object|embed|link|base|form)\b/)
  })

  it('names no place to fetch from: what looks like one is text', () => {
    expect(page).not.toMatch(/(?:src|href|action|data)="(?!#)/)
    expect(page).not.toMatch(/url\((?!data:|["']?#)/)
  })

  it('has every line with its fields, every step, and the last verdict for those without script', () => {
    for (const { line } of trace.lines) expect(page).toContain(`<code>${line}</code>`)
    expect(between(page, '<li data-item="', '"').length).toBe(between(page, '<g data-step="', '"').length)
    expect(between(page, ' final">', '</p>').join()).toContain('Must upgrade')
    expect(page).toContain('<th scope="row">Client version')
  })
})

it('a line may have more parameters than a call has arguments', () => {
  const page = pageOf({ client: { line: `CVQ 1${' x'.repeat(150_000)}` } })
  expect(page.split('<td><code>x</code></td>')).toHaveLength(150_001)
})

/** Tags as a browser would see them: the fixed ones are known, and no text makes another. */
const tagsIn = (page: string): readonly string[] =>
  [
    ...new Set([...page.matchAll(/<\/?([a-zA-Z!][^\s>/]*)/g)].map(([, name = '']) => name.toLowerCase())),
  ].sort()

describe('whatever the wire, the title and the policy say', () => {
  const known = tagsIn(pageOf())
  const anyText = fc.oneof(
    fc.constantFrom(...HOSTILE_LINES),
    fc.string({ unit: fc.constantFrom(...'<>&"\'/!-= ', 'script', 'style', '-->', ']]>'), minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  const line = anyText.map((text) => text.replace(/[\r\n\0]/g, ' '))

  it('no text becomes markup', () => {
    fc.assert(
      fc.property(line, (text) => {
        const page = pageOf({ title: text, policy: { name: text }, client: { line: text } })
        expect(tagsIn(page).filter((tag) => !known.includes(tag))).toEqual([])
        expect(between(page, '<script', '>')).toHaveLength(1)
        expect(page).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 60 },
    )
  })
})
