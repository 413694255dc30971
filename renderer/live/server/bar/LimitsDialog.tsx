// The limits of the live server, each with its default and what it does.

import { LIMITS, type LimitName } from '../../../../protocol/formats/limits.ts'
import { fail, ok } from '../../../../protocol/result.ts'
import { say } from '../../../../words/words.ts'
import { Dialog } from '../../../app/Dialog.tsx'
import { useLab } from '../../../state/lab.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { numberText } from '../../../ui/number.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { type Judge, useDraft } from '../../../ui/use-draft.ts'
import { DEFAULT_LIMITS, LIMIT_NAMES, useServer } from '../store.ts'
import styles from './dialogs.module.css'

/** Whole numbers within a limit's range; commas as in the default beside it are let pass. */
export const judgeLimit =
  (name: LimitName): Judge<number> =>
  (text) => {
    const { least, most } = LIMITS[name]
    const digits = text.trim().replaceAll(',', '')
    const number = /^\d{1,12}$/.test(digits) ? Number(digits) : Number.NaN
    if (number >= least && number <= most) return ok(number)
    return fail(say('live.server.limits.wrong', { least: numberText(least), most: numberText(most) }))
  }

function Limit({ name }: { readonly name: LimitName }) {
  const limits = useServer((state) => state.limits)
  const set = useServer((state) => state.set)
  const typed = useDraft(
    String(limits[name]),
    judgeLimit(name),
    (value) => set({ limits: { ...limits, [name]: value } }),
    name,
  )
  const message =
    typed.fault === null
      ? ({ kind: 'note', text: say(`live.server.limits.does.${name}`) } as const)
      : ({ kind: 'wrong', text: typed.fault } as const)
  return (
    <Field
      label={say(`live.server.limits.names.${name}`)}
      token={
        <span className={styles.standard}>
          {say('live.server.limits.standard', { number: numberText(LIMITS[name].otherwise) })}
        </span>
      }
      message={message}
    >
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  )
}

export function LimitsDialog() {
  const open = useLab((state) => state.open)
  const set = useServer((state) => state.set)
  const listens = useServer(({ known }) => known.server.kind === 'listening')
  const close = () => open(null)
  return (
    <Dialog title={say('live.server.limits.title')} onClose={close}>
      <div className={styles.form}>
        <p>{say('live.server.limits.what')}</p>
        {listens && <p className={styles.quiet}>{say('live.server.limits.next')}</p>}
        <div className={styles.limits}>
          {LIMIT_NAMES.map((name) => (
            <Limit key={name} name={name} />
          ))}
        </div>
        <div className={styles.actions}>
          <Button look="primary" data-first="" onClick={close}>
            {say('live.server.limits.done')}
          </Button>
          <Button onClick={() => set({ limits: DEFAULT_LIMITS })}>
            {say('live.server.limits.defaults')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
