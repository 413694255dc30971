// Files that are made from the code: written, or with --check only compared, which fails where one is not what it
// would be.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Generated {
  readonly path: string
  readonly text: string
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** `command` is what writes them; `what` names them for the person. */
export function writeOrCheck(files: readonly Generated[], command: string, what: string): void {
  if (process.argv.includes('--check')) {
    const stale = files.filter(({ path, text }) => contentOf(path) !== text)
    for (const { path } of stale) console.error(`${path} is not what the code says: run ${command}.`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  console.log(`Wrote ${files.length} ${what}.`)
}
