// The licences of what the app contains, as `npm run licences` collects them into one file of the assets. Read when
// somebody looks.

import { join } from 'node:path'
import * as v from 'valibot'
import { check } from '../../protocol/formats/read.ts'
import { list, text } from '../../protocol/formats/schema.ts'
import type { Licence } from '../contract-settings.ts'
import { readJsonFile } from '../files.ts'

const licencesSchema = list(v.object({ name: text, version: text, license: text, text }))

/** Throws where the file is none of ours: the door says that it failed. */
export function readLicences(assets: string): readonly Licence[] {
  const read = readJsonFile(join(assets, 'licences.json'), (value) => check(licencesSchema, value))
  if (!read.ok) throw new Error(`licences.json: ${JSON.stringify(read.reason)}`)
  return read.value
}
