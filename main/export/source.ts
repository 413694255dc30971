// What an export is made of and what it gives: a trace and values in, text or bytes out. No clock, no place, no
// language of the machine goes in, so the same trace gives the same bytes everywhere.

import type { ThemeName } from '../../diagram/palette.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'

/** One run. */
export interface ExportRun {
  readonly trace: Trace
  /** What was run; null for a recorded run, which has none. */
  readonly scenario: Scenario | null
}

export interface ExportSource extends ExportRun {
  /** The runs of the scenario's branches, in its order; only JUnit tells of them. */
  readonly branches?: readonly ExportRun[]
}

/** A face of the bundled fonts, Latin. */
export interface ExportFont {
  readonly face: 'sans' | 'mono'
  readonly weight: 400 | 500 | 600
  /** A woff2 file in base64. */
  readonly data: string
}

/** What of the assets goes into exports. */
export interface ExportResources {
  readonly fonts: readonly ExportFont[]
  /** Of the page that plays. */
  readonly player: { readonly script: string; readonly style: string }
}

export interface ExportLook {
  /** Of the SVG alone; the page that plays follows the reader's system. */
  readonly theme: ThemeName
}

export const EXPORT_FORMATS = [
  'text',
  'json',
  'mermaid',
  'plantuml',
  'svg',
  'pcapng',
  'junit',
  'html',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

type Make<Made> = (source: ExportSource, resources: ExportResources, look?: ExportLook) => Made

interface About {
  readonly format: ExportFormat
  /** Of a file of this kind, with its dot. */
  readonly ending: `.${string}`
  /** As in RFC 6838. */
  readonly mediaType: string
}

export interface TextExport extends About {
  readonly kind: 'text'
  readonly make: Make<string>
}

export interface BytesExport extends About {
  readonly kind: 'bytes'
  readonly make: Make<Uint8Array>
}

export type Export = TextExport | BytesExport
