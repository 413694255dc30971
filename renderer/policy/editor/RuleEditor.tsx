// One rule: the sentence that says it, and a field for everything it holds. Whatever is typed and good is in the draft
// at once.

import { useMemo } from 'react'
import { ruleSentence } from '../../../diagram/say-rule.ts'
import type { Rule } from '../../../protocol/formats/policy.ts'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import { Check } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import { localeNames } from './choices.ts'
import { EditorFrame } from './EditorFrame.tsx'
import styles from './editor.module.css'
import { judgeId } from './judges.ts'
import { MatchFields } from './MatchFields.tsx'
import { TypedField } from './TypedField.tsx'
import { useRule } from './use-rule.ts'

interface Props {
  readonly rule: Rule
}

function NameField({ rule }: Props) {
  const draft = useLab((state) => state.draft)
  const edit = useRule(rule)
  const selectRule = useLab((state) => state.selectRule)
  const judge = useMemo(
    () => judgeId(draft.rules.map(({ id }) => id).filter((id) => id !== rule.id)),
    [draft, rule.id],
  )
  return (
    <TypedField
      label={say('rules.editor.name')}
      shown={rule.id}
      judge={judge}
      epoch=""
      wire={false}
      onUse={(id) => {
        edit.change({ id })
        selectRule(id)
      }}
    />
  )
}

function NoteField({ rule }: Props) {
  const { change } = useRule(rule)
  return (
    <Field label={say('rules.editor.note')}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          className={styles.note}
          rows={2}
          value={rule.note}
          placeholder={say('rules.editor.notePlaceholder')}
          aria-describedby={describedBy}
          onChange={({ target }) => change({ note: target.value })}
        />
      )}
    </Field>
  )
}

export function RuleEditor({ rule }: Props) {
  const { catalogue, change } = useRule(rule)
  const nameOf = useMemo(() => localeNames(catalogue), [catalogue])
  return (
    <EditorFrame>
      <p className={styles.sentence}>
        <Sentence parts={ruleSentence(rule, nameOf)} />
      </p>
      <div className={styles.fields}>
        <NameField rule={rule} />
        <div className={styles.enabled}>
          <Check
            label={say('rules.editor.enabled')}
            checked={rule.enabled}
            onChange={(enabled) => change({ enabled })}
          />
        </div>
      </div>
      <h3 className={styles.heading}>{say('rules.editor.who')}</h3>
      <MatchFields rule={rule} />
      <h3 className={styles.heading}>{say('rules.editor.told')}</h3>
      <AnswerFields id={rule.id} told={rule} />
      <NoteField rule={rule} />
    </EditorFrame>
  )
}
