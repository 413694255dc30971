// What a version query says about its client, by the names rules use.

import type { VersionQuery } from '../../protocol/commands.ts'
import { REQUEST_PARAMETERS, type RequestField } from '../../protocol/parameters.ts'

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

/** Looked up once: each place among a query's parameters, from 0. */
const placeOf = (name: RequestField): number =>
  REQUEST_PARAMETERS.findIndex((parameter) => parameter.name === name)
const LOCALE = placeOf('locale')
const SYSTEM_TYPE = placeOf('system-type')
const SYSTEM_VERSION = placeOf('system-ver')
const ARCH = placeOf('system-arch')
const LIBRARY = placeOf('requesting-library')
const VERSION = placeOf('client-version')
const IDENTIFICATION = placeOf('client-identification')
const HANDLE = placeOf('user-handle')

export const factsOf = ({ parameters }: VersionQuery): Facts => ({
  locale: parameters[LOCALE] ?? '',
  systemType: parameters[SYSTEM_TYPE] ?? '',
  systemVersion: parameters[SYSTEM_VERSION] ?? '',
  arch: parameters[ARCH] ?? '',
  library: parameters[LIBRARY] ?? '',
  version: parameters[VERSION] ?? '',
  identification: parameters[IDENTIFICATION] ?? '',
  handle: parameters[HANDLE] || null,
})
