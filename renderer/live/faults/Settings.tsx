// The side of the view: against which server, how many sessions from which seed, and which faults may strike.

import { BUG_AREAS, BUGS_OF, isBugName } from '../../../protocol/bug-names.ts'
import {
  DOWNLOAD_KINDS,
  FAULT_KINDS,
  type FaultKind,
  LINE_KINDS,
  WIRE_KINDS,
  WORLD_KINDS,
} from '../../../protocol/fault-kinds.ts'
import { fail, ok } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import panel from '../../panels/panel.module.css'
import setup from '../../panels/setup/setup.module.css'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { numberText } from '../../ui/number.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import frame from '../live.module.css'
import styles from './faults.module.css'
import { type Server, useFaults } from './store.ts'

const GROUPS = { line: LINE_KINDS, wire: WIRE_KINDS, world: WORLD_KINDS, download: DOWNLOAD_KINDS } as const
const GROUP_NAMES = ['line', 'wire', 'world', 'download'] as const

const MOST_SESSIONS = 10_000_000
const LARGEST_SEED = 2 ** 52

const isServer = (id: string): id is Server => id === 'ours' || id === 'surprise' || isBugName(id)

const nameOf = (server: Server): string => {
  if (server === 'ours') return say('vopr.settings.ours')
  return server === 'surprise' ? say('vopr.settings.surprise') : server
}

const SERVERS = [
  { heading: null, options: (['ours', 'surprise'] as const).map((id) => ({ id, name: nameOf(id) })) },
  ...BUG_AREAS.map((area) => ({
    heading: say('vopr.settings.bugs', { area: say(`bugs.area.${area}`) }),
    options: BUGS_OF[area].map((id) => ({ id, name: id, mono: true })),
  })),
]

function Whom() {
  const server = useFaults((state) => state.server)
  const set = useFaults((state) => state.set)
  const label = say('vopr.settings.server')
  return (
    <Field
      label={label}
      message={server === 'surprise' ? { text: say('vopr.settings.surpriseNote'), kind: 'note' } : null}
    >
      {(ids) => (
        <Select
          ids={ids}
          label={label}
          groups={SERVERS}
          chosen={server}
          shown={nameOf(server)}
          onPick={({ id }) => isServer(id) && set({ server: id })}
        />
      )}
    </Field>
  )
}

const judge =
  (from: number, to: number) =>
  (typed: string): ReturnType<typeof ok<number>> | ReturnType<typeof fail<string>> => {
    const number = Number(typed.replaceAll(/[ ,_]/g, '') || Number.NaN)
    if (Number.isInteger(number) && number >= from && number <= to) return ok(number)
    return fail(say('vopr.settings.number', { from: numberText(from), to: numberText(to) }))
  }

const judgeSessions = judge(1, MOST_SESSIONS)
const judgeSeed = judge(0, LARGEST_SEED)

function NumberField({ of }: { readonly of: 'sessions' | 'seed' }) {
  const value = useFaults((state) => state[of])
  const set = useFaults((state) => state.set)
  const typed = useDraft(
    of === 'seed' ? String(value) : numberText(value),
    of === 'seed' ? judgeSeed : judgeSessions,
    (number) => set({ [of]: number }),
    of,
  )
  return (
    <Field
      label={say(`vopr.settings.${of}`)}
      message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
    >
      {(ids) => <TextField ids={ids} typed={typed} />}
    </Field>
  )
}

function Kinds() {
  const kinds = useFaults((state) => state.kinds)
  const set = useFaults((state) => state.set)
  const turn = (kind: FaultKind, on: boolean) =>
    set({ kinds: FAULT_KINDS.filter((each) => (each === kind ? on : kinds.includes(each))) })
  return (
    <>
      <div className={styles.all}>
        <Button onClick={() => set({ kinds: FAULT_KINDS })}>{say('vopr.settings.all')}</Button>
        <Button onClick={() => set({ kinds: [] })}>{say('vopr.settings.none')}</Button>
      </div>
      {GROUP_NAMES.map((group) => (
        <fieldset key={group} className={styles.kinds}>
          <legend>{say(`vopr.groups.${group}`)}</legend>
          {GROUPS[group].map((kind) => (
            <Check
              key={kind}
              label={say(`vopr.kinds.${kind}`)}
              checked={kinds.includes(kind)}
              onChange={(on) => turn(kind, on)}
            />
          ))}
        </fieldset>
      ))}
    </>
  )
}

export function Settings() {
  const count = useFaults((state) => state.kinds.length)
  return (
    <section className={frame.side} aria-label={say('vopr.settings.title')} data-panel="setup">
      <header className={frame.head}>
        <h2>{say('vopr.settings.title')}</h2>
      </header>
      <div className={panel.frame}>
        <div className={panel.body}>
          <div className={panel.content}>
            <div className={setup.group}>
              <Whom />
              <NumberField of="sessions" />
              <NumberField of="seed" />
            </div>
            <h3 className={styles.heading}>
              {say('vopr.settings.kinds')}{' '}
              <span className={frame.aside}>
                {say('vopr.settings.kindsOf', { on: count, all: FAULT_KINDS.length })}
              </span>
            </h3>
            <div className={setup.group}>
              <Kinds />
            </div>
          </div>
        </div>
      </div>
    </section>
  )
}
