// What a version query says about its client, by the names rules use.

import { queryField, type VersionQuery } from '../../protocol/commands.ts'

export interface Facts {
  readonly locale: string
  readonly systemType: string
  readonly systemVersion: string
  readonly arch: string
  readonly library: string
  readonly version: string
  /** '' when it was sent empty or not at all: the two are the same to a server. */
  readonly identification: string
  /** null when it was not sent. */
  readonly handle: string | null
}

export function factsOf(query: VersionQuery): Facts {
  const field = (name: Parameters<typeof queryField>[1]): string => queryField(query, name) ?? ''
  const handle = field('user-handle')
  return {
    locale: field('locale'),
    systemType: field('system-type'),
    systemVersion: field('system-ver'),
    arch: field('system-arch'),
    library: field('requesting-library'),
    version: field('client-version'),
    identification: field('client-identification'),
    handle: handle === '' ? null : handle,
  }
}
