import { expect, test } from 'vitest'
import { handingOf, linkOf } from './hand-on.ts'

const handing = (word: string) => handingOf(['/opt/cvq-lab', word], { words: [word], folder: '/x' })
const link = (length: number): string => `cvq-lab://scenario/1${'A'.repeat(length)}`

test('a start hands on all it was given, or its command line alone, or nothing, as long as that is', () => {
  expect(handing('/x/a.cvq')).toBe('all')
  expect(handing(link(14_000))).toBe('all')
  expect(handing(link(20_000))).toBe('command-line')
  expect(handing(link(29_000))).toBe('command-line')
  expect(handing(link(32_000))).toBe('nothing')
  expect(handing('ä'.repeat(16_000))).toBe('nothing')
})

test('of a command line alone a link is taken, and nothing else', () => {
  expect(linkOf(['/opt/cvq-lab', '--x', link(20_000)])).toBe(link(20_000))
  expect(linkOf(['/opt/cvq-lab', '/etc/passwd'])).toBeNull()
})
