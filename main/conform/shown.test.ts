import { expect, it } from 'vitest'
import { shown } from './shown.ts'

it.each([
  ['a line\r\n', 'a line\\r\\n'],
  ['\u0000\u001b[31m\u009b', '\\x00\\x1b[31m\\x9b'],
  ['a byte that is no UTF-8: \udcff', 'a byte that is no UTF-8: \\xff'],
  ['turned \u202egnp', 'turned \\u{202e}gnp'],
  ['no picture: \u200b\u2028\ufeff', 'no picture: \\u{200b}\\u{2028}\\u{feff}'],
  ['what XML cannot hold: \ufffe\uffff', 'what XML cannot hold: \\u{fffe}\\u{ffff}'],
  ['Ñandú 😀', 'Ñandú 😀'],
])('shows %j', (text, expected) => {
  expect(shown(text)).toBe(expected)
})
