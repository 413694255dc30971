// `serve --bug NAME`: a server with a planted bug, and `serve --bugs`: which there are.

import { BUG_NAMES, type BugName, isBugName } from '../../protocol/bug-names.ts'
import { nearestKey } from '../../protocol/formats/issue.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import '../../words/whole.ts'
import { say } from '../../words/words.ts'
import type { Given } from './options.ts'

/** Which bug was asked for; null when none was. */
export function bugOf({ values }: Given): Result<BugName | null, string> {
  const name = values.get('bug')
  if (name === undefined) return ok(null)
  if (isBugName(name)) return ok(name)
  return fail(say('cli.serve.noBug', { name, nearest: nearestKey(name, BUG_NAMES) }))
}

/** Every bug, a line each. */
export function listOfBugs(): string {
  const width = Math.max(...BUG_NAMES.map(({ length }) => length))
  return BUG_NAMES.map((name) => `${name.padEnd(width)}  ${say(`bugs.does.${name}`)}\n`).join('')
}
