// Keys and menu commands, carried out on the state. One place, so that a key and its menu item are the same thing.

import { useEffect } from 'react'
import type { Command, Door } from '../../main/contract.ts'
import { moveRule, placeOf } from '../policy/edits.ts'
import { focusEditor } from '../policy/focus.ts'
import { HOURS_A_DAY } from '../rollout/moment.ts'
import { openShareMenu } from '../share/open.ts'
import { canShare } from '../share/shared-run.ts'
import { useLabStore } from '../state/lab.ts'
import { shownInLesson } from '../state/lesson-stage.ts'
import type { TimePanel } from '../state/time-types.ts'
import type { Screen, State } from '../state/types.ts'
import { togglePair } from '../time/use-pairing.ts'
import { type Action, actionOf, type Focus, focusOf, isFor, type Place, placeNow, screenOf } from './keys.ts'
import { focusPanel } from './panels.ts'

/** `key` is the one that was pressed; empty for a menu's item. */
type Deed = (state: State, key: string) => void

/** What an action does depends on the place where it does the same in other ways. */
const by =
  (deeds: Readonly<Record<Place, Deed>>): Deed =>
  (state, key) =>
    deeds[placeNow(state)](state, key)

const nothing: Deed = () => {}

/** In a lesson the run is the stage's, or the one in the learner's hands. */
const onStage =
  (run: Deed): Deed =>
  (state, key) => {
    const shown = shownInLesson(state)
    if (shown !== null) run(shown.getState(), key)
  }

const onRecording =
  (run: Deed): Deed =>
  ({ recorded }, key) => {
    if (recorded !== null) run(recorded.lab.getState(), key)
  }

/** What is written is the window's own scenario; what is tried is the stage's. */
const inLessons = (deed: Deed): Deed => {
  const tried = onStage(deed)
  return (state, key) => (state.learning.mode === 'write' ? deed(state, key) : tried(state, key))
}

/** While one is written, the keys of learning do nothing. */
const whileLearning =
  (deed: Deed): Deed =>
  (state, key) => {
    if (state.learning.mode === 'learn') deed(state, key)
  }

/** Play of the run, or of the film. */
const inPlay = (run: Deed, film: Deed): Deed =>
  by({
    negotiate: run,
    recording: onRecording(run),
    policy: run,
    rollout: film,
    lessons: onStage(run),
    live: onLive(run),
    reference: nothing,
  })

/** The run that the screen Live shows. */
const onLive =
  (run: Deed): Deed =>
  (state, key) => {
    const shown = state.liveStages[state.liveView]
    if (shown !== undefined) run(shown.lab.getState(), key)
  }

const toggleBytes: Deed = (state) => state.toggle('bytesOpen')
const toggleWhy: Deed = (state) => state.toggle('whyOpen')

const DEEDS: Readonly<Record<Action, Deed>> = {
  play: inPlay(
    (state) => (state.playing ? state.pause() : state.play()),
    (state) => (state.rolling ? state.pauseFilm() : state.roll()),
  ),
  step: inPlay(
    (state) => state.step(),
    (state) => state.stepFilm(1),
  ),
  'step-back': inPlay(
    (state) => state.stepBack(),
    (state) => state.stepFilm(-1),
  ),
  leap: (state) => state.stepFilm(HOURS_A_DAY),
  'leap-back': (state) => state.stepFilm(-HOURS_A_DAY),
  first: inPlay(
    (state) => state.first(),
    (state) => state.seekFilm(0),
  ),
  last: inPlay(
    (state) => state.last(),
    (state) => state.seekFilm(Number.POSITIVE_INFINITY),
  ),
  slower: inPlay(
    (state) => state.slower(),
    (state) => state.slower(),
  ),
  faster: inPlay(
    (state) => state.faster(),
    (state) => state.faster(),
  ),
  reset: inPlay(
    (state) => state.reset(),
    (state) => state.resetPlan(),
  ),
  undo: by({
    negotiate: (state) => state.undo(),
    recording: nothing,
    policy: (state) => state.undoPolicy(),
    rollout: (state) => state.undoPlan(),
    lessons: inLessons((state) => state.undo()),
    live: nothing,
    reference: nothing,
  }),
  redo: by({
    negotiate: (state) => state.redo(),
    recording: nothing,
    policy: (state) => state.redoPolicy(),
    rollout: (state) => state.redoPlan(),
    lessons: inLessons((state) => state.redo()),
    live: nothing,
    reference: nothing,
  }),
  fork: (state) => openTime('fork', state),
  bookmark: (state) => state.toggleBookmark(),
  'next-bookmark': (state) => state.nextBookmark(1),
  'previous-bookmark': (state) => state.nextBookmark(-1),
  'go-to': (state) => openTime('go-to', state),
  compare: togglePair,
  history: (state) => openTime('history', state),
  keep: (state) => state.keepRun(state.scenario),
  'next-run': (state) => state.nextRun(1),
  'previous-run': (state) => state.nextRun(-1),
  bytes: inPlay(toggleBytes, nothing),
  why: inPlay(toggleWhy, nothing),
  'next-panel': () => focusPanel(1),
  'previous-panel': () => focusPanel(-1),
  'screen-negotiate': (state) => onScreen('negotiate', state),
  'screen-policy': (state) => onScreen('policy', state),
  'screen-lessons': (state) => onScreen('lessons', state),
  'screen-live': (state) => onScreen('live', state),
  'screen-reference': (state) => onScreen('reference', state),
  open: (state) => void state.openFile({ kind: 'dialog' }),
  save: (state) => void state.saveHere(false),
  'save-as': (state) => void state.saveHere(true),
  'rule-up': (state) => moveSelected(state, -1),
  'rule-down': (state) => moveSelected(state, 1),
  json: (state) => {
    state.showPane(state.pane === 'json' ? 'rule' : 'json')
    focusEditor()
  },
  choose: whileLearning((state, key) => state.chooseOption(Number(key))),
  'lesson-go': whileLearning((state) => state.goOn()),
  'lesson-next': whileLearning((state) => state.nextInLesson()),
  'lesson-back': whileLearning((state) => state.backInLesson()),
  present: (state) => state.present(!state.presenting),
  share: openSharing,
  settings: (state) => state.open('settings'),
  'zoom-in': (state) => void state.zoomBy('in'),
  'zoom-out': (state) => void state.zoomBy('out'),
  'zoom-reset': (state) => void state.zoomBy('reset'),
  shortcuts: (state) => state.open('shortcuts'),
}

/** The key that opens a panel of time travel closes it, too. */
const openTime = (panel: TimePanel, state: State): void =>
  state.openTime(state.timePanel === panel ? null : panel)

/** Where no run is on show, the one on Negotiate is shared. */
function openSharing(state: State): void {
  if (!canShare(state)) state.show('negotiate')
  requestAnimationFrame(openShareMenu)
}

function onScreen(screen: Screen, state: State): State {
  if (state.screen !== screen) state.show(screen)
  return state
}

const moveSelected = ({ rule, policyView, editPolicy }: State, by: 1 | -1): void => {
  if (rule === null || policyView !== 'rules') return
  editPolicy((policy) => moveRule(rule, placeOf(policy, rule) + by)(policy))
}

/** Menu items; those that keys have too are the same deeds, on the screen they are for. */
const ORDERS: Readonly<Record<Command, Deed>> = {
  ...DEEDS,
  'theme-system': (state) => state.setTheme('system'),
  'theme-light': (state) => state.setTheme('light'),
  'theme-dark': (state) => state.setTheme('dark'),
  about: (state) => state.open('about'),
  licences: (state) => state.open('licences'),
  'copy-diagnostics': (state) => void state.copyDiagnostics(),
  'open-link': (state) => state.askForLink(),
  'copy-link': (state) => void state.copyLink(),
}

function focusNow(): Focus {
  const element = document.activeElement
  // A field of a screen that was left has the focus until the next frame.
  if (!(element instanceof HTMLElement) || !element.checkVisibility()) return 'none'
  return focusOf({
    tag: element.tagName.toLowerCase(),
    type: element.getAttribute('type') ?? (element.tagName === 'INPUT' ? 'text' : ''),
    role: element.getAttribute('role'),
    editable: element.isContentEditable,
  })
}

const ZOOMS: readonly Action[] = ['zoom-in', 'zoom-out', 'zoom-reset']

const isMac = (): boolean => navigator.userAgent.includes('Macintosh')

export function useCommands(door: Pick<Door, 'onCommand'>): void {
  const lab = useLabStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const { dialog, preferences } = lab.getState()
      const { key, shiftKey: shift, altKey: alt } = event
      const mod = isMac() ? event.metaKey : event.ctrlKey
      const action = actionOf(
        { key, shift, alt, mod },
        focusNow(),
        placeNow(lab.getState()),
        preferences.singleKeys,
      )
      // A dialog keeps its keys, but for those that make it readable.
      if (action === null || (dialog !== null && !ZOOMS.includes(action))) return
      event.preventDefault()
      DEEDS[action](lab.getState(), key)
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = door.onCommand((command) => {
      const state = lab.getState()
      onScreen(screenOf(command, placeNow(state)) ?? state.screen, state)
      if (isFor(command, placeNow(lab.getState()))) ORDERS[command](state, '')
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [lab, door])
}
