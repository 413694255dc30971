// The entries, made once of the catalogue, and the one that is shown.

import { useMemo } from 'react'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import { CHAPTERS, type Chapter, type Entry, referenceOf } from '../../reference/index.ts'
import { type Searchable, searchable } from '../../reference/search.ts'
import { useLab } from '../state/lab.ts'

export interface Reference {
  readonly entries: readonly Entry[]
  readonly searchable: readonly Searchable[]
  readonly byId: ReadonlyMap<string, Entry>
}

const made = new WeakMap<Catalogue, Reference>()

function make(catalogue: Catalogue): Reference {
  const entries = referenceOf(catalogue)
  return {
    entries,
    searchable: searchable(entries),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
  }
}

/** The same for the list and the page beside it. */
export function useReference(): Reference {
  const catalogue = useLab(({ boot }) => boot.catalogue)
  return useMemo(() => {
    const known = made.get(catalogue) ?? make(catalogue)
    made.set(catalogue, known)
    return known
  }, [catalogue])
}

export type Page =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }

const CHAPTER = 'chapter/'

/** An id that is none leads to the first chapter. */
export function pageOf({ byId }: Reference, id: string): Page {
  const entry = byId.get(id)
  if (entry !== undefined) return { kind: 'entry', entry }
  const chapter = CHAPTERS.find((each) => id === CHAPTER + each) ?? CHAPTERS[0]
  return { kind: 'chapter', chapter }
}

export const chapterId = (chapter: Chapter): string => CHAPTER + chapter
