import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const page = readFileSync(join(import.meta.dirname, '..', 'CONTRIBUTING.md'), 'utf8')

test('every command of package.json is explained to whoever contributes, and no other', () => {
  const explained = [...page.matchAll(/^\| `npm (?:run )?([a-z0-9]+)/gm)].map(([, name]) => name)
  expect(explained.toSorted()).toEqual(Object.keys(manifest.scripts).toSorted())
})
