// The runs as tabs, where there is more than one: which is in front, what each came to, and where it leaves the
// others. Arrow keys go along them, F2 names one, Delete takes a branch away.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { say } from '../../words/words.ts'
import { canDelete } from '../state/branches.ts'
import { forkedAfter } from '../state/in-force.ts'
import { useLab } from '../state/lab.ts'
import { stepShowing } from '../state/moments.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { NameField } from './NameField.tsx'
import { RunTile, useRunVerdict, verdictWord } from './RunTile.tsx'
import styles from './tabs.module.css'

/** The place a key leads to among the tabs, round about; null for a key that leads nowhere. */
function placeAfter(key: string, here: number, many: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return (here - 1 + many) % many
    case 'ArrowRight':
      return (here + 1) % many
    case 'Home':
      return 0
    case 'End':
      return many - 1
    default:
      return null
  }
}

/** Where a run leaves the one it was forked from, in steps of the run that is in front; '' where nothing changes. */
function useLeaves(run: Scenario): string {
  const after = forkedAfter(run)
  const step = useLab(({ timeline }) => (after === null ? null : stepShowing(timeline, after)))
  return step === null ? '' : say('time.tabs.after', { step })
}

interface TabProps {
  readonly run: Scenario
  readonly place: number
  readonly isFront: boolean
  /** Whether its name is being typed, or any run's: a list of tabs holds no field. */
  readonly naming: boolean
  readonly listed: boolean
  onName(naming: boolean): void
}

function Tab({ run, place, isFront, naming, listed, onName }: TabProps) {
  const bringToFront = useLab((state) => state.bringToFront)
  const renameRun = useLab((state) => state.renameRun)
  const verdict = verdictWord(useRunVerdict(run))
  const leaves = useLeaves(run)
  const name = run.title
  if (naming)
    return (
      <NameField
        label={say('time.tabs.name')}
        name={name}
        className={styles.naming}
        onName={(text) => renameRun(place, text)}
        onDone={() => onName(false)}
      />
    )
  const label =
    leaves === ''
      ? say('time.tabs.tab', { name, verdict })
      : say('time.tabs.tabForked', { name, after: leaves, verdict })
  return (
    <button
      type="button"
      className={styles.tab}
      data-front={isFront}
      {...(listed ? { role: 'tab', 'aria-selected': isFront } : { 'aria-pressed': isFront })}
      aria-label={label}
      title={label}
      tabIndex={isFront ? 0 : -1}
      onClick={() => bringToFront(place)}
      onDoubleClick={() => onName(true)}
    >
      <RunTile run={run} />
      <span className={styles.name}>{name}</span>
      {leaves !== '' && <Icon name="fork" className={styles.fork} />}
    </button>
  )
}

/** Alt with a digit brings that run to the front, wherever the focus is. */
function useDigits(many: number, bringToFront: (place: number) => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const place = /^Digit([1-9])$/.exec(event.code)?.[1]
      if (place === undefined || !event.altKey || event.ctrlKey || event.metaKey) return
      if (Number(place) > many) return
      event.preventDefault()
      bringToFront(Number(place) - 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [many, bringToFront])
}

interface ActProps {
  readonly icon: 'plus' | 'pencil' | 'trash'
  readonly name: string
  readonly title: string
  readonly disabled?: boolean
  onPress(): void
}

const Act = ({ icon, name, title, disabled = false, onPress }: ActProps) => (
  <button
    type="button"
    className={styles.act}
    aria-label={name}
    title={title}
    disabled={disabled}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
)

function Deleted({ name }: { readonly name: string }) {
  const undo = useLab((state) => state.undo)
  return (
    <p className={styles.deleted}>
      <span>{say('time.tabs.deleted', { name })}</span>
      <Button look="quiet" onClick={undo}>
        {say('time.tabs.bringBack')}
      </Button>
    </p>
  )
}

export function TabStrip() {
  const { runs, front } = useLab((state) => state.workspace)
  const deleted = useLab((state) => state.deletedRun)
  const isTroubled = useLab(({ pairTrouble }) => pairTrouble !== null)
  const bringToFront = useLab((state) => state.bringToFront)
  const keepRun = useLab((state) => state.keepRun)
  const deleteRun = useLab((state) => state.deleteRun)
  const [naming, setNaming] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useDigits(runs.length, bringToFront)

  const focusFront = () =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[data-front="true"]')?.focus())
  const onName = (place: number) => (on: boolean) => {
    setNaming(on ? place : null)
    if (!on) focusFront()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = placeAfter(event.key, front, runs.length)
    if (next !== null) bringToFront(next)
    else if (event.key === 'F2') setNaming(front)
    else if (event.key === 'Delete') deleteRun(front)
    else return
    event.preventDefault()
    if (event.key !== 'F2') focusFront()
  }

  const shown = runs[front] ?? runs[0]
  const stays = !canDelete(front)
  return (
    <section className={styles.strip} aria-label={say('time.tabs.label')} data-panel="tabs">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a list of tabs, or a group while a name is typed */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a label */}
      <div
        ref={list}
        role={naming === null ? 'tablist' : 'group'}
        aria-label={say('time.tabs.label')}
        className={styles.tabs}
        onKeyDown={naming === null ? onKeyDown : undefined}
      >
        {runs.map((run, place) => (
          <Tab
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is told by its place; its name may change
            key={place}
            run={run}
            place={place}
            isFront={place === front}
            naming={place === naming}
            listed={naming === null}
            onName={onName(place)}
          />
        ))}
      </div>
      <Act
        icon="plus"
        name={say('time.tabs.keep')}
        title={say('time.tabs.keepTitle')}
        onPress={() => keepRun(shown)}
      />
      <div className={styles.right} aria-live="polite">
        {deleted !== null && <Deleted name={deleted} />}
        {isTroubled && <p className={styles.deleted}>{say('time.compare.trouble')}</p>}
      </div>
      <Act
        icon="pencil"
        name={say('time.tabs.rename')}
        title={say('time.tabs.renameTitle')}
        onPress={() => setNaming(front)}
      />
      <Act
        icon="trash"
        name={say('time.tabs.remove')}
        title={say(stays ? 'time.tabs.own' : 'time.tabs.removeTitle')}
        disabled={stays}
        onPress={() => deleteRun(front)}
      />
    </section>
  )
}
