// Which cases are meant: all, those of an area or a section, or one.

import { nearestKey } from '../../protocol/formats/issue.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { areaOf, type ConformanceCase, sectionOf } from './case.ts'
import { CASES } from './cases/index.ts'

/** What a case can be asked for by: its area (`ver`), its section (`ver/2`), its own address (`ver/2.3`). */
const namesOf = ({ address }: ConformanceCase): readonly string[] => [
  areaOf(address),
  sectionOf(address),
  address,
]

/** The nearest name there is, where nothing has this one. */
export function pickCases(name: string | null): Result<readonly ConformanceCase[], string> {
  if (name === null) return ok(CASES)
  const picked = CASES.filter((each) => namesOf(each).includes(name))
  return picked.length > 0
    ? ok(picked)
    : fail(nearestKey(name, CASES.flatMap(namesOf)) ?? CASES[0]?.address ?? '')
}
