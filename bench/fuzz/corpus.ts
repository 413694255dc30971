// What fuzzing begins with: real lines, the files that the app comes with, a link and a capture of the start scenario.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tracePcapng } from '../../main/export/pcapng.ts'
import { loadAssets } from '../../main/files.ts'
import { printLink } from '../../main/link.ts'
import { simulate } from '../../main/simulation/index.ts'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import { parseTranscript } from '../../protocol/transcript.ts'

const ASSETS = resolve(import.meta.dirname, '..', '..', 'assets')

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ASSETS, folder))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(join(ASSETS, folder, name), 'utf8'))

export interface Corpus {
  readonly catalogue: Catalogue
  /** Lines of both sides, as real programs and servers said them. */
  readonly lines: readonly string[]
  /** Texts of whole transcripts. */
  readonly transcripts: readonly string[]
  /** Texts of files, by the format they are of. */
  readonly policies: readonly string[]
  readonly scenarios: readonly string[]
  readonly links: readonly string[]
  readonly captures: readonly Uint8Array[]
}

export function loadCorpus(): Corpus {
  const assets = loadAssets(ASSETS)
  if (!assets.ok) throw new Error('the assets are broken')
  const { catalogue, scenarios } = assets.value
  const transcripts = filesIn('transcripts', '.msnp.txt')
  const lines = transcripts.flatMap((text) => {
    const parsed = parseTranscript(text, 'plain')
    if (!parsed.ok) throw new Error('a transcript of the assets is broken')
    return parsed.value.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'line' ? [step.text] : [])),
    )
  })
  const runs = scenarios.slice(0, 3).map(({ scenario }) => scenario)
  return {
    catalogue,
    lines: [...new Set(lines)],
    transcripts,
    policies: filesIn('policies', '.policy.json'),
    scenarios: filesIn('lessons', '.cvq.json'),
    links: runs.flatMap((scenario) => {
      const link = printLink(scenario)
      return link.ok ? [link.value] : []
    }),
    captures: runs.map((scenario) => tracePcapng(simulate(scenario, catalogue))),
  }
}
