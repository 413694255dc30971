// What a field shows under it when its value is why the server refused: the same as the verdict says, at the place
// where it can be mended.

import type { FailedCheck, Trace } from '../../../protocol/formats/trace.ts'
import type { FieldName } from '../../../protocol/parameters.ts'
import { type Part, parts } from '../../../words/words.ts'

const SAID = [
  'not-an-lcid',
  'unknown-lcid',
  'unknown-library',
  'unknown-identification',
  'not-a-version',
  'version-above-all',
] as const
type Said = (typeof SAID)[number]

const isSaid = (reason: FailedCheck['reason']): reason is Said => SAID.some((each) => each === reason)

/** null when something else, or nothing, was refused; a run of an older value says nothing of this one. */
export function refusalOf({ why }: Trace, field: FieldName, value: string): readonly Part[] | null {
  const failed = why?.failed ?? null
  if (failed === null || failed.field !== field || failed.got !== value || !isSaid(failed.reason)) return null
  return parts(`setup.refused.${failed.reason}`, { got: failed.got, code: why?.code ?? '' })
}
