import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, bytesText, exactBytesText, judgeBytes, judgeSeconds } from './bytes.ts'

test('sizes as people write them', () => {
  expect(bytesText(0)).toBe('0 B')
  expect(bytesText(999)).toBe('999 B')
  expect(bytesText(1000)).toBe('1.00 kB')
  expect(bytesText(999_499)).toBe('999 kB')
  expect(bytesText(999_999)).toBe('1.00 MB')
  expect(bytesText(9_100_000)).toBe('9.10 MB')
  expect(bytesText(268_435_456)).toBe('268 MB')
  expect(bytesText(4_294_967_296)).toBe('4.29 GB')
})

test('and as people type them', () => {
  expect(['512', '512 b', '1.5kB', '9.1 MB', '9,100,000', '1 gb', ' 2 MB '].map(bytesOf)).toEqual([
    512, 512, 1500, 9_100_000, 9_100_000, 1_000_000_000, 2_000_000,
  ])
  expect(['', 'MB', '-1', '1e3', '1.2.3', '5 TB', '9 MiB'].map(bytesOf)).toEqual(Array(7).fill(null))
})

test('what is set can be read back to the byte', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_294_967_296 }), (bytes) => {
      expect(bytesOf(exactBytesText(bytes))).toBe(bytes)
    }),
  )
  expect(exactBytesText(9_100_000)).toBe('9.1 MB')
  expect(exactBytesText(268_435_456)).toBe('268435.456 kB')
})

test('what is out of range is told what would be in it', () => {
  const judge = judgeBytes({ least: 1, most: 1000 })
  expect(judge('1 kB')).toEqual({ ok: true, value: 1000 })
  expect(judge('0')).toEqual({ ok: false, reason: 'Expected a size from 1 B to 1.00 kB, such as 9.1 MB.' })
  expect(judge('much').ok).toBe(false)
  const seconds = judgeSeconds({ least: 1, most: 120 })
  expect([seconds('5').ok, seconds('0').ok, seconds('121').ok, seconds('1.5').ok]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
