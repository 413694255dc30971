// Links that carry a whole scenario: `cvq-lab://scenario/1…`, a version digit and the scenario's JSON, deflated and in
// base64url (docs/decisions/0023). They come from strangers: their length is limited before they are unpacked, and
// what they unpack to while they are.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { LinkFault } from '../protocol/file-trouble.ts'
import { parseJson, readScenario } from '../protocol/formats/read.ts'
import type { Scenario } from '../protocol/formats/scenario.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { LINK_SCHEME } from './link-scheme.ts'
import { decodeText } from './text-file.ts'

const BEGINS = `${LINK_SCHEME}://scenario/`
const VERSION = '1'

/** In characters: what every system passes on to a program. */
export const LONGEST_LINK = 32 * 1024
/** What a link may unpack to, in bytes. */
export const MOST_UNPACKED = 1024 * 1024

/** The same scenario always gives the same link. */
export function printLink(
  scenario: Scenario,
): Result<string, { readonly length: number; readonly limit: number }> {
  const packed = deflateRawSync(JSON.stringify(scenario), { level: 9 })
  const link = `${BEGINS}${VERSION}${packed.toString('base64url')}`
  return link.length > LONGEST_LINK ? fail({ length: link.length, limit: LONGEST_LINK }) : ok(link)
}

/** White space around it and within it is passed over, as mail programs put it in. */
export function readLink(text: string): Result<Scenario, LinkFault> {
  if (text.length > LONGEST_LINK) {
    return fail({ kind: 'too-long', length: text.length, limit: LONGEST_LINK })
  }
  const link = text.replace(/\s+/g, '')
  const begins = link.slice(0, BEGINS.length).toLowerCase() === BEGINS
  const [, version, data] = /^([0-9]+?)([A-Za-z0-9_-]*)\/?$/.exec(link.slice(BEGINS.length)) ?? []
  if (!begins || version === undefined || data === undefined) return fail({ kind: 'not-a-link' })
  if (version !== VERSION) return fail({ kind: 'newer-link' })
  const unpacked = unpack(data)
  if (!unpacked.ok) return unpacked
  const decoded = decodeText(unpacked.value)
  if (!decoded.ok) return fail({ kind: 'damaged' })
  const json = parseJson(decoded.value)
  if (!json.ok) return fail({ kind: 'damaged' })
  const scenario = readScenario(json.value)
  return scenario.ok ? scenario : fail({ kind: 'content', fault: scenario.reason })
}

function unpack(data: string): Result<Uint8Array, LinkFault> {
  try {
    return ok(inflateRawSync(Buffer.from(data, 'base64url'), { maxOutputLength: MOST_UNPACKED }))
  } catch (error) {
    const tooMuch = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return fail(tooMuch ? { kind: 'too-much', limit: MOST_UNPACKED } : { kind: 'damaged' })
  }
}
