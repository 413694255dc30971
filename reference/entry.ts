// An entry of the reference as data: what a page, a search and a generated document are made of.

import type { Scenario } from '../protocol/formats/scenario.ts'
import type { TraceEvent } from '../protocol/formats/trace.ts'
import type { SourceId } from '../protocol/sources.ts'
import type { Part } from '../words/words.ts'

export const CHAPTERS = [
  'commands',
  'parameters',
  'dialects',
  'errors',
  'differences',
  'releases',
  'glossary',
  'sources',
] as const
export type Chapter = (typeof CHAPTERS)[number]

export interface Cell {
  readonly parts: readonly Part[]
  /** Id of the entry it is about. */
  readonly to?: string
}

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  /** The form of a line, with who says it. */
  | { readonly kind: 'form'; readonly label: string; readonly line: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
    }

/** A run that shows the entry: the start scenario with a change, and the first event that has it. */
export interface Example {
  make(start: Scenario): Scenario
  shows(event: TraceEvent): boolean
}

export type ScreenName = 'policy' | 'lessons'

export interface Entry {
  /** `CHAPTER/NAME`: what links name. */
  readonly id: string
  readonly chapter: Chapter
  readonly title: string
  /** Whether the title is, or could be, on the wire. */
  readonly wire: boolean
  readonly summary: readonly Part[]
  readonly blocks: readonly Block[]
  /** Ids of entries beside it. */
  readonly see: readonly string[]
  readonly sources: readonly SourceId[]
  /** Where it can be seen: in a run, or on another screen. */
  readonly example: Example | ScreenName
}
