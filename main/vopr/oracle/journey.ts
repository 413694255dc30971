// What installing makes of a client, and whether it was there before.

import { claimOf } from './client.ts'
import type { Almanac, ClientPaper, ReleasePaper } from './papers.ts'
import { order } from './version.ts'

const numbersIn = (version: string): number => version.split('.').length

/** Versions of so many numbers stand for all that begin with them. */
const SHORT = 3

/** Whether it has all numbers of a short version first. */
const begins = (version: string, short: string): boolean =>
  order(version, short, SHORT) === 0 && numbersIn(version) >= SHORT

/** The newest comes first, among those of one version the client's own library. */
const better = (client: ClientPaper) => (best: ReleasePaper | null, next: ReleasePaper) => {
  if (best === null) return next
  const newer = order(next.version, best.version)
  if (newer !== 0) return newer > 0 ? next : best
  return best.library !== client.library && next.library === client.library ? next : best
}

function releaseFor(
  { releases, systems }: Almanac,
  client: ClientPaper,
  version: string,
): ReleasePaper | null {
  const mine = systems.filter(({ type }) => type === client.system.type)
  const runs = (release: ReleasePaper) => mine.some(({ id }) => release.systems.includes(id))
  const same = releases.filter((release) => order(release.version, version) === 0 && runs(release))
  if (same.length > 0 || numbersIn(version) !== SHORT) return same.reduce(better(client), null)
  return releases
    .filter((release) => begins(release.version, version) && runs(release))
    .reduce(better(client), null)
}

/** The client after it installed a version: that of a release where there is one, else itself with another number. */
export function installed(almanac: Almanac, client: ClientPaper, version: string): ClientPaper {
  const release = releaseFor(almanac, client, version)
  const next = { ...client, version, line: null }
  if (release === null) return next
  const { library, identification, offers } = release
  return { ...next, library, identification, offers }
}

/** Whether the server could not tell the two apart: the same version, library, identification and offers. */
export function isSame(left: ClientPaper, right: ClientPaper): boolean {
  const [leftVersion, leftLibrary, leftId] = claimOf(left)
  const [rightVersion, rightLibrary, rightId] = claimOf(right)
  return (
    order(leftVersion, rightVersion) === 0 &&
    leftLibrary === rightLibrary &&
    leftId === rightId &&
    left.offers.join(' ') === right.offers.join(' ')
  )
}

/** How a download went. */
export interface Fetched {
  readonly status: number
  /** Bytes, as the download's server said beforehand, and as they came. */
  readonly declared: number
  readonly arrived: number
  /** Virtual milliseconds until it was over. */
  readonly ms: number
}

/** Only what came whole, and no longer, is an installer. */
export const isWhole = ({ status, declared, arrived }: Fetched): boolean =>
  status === 200 && declared === arrived
