// Measures from an input to the frame that shows what came of it; benchmarks read the durations.

/**
 * Call it when what came of the input has been put into the page: measures when the next frame has been painted.
 * `since` is on the page's clock. The returned function gives up waiting.
 */
export function measurePaint(name: string, since: number): () => void {
  // A task posted within a frame runs after that frame's paint.
  const frame = requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      performance.measure(name, { start: since, end: performance.now() })
    }
    port2.postMessage(null)
  })
  return () => cancelAnimationFrame(frame)
}
