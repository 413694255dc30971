// `npm run schemas`: writes the JSON Schema of each file format to assets/schemas/, from the very schemas the code
// checks files with. With --check it writes nothing and fails where a file is not what it would write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FORMATS, jsonSchemaOf } from './schemas/json-schema.ts'

const FOLDER = resolve(import.meta.dirname, '..', 'assets', 'schemas')

const files = FORMATS.map((format) => ({
  path: join(FOLDER, `${format.name}.schema.json`),
  text: `${JSON.stringify(jsonSchemaOf(format), null, 2)}\n`,
}))

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (process.argv.includes('--check')) {
  const stale = files.filter(({ path, text }) => contentOf(path) !== text)
  for (const { path } of stale) console.error(`${path} is not what the code says: run npm run schemas.`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  mkdirSync(FOLDER, { recursive: true })
  for (const { path, text } of files) writeFileSync(path, text)
  console.log(`Wrote ${files.length} schemas to assets/schemas.`)
}
