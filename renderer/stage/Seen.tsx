// Under the picture: what the person at the client's computer would have seen, once that is known.

import { plain, say } from '../../words/words.ts'
import { Icon } from '../app/Icon.tsx'
import { Sentence } from './Sentence.tsx'
import styles from './seen.module.css'
import { useVerdict } from './use-verdict.ts'

export function Seen() {
  const { seen } = useVerdict()
  return (
    <p className={styles.seen} aria-live="polite" title={plain(seen)}>
      <Icon name="screen" />
      <span className={styles.label}>{say('stage.banner.sees')}</span>
      <span className={styles.text}>
        {seen.length === 0 ? say('stage.banner.seesNothing') : <Sentence parts={seen} />}
      </span>
    </p>
  )
}
