// The draft as the text of its file. What is typed becomes the draft as soon as it is a policy; until then it stays
// here with what is wrong with it, and the draft is as it was.

import { useMemo } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { numberText } from '../../ui/number.ts'
import { placeOf } from '../edits.ts'
import { CodeArea } from './CodeArea.tsx'
import { offsetOfRule, type TextFault, textFault } from './fault-line.ts'
import styles from './json.module.css'
import { keepSame, readText } from './read-text.ts'
import { shownText } from './shown-text.ts'

/** What is wrong with a text, and null of a policy. */
function faultOf(text: string): TextFault | null {
  const read = readText(text)
  return read.ok ? null : textFault(text, read.reason)
}

export function JsonPane() {
  const draft = useLab((state) => state.draft)
  const typed = useLab(({ jsonTyped, draft: now }) => (jsonTyped?.beside === now ? jsonTyped.text : null))
  const rule = useLab((state) => state.rule)
  const edit = useLab((state) => state.editPolicy)
  const typeJson = useLab((state) => state.typeJson)
  const shown = useMemo(() => shownText(draft), [draft])
  const fault = useMemo(() => (typed === null ? null : faultOf(typed)), [typed])
  // The place is worked out when the rule is chosen, not while its text is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of that moment is meant
  const begin = useMemo(() => offsetOfRule(shown.text, placeOf(draft, rule)), [rule])

  const onType = (text: string) => {
    const read = readText(text)
    const next = read.ok ? keepSame(read.value, draft) : draft
    typeJson({ text, beside: next })
    edit(() => next)
  }
  return (
    <>
      <CodeArea
        label={say('policy.json.label')}
        text={typed ?? shown.text}
        wrong={fault?.line ?? null}
        begin={begin}
        onType={shown.first === null ? onType : null}
      />
      <p className={styles.foot} data-wrong={fault !== null} role="status">
        {fault?.sentence ??
          (shown.first === null
            ? say('policy.json.good')
            : say('policy.json.long', {
                shown: numberText(shown.first),
                rules: numberText(draft.rules.length),
              }))}
      </p>
    </>
  )
}
