// The policy as a whole: its name, the protocols it speaks, and its switches where the sources differ.

import { SWITCHED } from '../../../reference/disagreements.ts'
import { say } from '../../../words/words.ts'
import { AddChip } from '../../panels/setup/AddChip.tsx'
import { dialectGroups, offering } from '../../panels/setup/choices.ts'
import { SwitchChoice } from '../../panels/setup/SwitchChoice.tsx'
import { SERVER_SWITCHES } from '../../panels/setup/switches.ts'
import { useLab } from '../../state/lab.ts'
import { Chips } from '../../ui/Chips.tsx'
import { Field } from '../../ui/Field.tsx'
import { changePolicy } from '../edits.ts'
import { EditorFrame } from './EditorFrame.tsx'
import styles from './editor.module.css'
import { judgeText } from './judges.ts'
import { TypedField } from './TypedField.tsx'
import { WireName } from './WireName.tsx'

function DialectsField() {
  const dialects = useLab(({ draft }) => draft.dialects)
  const edit = useLab((state) => state.editPolicy)
  const speak = (names: readonly string[]) => edit(changePolicy({ dialects: [...names] }))
  return (
    <Field
      label={say('rules.editor.dialects')}
      token={<WireName name="VER" by="server" />}
      message={dialects.length === 0 ? { text: say('rules.editor.noDialect'), kind: 'note' } : null}
    >
      {({ labelId }) => (
        <Chips
          labelId={labelId}
          chosen={dialects}
          usual={[]}
          hint={say('setup.offers.hint')}
          onChange={speak}
        >
          <AddChip groups={dialectGroups(dialects)} onAdd={(name) => speak(offering(dialects, name))} />
        </Chips>
      )}
    </Field>
  )
}

function Switches() {
  const draft = useLab((state) => state.draft)
  const edit = useLab((state) => state.editPolicy)
  return (
    <div className={styles.fields}>
      {SWITCHED.map((question) => {
        const { id } = question
        return id === 'behaviour' ? null : (
          <SwitchChoice
            key={id}
            of={question}
            reading={SERVER_SWITCHES[id].read(draft)}
            onRead={(reading) => edit((policy) => SERVER_SWITCHES[id].set(policy, reading))}
          />
        )
      })}
    </div>
  )
}

export function PolicyEditor() {
  const name = useLab(({ draft }) => draft.name)
  const edit = useLab((state) => state.editPolicy)
  return (
    <EditorFrame>
      <p className={styles.hint}>{say('rules.editor.policyHint')}</p>
      <div className={styles.fields}>
        <TypedField
          label={say('rules.editor.policyName')}
          shown={name}
          judge={judgeText}
          epoch=""
          wire={false}
          onUse={(text) => edit(changePolicy({ name: text }))}
        />
        <DialectsField />
      </div>
      <h3 className={styles.heading}>{say('setup.differ.title')}</h3>
      <Switches />
    </EditorFrame>
  )
}
