// What a client is told when every check passed and no rule matches.

import { otherwiseSentence } from '../../../diagram/say-rule.ts'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { EditorFrame } from './EditorFrame.tsx'
import styles from './editor.module.css'

export function OtherwiseEditor() {
  const otherwise = useLab(({ draft }) => draft.otherwise)
  return (
    <EditorFrame>
      <p className={styles.sentence}>
        <Sentence parts={otherwiseSentence(otherwise)} />
      </p>
      <AnswerFields id={OTHERWISE} told={otherwise} />
    </EditorFrame>
  )
}
