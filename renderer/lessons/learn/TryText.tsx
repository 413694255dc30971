// A run in the learner's hands: what to do with it, and whether the goal is met.

import { useMemo } from 'react'
import { parsePage } from '../../../protocol/page.ts'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { PageText } from '../../ui/PageText.tsx'
import { sayClaim } from '../say-claim.ts'
import styles from './pane.module.css'

function Goal() {
  const goal = useLab(({ learning }) => learning.trial?.goal ?? null)
  const met = useLab(({ learning }) => learning.trial?.met ?? false)
  const said = useMemo(() => (goal === null ? [] : sayClaim(goal)), [goal])
  if (said.length === 0) return null
  return (
    <div className={styles.goal} data-met={met}>
      <h3>{say('lessons.try.goal')}</h3>
      <ul>
        {said.map((sentence, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a goal has no other name than its place
          <li key={i}>
            <Sentence parts={sentence} />
          </li>
        ))}
      </ul>
      <p role="status" className={styles.met}>
        {met && (
          <>
            <Glyph name="check" /> {say('lessons.try.met')}
          </>
        )}
      </p>
    </div>
  )
}

export function TryText({ text }: { readonly text: string | null }) {
  const blocks = useMemo(() => parsePage(text ?? ''), [text])
  return (
    <>
      {text !== null && <PageText blocks={blocks} />}
      <Goal />
      <p className={styles.note}>{say('lessons.try.open')}</p>
    </>
  )
}
