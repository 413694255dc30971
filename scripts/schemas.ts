// `npm run schemas`: writes the JSON Schema of each file format to assets/schemas/, from the very schemas the code
// checks files with. With --check it writes nothing and fails where a file is not what it would write.
import { join, resolve } from 'node:path'
import { writeOrCheck } from './lib/generated.ts'
import { FORMATS, jsonSchemaOf } from './schemas/json-schema.ts'

const FOLDER = resolve(import.meta.dirname, '..', 'assets', 'schemas')

const files = FORMATS.map((format) => ({
  path: join(FOLDER, `${format.name}.schema.json`),
  text: `${JSON.stringify(jsonSchemaOf(format), null, 2)}\n`,
}))

writeOrCheck(files, 'npm run schemas', 'schemas to assets/schemas')
