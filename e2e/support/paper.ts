// Reads PDF back with somebody else's programs: those of poppler, where they are installed (CI installs them).

import { execFileSync, spawnSync } from 'node:child_process'

export const hasPoppler = ['pdfinfo', 'pdftotext', 'pdftoppm'].every(
  (program) => spawnSync(program, ['-v']).error === undefined,
)

const MOST = 256 * 1024 * 1024

export interface PaperPage {
  /** Its text, with single spaces. */
  readonly text: string
  /** How much of it is not white, 0 to 1. */
  readonly ink: number
}

/** How many of a page's pixels are darker than the palest tint; `-gray` writes a PGM. */
function inkOf(file: string, page: number): number {
  const args = ['-gray', '-r', '40', '-f', String(page), '-l', String(page), file]
  const pgm = execFileSync('pdftoppm', args, { maxBuffer: MOST })
  const [, width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1')) ?? []
  const size = Number(width) * Number(height)
  const dark = pgm.subarray(pgm.length - size).filter((grey) => grey < 200).length
  return dark / size
}

export function paperPages(file: string): readonly PaperPage[] {
  const texts = execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: MOST, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
  return texts.map((text, i) => ({ text: text.replace(/\s+/g, ' ').trim(), ink: inkOf(file, i + 1) }))
}

/** As pdfinfo says it, such as `595 x 842 pts (A4)`. */
export const paperSize = (file: string): string =>
  /^Page size:\s+(.*)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1] ?? ''
