import { expect, test, vi } from 'vitest'
import { consentBy } from './consent.ts'

test('this machine needs no asking', async () => {
  const ask = vi.fn(() => Promise.resolve(false))
  const consent = consentBy(ask)
  expect(await consent('127.0.0.1')).toBe(true)
  expect(await consent('localhost')).toBe(true)
  expect(await consent('::1')).toBe(true)
  expect(ask).not.toHaveBeenCalled()
})

test('another host is asked for once, and asked for again after a no', async () => {
  const answers = [false, true]
  const ask = vi.fn((_host: string) => Promise.resolve(answers.shift() ?? false))
  const consent = consentBy(ask)
  expect(await consent('192.0.2.1')).toBe(false)
  expect(await consent('192.0.2.1')).toBe(true)
  expect(await consent('192.0.2.1')).toBe(true)
  expect(ask).toHaveBeenCalledTimes(2)
  expect(await consent('192.0.2.2')).toBe(false)
})

test('two at once are one question, however it is answered', async () => {
  const ask = vi.fn(() => Promise.resolve(true))
  const consent = consentBy(ask)
  expect(await Promise.all([consent('a.example'), consent('a.example')])).toEqual([true, true])
  expect(ask).toHaveBeenCalledTimes(1)
})

test('a dialog that cannot be shown is a no', async () => {
  const consent = consentBy(() => Promise.reject(new Error('no display')))
  expect(await consent('a.example')).toBe(false)
})
