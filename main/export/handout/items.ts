// What stands on a handout, in order, as data: texts, questions with their answers read from the trace, exercises. The
// question sheet leaves out the answers, the answer sheet shows them.

import type { Trace } from '../../../protocol/formats/trace.ts'
import type { Part } from '../../../words/words.ts'

/** A run that the handout speaks of. */
export interface HandoutRun {
  /** A branch's name; null: the scenario's own. */
  readonly name: string | null
  readonly trace: Trace
}

export interface Option {
  /** A page (protocol/page.ts). */
  readonly text: string
  readonly right: boolean
  readonly feedback: string | null
}

/** Something to be filled in: what it is called, what it says, and what stands there. */
export interface Blank {
  readonly name: string
  readonly meaning: string
  readonly value: string
}

export type Answer =
  /** Boxes to be ticked. */
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  /** A line or a word to be written; what is right, as a sentence. */
  | { readonly kind: 'written'; readonly room: 'line' | 'word'; readonly right: readonly Part[] }
  | { readonly kind: 'blanks'; readonly blanks: readonly Blank[] }

export interface Question {
  readonly kind: 'question'
  readonly run: HandoutRun
  /** The picture beside it shows the first `at` events. */
  readonly at: number
  /** The first picture that gives the answer away; null where none does. */
  readonly shownAt: number | null
  /** Pages (protocol/page.ts). */
  readonly text: string | null
  readonly question: string
  readonly answer: Answer
  /** A page: what the author says after the answer. */
  readonly feedback: string | null
  /** Sentences: why it came so. */
  readonly why: readonly (readonly Part[])[]
}

export type Item =
  /** `at`: a picture of the first events goes with it; null: none does. */
  | { readonly kind: 'text'; readonly run: HandoutRun; readonly text: string; readonly at: number | null }
  | Question
  /** To be tried in the app; `goal` says in sentences what is reached then. */
  | {
      readonly kind: 'exercise'
      readonly run: HandoutRun
      readonly text: string
      readonly goal: readonly string[]
    }
