// How many clients, for how long, from which seed, with clocks how far off.

import { say } from '../../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Judge, useDraft } from '../../ui/use-draft.ts'
import { settingEdit } from '../edits.ts'
import { judgeClients, judgeDays, judgeSeed, judgeSkew } from './judges.ts'
import styles from './setup.module.css'
import { usePlan } from './use-plan.ts'

type Setting = 'seed' | 'days' | 'clients' | 'clockSkewHours'

const JUDGES: Readonly<Record<Setting, Judge<number>>> = {
  seed: judgeSeed,
  days: judgeDays,
  clients: judgeClients,
  clockSkewHours: judgeSkew,
}

function Setting({ name, note }: { readonly name: Setting; readonly note?: string }) {
  const { plan, edit, epoch } = usePlan()
  const typed = useDraft(
    String(plan[name]),
    JUDGES[name],
    (value) => edit(settingEdit({ [name]: value })),
    epoch,
  )
  const said = note === undefined ? null : ({ text: note, kind: 'note' } as const)
  return (
    <Field
      label={say(`rollout.setup.${name}`)}
      message={typed.fault === null ? said : { text: typed.fault, kind: 'wrong' }}
    >
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  )
}

/** Short enough to say aloud: whoever hears it gets the same film. */
const SEEDS = 10_000

function Reroll() {
  const { edit } = usePlan()
  const reroll = () => {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
    edit(settingEdit({ seed: number % SEEDS }))
  }
  return (
    <Button title={say('rollout.setup.rerollTitle')} onClick={reroll}>
      {say('rollout.setup.reroll')}
    </Button>
  )
}

export function PopulationFields() {
  return (
    <>
      <div className={styles.pair}>
        <Setting name="clients" />
        <Setting name="days" />
      </div>
      <div>
        <div className={styles.seed}>
          <Setting name="seed" />
          <Reroll />
        </div>
        <p className={styles.note}>{say('rollout.setup.sameSeed')}</p>
      </div>
    </>
  )
}

export const SkewField = () => <Setting name="clockSkewHours" note={say('rollout.setup.skewNote')} />
