// The sentences of what came of a probe, worst first.

import type { ProbeDoing, ProbeDownload, Probed } from '../../../main/contract-probe.ts'
import type { DownloadFault } from '../../../protocol/download-fault.ts'
import { unreachable } from '../../../protocol/result.ts'
import { type Part, parts, say } from '../../../words/words.ts'
import { hostOf } from '../../ui/host.ts'
import { endpointText } from '../server/endpoint-text.ts'
import type { LiveTarget } from '../target.ts'
import { bytesText } from './bytes.ts'
import type { Came, Underway } from './store.ts'

export interface Said {
  readonly key: string
  /** `note`: good to know. */
  readonly kind: 'trouble' | 'done' | 'note'
  readonly sentence: readonly Part[]
}

const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1)

function faultParts(fault: DownloadFault): readonly Part[] {
  const bytes = bytesText(fault.bytes)
  switch (fault.kind) {
    case 'bad-address':
    case 'off-machine':
      return parts(`probe.came.download.${fault.kind}`, { url: fault.url })
    case 'no-connection':
    case 'not-http':
      return parts(`probe.came.download.${fault.kind}`, { code: fault.code })
    case 'cut':
      return parts('probe.came.download.cut', { bytes, code: fault.code })
    case 'silence':
    case 'too-slow':
      return parts(`probe.came.download.${fault.kind}`, { bytes, seconds: fault.seconds })
    case 'status':
      return parts('probe.came.download.status', { status: fault.status })
    case 'too-many-redirects':
      return parts('probe.came.download.too-many-redirects', { redirects: fault.redirects })
    case 'redirect-nowhere':
      return parts('probe.came.download.redirect-nowhere')
    case 'too-large':
      return fault.promised === null
        ? parts('probe.came.download.too-large-unsaid', { most: bytesText(fault.most) })
        : parts('probe.came.download.too-large', {
            promised: bytesText(fault.promised),
            most: bytesText(fault.most),
          })
    case 'too-short':
      return parts('probe.came.download.too-short', { promised: bytesText(fault.promised), bytes })
    case 'too-long':
      return parts('probe.came.download.too-long', { promised: bytesText(fault.promised) })
    case 'cancelled':
      return parts('probe.came.download.cancelled', { bytes })
    default:
      return unreachable(fault)
  }
}

/** One download, in a sentence that says where it came from; the whole addresses would fill the window. */
export function downloadParts({
  url,
  from,
  bytes,
  ms,
  redirects,
  sum,
  fault,
}: ProbeDownload): readonly Part[] {
  if (fault !== null) return faultParts(fault)
  return parts(redirects > 0 ? 'probe.came.download.redirected' : 'probe.came.download.done', {
    bytes: bytesText(bytes),
    seconds: seconds(ms),
    from: hostOf(from ?? ''),
    host: hostOf(url),
    sum: sum ?? '',
  })
}

/** What is wrong with the conversation itself; null where a dispatch server answered. */
function talkParts({ trace, fault }: Probed, { host, port }: LiveTarget): readonly Part[] | null {
  const place = endpointText(host, port)
  if (fault !== null) {
    const kind = fault.kind === 'port-in-use' ? 'other' : fault.kind
    return parts(`probe.came.fault.${kind}`, { place, host, code: fault.code })
  }
  const hop = trace.journey.hops.length - 1
  const heard = trace.lines.findLast((line) => line.from === 'S' && line.hop === hop)
  switch (trace.journey.hops.at(-1)?.outcome) {
    case 'not-understood':
      return heard?.longerThan !== undefined
        ? parts('probe.came.tooLong', { place })
        : parts('probe.came.notUnderstood', { place, line: heard?.line ?? '' })
    case 'connection-lost':
      return trace.disconnectedBy === 'server'
        ? parts(heard === undefined ? 'probe.came.silentClose' : 'probe.came.closesAfterVer', { place })
        : parts(heard === undefined ? 'probe.came.noLine' : 'probe.came.onlyVer', { place })
    default:
      return null
  }
}

function probedSaid(came: Came, probed: Probed): readonly Said[] {
  const { trace, downloads, page, stopped } = probed
  const said: Said[] = []
  const add = (key: string, kind: Said['kind'], sentence: readonly Part[] | null): void => {
    if (sentence !== null) said.push({ key, kind, sentence })
  }
  if (stopped === 'cancelled') add('stopped', 'note', parts('probe.came.cancelled'))
  else add('talk', 'trouble', talkParts(probed, came.target))
  if (stopped === 'too-many') {
    add('stopped', 'trouble', parts('probe.came.tooMany', { count: trace.journey.hops.length }))
  }
  downloads.forEach((download, i) => {
    add(`download ${i}`, download.fault === null ? 'done' : 'trouble', downloadParts(download))
  })
  if (page !== null && page.text === null) {
    add('page', 'trouble', parts('probe.came.pageFailed', { url: page.thing.url }))
  }
  const answers = trace.lines.some(({ from }) => from === 'S')
  // Of another server the verdict says that it does not say why.
  if (answers && came.own) add('why', 'note', parts('probe.came.whyOwn'))
  return said
}

export function saidOf(came: Came): readonly Said[] {
  const { answer, target } = came
  switch (answer.kind) {
    case 'failed':
      return [{ key: 'failed', kind: 'trouble', sentence: parts('probe.came.failed') }]
    case 'not-confirmed':
      return [
        {
          key: 'not-confirmed',
          kind: 'trouble',
          sentence: parts('probe.came.notConfirmed', { host: target.host }),
        },
      ]
    case 'probed':
      return probedSaid(came, answer)
    default:
      return unreachable(answer)
  }
}

/** What is being done, in a sentence; the version that is fetched is the one the newest answer recommends. */
export function doingText({ target, doing }: Underway, version: string): string {
  const place = endpointText(target.host, target.port)
  switch (doing?.kind) {
    case undefined:
      return say('probe.doing.asking', { place })
    case 'talking':
      return doing.hop === 0
        ? say('probe.doing.talking', { place })
        : say('probe.doing.again', { place, number: doing.hop + 1 })
    case 'downloading': {
      const bytes = bytesText(doing.bytes)
      return doing.total === null
        ? say('probe.doing.unknown', { version, bytes })
        : say('probe.doing.downloading', { version, bytes, total: bytesText(doing.total) })
    }
    case 'opening':
      return say('probe.doing.opening')
    case 'installing':
      return say('probe.doing.installing', { version: doing.version })
  }
}

/** How far a download is, of 1; null while none is under way whose length is known. */
export const shareOf = (doing: ProbeDoing | null): number | null =>
  doing?.kind === 'downloading' && doing.total !== null && doing.total > 0
    ? Math.min(1, doing.bytes / doing.total)
    : null
