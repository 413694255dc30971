import { describe, expect, it } from 'vitest'
import { hostOf } from './host.ts'

describe('the host of an address', () => {
  it.each([
    ['http://download.example.com/a/b/setup.exe', 'download.example.com'],
    ['http://127.0.0.1:40123/installer/x', '127.0.0.1:40123'],
    ['http://[::1]:80/x', '[::1]'],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host)
  })

  it('is the text itself where there is none, shortened', () => {
    expect(hostOf('no address')).toBe('no address')
    expect(hostOf('file:///setup.exe')).toBe('file:///setup.exe')
    expect(hostOf('x'.repeat(100))).toBe('x'.repeat(60))
  })
})
