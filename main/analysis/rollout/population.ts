// Who is there: people with a program, a system, a language and a handle, by the rollout's shares. Shares are met
// exactly, not by chance; chance, from the seed, decides when each comes.

import { clientOfRelease } from '../../../protocol/catalogue.ts'
import type { Catalogue, Release } from '../../../protocol/formats/catalogue.ts'
import { CLIENT_FORMAT, type Client } from '../../../protocol/formats/client.ts'
import type { Rollout } from '../../../protocol/formats/rollout.ts'
import { lcidOfShare, releaseOfShare } from '../../../protocol/rollout.ts'

/** Of clients that no share speaks of: English, on Windows XP where their release runs on it. */
const EVERYBODY: Client = {
  format: CLIENT_FORMAT,
  offers: [],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
}

/** People alike in all but their handle: the first of them is `user{from}@hotmail.com`, the last one before `to`. */
export interface Group {
  readonly client: Client
  readonly from: number
  readonly to: number
}

const clientOf = (catalogue: Catalogue, release: Release, locale: string): Client =>
  clientOfRelease(catalogue, { ...EVERYBODY, locale }, release)

interface Portion {
  readonly client: Client
  readonly percent: number
}

function portionsOf({ shares }: Rollout, catalogue: Catalogue): readonly Portion[] {
  const named = shares.map((share): Portion => {
    const release = releaseOfShare(share, catalogue)
    const locale = lcidOfShare(share.locale)
    // Who reads a rollout holds its shares against the catalogue first (protocol/rollout.ts: faultOfShares).
    if (release === null || locale === null) throw new Error(`no such share: ${JSON.stringify(share)}`)
    return { client: clientOf(catalogue, release, locale), percent: share.percent }
  })
  const left = Math.max(0, 100 - named.reduce((sum, { percent }) => sum + percent, 0))
  const each = left / Math.max(1, catalogue.releases.length)
  const rest = catalogue.releases.map((release) => ({
    client: clientOf(catalogue, release, EVERYBODY.locale),
    percent: each,
  }))
  return [...named, ...rest]
}

/** Everybody, in groups; bounds are rounded, so that no share is off by more than one client. */
export function groupsOf(rollout: Rollout, catalogue: Catalogue): readonly Group[] {
  const portions = portionsOf(rollout, catalogue)
  let percent = 0
  let from = 0
  return portions.flatMap((portion, place) => {
    percent += portion.percent
    const last = place === portions.length - 1
    const to = last
      ? rollout.clients
      : Math.min(rollout.clients, Math.round((rollout.clients * percent) / 100))
    const group = { client: portion.client, from, to }
    from = to
    return group.to > group.from ? [group] : []
  })
}
