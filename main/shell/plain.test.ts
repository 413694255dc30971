import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOfArgument, LARGEST_ARGUMENT } from './plain.ts'

test('whatever JSON can hold is plain', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(faultOfArgument(value)).toBeNull()
    }),
  )
})

test.each([
  ['a function', () => 0],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['bytes', new Uint8Array(4)],
  ['an object of a class', new (class Thing {})()],
])('%s is not, at the top or deep inside', (_what, value) => {
  for (const argument of [value, { rules: [[value]] }]) {
    expect(faultOfArgument(argument)).toMatchObject({ kind: 'wrong-value', expected: 'object' })
  }
})

test('text, keys and lists count by their length', () => {
  expect(faultOfArgument('x'.repeat(9), 10)).toBeNull()
  for (const large of ['x'.repeat(10), { ['x'.repeat(10)]: 1 }, new Array(10), ['x'.repeat(9)]]) {
    expect(faultOfArgument(large, 10)).toMatchObject({ kind: 'too-large', limit: 10 })
  }
})

test('a value that holds itself is too large', () => {
  const loop: unknown[] = []
  loop.push(loop, loop)
  expect(faultOfArgument(loop)).toMatchObject({ kind: 'too-large' })
})

test('a value that holds the same again and again is too large, however little memory it takes', () => {
  let laughs: unknown = ['ha']
  for (let i = 0; i < 60; i++) laughs = [laughs, laughs]
  expect(faultOfArgument(laughs)).toMatchObject({ kind: 'too-large' })
})

test('depth is no matter', () => {
  let deep: unknown = null
  for (let i = 0; i < 100_000; i++) deep = [deep]
  expect(faultOfArgument(deep, LARGEST_ARGUMENT)).toBeNull()
})
