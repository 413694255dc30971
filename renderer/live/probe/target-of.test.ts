import { expect, test } from 'vitest'
import { pasted, targetOf } from './target-of.ts'

test('a host and a port', () => {
  expect(targetOf(' localhost ', '1863')).toEqual({ ok: true, value: { host: 'localhost', port: 1863 } })
  expect(targetOf('[::1]', '65535')).toEqual({ ok: true, value: { host: '::1', port: 65_535 } })
})

test.each([
  ['', '1', 'host'],
  ['two words', '1', 'host'],
  ['http://x/', '1', 'host'],
  ['x', '0', 'port'],
  ['x', '65536', 'port'],
  ['x', '1.5', 'port'],
  ['x', '', 'port'],
])('%j and %j: the %s is wrong', (host, port, wrong) => {
  expect(targetOf(host, port)).toEqual({ ok: false, reason: wrong })
})

test('both at once, as they are copied from elsewhere', () => {
  expect(pasted('127.0.0.1:1863')).toEqual({ host: '127.0.0.1', port: '1863' })
  expect(pasted(' [::1]:1863 ')).toEqual({ host: '::1', port: '1863' })
  expect(pasted('::1')).toBeNull()
  expect(pasted('localhost')).toBeNull()
})
