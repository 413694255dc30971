// The probe under way: one at a time, each by its number. Sockets come in as a journey, so that tests need no Electron.

import type { CheckedArgumentOf } from '../../contract.ts'
import type { ProbeAnswer, ProbeUnderway } from '../../contract-probe.ts'
import type { JourneyOptions, JourneyUnderway } from '../../live/journey.ts'
import type { Consent } from '../consent.ts'

type Order = CheckedArgumentOf<'probe'>

export interface ProbeDesk {
  probe(order: Order): Promise<ProbeAnswer>
  now(job: number): Promise<ProbeUnderway | null> | ProbeUnderway | null
  cancel(job: number): void
  /** Whoever asked is gone. */
  stop(): void
}

export interface Means {
  readonly consent: Consent
  start(order: Pick<JourneyOptions, 'host' | 'port' | 'client' | 'follows' | 'download'>): JourneyUnderway
}

interface Underway {
  readonly job: number
  /** null while the user is asked. */
  readonly journey: JourneyUnderway | null
}

export function createProbes({ consent, start }: Means): ProbeDesk {
  let underway: Underway | null = null
  const stop = (): void => {
    underway?.journey?.cancel()
    underway = null
  }
  return {
    async probe({ job, host, port, client, journey: follows, download }) {
      stop()
      const waiting: Underway = { job, journey: null }
      underway = waiting
      // Another may have taken its place, or it was cancelled, while the user was asked.
      if (!(await consent(host)) || underway !== waiting) {
        if (underway === waiting) underway = null
        return { kind: 'not-confirmed' }
      }
      const journey = start({ host, port, client, follows, download })
      underway = { job, journey }
      const journeyed = await journey.over
      if (underway?.journey === journey) underway = null
      return { kind: 'probed', ...journeyed }
    },
    now: (job) => (underway?.job === job ? (underway.journey?.now() ?? null) : null),
    cancel: (job) => {
      if (underway?.job === job) stop()
    },
    stop,
  }
}
