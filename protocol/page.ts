// Pages as data, for the window to show: those of the built-in policies, and the texts of lessons. A small part of Markdown and no more: a title,
// paragraphs, lists of one level, code between backticks, words between double asterisks, and URLs as they stand. Any text is a page.

import { sourceLines } from './markdown.ts'

export type PagePart =
  | { readonly kind: 'text'; readonly text: string }
  /** What stood between backticks. */
  | { readonly kind: 'code'; readonly text: string }
  /** What stood between double asterisks: words alone, with neither code nor addresses in them. */
  | { readonly kind: 'strong'; readonly text: string }
  /** An `http` or `https` address; shown, and opened only after the user says so. */
  | { readonly kind: 'link'; readonly url: string }

export type PageBlock =
  | { readonly kind: 'heading'; readonly parts: readonly PagePart[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly PagePart[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly PagePart[])[] }

const HEADING = /^# +(.*)$/
const ITEM = /^- +(.*)$/

/** Code, stressed words, or an address up to a space, without the punctuation of the sentence around it. */
const SPECIAL =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*`\s](?:[^*`]*[^*`\s])?)\*\*|(?<url>https?:\/\/[^\s`]*[^\s`.,;:!?)])/g

function partsOf(text: string): readonly PagePart[] {
  const parts: PagePart[] = []
  let from = 0
  for (const found of text.matchAll(SPECIAL)) {
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) })
    const { code, strong, url } = found.groups ?? {}
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (url !== undefined) parts.push({ kind: 'link', url })
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

/** A block while its lines come in: a list has one text an item, all else has one. */
interface Draft {
  readonly kind: PageBlock['kind']
  readonly texts: string[]
}

/** Takes one line. Whatever begins no block of its own goes on with the text before it, unless a blank line ended that. */
function take(line: string, drafts: Draft[], goesOn: boolean): void {
  const heading = HEADING.exec(line)?.[1]
  const item = ITEM.exec(line)?.[1]
  const last = drafts.at(-1)
  if (heading !== undefined) drafts.push({ kind: 'heading', texts: [heading] })
  else if (item !== undefined && last?.kind === 'list') last.texts.push(item)
  else if (item !== undefined) drafts.push({ kind: 'list', texts: [item] })
  else if (goesOn && last !== undefined && last.kind !== 'heading')
    last.texts.push(`${last.texts.pop() ?? ''} ${line.trim()}`)
  else drafts.push({ kind: 'paragraph', texts: [line.trim()] })
}

function blockOf({ kind, texts }: Draft): PageBlock {
  if (kind === 'list') return { kind, items: texts.map((text) => partsOf(text.trim())) }
  return { kind, parts: partsOf((texts[0] ?? '').trim()) }
}

/** The blocks of a page, in order. */
export function parsePage(markdown: string): readonly PageBlock[] {
  const drafts: Draft[] = []
  let goesOn = false
  for (const { text } of sourceLines(markdown)) {
    const blank = text.trim() === ''
    if (!blank) take(text, drafts, goesOn)
    goesOn = !blank
  }
  return drafts.map(blockOf)
}

const wordsOf = (parts: readonly PagePart[]): string =>
  parts.map((part) => (part.kind === 'link' ? part.url : part.text)).join('')

/** The words of a page on one line, without its marks: for where only text can stand. */
export const plainText = (markdown: string): string =>
  parsePage(markdown)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.parts]))
    .map(wordsOf)
    .join(' ')
