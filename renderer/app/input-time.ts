// When the newest input happened, so that "from a keystroke to the new diagram" begins at the keystroke itself.

const INPUTS = ['keydown', 'input', 'pointerdown', 'click'] as const

/** Listens from now on; the returned function gives the newest input's time, in milliseconds on the page's clock. */
export function watchInput(target: EventTarget): () => number {
  let newest = performance.now()
  for (const kind of INPUTS) {
    target.addEventListener(kind, ({ timeStamp }) => (newest = timeStamp), { capture: true, passive: true })
  }
  return () => newest
}
