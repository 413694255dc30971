// "Sources differ": every question on which the sources disagree and the scenario can take sides.

import { useState } from 'react'
import { SWITCHED } from '../../../reference/disagreements.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { Fold } from '../../ui/Fold.tsx'
import { SwitchChoice } from './SwitchChoice.tsx'
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
        {SWITCHED.map((question) => (
          <SwitchChoice
            key={question.id}
            of={question}
            reading={SWITCHES[question.id].read(scenario)}
            onRead={(reading) => edit((before) => SWITCHES[question.id].set(before, reading))}
          />
        ))}
      </div>
    </Fold>
  )
}
