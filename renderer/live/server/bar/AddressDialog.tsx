// Where the server is to listen: on this computer only, on every address, or on one that is typed; and the port.

import { useId, useState } from 'react'
import { say } from '../../../../words/words.ts'
import { Dialog } from '../../../app/Dialog.tsx'
import { useLab, useLabStore } from '../../../state/lab.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import control from '../../../ui/control.module.css'
import { cx } from '../../../ui/cx.ts'
import { Field } from '../../../ui/Field.tsx'
import { start } from '../deeds.ts'
import { useServer } from '../store.ts'
import styles from './dialogs.module.css'

const HOSTS = { ipv4: '127.0.0.1', ipv6: '::1', every: '0.0.0.0' } as const
type Known = keyof typeof HOSTS
type Who = Known | 'other'
const WHO: readonly Known[] = ['ipv4', 'ipv6', 'every']
const HIGHEST_PORT = 65_535

const whoOf = (host: string): Who => WHO.find((who) => HOSTS[who] === host) ?? 'other'

/** null of what is no port. */
export function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN
  return port <= HIGHEST_PORT ? port : null
}

/** Whether it may be a host's name or address; whether it is one of this computer is the system's to say. */
export const isHost = (text: string): boolean => /^[\w.:%-]{1,253}$/.test(text.trim())

interface LineProps {
  readonly label: string
  readonly text: string
  readonly fault: string | null
  readonly note?: string
  readonly first?: true
  onType(text: string): void
}

function Line({ label, text, fault, note, first, onType }: LineProps) {
  const message =
    fault !== null
      ? ({ kind: 'wrong', text: fault } as const)
      : note
        ? ({ kind: 'note', text: note } as const)
        : null
  return (
    <Field label={label} message={message}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          type="text"
          className={cx(control.control, control.wire)}
          value={text}
          autoComplete="off"
          spellCheck={false}
          data-first={first && ''}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}

export function AddressDialog() {
  const lab = useLabStore()
  const open = useLab((state) => state.open)
  const { host, port, set } = useServer.getState()
  const [who, setWho] = useState<Who>(whoOf(host))
  const [other, setOther] = useState(whoOf(host) === 'other' ? host : '')
  const [portText, setPort] = useState(String(port))
  const form = useId()
  const chosen = who === 'other' ? other.trim() : HOSTS[who]
  const number = portOf(portText)
  const good = isHost(chosen) && number !== null
  const close = () => open(null)
  const use = (): boolean => {
    if (!good) return false
    set({ host: chosen, port: number, notice: null })
    close()
    return true
  }
  return (
    <Dialog title={say('live.server.where.title')} onClose={close}>
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          use()
        }}
      >
        <Line
          first
          label={say('live.server.where.port')}
          text={portText}
          note={say('live.server.where.portNote')}
          fault={number === null ? say('live.server.where.portWrong') : null}
          onType={setPort}
        />
        <Choice<Who>
          legend={say('live.server.where.legend')}
          look="list"
          items={[
            ...WHO.map((value) => ({
              value,
              label: say(`live.server.where.${value}`),
              note: (
                <>
                  <code>{HOSTS[value]}</code>
                  {value === 'every' && ` · ${say('live.server.where.everyNote')}`}
                </>
              ),
            })),
            { value: 'other', label: say('live.server.where.other') },
          ]}
          value={who}
          onChange={setWho}
        />
        {who === 'other' && (
          <Line
            label={say('live.server.where.otherLabel')}
            text={other}
            fault={other === '' || isHost(other) ? null : say('live.server.where.hostWrong')}
            onType={setOther}
          />
        )}
        <div className={styles.actions}>
          <Button look="primary" unavailable={!good} onClick={() => use() && void start(lab.getState())}>
            {say('live.server.where.useAndStart')}
          </Button>
          <Button unavailable={!good} onClick={() => use()}>
            {say('live.server.where.use')}
          </Button>
          <Button onClick={close}>{say('live.server.where.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
