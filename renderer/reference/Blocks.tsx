// The pieces of a page: paragraphs, the forms of lines, tables whose cells lead on.

import type { Block, Cell } from '../../reference/index.ts'
import { plain } from '../../words/words.ts'
import { Sentence } from '../stage/Sentence.tsx'
import { useLab } from '../state/lab.ts'
import styles from './article.module.css'

function CellView({ cell }: { readonly cell: Cell }) {
  const openEntry = useLab((state) => state.openEntry)
  const { parts, to } = cell
  if (to === undefined) return <Sentence parts={parts} />
  return (
    <button type="button" className={styles.link} onClick={() => openEntry(to)}>
      <Sentence parts={parts} />
    </button>
  )
}

type Table = Extract<Block, { readonly kind: 'table' }>

/** A table without a head names its rows in their first column. */
function TableView({ table }: { readonly table: Table }) {
  const { caption, head, rows } = table
  return (
    <div className={styles.scroller}>
      <table className={styles.table} data-facts={head.length === 0}>
        <caption>{caption}</caption>
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.map(({ parts }) => plain(parts)).join('|')}>
              {cells.map((cell, i) =>
                head.length === 0 && i === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its column
                  <th key={i} scope="row">
                    <CellView cell={cell} />
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its column
                  <td key={i}>
                    <CellView cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Sentence parts={block.parts} />
        </p>
      )
    case 'form':
      return (
        <div className={styles.form}>
          <span>{block.label}</span>
          <code>{block.line}</code>
        </div>
      )
    case 'table':
      return <TableView table={block} />
  }
}

export const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place
    <BlockView key={i} block={block} />
  ))
