// What the oracle is given, as plain values in the words of the file formats' page. It imports nothing of ours: were
// it to share a table or a reader with the server, both would be wrong alike.

export interface Answer {
  readonly recommended: string
  readonly recommended2?: string | undefined
  readonly minimum: string
  readonly downloadUrl: string
  readonly fallbackUrl: string
}

/** Either an answer or a refusal. */
export interface Saying {
  readonly answer?: Answer | undefined
  readonly refuse?: number | undefined
}

export interface Match {
  readonly systemType?: readonly string[] | undefined
  readonly systemVersion?: string | undefined
  readonly arch?: readonly string[] | undefined
  readonly locale?: readonly string[] | undefined
  readonly library?: readonly string[] | undefined
  readonly identification?: readonly string[] | undefined
  readonly version?: string | undefined
  readonly cohort?: { readonly below: number; readonly salt: string } | undefined
}

export interface PolicyPaper {
  readonly dialects: readonly string[]
  readonly rules: readonly (Saying & { readonly enabled: boolean; readonly match: Match })[]
  readonly otherwise: Saying
  readonly server: {
    readonly verReply: 'chosen' | 'all'
    readonly order: 'lenient' | 'strict'
    readonly parameters: 'lenient' | 'strict'
    readonly knownClients: 'catalogue' | 'any'
    readonly closesAfterAnswer: boolean
    readonly closesAfter420: boolean
    readonly closesAfter710: boolean
  }
}

export interface ReleasePaper {
  readonly version: string
  readonly library: string
  readonly identification: string | null
  readonly offers: readonly string[]
  /** Ids of systems. */
  readonly systems: readonly string[]
}

/** What is so in the world, whatever the policy. */
export interface Almanac {
  readonly releases: readonly ReleasePaper[]
  readonly systems: readonly { readonly id: string; readonly type: string }[]
  /** By the four hex digits in small letters: the language of each known locale. */
  readonly languages: ReadonlyMap<string, string>
}

export interface ClientPaper {
  readonly offers: readonly string[]
  readonly locale: string
  readonly system: { readonly type: string; readonly version: string; readonly arch: string }
  readonly library: string
  readonly version: string
  readonly identification?: string | null | undefined
  readonly handle?: string | null | undefined
  readonly line: string | null
  readonly behaviour: 'documented' | 'minimum-inclusive' | 'maximum' | 'observed-8.0-beta'
  readonly takesOffers: boolean
}
