// What can be done with the selected rule, as buttons beside the list's title; the list has keys for the same.

import { say, type WordKey } from '../../../words/words.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import styles from './rules.module.css'
import type { RuleDeeds } from './use-deeds.ts'

interface ToolProps {
  readonly icon: IconName
  readonly word: WordKey
  readonly disabled?: boolean
  onClick(): void
}

function Tool({ icon, word, disabled = false, onClick }: ToolProps) {
  const name = say(word)
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}

export function RuleTools({ deeds }: { readonly deeds: RuleDeeds }) {
  const { rule, place, rules } = deeds
  const none = rule === null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the head
    <div role="group" aria-label={say('rules.list.tools')} className={styles.tools}>
      {none ? (
        <Tool icon="plus" word="rules.list.add" onClick={() => deeds.add('below')} />
      ) : (
        <>
          <Tool icon="plus-above" word="rules.list.addAbove" onClick={() => deeds.add('above')} />
          <Tool icon="plus-below" word="rules.list.addBelow" onClick={() => deeds.add('below')} />
        </>
      )}
      <Tool icon="copy" word="rules.list.duplicate" disabled={none} onClick={deeds.duplicate} />
      <Tool
        icon="power"
        word={rule?.enabled === false ? 'rules.list.on' : 'rules.list.offSwitch'}
        disabled={none}
        onClick={deeds.toggle}
      />
      <Tool icon="up" word="rules.list.up" disabled={none || place === 0} onClick={() => deeds.move(-1)} />
      <Tool
        icon="down"
        word="rules.list.down"
        disabled={none || place === rules - 1}
        onClick={() => deeds.move(1)}
      />
      <Tool icon="trash" word="rules.list.remove" disabled={none} onClick={deeds.remove} />
    </div>
  )
}
