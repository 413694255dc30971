import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givenPath } from './given-path.ts'

const folder = resolve('/folder')

describe('a file named from outside', () => {
  test.each([
    ['a.cvq', resolve('/folder/a.cvq')],
    ['/home/a b.cvq', resolve('/home/a b.cvq')],
    // A percent sign in a path is one; only addresses have escapes.
    ['/home/100%25.cvq', resolve('/home/100%25.cvq')],
    ['file:a.cvq', resolve('/folder/file:a.cvq')],
  ])('by its path: %s', (word, path) => {
    expect(givenPath(word, folder)).toBe(path)
  })

  test.runIf(process.platform !== 'win32').each([
    ['file:///home/a%20b.cvq', '/home/a b.cvq'],
    ['file:///home/%C3%BCbung%23%3F.cvq.json', '/home/übung#?.cvq.json'],
    ['FILE:///home/a.cvq', '/home/a.cvq'],
    ['file://localhost/home/a.cvq', '/home/a.cvq'],
  ])('by its address: %s', (word, path) => {
    expect(givenPath(word, folder)).toBe(path)
  })

  test('by its address comes to the same as by its path, whatever its name', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\\/\0]|^\.+$/.test(text))
    fc.assert(
      fc.property(name, (part) => {
        const path = resolve('/home', part)
        expect(givenPath(pathToFileURL(path).href, folder)).toBe(path)
      }),
    )
  })

  test
    .runIf(process.platform !== 'win32')
    .each(['file://other.example/a.cvq', 'file:///a%2Fb.cvq', 'file:///%E0%A4%A.cvq'])(
    'by an address of no file here, it is a name as any other: %s',
    (word) => {
      expect(givenPath(word, folder)).toBe(resolve(folder, word))
    },
  )
})
