// The sections of the cases, by the addresses of their cases.

import { type CaseSection, conformCases } from '../../words/en/conform-cases/index.ts'
import { say } from '../../words/words.ts'

const isSection = (address: string): address is CaseSection => Object.hasOwn(conformCases, address)

/** '' for what is no section. */
export const sectionTitle = (address: string): string =>
  isSection(address) ? say(`conformCases.${address}.title`) : ''
