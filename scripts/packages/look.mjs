// The app is on the screen and its page is locked in: what is asked of every started package.

import { renderersOf, until } from './person.mjs'
import { colours } from './picture.mjs'

/** @typedef {import('./x-client.mjs').XWindow} XWindow */

/** A page with text, lines and symbols has hundreds; an empty window one, a broken one few. */
const MANY_COLOURS = 100
const LIMIT_SECONDS = 60

/**
 * @param {Awaited<ReturnType<typeof import('./x-client.mjs').openX>>} x
 * @param {string} title part of it
 * @returns {Promise<{ window: XWindow, picture: import('./x-client.mjs').Picture } | null>} once it shows something
 */
export const seenWindow = (x, title) =>
  until(async () => {
    const window = (await x.windows()).find(
      (one) => one.viewable && one.title.includes(title) && one.width > 300,
    )
    const picture = window === undefined ? null : await x.picture(window)
    if (window === undefined || picture === null) return null
    return colours(picture) >= MANY_COLOURS ? { window, picture } : null
  }, LIMIT_SECONDS)

/**
 * @param {number} pid of the app
 * @returns {string[]} what keeps a page from being locked in
 */
export function sandboxFaults(pid) {
  const renderers = renderersOf(pid)
  if (renderers.length === 0) return ['The app has no renderer.']
  return renderers.flatMap(({ pid: one, uid, filtered, namespaces, command }) => [
    ...(uid === 0 ? [`The renderer ${one} runs as root.`] : []),
    ...(filtered ? [] : [`The renderer ${one} may make every system call.`]),
    ...(namespaces > 1 ? [] : [`The renderer ${one} sees the processes of the system.`]),
    ...(command.includes('--no-sandbox') ? [`The renderer ${one} was started without its sandbox.`] : []),
  ])
}
