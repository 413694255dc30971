// The fences of a page, mark by mark, and the lines of a text with their places.

import { describe, expect, it } from 'vitest'
import { fencesOf, sourceLines } from './markdown.ts'

const fences = (...lines: readonly string[]) =>
  fencesOf(lines.map((text, i) => ({ text, at: i + 1 }))).map((fence) => fence.map(({ text }) => text))

describe('the lines of a text', () => {
  it('have their places from 1; the last line end begins none, an empty line before it is one', () => {
    expect(sourceLines('a\r\nb\n\n')).toEqual([
      { text: 'a', at: 1 },
      { text: 'b', at: 2 },
      { text: '', at: 3 },
    ])
    expect(sourceLines('')).toEqual([])
  })

  it('pass over a byte order mark at the beginning alone, and keep a lone CR', () => {
    expect(sourceLines('\ufeffa\n\ufeffb\rc').map(({ text }) => text)).toEqual(['a', '\ufeffb\rc'])
    expect(sourceLines('a\ufeff').map(({ text }) => text)).toEqual(['a\ufeff'])
  })
})

describe('a fence', () => {
  it.each([['```'], ['````'], ['~~~'], ['``` msnp'], ['~~~ `a`'], ['   ```'], ['~~~~~ x']])(
    'opens by %j',
    (opens) => {
      expect(fences('before', opens, 'C: A')).toEqual([['C: A']])
    },
  )

  it.each([['``'], ['~~'], ['    ```'], ['``` a`b'], ['x```'], ['x ~~~']])('does not open by %j', (line) => {
    expect(fences(line, 'C: A')).toEqual([])
  })

  it.each([
    ['````', '````'],
    ['````', '`````  \t'],
    ['~~~', '   ~~~~'],
    ['~~~', '~~~'],
  ])('opened by %j closes by %j', (opens, closes) => {
    expect(fences(opens, 'C: A', closes, 'C: B', opens, 'C: C')).toEqual([['C: A'], ['C: C']])
  })

  it.each([
    ['````', '```'],
    ['```', '~~~'],
    ['~~~', '```'],
    ['```', '``` x'],
    ['```', '    ```'],
    ['```', 'x```'],
    ['~~~', '~~~ x'],
    ['~~~', '~~'],
  ])('opened by %j goes on at %j', (opens, line) => {
    expect(fences(opens, line, 'C: A')[0]?.at(-1)).toBe('C: A')
    expect(fences(opens, line, 'C: A')).toHaveLength(1)
  })

  it('takes its own indentation from its lines, as far as they have it', () => {
    expect(fences('  ```', '   a', ' b', 'c', 'd  e')).toEqual([[' a', 'b', 'c', 'd  e']])
    expect(fences('```', '  a')).toEqual([['  a']])
  })

  it('keeps the places of its lines, and may be empty', () => {
    expect(fencesOf(sourceLines('x\n```\na\n```\n~~~\n~~~'))).toEqual([[{ text: 'a', at: 3 }], []])
  })
})
