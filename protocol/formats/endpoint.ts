// A host and a port as somebody types them.

import * as v from 'valibot'
import { between } from './schema.ts'

export const LARGEST_PORT = 65_535

/** Letters and digits of any language, and what stands in names and addresses; no brackets, no path, no space. */
const HOST = /^[\p{L}\p{N}._:%-]{1,253}$/u

export const isHost = (host: string): boolean => HOST.test(host)

/** A name or an address, IPv6 without brackets. Whether there is such a host only the network knows. */
export const hostSchema = v.pipe(v.string('token'), v.regex(HOST, 'token'))

/** A port to connect to. */
export const portSchema = between(1, LARGEST_PORT)
