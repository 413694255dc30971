// Mermaid's own parser in the app's page: what it makes of a diagram.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

interface Message {
  readonly message?: unknown
  readonly type: number
}

/** As much of it as is asked here. */
interface Mermaid {
  /** Throws where it refuses; knows its kinds of diagrams from the first call on. */
  parse(text: string): Promise<unknown>
  readonly mermaidAPI: {
    getDiagramFromText(
      text: string,
    ): Promise<{ readonly type: string; readonly db: { getMessages(): readonly Message[] } }>
  }
}

declare global {
  var mermaid: Mermaid
}

/** Mermaid's numbers for a solid arrow with a head, and with a cross. */
const ARROWS = [0, 3]

/** Puts Mermaid into the page as a script of the debugger's, which the page's content security policy does not meet. */
export async function loadMermaid(page: Page): Promise<void> {
  const script = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: readFileSync(script, 'utf8') })
  await session.detach()
}

export interface ReadDiagram {
  /** null where the parser refuses it. */
  readonly type: string | null
  /** The texts of its solid arrows. */
  readonly said: readonly string[]
}

/** What Mermaid puts in an entity's place while it parses. */
const decoded = (text: string): string =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))

export async function readByMermaid(page: Page, texts: readonly string[]): Promise<readonly ReadDiagram[]> {
  const read = await page.evaluate(
    async ({ diagrams, arrows }) => {
      const results: ReadDiagram[] = []
      for (const text of diagrams) {
        const isAccepted = await globalThis.mermaid.parse(text).then(
          () => true,
          () => false,
        )
        const diagram = isAccepted ? await globalThis.mermaid.mermaidAPI.getDiagramFromText(text) : null
        const messages = (diagram?.db.getMessages() ?? []).filter(({ type }) => arrows.includes(type))
        results.push({
          type: diagram?.type ?? null,
          said: messages.map(({ message }) => String(message)),
        })
      }
      return results
    },
    { diagrams: texts, arrows: ARROWS },
  )
  return read.map(({ type, said }) => ({ type, said: said.map(decoded) }))
}
