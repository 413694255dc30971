import { expect, it } from 'vitest'
import { isLoopback } from './loopback.ts'

it.each(['127.0.0.1', '127.9.8.7', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
)

it.each([
  '192.0.2.1',
  '0.0.0.0',
  '127.0.0.1.example.com',
  '127.1',
  'localhost.example.com',
  'messenger.hotmail.com',
  '::',
  '::2',
  '1::1',
  '2001:db8::1',
  '::ffff:192.0.2.1',
  '',
])('%j is not known to be', (host) => expect(isLoopback(host)).toBe(false))
