// Reads what of the assets goes into exports: the fonts, and the script and style of the page that plays.

import { join } from 'node:path'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { ExportFont, ExportResources } from './export/source.ts'
import type { FileFault } from './files.ts'
import { readOwnBytes, readText } from './text-file.ts'

type Read<Value> = Result<Value, FileFault>

const FACES = ['sans', 'mono'] as const
const WEIGHTS = [400, 500, 600] as const

/** With the same line ends however git wrote it here: an export is the same everywhere. */
function text(file: string): Read<string> {
  const read = readText(file)
  return read.ok ? ok(read.value.replaceAll('\r\n', '\n')) : fail({ file, fault: read.reason })
}

function fontsIn(folder: string): Read<readonly ExportFont[]> {
  const fonts: ExportFont[] = []
  for (const face of FACES) {
    for (const weight of WEIGHTS) {
      const file = join(folder, `ibm-plex-${face}-latin-${weight}.woff2`)
      const bytes = readOwnBytes(file)
      if (!bytes.ok) return fail({ file, fault: bytes.reason })
      fonts.push({ face, weight, data: Buffer.from(bytes.value).toString('base64') })
    }
  }
  return ok(fonts)
}

/** Of the assets folder; the first file that cannot be read ends it. */
export function loadExportResources(assetsDir: string): Read<ExportResources> {
  const fonts = fontsIn(join(assetsDir, 'fonts'))
  if (!fonts.ok) return fonts
  const script = text(join(assetsDir, 'export', 'player.js'))
  if (!script.ok) return script
  const page = text(join(assetsDir, 'export', 'page.css'))
  if (!page.ok) return page
  const style = text(join(assetsDir, 'export', 'player.css'))
  if (!style.ok) return style
  return ok({ fonts: fonts.value, player: { script: script.value, style: page.value + style.value } })
}
