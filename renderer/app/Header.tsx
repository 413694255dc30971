// The bar across the top: the mark, what is open, whether it was edited, undo and redo.

import { visible } from '../../diagram/text-width.ts'
import { say } from '../../words/words.ts'
import { FileMark } from '../files/FileMark.tsx'
import { FileMenu } from '../files/FileMenu.tsx'
import { Hint } from '../settings/Hint.tsx'
import { ShareTools } from '../share/ShareTools.tsx'
import { useLab } from '../state/lab.ts'
import { isSamePolicy } from '../state/same-policy.ts'
import type { State } from '../state/types.ts'
import { TimeTools } from '../time/TimeTools.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './header.module.css'
import { Icon } from './Icon.tsx'
import { type Place, placeNow } from './keys.ts'

/** Two lifelines, a question and an answer. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="10 10 44 44" aria-hidden="true">
      <path className={styles.question} d="M13 12h6v40h-6zM22 20h13v-5l8 8-8 8v-5H22z" />
      <path className={styles.answer} d="M45 12h6v40h-6zM42 40H29v-5l-8 8 8 8v-5h13z" />
    </svg>
  )
}

/** On Negotiate: the scenario, and whether its policy is a draft that is only tried. */
function ScenarioTitle() {
  const title = useLab(({ workspace }) => workspace.runs[0].title)
  const trial = useLab((state) => state.trial?.name ?? null)
  const show = useLab((state) => state.show)
  return (
    <>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <FileMark of="scenario" />
      {trial !== null && (
        <p className={styles.trial}>
          <span className={styles.words}>{say('policy.header.trial', { name: trial })}</span>
          <Button look="quiet" onClick={() => show('policy')}>
            {say('policy.header.back')}
          </Button>
        </p>
      )}
    </>
  )
}

/** On Negotiate with a recording in front: its file. */
function RecordingTitle() {
  const name = useLab(({ recorded }) => recorded?.recording.name ?? '')
  return (
    <>
      <h1 className={styles.title} title={visible(name)}>
        {visible(name)}
      </h1>
      <span className={styles.note}>{say('recording.note')}</span>
    </>
  )
}

/** On Policy: the draft, its file, and whether it is what Negotiate runs under. */
function DraftTitle() {
  const name = useLab(({ draft }) => draft.name)
  const isActive = useLab(({ draft, active }) => isSamePolicy(draft, active))
  return (
    <>
      <h1 className={styles.title} title={name}>
        {name}
      </h1>
      <span className={styles.note}>{say(isActive ? 'policy.header.active' : 'policy.header.draft')}</span>
      <FileMark of="policy" />
    </>
  )
}

/** On the rollout of the screen Policy. */
const RolloutTitle = () => (
  <>
    <h1 className={styles.title}>{say('policy.views.rollout')}</h1>
    <FileMark of="rollout" />
  </>
)

interface Undoable {
  readonly canUndo: boolean
  readonly canRedo: boolean
  undo(): void
  redo(): void
}

/** What is undone in this place; null where nothing is edited. */
function historyOf(state: State): Undoable | null {
  switch (placeNow(state)) {
    case 'negotiate':
      return state
    case 'policy': {
      const { canUndoPolicy: canUndo, canRedoPolicy: canRedo, undoPolicy: undo, redoPolicy: redo } = state
      return { canUndo, canRedo, undo, redo }
    }
    case 'rollout': {
      const { canUndoPlan: canUndo, canRedoPlan: canRedo, undoPlan: undo, redoPlan: redo } = state
      return { canUndo, canRedo, undo, redo }
    }
    case 'lessons':
      // What is written there is the scenario that stands open.
      return state.learning.mode === 'write' ? state : null
    case 'recording':
    case 'live':
    case 'reference':
      return null
  }
}

function UndoRedo() {
  const edits = useLab((state) => historyOf(state) !== null)
  const canUndo = useLab((state) => historyOf(state)?.canUndo ?? false)
  const canRedo = useLab((state) => historyOf(state)?.canRedo ?? false)
  const undo = useLab((state) => historyOf(state)?.undo)
  const redo = useLab((state) => historyOf(state)?.redo)
  if (!edits) return null
  return (
    <fieldset className={styles.history} aria-label={say('stage.frame.edit')}>
      <button type="button" disabled={!canUndo} onClick={undo} title={say('stage.frame.undo')}>
        <Icon name="undo" />
        <span className="visually-hidden">{say('stage.frame.undo')}</span>
      </button>
      <button type="button" disabled={!canRedo} onClick={redo} title={say('stage.frame.redo')}>
        <Icon name="redo" />
        <span className="visually-hidden">{say('stage.frame.redo')}</span>
      </button>
    </fieldset>
  )
}

/** On Live: where it listens. */
const LiveTitle = () => (
  <>
    <h1 className={styles.title}>{say('stage.frame.live')}</h1>
    <code className={styles.note}>{useLab((state) => state.liveAt)}</code>
  </>
)

function Title({ place }: { readonly place: Place }) {
  switch (place) {
    case 'negotiate':
      return <ScenarioTitle />
    case 'recording':
      return <RecordingTitle />
    case 'policy':
      return <DraftTitle />
    case 'rollout':
      return <RolloutTitle />
    case 'live':
      return <LiveTitle />
    case 'lessons':
    case 'reference':
      return <h1 className={styles.title}>{say(`stage.frame.${place}`)}</h1>
  }
}

export function Header() {
  const place = useLab(placeNow)
  return (
    <header className={styles.header}>
      <Mark />
      <Title place={place} />
      {place === 'negotiate' && <Hint />}
      <div className={styles.tools}>
        {place === 'negotiate' && <TimeTools />}
        <UndoRedo />
        <FileMenu />
        <ShareTools />
      </div>
    </header>
  )
}
