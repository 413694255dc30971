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
 * A sheet with a folded corner that bears the sign. All on the icon's grid of four units, so that at 16 pixels the
 * edges of the bars fall between pixels here as well.
 * @param {string} icon
 */
export const documentOf = (icon) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><title>CVQ Lab file</title>` +
  `<path fill="#181d20" d="M10 0h30v16h16v46a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z"/>` +
  `<path fill="#94a3ab" d="M42 0v14h14z"/><g transform="translate(0 8)">${signOf(icon)}</g></svg>\n`

/** Of Apple's 1024 units the picture takes 824. @param {string} svg */
export const padded = (svg) => svg.replace('viewBox="0 0 64 64"', 'viewBox="-7.767 -7.767 79.534 79.534"')
