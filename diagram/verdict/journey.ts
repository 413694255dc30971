// How a journey ended, as a sentence: loops, dead ends, and what came after an upgrade.

import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { compareVersions } from '../../protocol/version.ts'
import { type Part, parts } from '../../words/words.ts'
import { aftermathOf, type HopFacts, hopFacts, outcomeWithin, ruleNumber } from '../facts.ts'
import { percentOf } from '../rows/download.ts'
import { visible } from '../text-width.ts'

const ARROW = ' → '

export const lastHop = (trace: Trace): number => Math.max(0, trace.journey.hops.length - 1)

/** The versions of a journey in order, and the one it came back to. */
function pathOf(trace: Trace): string {
  const versions = trace.journey.hops.map(({ version }) => version)
  const installed = aftermathOf(trace, lastHop(trace)).installed
  return visible([...versions, ...(installed?.kind === 'install' ? [installed.to] : [])].join(ARROW))
}

/** A loop: most often the rule itself recommends less than it requires. */
export function loopSentence(trace: Trace): readonly Part[] {
  const { judgement, decision } = hopFacts(trace, lastHop(trace))
  const versions = judgement?.comparison ?? null
  const n = ruleNumber(decision?.why ?? null)
  if (versions !== null && n !== null && compareVersions(versions.recommended, versions.minimum) < 0) {
    const { recommended, minimum } = versions
    return parts('verdicts.sentence.loopBelow', { n, recommended, minimum })
  }
  return parts('verdicts.sentence.loop', { path: pathOf(trace) })
}

/** A download that did not come, and what the client opened instead. */
export function downloadSentence(
  { outcome, bytes, totalBytes }: EventOf<'download'>,
  opened: string | null,
): readonly Part[] {
  const percent = percentOf(bytes, totalBytes)
  const failed =
    outcome === 'stalls'
      ? parts('verdicts.sentence.downloadStalled', { percent })
      : parts('verdicts.sentence.downloadFailed', { percent })
  return [...failed, ...openedSentence(opened)]
}

export const openedSentence = (url: string | null): readonly Part[] =>
  url === null
    ? parts('verdicts.sentence.notOpened')
    : parts('verdicts.sentence.opened', { url: visible(url) })

/** The last hop is refused: the client installed what it was told to, and nobody knows it there. */
function refusedLater(trace: Trace, facts: HopFacts): readonly Part[] {
  const { version, system, judgement, decision } = facts
  const told = parts('verdicts.sentence.strandedRefused', {
    system: visible(system),
    version: visible(version),
  })
  const code = judgement?.code ?? trace.journey.hops.at(-1)?.code ?? ''
  // Of a server that does not say why, no more is told than what it sent.
  const knows = decision === null || ruleNumber(decision.why) !== null
  const key = knows ? 'verdicts.sentence.strandedRefusedRule' : 'verdicts.sentence.strandedNoRule'
  return [...told, ...parts(key, { code })]
}

export function strandedSentence(trace: Trace): readonly Part[] {
  const facts = hopFacts(trace, lastHop(trace))
  const { download, opened } = aftermathOf(trace, facts.hop)
  if (facts.judgement?.outcome === 'refused') return refusedLater(trace, facts)
  const url = opened?.kind === 'openUrl' ? opened.url : null
  if (download?.kind === 'download') return downloadSentence(download, url)
  return [...parts('verdicts.sentence.noDownload'), ...openedSentence(url)]
}

/** What came after the upgrades, where it was anything but rest. */
export function thenSentence(trace: Trace): readonly Part[] {
  const last = trace.journey.hops.at(-1)
  if (last === undefined || trace.journey.hops.length < 2 || last.outcome === 'up-to-date') return []
  const outcome = outcomeWithin(last.outcome)
  return parts('verdicts.sentence.afterwards', { version: visible(last.version), outcome })
}
