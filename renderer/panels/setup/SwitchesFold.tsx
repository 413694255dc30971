// "Sources differ": every question on which the sources disagree and the scenario can take sides.

import { useState } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { SWITCHED } from '../disagreements.ts'
import { Sources } from '../Sources.tsx'
import styles from './setup.module.css'
import { countChanged, SWITCHES } from './switches.ts'

export function SwitchesFold() {
  const [open, setOpen] = useState(false)
  const scenario = useLab((state) => state.scenario)
  const edit = useLab((state) => state.edit)
  const changed = countChanged(scenario)
  return (
    <Fold
      title={say('setup.differ.title')}
      aside={changed === 0 ? say('setup.differ.standard') : say('setup.differ.changed', { count: changed })}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <div className={styles.group}>
        <p className={styles.lead}>{say('setup.differ.lead')}</p>
        {SWITCHED.map(({ id, question, readings }) => (
          <Choice
            key={id}
            legend={say(question)}
            look="list"
            items={readings.map(({ words, sources }, i) => ({
              value: String(i),
              label: say(words),
              note: <Sources sources={sources} />,
            }))}
            value={String(SWITCHES[id].read(scenario))}
            onChange={(value) => edit((before) => SWITCHES[id].set(before, Number(value)))}
          />
        ))}
      </div>
    </Fold>
  )
}
