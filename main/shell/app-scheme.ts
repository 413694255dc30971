// app://cvq-lab/: the window's own address. Only the files of the built renderer are served, from a table made
// once; what a request names is looked up there and never used as a path, so no request can leave the folder.

import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://cvq-lab`
export const START_PAGE = `${ORIGIN}/index.html`

/** standard gives it an origin, secure the rights of https, codeCache keeps compiled scripts between starts. */
export const SCHEME_PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  codeCache: true,
} as const

/**
 * What a page may load: from itself, and only what the window needs. Everything not named is forbidden. No text is ever
 * turned into markup or code (trusted types, without a single policy that could make one).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const MIME_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
])

export interface ServedFile {
  readonly path: string
  readonly type: string
}

/** Path part of an address, such as `/assets/index.js`, to the file on disk. */
export type FileTable = ReadonlyMap<string, ServedFile>

/** Every file of a kind we serve below `root`; none where there is no such folder. */
export function fileTable(root: string): FileTable {
  const table = new Map<string, ServedFile>()
  const visit = (folder: string, address: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      const type = MIME_TYPES.get(extname(entry.name))
      if (entry.isDirectory()) visit(path, `${address}${entry.name}/`)
      else if (entry.isFile() && type !== undefined) table.set(`${address}${entry.name}`, { path, type })
    }
  }
  if (existsSync(root)) visit(root, '/')
  return table
}

/** Answers a request from the table: 200 with the file, 404 for any other address, 405 for any other method. */
export function respond(
  request: Pick<Request, 'method' | 'url'>,
  table: FileTable,
  read: (path: string) => Uint8Array<ArrayBuffer>,
): Response {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: HEADERS })
  const file = request.url.startsWith(`${ORIGIN}/`) ? table.get(new URL(request.url).pathname) : undefined
  if (file === undefined) return new Response(null, { status: 404, headers: HEADERS })
  return new Response(read(file.path), { headers: { ...HEADERS, 'Content-Type': file.type } })
}
