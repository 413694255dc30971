// What a field shows under it when its value is why the server refused: the same as the verdict says, at the place
// where it can be mended.

import { failureOf } from '../../../diagram/say-failure.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { FieldName } from '../../../protocol/parameters.ts'
import { type Part, parts } from '../../../words/words.ts'

/** null when something else, or nothing, was refused; a run of an older value says nothing of this one. */
export function refusalOf({ why }: Trace, field: FieldName, value: string): readonly Part[] | null {
  const failed = why?.failed ?? null
  if (failed === null || failed.field !== field || failed.got !== value) return null
  return [...failureOf(failed), ...parts('setup.refused', { code: why?.code ?? '' })]
}
