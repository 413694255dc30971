// The catalogue of real releases and systems, and of locales by name: assets/catalogue, passed in as a value.

import * as v from 'valibot'
import { choice, document, lcid, list, text, token, tokenOrEmpty, version } from './schema.ts'

const confidence = choice(['high', 'medium', 'low', 'unknown', 'none'])

export const systemSchema = document({
  /** Our own short name, such as `windows-xp`. */
  id: token,
  name: text,
  type: token,
  version: token,
  arch: token,
  confidence,
  note: text,
})
export type System = v.InferOutput<typeof systemSchema>

export const releaseSchema = document({
  /** Product family for grouping in pickers, such as `MSN Messenger`. */
  product: text,
  /** As on the wire. */
  version,
  /** ISO date, as far as known: `2003`, `2003-08` or `2003-07-11`; null when no source has it. */
  date: v.nullable(text),
  library: token,
  identification: v.nullable(tokenOrEmpty),
  /** What it offers in VER, best first. */
  offers: list(token),
  /** Ids of systems it runs on. */
  systems: list(token),
  url: v.nullable(text),
  /** How the wire version is known: a capture, a server's reply, an imitating client, a listing, or memory. */
  evidence: choice(['capture', 'server-reply', 'imitation', 'listing', 'memory']),
  confidence: document({
    version: confidence,
    date: confidence,
    library: confidence,
    identification: confidence,
    offers: confidence,
    systems: confidence,
    url: confidence,
  }),
  source: text,
  note: text,
})
export type Release = v.InferOutput<typeof releaseSchema>

export const localeSchema = document({
  lcid,
  /** BCP 47, such as `en-US`. */
  tag: text,
  /** In English, such as `English (United States)`. */
  name: text,
})
export type Locale = v.InferOutput<typeof localeSchema>

export const catalogueSchema = document({
  releases: list(releaseSchema),
  systems: list(systemSchema),
  locales: list(localeSchema),
})
export type Catalogue = v.InferOutput<typeof catalogueSchema>
