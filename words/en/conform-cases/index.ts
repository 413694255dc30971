// What each conformance case states, by its address: section, then number; `title` is the section's.

import { cvqCases } from './cvq.ts'
import { cvrCases } from './cvr.ts'
import { errCases } from './err.ts'
import { frameCases } from './frame.ts'
import { limitsCases } from './limits.ts'
import { outCases } from './out.ts'
import { rulesCases } from './rules.ts'
import { tridCases } from './trid.ts'
import { usrCases } from './usr.ts'
import { verCases } from './ver.ts'

export const conformCases = {
  ...frameCases,
  ...verCases,
  ...tridCases,
  ...cvqCases,
  ...cvrCases,
  ...usrCases,
  ...outCases,
  ...errCases,
  ...limitsCases,
  ...rulesCases,
} as const

type Sections = typeof conformCases
/** Section and number of a case, such as `ver/1.1`. */
export type CaseAddress = {
  [Section in keyof Sections & string]: `${Section}.${Exclude<keyof Sections[Section] & string, 'title'>}`
}[keyof Sections & string]
export type CaseSection = keyof Sections & string
