// Prints the SHA-256 of every export of the start scenario, for a test that runs it in surroundings of its own.

import { createHash } from 'node:crypto'
import { EXPORTS } from '../export/exports.ts'
import { simulate } from '../simulation/index.ts'
import { assets, resources, start } from './builtin-runs.ts'

export function digests(): Readonly<Record<string, string>> {
  const source = { trace: simulate(start, assets.catalogue), scenario: start }
  return Object.fromEntries(
    EXPORTS.map(({ format, make }) => [
      format,
      createHash('sha256').update(make(source, resources)).digest('hex'),
    ]),
  )
}

if (process.argv.includes('--print-digests')) process.stdout.write(JSON.stringify(digests()))
