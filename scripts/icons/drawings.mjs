// The pictures made of the one source: a document that carries the app's sign, and either with the margin that macOS
// leaves around its icons.
import { createHash } from 'node:crypto'

export const SOURCE = 'assets/icon.svg'

/** @param {string} svg */
export const sourceHash = (svg) => createHash('sha256').update(svg).digest('hex')

/**
 * The shapes of the icon without its ground.
 * @param {string} icon
 */
function signOf(icon) {
  const [, sign] = /<g id="sign">(.*?)<\/g>/s.exec(icon) ?? []
  if (sign === undefined) throw new Error(`${SOURCE} has no group with the id "sign"`)
  return sign
}

/**
 * A sheet with a folded corner, the icon's ground on its lower half. On the grid of four units, so that at 16 pixels
 * its edges fall between them.
 * @param {string} icon
 */
export const documentOf = (icon) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><title>CVQ Lab file</title>` +
  `<path fill="#6a7880" d="M8 0h36l12 12v52H8z"/><path fill="#fbfcfc" d="M10 2h32v12h12v48H10z"/>` +
  `<path fill="#c3ccd0" d="M44 3.5 52.5 12H44z"/>` +
  `<rect x="12" y="20" width="40" height="40" rx="6" fill="#181d20"/>` +
  `<g transform="translate(12 20) scale(.625)">${signOf(icon)}</g></svg>\n`

/** Of Apple's 1024 units the picture takes 824. @param {string} svg */
export const padded = (svg) => svg.replace('viewBox="0 0 64 64"', 'viewBox="-7.767 -7.767 79.534 79.534"')
