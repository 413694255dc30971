// What each conformance case states, by its address: section, then number; `title` is the section's.

import { ver } from './ver.ts'

export const conformCases = { ...ver } as const

type Sections = typeof conformCases
/** Section and number of a case, such as `ver/1.1`. */
export type CaseAddress = {
  [Section in keyof Sections & string]: `${Section}.${Exclude<keyof Sections[Section] & string, 'title'>}`
}[keyof Sections & string]
export type CaseSection = keyof Sections & string
