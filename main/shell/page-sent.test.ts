import { describe, expect, it } from 'vitest'
import { watchSending } from './page-sent.ts'

const DOCUMENT = `<!doctype html><head>
  <script type="module" crossorigin src="./assets/first.js"></script>
  <link rel="stylesheet" crossorigin href="./assets/first.css">
  <link rel="preload" as="font" href="./assets/plex.woff2" />
</head>`

const response = (text: string): Response => new Response(text, { headers: { 'Content-Type': 'text/css' } })

/** Whether a promise has been resolved by now. */
const isResolved = (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<false>((not) => setImmediate(() => not(false)))])

describe('what the first picture waits for', () => {
  it('is sent when the last script and style have been taken whole', async () => {
    const { sent, watched } = watchSending(DOCUMENT)
    expect(await watched('/assets/first.js', response('let it = 1')).text()).toBe('let it = 1')
    expect(await isResolved(sent)).toBe(false)
    const style = watched('/assets/first.css', response('p {}'))
    expect(await isResolved(sent)).toBe(false)
    await style.text()
    expect(await isResolved(sent)).toBe(true)
  })

  it('is not what the document only preloads, nor what it does not name', () => {
    const { watched } = watchSending(DOCUMENT)
    for (const path of ['/assets/plex.woff2', '/assets/later.js']) {
      const given = response('')
      expect(watched(path, given)).toBe(given)
    }
  })

  it('keeps status and headers', () => {
    const { headers, status } = watchSending(DOCUMENT).watched('/assets/first.css', response('p {}'))
    expect(headers.get('Content-Type')).toBe('text/css')
    expect(status).toBe(200)
  })

  it('leaves a file that is not there to whoever waits for the page to have loaded', async () => {
    const { sent, watched } = watchSending('<script src="./gone.js"></script>')
    const missing = new Response(null, { status: 404 })
    expect(watched('/gone.js', missing)).toBe(missing)
    expect(await isResolved(sent)).toBe(false)
  })

  it('is nothing where the document names nothing', async () => {
    expect(await isResolved(watchSending('<p>').sent)).toBe(true)
  })
})
