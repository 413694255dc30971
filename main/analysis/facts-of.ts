// What a server reads of the values of one axis: as text that has been on the wire.

import type { SystemPoint } from '../../protocol/formats/sweep.ts'
import { decodeWire, encodeWire } from '../../protocol/wire-text.ts'
import type { Facts } from '../server/facts.ts'

const NOTHING: Facts = {
  locale: '',
  systemType: '',
  systemVersion: '',
  arch: '',
  library: '',
  version: '',
  identification: '',
  handle: null,
}

/** Half a surrogate pair comes out of the wire as another character than it went in. */
const onWire = (text: string): string => decodeWire(encodeWire(text))

export const factsOfSystem = ({ type, version }: SystemPoint): Facts => ({
  ...NOTHING,
  systemType: onWire(type),
  systemVersion: onWire(version),
})

export const factsOfArch = (arch: string): Facts => ({ ...NOTHING, arch: onWire(arch) })

export const factsOfLocale = (locale: string): Facts => ({ ...NOTHING, locale })
