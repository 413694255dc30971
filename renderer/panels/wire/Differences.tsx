// "Sources differ": the question, and every reading with who gives it.

import { say } from '../../../words/words.ts'
import type { Disagreement } from '../disagreements.ts'
import { Sources } from '../Sources.tsx'
import styles from './differences.module.css'

interface Props {
  readonly differences: readonly Disagreement[]
}

export const Differences = ({ differences }: Props) =>
  differences.map(({ id, question, readings }) => (
    <div key={id} className={styles.difference}>
      <p>
        <strong>{say('wire.differ.title')}</strong> {say(question)}
      </p>
      <ul>
        {readings.map(({ words, sources }) => (
          <li key={words}>
            {say(words)} <Sources sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  ))
