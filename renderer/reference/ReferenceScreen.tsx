// The screen Reference: what there is at the left, found by chapter or by search; one entry or chapter at the right.

import { say } from '../../words/words.ts'
import { Crash } from '../app/Crash.tsx'
import { Article } from './Article.tsx'
import { Contents } from './Contents.tsx'
import styles from './reference.module.css'

export const ReferenceScreen = () => (
  <main className={styles.screen} aria-label={say('reference.title')}>
    <Crash>
      <Contents />
    </Crash>
    <Crash>
      <Article />
    </Crash>
  </main>
)
