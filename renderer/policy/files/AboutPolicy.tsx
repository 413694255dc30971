// The page of the built-in policy that the draft began as: its history and its sources.

import { useMemo } from 'react'
import { type PageBlock, type PagePart, parsePage } from '../../../protocol/page.ts'
import { say } from '../../../words/words.ts'
import { Dialog } from '../../app/Dialog.tsx'
import { useLab } from '../../state/lab.ts'
import { builtinOf } from './builtin.ts'
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

export function AboutPolicy() {
  const open = useLab((state) => state.open)
  const builtins = useLab(({ boot }) => boot.policies)
  const kept = useLab((state) => state.kept)
  const builtin = useMemo(() => builtinOf(builtins, kept), [builtins, kept])
  const blocks = useMemo(() => parsePage(builtin?.page ?? ''), [builtin])
  // The dialog has the title already.
  const [first, ...rest] = blocks
  const shown = first?.kind === 'heading' ? rest : blocks
  return (
    <Dialog title={builtin?.policy.name ?? say('policy.files.about')} wide onClose={() => open(null)}>
      <div className={styles.page}>
        {shown.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place
          <Block key={i} block={block} />
        ))}
      </div>
    </Dialog>
  )
}
