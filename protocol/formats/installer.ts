// What our download server on loopback serves, and what goes wrong with it; and how patient the client is. Settings
// of a real download: the simulation's has outcomes alone.

import * as v from 'valibot'
import { between, choice, document } from './schema.ts'

/**
 * What goes wrong on the way. `stall`, `cut`: after `afterBytes`. `longer`, `shorter`: the length the server names is
 * larger or smaller than what it sends. `redirect-away`: to a host that is not this machine.
 */
export const DOWNLOAD_TROUBLES = [
  'none',
  'stall',
  'cut',
  'longer',
  'shorter',
  '404',
  '500',
  'redirect',
  'redirect-loop',
  'redirect-away',
] as const
export type DownloadTrouble = (typeof DOWNLOAD_TROUBLES)[number]

/** The least, the most, and what holds where nothing is said. */
export const INSTALLER = {
  /** The default is about the size of MSN Messenger 7.0's. */
  bytes: { least: 0, most: 4_000_000_000, otherwise: 9_100_000 },
  /** 0: as fast as it can. */
  bytesPerSecond: { least: 0, most: 10_000_000_000, otherwise: 2_000_000 },
  afterBytes: { least: 0, most: 4_000_000_000, otherwise: 3_700_000 },
  /** The client takes no more than this. */
  mostBytes: { least: 1, most: 4_000_000_000, otherwise: 256_000_000 },
  /** The client waits this long for the next byte. */
  silenceSeconds: { least: 1, most: 120, otherwise: 5 },
} as const

const figure = (name: keyof typeof INSTALLER) =>
  v.optional(between(INSTALLER[name].least, INSTALLER[name].most), INSTALLER[name].otherwise)

export const installerSchema = document({
  bytes: figure('bytes'),
  bytesPerSecond: figure('bytesPerSecond'),
  trouble: v.optional(choice(DOWNLOAD_TROUBLES), 'none'),
  afterBytes: figure('afterBytes'),
  mostBytes: figure('mostBytes'),
  silenceSeconds: figure('silenceSeconds'),
})
export type InstallerSettings = v.InferOutput<typeof installerSchema>

export const INSTALLER_SETTINGS: InstallerSettings = {
  bytes: INSTALLER.bytes.otherwise,
  bytesPerSecond: INSTALLER.bytesPerSecond.otherwise,
  trouble: 'none',
  afterBytes: INSTALLER.afterBytes.otherwise,
  mostBytes: INSTALLER.mostBytes.otherwise,
  silenceSeconds: INSTALLER.silenceSeconds.otherwise,
}
