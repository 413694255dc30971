// Who says so, in a word each; whole titles as tooltips.

import type { SourceId } from '../../protocol/sources.ts'
import { say } from '../../words/words.ts'
import styles from './sources.module.css'

interface Props {
  readonly sources: readonly SourceId[]
}

export const Sources = ({ sources }: Props) =>
  sources.length > 0 && (
    <span className={styles.sources}>
      {sources.map((source, i) => (
        <span key={source}>
          {i > 0 && ', '}
          <span title={say(`wire.sourceTitle.${source}`)}>{say(`wire.source.${source}`)}</span>
        </span>
      ))}
    </span>
  )
