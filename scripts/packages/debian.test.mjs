import { describe, expect, it } from 'vitest'
import { readSources } from './debian.mjs'

const TARGETS = `http://a.example/debian/ oldstable bookworm main
http://a.example/debian/ oldstable-updates bookworm-updates main
http://a.example/debian/ oldstable bookworm contrib
http://b.example/debian/ testing forky main
`

describe('where the clean Debian comes from', () => {
  it('is where this machine has its own packages from', () => {
    expect(readSources(TARGETS, 'bookworm')).toEqual([
      { uri: 'http://a.example/debian/', suite: 'bookworm', component: 'main' },
      { uri: 'http://a.example/debian/', suite: 'bookworm-updates', component: 'main' },
    ])
  })

  it('is said to be missing where it is', () => {
    expect(() => readSources(TARGETS, 'trixie')).toThrow('apt knows no server with Debian trixie.')
    expect(() => readSources('', '')).toThrow()
  })
})
