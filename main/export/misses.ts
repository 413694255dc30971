// What a run did not do as expected, in a sentence each, and as the test cases of a build server.

import { visible } from '../../diagram/text-width.ts'
import { type Miss, missesOf } from '../../protocol/claim.ts'
import type { Expectation } from '../../protocol/formats/claim.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import { type JunitCase, type JunitSuite, junitSuites } from './junit.ts'
import type { ExportRun, ExportSource } from './source.ts'

const quoted = (value: string | number | null): string =>
  value === null ? say('cli.run.nothing') : String(value)

/** `place` is the file, or the run of it, as the reader knows it. */
export function missSentence(place: string, miss: Miss): string {
  if (miss.kind !== 'line') {
    const { kind: what, expected, got } = miss
    return say('cli.run.missed.value', { file: place, what, expected: quoted(expected), got: quoted(got) })
  }
  const { expected, after } = miss
  return after === null
    ? say('cli.run.missed.line', { file: place, expected })
    : say('cli.run.missed.line-after', { file: place, expected, after })
}

/** One expectation by itself, so that each is a test case. */
function partsOf({ lines, ...values }: Expectation): readonly (readonly [name: string, part: Expectation])[] {
  const named = Object.entries(values).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [[say('export.junit.value', { what: key, expected: quoted(value) }), { [key]: value }] as const],
  )
  return lines === undefined || lines.length === 0
    ? named
    : [...named, [say('export.junit.lines', { count: lines.length }), { lines }]]
}

function caseOf(title: string, trace: Trace, name: string, expected: Expectation): JunitCase {
  const sentences = missesOf(trace, expected).map((miss) => visible(missSentence(title, miss)))
  const [message] = sentences
  const failure = message === undefined ? null : { message, detail: sentences.join('\n') }
  return { name, classname: title, failure }
}

/** A run that is expected to do nothing has one case: that it ends. */
function suiteOf({ trace, scenario }: ExportRun): JunitSuite {
  const title = visible(trace.title)
  const parts = partsOf(scenario?.expect ?? {})
  const cases = parts.map(([name, part]) => caseOf(title, trace, name, part))
  const ends: JunitCase = { name: say('export.junit.ends'), classname: title, failure: null }
  return { name: title, cases: cases.length === 0 ? [ends] : cases }
}

/** Each run of each source is a suite: the scenario's own, then its branches. */
export const runsJunit = (sources: readonly ExportSource[]): string =>
  junitSuites(sources.flatMap(({ branches = [], ...run }) => [run, ...branches].map(suiteOf)))
