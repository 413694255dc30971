import { expect, it } from 'vitest'
import { placeAfter } from './keys.ts'

const extent = { rows: 40, columns: 15, page: 10 }
const from = { row: 5, column: 3 }
const press = (key: string, rest: { ctrlKey?: boolean; altKey?: boolean } = {}) =>
  placeAfter({ key, ctrlKey: false, metaKey: false, altKey: false, ...rest }, from, extent)

it.each([
  ['ArrowUp', { row: 4, column: 3 }],
  ['ArrowDown', { row: 6, column: 3 }],
  ['ArrowLeft', { row: 5, column: 2 }],
  ['ArrowRight', { row: 5, column: 4 }],
  ['Home', { row: 5, column: 0 }],
  ['End', { row: 5, column: 14 }],
  ['PageUp', { row: 0, column: 3 }],
  ['PageDown', { row: 15, column: 3 }],
  ['Enter', from],
  [' ', from],
])('%s', (key, place) => expect(press(key)).toEqual(place))

it('Ctrl with Home and End goes to the corners', () => {
  expect(press('Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(press('End', { ctrlKey: true })).toEqual({ row: 39, column: 14 })
})

it('keys of the window are left to it', () => {
  expect(press('ArrowLeft', { altKey: true })).toBeNull()
  expect(press('ArrowUp', { ctrlKey: true })).toBeNull()
  expect(press('F6')).toBeNull()
  expect(press('a')).toBeNull()
})

it('the edges hold, and a grid without cells leads nowhere', () => {
  const key = { key: 'ArrowUp', ctrlKey: false, metaKey: false, altKey: false }
  expect(placeAfter(key, { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 })
  expect(placeAfter(key, { row: 0, column: 0 }, { rows: 0, columns: 0, page: 1 })).toBeNull()
})
