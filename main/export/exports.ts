// Every form in which a run can leave the app without a window. A new one is a name in EXPORT_FORMATS, an entry here,
// and a word of help; docs/exports.md says what each has.

import { traceJson } from './json.ts'
import { traceMermaid } from './mermaid.ts'
import { runsJunit } from './misses.ts'
import { traceHtml } from './page.ts'
import { tracePcapng } from './pcapng.ts'
import { tracePlantuml } from './plantuml.ts'
import type { Export, ExportFormat } from './source.ts'
import { traceSvg } from './svg.ts'
import { traceText } from './text.ts'

const BY_FORMAT: { readonly [Format in ExportFormat]: Export & { readonly format: Format } } = {
  text: {
    format: 'text',
    ending: '.txt',
    mediaType: 'text/plain',
    kind: 'text',
    make: ({ trace }) => traceText(trace),
  },
  json: {
    format: 'json',
    ending: '.json',
    mediaType: 'application/json',
    kind: 'text',
    make: ({ trace }) => traceJson(trace),
  },
  mermaid: {
    format: 'mermaid',
    ending: '.mmd',
    mediaType: 'text/vnd.mermaid',
    kind: 'text',
    make: ({ trace }) => traceMermaid(trace),
  },
  plantuml: {
    format: 'plantuml',
    ending: '.puml',
    mediaType: 'text/plain',
    kind: 'text',
    make: ({ trace }) => tracePlantuml(trace),
  },
  svg: {
    format: 'svg',
    ending: '.svg',
    mediaType: 'image/svg+xml',
    kind: 'text',
    make: ({ trace }, { fonts }, look) => traceSvg(trace, fonts, look?.theme),
  },
  pcapng: {
    format: 'pcapng',
    ending: '.pcapng',
    mediaType: 'application/x-pcapng',
    kind: 'bytes',
    make: ({ trace }) => tracePcapng(trace),
  },
  junit: {
    format: 'junit',
    ending: '.xml',
    mediaType: 'application/xml',
    kind: 'text',
    make: (source) => runsJunit([source]),
  },
  html: {
    format: 'html',
    ending: '.html',
    mediaType: 'text/html',
    kind: 'text',
    make: ({ trace }, resources) => traceHtml(trace, resources),
  },
}

export const EXPORTS: readonly Export[] = Object.values(BY_FORMAT)

export const exportOf = (format: ExportFormat): Export => BY_FORMAT[format]
