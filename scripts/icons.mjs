// `npm run icons`: draws assets/icon.svg in every size and form that a system asks for, in Chromium, which is here
// anyway. What it writes is committed; scripts/icons/icons.test.mjs holds it to its source.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { electronExecutable } from './ensure-electron.mjs'
import { icnsOf, icoOf } from './icons/containers.mjs'
import { documentOf, padded, SOURCE, sourceHash } from './icons/drawings.mjs'
import { SIZES } from './icons/sizes.mjs'
import { electronArguments, virtualDisplayEnv } from './lib/app.mjs'
import { hasDisplay, openVirtualDisplay } from './lib/display.mjs'
import { Refusal, root, run, runAsScript, say } from './lib/project.mjs'
import { setUp } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUp()
  const icon = fs.readFileSync(path.join(root, SOURCE), 'utf8')
  const document = documentOf(icon)
  const drawn = await draw({
    icon: { svg: icon, sizes: [...new Set([...SIZES.linux, ...SIZES.windows])] },
    padded: { svg: padded(icon), sizes: SIZES.macos },
    document: { svg: document, sizes: [...new Set([...SIZES.mime, ...SIZES.windows])] },
    paddedDocument: { svg: padded(document), sizes: SIZES.macos },
  })
  write('packaging/document.svg', document)
  for (const size of SIZES.linux) write(`packaging/icons/${size}x${size}.png`, drawn.icon(size))
  for (const size of SIZES.mime) write(`packaging/mime-icons/${size}.png`, drawn.document(size))
  write('assets/icon.png', drawn.icon(SIZES.window))
  write('packaging/icon.ico', icoOf(pairs(SIZES.windows, drawn.icon)))
  write('packaging/document.ico', icoOf(pairs(SIZES.windows, drawn.document)))
  write('packaging/icon.icns', icnsOf(pairs(SIZES.macos, drawn.padded)))
  write('packaging/document.icns', icnsOf(pairs(SIZES.macos, drawn.paddedDocument)))
  write('packaging/icons.sha256', `${sourceHash(icon)}\n`)
  say('The icons are drawn.')
  return 0
})

/**
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function write(file, content) {
  const target = path.join(root, file)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, content)
}

/**
 * @param {readonly number[]} sizes
 * @param {(size: number) => Buffer} png
 */
function pairs(sizes, png) {
  return sizes.map((size) => ({ size, png: png(size) }))
}

/**
 * @typedef {'icon' | 'padded' | 'document' | 'paddedDocument'} Name
 * @param {Record<Name, { svg: string, sizes: readonly number[] }>} drawings
 * @returns {Promise<Record<Name, (size: number) => Buffer>>} PNG files by size
 */
async function draw(drawings) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-icons-'))
  const display = hasDisplay() ? null : await openVirtualDisplay()
  try {
    fs.writeFileSync(path.join(folder, 'drawings.json'), JSON.stringify(drawings))
    const painter = path.join(root, 'scripts', 'icons', 'painter.mjs')
    const env = {
      ...(display === null ? process.env : virtualDisplayEnv(display.display)),
      CVQ_LAB_DRAWINGS: folder,
    }
    const result = await run(electronExecutable(), [...electronArguments(), painter], {
      env,
      limitSeconds: 60,
    })
    if (result.code !== 0)
      throw new Refusal(`The icons could not be drawn. ${result.trouble}${result.stderr}`)
    // All are read before the folder goes.
    const pictures = new Map(
      fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]),
    )
    const read = (/** @type {Name} */ name) => (/** @type {number} */ size) => {
      const picture = pictures.get(`${name}-${size}.png`)
      if (picture === undefined) throw new Error(`${name} was not drawn at ${size} pixels`)
      return picture
    }
    return {
      icon: read('icon'),
      padded: read('padded'),
      document: read('document'),
      paddedDocument: read('paddedDocument'),
    }
  } finally {
    await display?.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
