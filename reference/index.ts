// The whole reference: every chapter, from the tables the code runs by and the catalogue.

import type { Catalogue } from '../protocol/formats/catalogue.ts'
import { COMMANDS } from './commands.ts'
import { DIALECT_ENTRIES } from './dialects.ts'
import { DIFFERENCES } from './differences.ts'
import type { Entry } from './entry.ts'
import { ERROR_ENTRIES } from './errors.ts'
import { GLOSSARY } from './glossary.ts'
import { PARAMETERS } from './parameters.ts'
import { releaseEntries } from './releases.ts'
import { sourceEntries } from './sources.ts'

export { type Block, type Cell, CHAPTERS, type Chapter, type Entry, type Example } from './entry.ts'

/** Every entry, chapter after chapter. */
export function referenceOf(catalogue: Catalogue): readonly Entry[] {
  const facts = [...COMMANDS, ...PARAMETERS, ...DIALECT_ENTRIES, ...ERROR_ENTRIES, ...DIFFERENCES]
  return [...facts, ...releaseEntries(catalogue), ...GLOSSARY, ...sourceEntries(facts)]
}
