// "Sources differ": the question, and folded under it every reading with who gives it.

import type { Disagreement } from '../../../reference/disagreements.ts'
import { say } from '../../../words/words.ts'
import { Sources } from '../Sources.tsx'
import styles from './differences.module.css'

interface Props {
  readonly differences: readonly Disagreement[]
  /** Whether the readings are in sight from the start. */
  readonly open?: boolean
}

export const Differences = ({ differences, open = false }: Props) =>
  differences.map(({ id, question, readings }) => (
    <details key={id} className={styles.difference} open={open}>
      <summary>
        <strong>{say('wire.differ.title')}</strong> {say(question)}
      </summary>
      <ul>
        {readings.map(({ words, sources }) => (
          <li key={words}>
            {say(words)} <Sources sources={sources} />
          </li>
        ))}
      </ul>
    </details>
  ))
