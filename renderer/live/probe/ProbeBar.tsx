// What stands in the bar: whom to ask, and asking. Enter in either field asks.

import { useId, useRef } from 'react'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import control from '../../ui/control.module.css'
import { cx } from '../../ui/cx.ts'
import { aim } from '../conform/aim.ts'
import { LiveBar } from '../LiveBar.tsx'
import frame from '../live.module.css'
import { cancel, probe, takeOwn } from './deeds.ts'
import styles from './probe.module.css'
import { useProbe } from './store.ts'
import { pasted, targetOf } from './target-of.ts'

interface LineProps {
  readonly label: string
  readonly text: string
  /** What is wrong with it; null where nothing is. */
  readonly fault: string | null
  readonly narrow?: true
  onType(text: string): void
}

function Line({ label, text, fault, narrow, onType }: LineProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className={cx(control.control, control.wire, narrow ? styles.port : styles.host)}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}fault`}
        title={fault ?? undefined}
        onChange={({ target }) => onType(target.value)}
      />
      {fault !== null && (
        <span id={`${id}fault`} className="visually-hidden">
          {fault}
        </span>
      )}
    </>
  )
}

function Whom() {
  const { host, port, set } = useProbe()
  const target = targetOf(host, port)
  const wrong = target.ok ? null : target.reason
  const typeHost = (text: string) => set({ ...(pasted(text) ?? { host: text }), ownOff: false })
  return (
    <>
      <Line
        label={say('probe.bar.host')}
        text={host}
        fault={wrong === 'host' ? say('probe.bar.hostWrong') : null}
        onType={typeHost}
      />
      <Line
        narrow
        label={say('probe.bar.port')}
        text={port}
        fault={wrong === 'port' ? say('probe.bar.portWrong') : null}
        onType={(text) => set({ port: text, ownOff: false })}
      />
      <Button title={say('probe.bar.ownTitle')} onClick={() => void takeOwn()}>
        {say('probe.bar.own')}
      </Button>
    </>
  )
}

/** One button in one place, so that it keeps the focus: it asks, or breaks off. */
function Go() {
  const lab = useLabStore()
  const underway = useProbe((state) => state.underway !== null)
  const good = useProbe(({ host, port }) => targetOf(host, port).ok)
  return (
    <Button
      look="primary"
      unavailable={!underway && !good}
      // The second press of a double click is none: it began what it would end.
      onClick={({ detail }) => (underway ? detail < 2 && cancel() : void probe(lab.getState()))}
    >
      {say(underway ? 'probe.bar.cancel' : 'probe.bar.go')}
    </Button>
  )
}

function ToConformance() {
  const show = useLab((state) => state.showLiveView)
  const { host, port } = useProbe()
  const target = targetOf(host, port)
  return (
    <Button
      title={say('probe.bar.conformTitle')}
      unavailable={!target.ok}
      onClick={() => {
        if (!target.ok) return
        aim(target.value)
        show('conform')
      }}
    >
      {say('probe.bar.conform')}
    </Button>
  )
}

/** In sight what the field itself is described by. */
function Wrong() {
  const { host, port } = useProbe()
  const target = targetOf(host, port)
  if (target.ok) return null
  return (
    <p className={frame.wrong} aria-hidden>
      {say(target.reason === 'host' ? 'probe.bar.hostWrong' : 'probe.bar.portWrong')}
    </p>
  )
}

/** Narrow windows have room for one of the two. */
function Narrow() {
  const narrow = useProbe((state) => state.narrow)
  const set = useProbe((state) => state.set)
  return (
    <div className={styles.narrow}>
      <Button
        aria-pressed={narrow === 'settings'}
        onClick={() => set({ narrow: narrow === 'settings' ? 'run' : 'settings' })}
      >
        {say('probe.bar.settings')}
      </Button>
    </div>
  )
}

export function ProbeBar() {
  const lab = useLabStore()
  const form = useRef<HTMLFormElement>(null)
  return (
    <LiveBar>
      <form
        ref={form}
        className={styles.whom}
        onSubmit={(event) => {
          event.preventDefault()
          if (useProbe.getState().underway === null) void probe(lab.getState())
        }}
      >
        <Whom />
        {/* Enter in a field presses it; it is the form's only such button and never seen. */}
        <input type="submit" hidden />
      </form>
      <Go />
      <div className={styles.right}>
        <Narrow />
        <ToConformance />
      </div>
      <Wrong />
    </LiveBar>
  )
}
