import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8')

test('every command of package.json is explained to whoever contributes, and no other', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const explained = [...read('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([a-z0-9]+)/gm)].map(
    ([, name]) => name,
  )
  expect(explained.toSorted()).toEqual(Object.keys(scripts).toSorted())
})
