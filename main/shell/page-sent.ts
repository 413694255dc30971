// Knows when a page has been given all that its first picture waits for: the scripts and styles that its document
// names. Until then the main process has nothing better to do than to hand them over (docs/decisions/0034).

/** A script or a style as the built document names it: `src="./assets/…"`. */
const NAMED = /<(?:script|link rel="stylesheet")[^>]*? (?:src|href)="\.(\/[^"]+)"/g

export interface Sending {
  /** Resolves when the last of them has been taken; at once where the document names none. */
  readonly sent: Promise<void>
  /** The same answer to a request, heard of when it has been taken whole. */
  watched(path: string, response: Response): Response
}

/** `document` is the page's HTML. */
export function watchSending(document: string): Sending {
  const awaited = new Set([...document.matchAll(NAMED)].map(([, path]) => path))
  let done: () => void = () => {}
  const sent = new Promise<void>((resolve) => {
    done = resolve
  })
  const taken = (path: string): void => {
    awaited.delete(path)
    if (awaited.size === 0) done()
  }
  if (awaited.size === 0) done()
  return {
    sent,
    watched(path, response) {
      if (response.body === null || !awaited.has(path)) return response
      const body = response.body.pipeThrough(new TransformStream({ flush: () => taken(path) }))
      return new Response(body, response)
    },
  }
}
