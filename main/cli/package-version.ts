// The version of the program, as its package says.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { appRoot } from '../app-root.ts'

const packageSchema = v.object({ version: v.string() })

export function version(): string {
  const text = readFileSync(join(appRoot(), 'package.json'), 'utf8')
  return v.parse(packageSchema, JSON.parse(text)).version
}
