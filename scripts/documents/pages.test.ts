import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { glossaryPage, protocolPage } from './pages.ts'

it.each([
  ['protocol.md', protocolPage],
  ['glossary.md', glossaryPage],
])('%s is what the tables say', (name, page) => {
  expect(page()).toBe(readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8'))
})

describe('the protocol’s page', () => {
  const page = protocolPage()

  it('has every chapter but those that stand elsewhere', () => {
    const chapters = [...page.matchAll(/^## (.+)$/gm)].map(([, name]) => name)
    expect(chapters).toEqual([
      'Commands',
      'Parameters',
      'Dialects',
      'Error codes',
      'Where sources differ',
      'Sources',
    ])
  })

  it('has the forms of the commands, with what is optional in braces', () => {
    expect(page).toContain(
      '`CVQ TrID locale system-type system-ver system-arch requesting-library client-version {client-identification} {user-handle}`',
    )
  })

  it('has tables of equally many cells a row', () => {
    for (const table of page.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = table.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
  })
})

it('the glossary has its words in order', () => {
  const words = [...glossaryPage().matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(([, word]) => word ?? '')
  expect(words.length).toBeGreaterThan(50)
  expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })))
})
