// What stands in the bar: which server, running the cases, and the report.

import { useId } from 'react'
import { BUG_AREAS, BUGS_OF, isBugName } from '../../../protocol/bug-names.ts'
import { say } from '../../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import control from '../../ui/control.module.css'
import { cx } from '../../ui/cx.ts'
import { Menu } from '../../ui/Menu.tsx'
import { LiveBar } from '../LiveBar.tsx'
import frame from '../live.module.css'
import { pasted, targetOf } from '../probe/target-of.ts'
import { endpointText } from '../server/endpoint-text.ts'
import { useLiveTarget } from '../target.ts'
import { against, aim, offered } from './aim.ts'
import styles from './conform.module.css'
import { cancel, run, save, takeLive } from './deeds.ts'
import { CONFORM_FORMATS } from './formats.ts'
import { useConform, type Which } from './store.ts'

interface LineProps {
  readonly label: string
  readonly text: string
  /** What is wrong with it; null where nothing is. */
  readonly fault: string | null
  readonly look: 'host' | 'port'
  onType(text: string): void
}

function Line({ label, text, fault, look, onType }: LineProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className={cx(control.control, control.wire, styles[look])}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}fault`}
        title={fault ?? undefined}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && useConform.getState().underway === null && void run()}
      />
      {fault !== null && (
        <span id={`${id}fault`} className="visually-hidden">
          {fault}
        </span>
      )}
    </>
  )
}

function Place() {
  const { host, port, set } = useConform()
  const target = targetOf(host, port)
  const wrong = target.ok ? null : target.reason
  return (
    <>
      <Line
        look="host"
        label={say('conform.view.host')}
        text={host}
        fault={wrong === 'host' ? say('conform.view.hostWrong') : null}
        onType={(text) => set({ ...(pasted(text) ?? { host: text }), notice: null })}
      />
      <Line
        look="port"
        label={say('conform.view.port')}
        text={port}
        fault={wrong === 'port' ? say('conform.view.portWrong') : null}
        onType={(text) => set({ port: text, notice: null })}
      />
      <Button title={say('conform.view.liveTitle')} onClick={() => void takeLive()}>
        {say('conform.view.live')}
      </Button>
    </>
  )
}

/** Its option is no bug's name. */
const NO_BUG = 'none'

const GROUPS = () => [
  { heading: null, options: [{ id: NO_BUG, name: say('conform.view.noBug') }] },
  ...BUG_AREAS.map((area) => ({
    heading: say(`bugs.area.${area}`),
    options: BUGS_OF[area].map((name) => ({ id: name, name, mono: true, also: say(`bugs.does.${name}`) })),
  })),
]

function Bug() {
  const id = useId()
  const bug = useConform((state) => state.bug)
  const set = useConform((state) => state.set)
  return (
    <>
      <label htmlFor={id} id={`${id}label`} className={styles.label}>
        {say('conform.view.bug')}
      </label>
      <div className={styles.bug} title={bug === null ? undefined : say(`bugs.does.${bug}`)}>
        <Combobox
          ids={{ id, labelId: `${id}label`, describedBy: undefined, invalid: false }}
          label={say('conform.view.findBug')}
          groups={GROUPS()}
          chosen={bug ?? NO_BUG}
          shown={bug ?? say('conform.view.noBug')}
          wire={bug !== null}
          empty={say('conform.view.noSuchBug')}
          onPick={({ id: name }) => set({ bug: isBugName(name) ? name : null })}
        />
      </div>
    </>
  )
}

/** The server that Probe asked last, to be taken at a press. */
function Probed() {
  const { which, host, port } = useConform()
  const probed = useLiveTarget((state) => state.liveTarget)
  const offer = offered(probed, { which, host, port })
  if (offer === null) return null
  const place = endpointText(offer.host, offer.port)
  return (
    <Button title={say('conform.view.probedTitle', { place })} onClick={() => aim(offer)}>
      {say('conform.view.probed')}
    </Button>
  )
}

/** One button in one place, so that it keeps the focus: it runs, or breaks off. */
function Go() {
  const underway = useConform((state) => state.underway !== null)
  const target = useConform(against)
  return (
    <Button
      look="primary"
      unavailable={!underway && target === null}
      title={underway || target === null ? undefined : say('conform.view.runTitle', { target })}
      // The second press of a double click is none: it began what it would end.
      onClick={({ detail }) => (underway ? detail < 2 && cancel() : void run())}
    >
      {say(underway ? 'conform.view.cancel' : 'conform.view.run')}
    </Button>
  )
}

function Report() {
  const judged = useConform(({ came }) => came?.answer.kind === 'judged')
  const items = CONFORM_FORMATS.map((format) => ({
    id: format,
    name: say(`conform.format.${format}`),
    note: say(`conform.view.saveUse.${format}`),
    disabled: !judged,
    onChoose: () => void save(format),
  }))
  return (
    <div className={styles.right}>
      <Menu label={say('conform.view.saveMenu')} groups={[{ heading: null, items }]}>
        {say('conform.view.save')}
      </Menu>
    </div>
  )
}

/** In sight what the field itself is described by. */
function Wrong() {
  const { which, host, port } = useConform()
  const target = targetOf(host, port)
  if (which === 'ours' || target.ok) return null
  return (
    <p className={frame.wrong} aria-hidden>
      {say(target.reason === 'host' ? 'conform.view.hostWrong' : 'conform.view.portWrong')}
    </p>
  )
}

export function ConformBar() {
  const which = useConform((state) => state.which)
  const set = useConform((state) => state.set)
  return (
    <LiveBar>
      <div className={styles.whom}>
        <Choice<Which>
          legend={say('conform.view.target')}
          legendHidden
          look="segments"
          items={(['ours', 'place'] as const).map((value) => ({
            value,
            label: say(`conform.view.${value}`),
          }))}
          value={which}
          onChange={(value) => set({ which: value })}
        />
        {which === 'ours' ? <Bug /> : <Place />}
        <Probed />
        <Go />
      </div>
      <Report />
      <Wrong />
    </LiveBar>
  )
}
