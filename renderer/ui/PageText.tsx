// A page (protocol/page.ts) as it is read: headings, paragraphs, lists, and wire text in the mono face.

import { useMemo } from 'react'
import { type PageBlock, type PagePart, parsePage } from '../../protocol/page.ts'
import styles from './page.module.css'

function Part({ part }: { readonly part: PagePart }) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return <code>{part.text}</code>
    case 'strong':
      return <strong>{part.text}</strong>
    // Shown to be read and copied: nothing on a page is opened from here.
    case 'link':
      return <span className={styles.link}>{part.url}</span>
  }
}

const Parts = ({ parts }: { readonly parts: readonly PagePart[] }) =>
  // The parts of one text never change places.
  // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
  parts.map((part, i) => <Part key={i} part={part} />)

function Block({ block }: { readonly block: PageBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Parts parts={block.parts} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Parts parts={block.parts} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its place
            <li key={i}>
              <Parts parts={item} />
            </li>
          ))}
        </ul>
      )
  }
}

export const PageText = ({ blocks }: { readonly blocks: readonly PageBlock[] }) => (
  <div className={styles.page}>
    {blocks.map((block, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place
      <Block key={i} block={block} />
    ))}
  </div>
)

/** A page of one paragraph within a line, such as a question or one of its answers. */
export function PageLine({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parsePage(text), [text])
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place
    <Parts key={i} parts={block.kind === 'list' ? block.items.flat() : block.parts} />
  ))
}
