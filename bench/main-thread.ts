// How long a page's main thread works for each frame. A message that the page keeps sending itself comes back at once
// while there is nothing else to do; the longer it takes, the longer something else had the thread. That counts
// everything: our code, style, layout, paint, and what the system took away meanwhile.

import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Milliseconds of work by frame, and how to stop counting. */
    frameWork?: { readonly frames: number[]; stop(): void }
  }
}

/** A message on its way takes this long at most, in milliseconds. */
const ON_ITS_WAY_MS = 0.3

/** Begins to count. It keeps the thread busy, so nothing else is to be measured meanwhile. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate((onItsWay) => {
    const frames: number[] = []
    const { port1, port2 } = new MessageChannel()
    let going = true
    let last = performance.now()
    let work = 0
    let rendered = false
    port1.onmessage = () => {
      const now = performance.now()
      if (now - last > onItsWay) work += now - last
      last = now
      if (rendered) {
        frames.push(work)
        work = 0
        rendered = false
      }
      if (going) port2.postMessage(null)
      else port1.close()
    }
    // Methods alone: to keep the names of other functions tsx would use a helper, which the page does not have.
    const loop = {
      frame() {
        rendered = true
        if (going) requestAnimationFrame(loop.frame)
      },
    }
    loop.frame()
    port2.postMessage(null)
    window.frameWork = {
      frames,
      stop() {
        going = false
      },
    }
  }, ON_ITS_WAY_MS)

/** Forgets the frames so far: what follows begins now. */
export const forgetFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.frameWork?.frames.splice(0)
  })

/** Milliseconds of work of each frame so far. */
export const framesSoFar = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => [...(window.frameWork?.frames ?? [])])

export const stopWatching = (page: Page): Promise<void> => page.evaluate(() => window.frameWork?.stop())
