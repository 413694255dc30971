// The names of what can come of a negotiation, fixed by the contracts.

export const OUTCOMES = [
  'up-to-date',
  'upgrade-offered',
  'upgrade-forced',
  'downgrade-advised',
  'refused',
  'dialect-agreed',
  'no-shared-dialect',
  'no-cvq',
  'incompatible',
  'not-understood',
  'connection-lost',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How a journey over forced (and, if the client takes them, offered) upgrades ends. */
export const JOURNEY_ENDS = ['refused', 'stranded', 'loops', 'rests'] as const
export type JourneyEnd = (typeof JOURNEY_ENDS)[number]

/** Who may close a connection. */
export const DISCONNECTORS = ['client', 'server', 'network'] as const
export type Disconnector = (typeof DISCONNECTORS)[number]
