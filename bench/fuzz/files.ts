// The targets that read files, captures and links.

import { readLink } from '../../main/link.ts'
import { readRecording } from '../../main/recording/read.ts'
import { simulate } from '../../main/simulation/index.ts'
import { printPolicy, printScenarioFile } from '../../protocol/formats/print.ts'
import { parseJson, readPolicy, readScenarioFile } from '../../protocol/formats/read.ts'
import type { Result } from '../../protocol/result.ts'
import { parseTranscript, printTranscript } from '../../protocol/transcript.ts'
import type { Corpus } from './corpus.ts'
import { spoiled, spoiledText } from './spoil.ts'
import { expectThat, type Target, target } from './target.ts'

/** What is read is the same when it is printed and read again; nothing makes a reader throw. */
const keeps =
  <Value>(read: (value: unknown) => Result<Value, unknown>, print: (value: Value) => string) =>
  (text: string): void => {
    const json = parseJson(text)
    if (!json.ok) return
    const value = read(json.value)
    if (!value.ok) return
    const printed = print(value.value)
    const again = parseJson(printed)
    const reread = again.ok ? read(again.value) : again
    expectThat(reread.ok && print(reread.value) === printed, 'another after printing')
  }

function keepsTranscript(text: string): void {
  for (const form of ['plain', 'markdown'] as const) {
    const parsed = parseTranscript(text, form)
    if (!parsed.ok || parsed.value.length === 0) continue
    const again = parseTranscript(printTranscript(parsed.value), 'plain')
    const said = (connections: typeof parsed.value) =>
      JSON.stringify(connections.map(({ steps }) => steps.map(({ at: _, ...step }) => step)))
    expectThat(again.ok && said(again.value) === said(parsed.value), `${form}: another after printing`)
  }
}

/** A capture is refused, or is a run whose times never step back within a connection. */
function readsCapture(bytes: Uint8Array): void {
  const read = readRecording('fuzz.pcapng', bytes)
  if (!read.ok) return
  const last = new Map<number, number>()
  for (const { at, hop } of read.value.trace.events) {
    expectThat(at >= (last.get(hop) ?? 0), 'time steps back')
    last.set(hop, at)
  }
}

/** A link is refused, or carries a scenario that can be run. */
const opensLink =
  ({ catalogue }: Pick<Corpus, 'catalogue'>) =>
  (text: string): void => {
    const read = readLink(text)
    if (read.ok) expectThat(simulate(read.value, catalogue).events.length > 0, 'nothing happens')
  }

export function fileTargets(
  corpus: Corpus,
): Readonly<Record<'policies' | 'scenarios' | 'transcripts' | 'captures' | 'links', Target>> {
  return {
    policies: target(spoiledText(corpus.policies), keeps(readPolicy, printPolicy)),
    scenarios: target(spoiledText(corpus.scenarios), keeps(readScenarioFile, printScenarioFile)),
    transcripts: target(spoiledText(corpus.transcripts, 10), keepsTranscript),
    captures: target(spoiled(corpus.captures, 10), readsCapture),
    links: target(spoiledText(corpus.links, 3), opensLink(corpus)),
  }
}
