// In the header: the file that a document is in, and whether it was edited since.

import type { Document } from '../../main/contract-files.ts'
import { say } from '../../words/words.ts'
import styles from '../app/header.module.css'
import { fileOf, isUnsaved } from '../state/document-standing.ts'
import { useLab } from '../state/lab.ts'

export function FileMark({ of }: { readonly of: Document['kind'] }) {
  const file = useLab((state) => fileOf(state, of)?.name ?? null)
  const edited = useLab((state) => isUnsaved(state, of))
  return (
    <>
      {file !== null && (
        <code className={styles.note} title={file}>
          {file}
        </code>
      )}
      {edited && <span className={styles.note}>{say('stage.frame.edited')}</span>}
    </>
  )
}
