// The settings: how the window looks and moves, its keys, what it remembers. Every change holds at once.

import { type ReactNode, useId } from 'react'
import type { Theme } from '../../main/contract.ts'
import type { Preferences } from '../../main/contract-settings.ts'
import { say } from '../../words/words.ts'
import { Dialog } from '../app/Dialog.tsx'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { Check, Choice, type ChoiceItem } from '../ui/Choice.tsx'
import styles from './settings.module.css'

const THEMES: readonly ChoiceItem<Theme>[] = (['system', 'light', 'dark'] as const).map((value) => ({
  value,
  label: say(`settings.theme.${value}`),
}))

const CONTRASTS: readonly ChoiceItem<Preferences['contrast']>[] = (['system', 'more'] as const).map(
  (value) => ({
    value,
    label: say(`settings.contrast.${value}`),
  }),
)

const MOTIONS: readonly ChoiceItem<Preferences['motion']>[] = (['system', 'reduced'] as const).map(
  (value) => ({
    value,
    label: say(`settings.motion.${value}`),
  }),
)

/** A group of settings under one heading. */
function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId()
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  )
}

interface RowProps {
  readonly label: string
  readonly note?: string
  readonly children: ReactNode
}

/** What it is on the left, what can be chosen on the right. */
const Row = ({ label, note, children }: RowProps) => (
  <div className={styles.row}>
    <div className={styles.label}>
      {/* The control says it itself. */}
      <span aria-hidden="true">{label}</span>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
    <div className={styles.control}>{children}</div>
  </div>
)

function Size() {
  const { percent, canGrow, canShrink } = useLab((state) => state.zoom)
  const zoom = useLab((state) => state.zoomBy)
  return (
    <fieldset className={styles.size} aria-label={say('settings.zoom.label')}>
      <Button unavailable={!canShrink} aria-label={say('settings.zoom.out')} onClick={() => void zoom('out')}>
        −
      </Button>
      <output className={styles.percent}>{say('settings.zoom.percent', { percent })}</output>
      <Button unavailable={!canGrow} aria-label={say('settings.zoom.in')} onClick={() => void zoom('in')}>
        +
      </Button>
      <Button look="quiet" unavailable={percent === 100} onClick={() => void zoom('reset')}>
        {say('settings.zoom.reset')}
      </Button>
    </fieldset>
  )
}

function Look() {
  const theme = useLab((state) => state.theme)
  const setTheme = useLab((state) => state.setTheme)
  const { contrast, motion } = useLab((state) => state.preferences)
  const prefer = useLab((state) => state.prefer)
  return (
    <Group title={say('settings.look')}>
      <Row label={say('settings.theme.label')}>
        <Choice
          legend={say('settings.theme.label')}
          legendHidden
          look="segments"
          items={THEMES}
          value={theme}
          onChange={setTheme}
        />
      </Row>
      <Row label={say('settings.contrast.label')}>
        <Choice
          legend={say('settings.contrast.label')}
          legendHidden
          look="segments"
          items={CONTRASTS}
          value={contrast}
          onChange={(value) => prefer({ contrast: value })}
        />
      </Row>
      <Row label={say('settings.motion.label')} note={say('settings.motion.note')}>
        <Choice
          legend={say('settings.motion.label')}
          legendHidden
          look="segments"
          items={MOTIONS}
          value={motion}
          onChange={(value) => prefer({ motion: value })}
        />
      </Row>
      <Row label={say('settings.zoom.label')}>
        <Size />
      </Row>
    </Group>
  )
}

function Keyboard() {
  const { singleKeys } = useLab((state) => state.preferences)
  const prefer = useLab((state) => state.prefer)
  const open = useLab((state) => state.open)
  return (
    <Group title={say('settings.input')}>
      <div className={styles.row}>
        <div className={styles.label}>
          <Check
            label={say('settings.singleKeys.label')}
            checked={singleKeys}
            onChange={(value) => prefer({ singleKeys: value })}
          />
          <p className={styles.under}>{say('settings.singleKeys.note')}</p>
        </div>
        <Button onClick={() => open('shortcuts')}>{say('settings.table')}</Button>
      </div>
    </Group>
  )
}

function Files() {
  const recent = useLab((state) => state.recent)
  const clear = useLab((state) => state.clearRecent)
  const folder = useLab(({ boot }) => boot.settings.folder)
  const show = useLab((state) => state.showSettingsFolder)
  const count = recent.length
  return (
    <Group title={say('settings.files')}>
      <div className={styles.row}>
        <p>{count === 0 ? say('settings.recent.none') : say('settings.recent.count', { count })}</p>
        <Button unavailable={count === 0} onClick={clear}>
          {say('settings.recent.clear')}
        </Button>
      </div>
      <div className={styles.row}>
        <p>
          {say('settings.folder.label')} <span className={styles.path}>{folder}</span>
        </p>
        <Button onClick={show}>{say('settings.folder.show')}</Button>
      </div>
    </Group>
  )
}

export function SettingsPage() {
  const open = useLab((state) => state.open)
  const reset = useLab((state) => state.resetSettings)
  return (
    <Dialog title={say('settings.title')} onClose={() => open(null)}>
      <div className={styles.settings}>
        <Look />
        <Keyboard />
        <Files />
        <div className={styles.row} data-last>
          <p className={styles.note}>{say('settings.reset.note')}</p>
          <Button onClick={() => void reset()}>{say('settings.reset.action')}</Button>
        </div>
        <p className={styles.note}>{say('settings.note')}</p>
      </div>
    </Dialog>
  )
}
