// The download of a world: what arrives of an installer, and when it is over. No byte is moved.

import type { DownloadKind } from '../../protocol/fault-kinds.ts'
import type { Fetched } from './oracle/journey.ts'

const BYTES = 1_000_000
const STALL_MS = 30_000
const WHOLE: Fetched = { status: 200, declared: BYTES, arrived: BYTES, ms: 500 }

export function fetched(fault: DownloadKind | null, how: number): Fetched {
  switch (fault) {
    case null:
      return WHOLE
    case 'download-cut':
      return { ...WHOLE, arrived: how % BYTES, ms: how % 500 }
    case 'download-stall':
      return { ...WHOLE, arrived: how % BYTES, ms: STALL_MS }
    case 'download-missing':
      return { status: 404, declared: 9, arrived: 9, ms: 20 }
    case 'download-error':
      return { status: 500, declared: 0, arrived: 0, ms: 20 }
    case 'download-wrong-length':
      return { ...WHOLE, arrived: BYTES + 1 + (how % 1000) }
  }
}
