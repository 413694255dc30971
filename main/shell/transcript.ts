// A run in the seed's own notation, one block a connection, and then its verdict: what the demonstration prints.

import { verdictOf } from '../../diagram/narrate.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { plain, say } from '../../words/words.ts'

export function transcript(trace: Trace): string {
  const blocks = trace.journey.hops.map((hop, i) => {
    const heading = `# ${say('shell.demo.connection', { number: i + 1, version: hop.version })}`
    const lines = trace.lines.filter((line) => line.hop === i).map(({ from, line }) => `${from}: ${line}`)
    return [heading, ...lines].join('\n')
  })
  const { word, sentence, rule, seen } = verdictOf(trace)
  return [...blocks, [`${word}.`, plain(sentence), plain(rule), plain(seen)].filter(Boolean).join(' ')].join(
    '\n\n',
  )
}
