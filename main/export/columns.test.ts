import { describe, expect, it } from 'vitest'
import { columns, indented, percentOf } from './columns.ts'

describe('columns', () => {
  it('are as wide as their widest cell; numbers stand right', () => {
    expect(
      columns([
        ['a', 1, 'x'],
        ['bcd', 1_268_640, ''],
      ]),
    ).toEqual(['a            1  x', 'bcd  1,268,640'])
  })

  it('of text stand right where that is said', () => {
    expect(
      columns(
        [
          ['a', '1 %'],
          ['b', '10 %'],
        ],
        [1],
      ),
    ).toEqual(['a   1 %', 'b  10 %'])
  })

  it('show what would move the cursor', () => {
    expect(columns([['a\u001b[2J']])).toEqual(['a\\x1b[2J'])
  })

  it('of nothing are nothing', () => {
    expect(columns([])).toEqual([])
    expect(indented(['a', ''])).toEqual(['  a', ''])
  })
})

it.each([
  [0, 10, '0.0 %'],
  [1, 3, '33.3 %'],
  [1, 1_000_000, '<0.1 %'],
  [999_999, 1_000_000, '>99.9 %'],
  [10, 10, '100.0 %'],
  [0, 0, '0.0 %'],
])('%d of %d is %s', (part, whole, text) => {
  expect(percentOf(part, whole)).toBe(text)
})
