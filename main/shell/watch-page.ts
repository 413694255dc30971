// Waiting for the page to say something of itself: the renderer keeps `data-painted`, `data-ready` and `data-play`
// on <html>.

import type { WebContents } from 'electron'

/** Runs in the page. Resolves at once when the attribute already has the value; no polling. */
const untilAttribute = (name: string, value: string): string => `new Promise((resolve) => {
  const root = document.documentElement
  const has = () => root.dataset[${JSON.stringify(name)}] === ${JSON.stringify(value)}
  const observer = new MutationObserver(() => { if (has()) { observer.disconnect(); resolve(true) } })
  if (has()) resolve(true)
  else observer.observe(root, { attributes: true })
})`

/** Resolves when the frame and the stage have been painted. */
export async function untilFirstPaint(contents: WebContents): Promise<void> {
  await contents.executeJavaScript(untilAttribute('painted', 'true'))
}

/** Resolves when the whole window has been painted. */
export async function untilReady(contents: WebContents): Promise<void> {
  await contents.executeJavaScript(untilAttribute('ready', 'true'))
}

/** Resolves when play stands at the end of the run. */
export async function untilPlayed(contents: WebContents): Promise<void> {
  await contents.executeJavaScript(untilAttribute('play', 'ended'))
}

/** Resolves when what the page shows now has been on the screen: two frames later. */
export async function untilPainted(contents: WebContents): Promise<void> {
  await contents.executeJavaScript(
    'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(true))))',
  )
}
