// The keyboard map as data and as one pure function: which action a key press asks for, given what has the focus
// and which place of the window is on. The table the shortcuts dialog shows is the same data.

import type { WordKey } from '../../words/words.ts'
import type { Screen, State } from '../state/types.ts'

/** Where keys act: on a screen, or on the film that the screen Policy shows in place of its rules. */
export const PLACES = ['negotiate', 'policy', 'rollout', 'lessons', 'live', 'reference'] as const
/** A recording in front of Negotiate has those of its keys that change nothing. */
export type Place = (typeof PLACES)[number] | 'recording'

export function placeNow({
  screen,
  policyView,
  recorded,
}: Pick<State, 'screen' | 'policyView' | 'recorded'>): Place {
  if (screen === 'negotiate' && recorded !== null) return 'recording'
  return screen === 'policy' && policyView === 'rollout' ? 'rollout' : screen
}

export type Action =
  | 'play'
  | 'step'
  | 'step-back'
  /** A longer step: a day of the film. */
  | 'leap'
  | 'leap-back'
  | 'first'
  | 'last'
  | 'slower'
  | 'faster'
  | 'reset'
  | 'undo'
  | 'redo'
  | 'bytes'
  | 'fork'
  | 'bookmark'
  | 'next-bookmark'
  | 'previous-bookmark'
  | 'go-to'
  | 'compare'
  | 'history'
  | 'keep'
  | 'next-run'
  | 'previous-run'
  | 'why'
  | 'next-panel'
  | 'previous-panel'
  | 'screen-negotiate'
  | 'screen-policy'
  | 'screen-lessons'
  | 'screen-live'
  | 'screen-reference'
  | 'open'
  | 'save'
  | 'save-as'
  | 'rule-up'
  | 'rule-down'
  | 'json'
  /** One of the answers to a lesson's question, by its number. */
  | 'choose'
  | 'lesson-go'
  | 'lesson-next'
  | 'lesson-back'
  | 'present'
  | 'share'
  | 'settings'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'shortcuts'

/** What the focused control does with keys itself. */
export type Focus =
  /** A text field: everything that types or moves the caret. */
  | 'text'
  /** A choice among several: arrows, Home, End, paging and the first letters of names. */
  | 'choice'
  /** A radio button or a tab: arrows and Space. */
  | 'radio'
  /** A button: Space. */
  | 'press'
  | 'none'

export interface KeyPress {
  readonly key: string
  /** Control, or Command on macOS. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

interface Binding {
  readonly action: Action
  readonly word: WordKey
  /** The one place it is for; left out: every place. */
  readonly on?: Place
  /** As `KeyboardEvent.key` has it; letters in lower case. */
  readonly keys: readonly string[]
  readonly mod?: true
  readonly alt?: true
  /** Given only where it decides between two actions. */
  readonly shift?: boolean
  /** Who keeps the key for itself. */
  readonly keptBy: readonly Focus[]
}

const TYPING: readonly Focus[] = ['text', 'choice']
const MOVING: readonly Focus[] = ['text', 'choice', 'radio']

/** Keys of one place, in the order of the table. */
const only = (on: Place, bindings: readonly Binding[]): readonly Binding[] =>
  bindings.map((binding) => ({ ...binding, on }))

const NEGOTIATE: readonly Binding[] = [
  { action: 'play', word: 'stage.keys.play', keys: [' '], keptBy: ['text', 'choice', 'radio', 'press'] },
  { action: 'step', word: 'stage.keys.step', keys: ['ArrowRight'], keptBy: MOVING },
  { action: 'step-back', word: 'stage.keys.stepBack', keys: ['ArrowLeft'], keptBy: MOVING },
  { action: 'step', word: 'stage.keys.step', keys: ['PageDown'], keptBy: ['choice'] },
  { action: 'step-back', word: 'stage.keys.stepBack', keys: ['PageUp'], keptBy: ['choice'] },
  { action: 'first', word: 'stage.keys.first', keys: ['Home'], keptBy: MOVING },
  { action: 'last', word: 'stage.keys.last', keys: ['End'], keptBy: MOVING },
  { action: 'slower', word: 'stage.keys.slower', keys: ['['], keptBy: TYPING },
  { action: 'faster', word: 'stage.keys.faster', keys: [']'], keptBy: TYPING },
  { action: 'reset', word: 'stage.keys.reset', keys: ['r'], keptBy: TYPING },
  { action: 'bytes', word: 'stage.keys.bytes', keys: ['b'], keptBy: TYPING },
  { action: 'why', word: 'stage.keys.why', keys: ['w'], keptBy: TYPING },
  { action: 'fork', word: 'time.keys.fork', keys: ['f'], keptBy: TYPING },
  { action: 'fork', word: 'time.keys.fork', keys: ['f'], mod: true, shift: true, keptBy: [] },
  { action: 'bookmark', word: 'time.keys.bookmark', keys: ['m'], keptBy: TYPING },
  { action: 'bookmark', word: 'time.keys.bookmark', keys: ['d'], mod: true, shift: false, keptBy: [] },
  { action: 'next-bookmark', word: 'time.keys.nextBookmark', keys: ['.'], keptBy: TYPING },
  { action: 'previous-bookmark', word: 'time.keys.previousBookmark', keys: [','], keptBy: TYPING },
  { action: 'go-to', word: 'time.keys.goTo', keys: ['g'], mod: true, shift: false, keptBy: [] },
  { action: 'compare', word: 'time.keys.compare', keys: ['c'], keptBy: TYPING },
  { action: 'history', word: 'time.keys.history', keys: ['h'], keptBy: TYPING },
  { action: 'keep', word: 'time.keys.keep', keys: ['k'], keptBy: TYPING },
  { action: 'next-run', word: 'time.keys.nextRun', keys: ['Tab'], mod: true, shift: false, keptBy: [] },
  {
    action: 'previous-run',
    word: 'time.keys.previousRun',
    keys: ['Tab'],
    mod: true,
    shift: true,
    keptBy: [],
  },
]

/** What play and what is read of a run takes; a recording cannot be edited. */
const ON_RECORDING: readonly Action[] = [
  'play',
  'step',
  'step-back',
  'first',
  'last',
  'slower',
  'faster',
  'bytes',
]

/** What happened live cannot be edited either; its server says why. */
const ON_LIVE: readonly Action[] = [...ON_RECORDING, 'why']

export const BINDINGS: readonly Binding[] = [
  ...only('negotiate', NEGOTIATE),
  ...only(
    'recording',
    NEGOTIATE.filter(({ action }) => ON_RECORDING.includes(action)),
  ),
  ...only(
    'live',
    NEGOTIATE.filter(({ action }) => ON_LIVE.includes(action)),
  ),
  ...only('policy', [
    { action: 'rule-up', word: 'stage.keys.ruleUp', keys: ['ArrowUp'], alt: true, keptBy: ['text'] },
    { action: 'rule-down', word: 'stage.keys.ruleDown', keys: ['ArrowDown'], alt: true, keptBy: ['text'] },
    { action: 'json', word: 'stage.keys.json', keys: ['j'], keptBy: TYPING },
    { action: 'json', word: 'stage.keys.json', keys: ['j'], mod: true, keptBy: [] },
  ]),
  ...only('rollout', [
    { action: 'play', word: 'stage.keys.play', keys: [' '], keptBy: ['text', 'choice', 'radio', 'press'] },
    { action: 'leap', word: 'rollout.keys.day', keys: ['ArrowRight'], shift: true, keptBy: MOVING },
    { action: 'leap-back', word: 'rollout.keys.dayBack', keys: ['ArrowLeft'], shift: true, keptBy: MOVING },
    { action: 'step', word: 'rollout.keys.hour', keys: ['ArrowRight'], keptBy: MOVING },
    { action: 'step-back', word: 'rollout.keys.hourBack', keys: ['ArrowLeft'], keptBy: MOVING },
    { action: 'leap', word: 'rollout.keys.day', keys: ['PageDown'], keptBy: ['choice'] },
    { action: 'leap-back', word: 'rollout.keys.dayBack', keys: ['PageUp'], keptBy: ['choice'] },
    { action: 'first', word: 'stage.keys.first', keys: ['Home'], keptBy: MOVING },
    { action: 'last', word: 'stage.keys.last', keys: ['End'], keptBy: MOVING },
    { action: 'slower', word: 'stage.keys.slower', keys: ['['], keptBy: TYPING },
    { action: 'faster', word: 'stage.keys.faster', keys: [']'], keptBy: TYPING },
    { action: 'reset', word: 'rollout.keys.reset', keys: ['r'], keptBy: TYPING },
  ]),
  ...only('lessons', [
    { action: 'choose', word: 'lessons.keys.choose', keys: [...'123456789'], keptBy: TYPING },
    { action: 'lesson-go', word: 'lessons.keys.go', keys: ['Enter'], keptBy: ['text', 'choice', 'press'] },
    { action: 'lesson-next', word: 'lessons.keys.next', keys: ['PageDown'], keptBy: ['choice'] },
    { action: 'lesson-back', word: 'lessons.keys.back', keys: ['PageUp'], keptBy: ['choice'] },
    { action: 'play', word: 'stage.keys.play', keys: [' '], keptBy: ['text', 'choice', 'radio', 'press'] },
    { action: 'step', word: 'stage.keys.step', keys: ['ArrowRight'], keptBy: MOVING },
    { action: 'step-back', word: 'stage.keys.stepBack', keys: ['ArrowLeft'], keptBy: MOVING },
    { action: 'first', word: 'stage.keys.first', keys: ['Home'], keptBy: MOVING },
    { action: 'last', word: 'stage.keys.last', keys: ['End'], keptBy: MOVING },
    { action: 'slower', word: 'stage.keys.slower', keys: ['['], keptBy: TYPING },
    { action: 'faster', word: 'stage.keys.faster', keys: [']'], keptBy: TYPING },
    { action: 'reset', word: 'lessons.keys.reset', keys: ['r'], keptBy: TYPING },
  ]),
  { action: 'screen-negotiate', word: 'stage.keys.negotiate', keys: ['1'], mod: true, keptBy: [] },
  { action: 'screen-policy', word: 'stage.keys.policy', keys: ['2'], mod: true, keptBy: [] },
  { action: 'screen-lessons', word: 'stage.keys.lessons', keys: ['3'], mod: true, keptBy: [] },
  { action: 'screen-live', word: 'stage.keys.live', keys: ['4'], mod: true, keptBy: [] },
  { action: 'screen-reference', word: 'stage.keys.reference', keys: ['5'], mod: true, keptBy: [] },
  { action: 'open', word: 'stage.keys.open', keys: ['o'], mod: true, shift: false, keptBy: [] },
  { action: 'save', word: 'stage.keys.save', keys: ['s'], mod: true, shift: false, keptBy: [] },
  { action: 'save-as', word: 'stage.keys.saveAs', keys: ['s'], mod: true, shift: true, keptBy: [] },
  { action: 'share', word: 'share.keys.menu', keys: ['e'], mod: true, shift: false, keptBy: [] },
  { action: 'undo', word: 'stage.keys.undo', keys: ['z'], mod: true, shift: false, keptBy: [] },
  { action: 'redo', word: 'stage.keys.redo', keys: ['z'], mod: true, shift: true, keptBy: [] },
  { action: 'redo', word: 'stage.keys.redo', keys: ['y'], mod: true, shift: false, keptBy: [] },
  { action: 'next-panel', word: 'stage.keys.panel', keys: ['F6'], shift: false, keptBy: [] },
  { action: 'previous-panel', word: 'stage.keys.panelBack', keys: ['F6'], shift: true, keptBy: [] },
  { action: 'present', word: 'present.keys.present', keys: ['F5'], keptBy: [] },
  { action: 'settings', word: 'settings.keys.settings', keys: [','], mod: true, keptBy: [] },
  { action: 'zoom-in', word: 'settings.keys.zoomIn', keys: ['+', '='], mod: true, keptBy: [] },
  { action: 'zoom-out', word: 'settings.keys.zoomOut', keys: ['-'], mod: true, keptBy: [] },
  { action: 'zoom-reset', word: 'settings.keys.zoomReset', keys: ['0'], mod: true, keptBy: [] },
  { action: 'shortcuts', word: 'stage.keys.shortcuts', keys: ['?'], keptBy: TYPING },
]

/** What types a character by itself; the space bar is none of these. */
const isSingle = ({ key, mod, alt }: KeyPress): boolean => key.length === 1 && key !== ' ' && !mod && !alt

/**
 * The action a key press asks for; null when it is nobody's, or the focused control's own. Who speaks to the computer,
 * or touches keys by mistake, turns off the single ones (WCAG 2.2, 2.1.4).
 */
export function actionOf(press: KeyPress, focus: Focus, place: Place, singleKeys = true): Action | null {
  if (!singleKeys && isSingle(press)) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const binding = BINDINGS.find(
    ({ keys, on = place, mod = false, alt = false, shift }) =>
      on === place &&
      keys.includes(key) &&
      mod === press.mod &&
      alt === press.alt &&
      (shift ?? press.shift) === press.shift,
  )
  return binding === undefined || binding.keptBy.includes(focus) ? null : binding.action
}

/** The screen to go to before an action is carried out; null where it can be from here. */
export function screenOf(action: string, here: Place): Screen | null {
  const places = BINDINGS.filter((binding) => binding.action === action).map(({ on }) => on)
  const [first] = places
  if (first === undefined || places.includes(here)) return null
  if (first === 'recording') return 'negotiate'
  return first === 'rollout' ? 'policy' : first
}

/** Whether an action can be carried out in a place: what no key is bound to can everywhere. */
export function isFor(action: string, place: Place): boolean {
  const bindings = BINDINGS.filter((binding) => binding.action === action)
  return bindings.length === 0 || bindings.some(({ on = place }) => on === place)
}

const TEXT_TYPES = ['text', 'search', 'number', 'email', 'url', 'tel', 'password']
const CHOICES = ['listbox', 'option', 'combobox', 'menu', 'menuitem', 'menuitemradio', 'spinbutton']

/** What an element does with keys, from its tag and role. */
export function focusOf(element: {
  readonly tag: string
  readonly type: string
  readonly role: string | null
  readonly editable: boolean
}): Focus {
  const { tag, type, role, editable } = element
  if (editable || tag === 'textarea' || (tag === 'input' && TEXT_TYPES.includes(type))) return 'text'
  if (tag === 'select' || (role !== null && CHOICES.includes(role))) return 'choice'
  if (role === 'radio' || role === 'tab' || type === 'radio') return 'radio'
  const presses =
    tag === 'button' || tag === 'summary' || tag === 'a' || role === 'button' || type === 'checkbox'
  return presses ? 'press' : 'none'
}
