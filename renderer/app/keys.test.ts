import { describe, expect, it } from 'vitest'
import {
  type Action,
  actionOf as actionOn,
  BINDINGS,
  type Focus,
  focusOf,
  type KeyPress,
  PLACES,
  type Place,
  placeNow,
  screenOf,
} from './keys.ts'

const actionOf = (of: KeyPress, focus: Focus, place: Place = 'negotiate') => actionOn(of, focus, place)

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  mod: false,
  shift: false,
  alt: false,
  ...more,
})

const everywhere: readonly Focus[] = ['text', 'choice', 'radio', 'press', 'none']
const where = (of: KeyPress): readonly Focus[] => everywhere.filter((focus) => actionOf(of, focus) !== null)

describe('keys with nothing focused', () => {
  const expected: readonly (readonly [string, Action])[] = [
    [' ', 'play'],
    ['ArrowRight', 'step'],
    ['ArrowLeft', 'step-back'],
    ['PageDown', 'step'],
    ['PageUp', 'step-back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['[', 'slower'],
    [']', 'faster'],
    ['r', 'reset'],
    ['R', 'reset'],
    ['b', 'bytes'],
    ['w', 'why'],
    ['?', 'shortcuts'],
    ['F6', 'next-panel'],
  ]
  for (const [key, action] of expected) {
    it(`${key === ' ' ? 'Space' : key}: ${action}`, () => expect(actionOf(press(key), 'none')).toBe(action))
  }

  it('are nobody’s otherwise', () => {
    expect(actionOf(press('q'), 'none')).toBeNull()
    expect(actionOf(press('Tab'), 'none')).toBeNull()
  })
})

describe('modifiers', () => {
  it('tell undo from redo', () => {
    expect(actionOf(press('z', { mod: true }), 'none')).toBe('undo')
    expect(actionOf(press('Z', { mod: true, shift: true }), 'none')).toBe('redo')
    expect(actionOf(press('y', { mod: true }), 'none')).toBe('redo')
    expect(actionOf(press('z'), 'none')).toBeNull()
  })

  it('keep system shortcuts free', () => {
    expect(actionOf(press('r', { mod: true }), 'none')).toBeNull()
    expect(actionOf(press('ArrowLeft', { alt: true }), 'none')).toBeNull()
  })

  it('do not matter where a layout needs Shift for the character', () => {
    expect(actionOf(press('?', { shift: true }), 'none')).toBe('shortcuts')
  })
})

describe('the place decides', () => {
  it('keeps the keys of play and of the scenario to Negotiate', () => {
    for (const key of [' ', 'ArrowRight', 'ArrowLeft', 'PageDown', 'Home', 'End', '[', ']', 'r', 'b', 'w']) {
      expect(actionOf(press(key), 'none', 'policy')).toBeNull()
    }
  })

  it('gives to what happened live what is read of it and nothing that changes it; a recording says no why', () => {
    for (const key of [' ', 'ArrowRight', 'Home', '[', 'b', 'w']) {
      expect(actionOf(press(key), 'none', 'live')).toBe(actionOf(press(key), 'none'))
    }
    expect(['r', 'f', 'k'].map((key) => actionOf(press(key), 'none', 'live'))).toEqual([null, null, null])
    expect(actionOf(press('w'), 'none', 'recording')).toBeNull()
  })

  it('keeps the keys that move a rule to Policy, and from who types', () => {
    const up = press('ArrowUp', { alt: true })
    expect(actionOf(up, 'none', 'policy')).toBe('rule-up')
    expect(actionOf(press('ArrowDown', { alt: true }), 'choice', 'policy')).toBe('rule-down')
    expect(actionOf(press('ArrowUp'), 'none', 'policy')).toBeNull()
    expect(actionOf(up, 'text', 'policy')).toBeNull()
    expect(actionOf(up, 'none')).toBeNull()
  })

  it('has no say in screens, files, undo, panels and the table of keys', () => {
    const all: readonly (readonly [KeyPress, Action])[] = [
      [press('1', { mod: true }), 'screen-negotiate'],
      [press('2', { mod: true }), 'screen-policy'],
      [press('o', { mod: true }), 'open'],
      [press('s', { mod: true }), 'save'],
      [press('S', { mod: true, shift: true }), 'save-as'],
      [press('z', { mod: true }), 'undo'],
      [press('F6'), 'next-panel'],
      [press('?', { shift: true }), 'shortcuts'],
    ]
    for (const [of, action] of all) {
      for (const place of PLACES) expect(actionOf(of, 'none', place)).toBe(action)
    }
  })

  it('gives the film the keys of play, an hour or a day a step', () => {
    const film = (of: KeyPress) => actionOf(of, 'none', 'rollout')
    expect([' ', 'Home', 'End', '[', ']', 'r'].map((key) => film(press(key)))).toEqual([
      'play',
      'first',
      'last',
      'slower',
      'faster',
      'reset',
    ])
    expect(film(press('ArrowRight'))).toBe('step')
    expect(film(press('ArrowLeft', { shift: true }))).toBe('leap-back')
    expect(film(press('PageDown'))).toBe('leap')
    expect(film(press('b'))).toBeNull()
    expect(actionOf(press('PageDown'), 'none', 'policy')).toBeNull()
  })

  it('is the rollout where the screen Policy shows it', () => {
    expect(placeNow({ screen: 'policy', policyView: 'rollout', recorded: null })).toBe('rollout')
    expect(placeNow({ screen: 'policy', policyView: 'rules', recorded: null })).toBe('policy')
    expect(placeNow({ screen: 'negotiate', policyView: 'rollout', recorded: null })).toBe('negotiate')
  })

  it('is known of every action, for the menu to go there first where it must', () => {
    expect(screenOf('play', 'policy')).toBe('negotiate')
    expect(screenOf('play', 'negotiate')).toBeNull()
    expect(screenOf('play', 'rollout')).toBeNull()
    expect(screenOf('rule-up', 'negotiate')).toBe('policy')
    expect(screenOf('undo', 'rollout')).toBeNull()
    expect(screenOf('theme-dark', 'policy')).toBeNull()
  })
})

describe('the focused control comes first', () => {
  it('keeps letters, Space and arrows in a text field', () => {
    for (const key of ['r', 'b', 'w', '?', '[', ' ', 'ArrowLeft', 'Home']) {
      expect(actionOf(press(key), 'text')).toBeNull()
    }
  })

  it('keeps arrows and Space in a radio group, not letters', () => {
    expect(where(press('ArrowRight'))).toEqual(['press', 'none'])
    expect(actionOf(press('r'), 'radio')).toBe('reset')
  })

  it('keeps Space on a button, not arrows', () => {
    expect(where(press(' '))).toEqual(['none'])
    expect(actionOf(press('ArrowRight'), 'press')).toBe('step')
  })

  it('never keeps F6, undo or redo', () => {
    expect(where(press('F6'))).toEqual(everywhere)
    expect(where(press('z', { mod: true }))).toEqual(everywhere)
  })
})

describe('what a control does with keys', () => {
  const element = (tag: string, type = '', role: string | null = null) =>
    focusOf({ tag, type, role, editable: false })

  it('is told by its tag, type and role', () => {
    expect(element('input', 'text')).toBe('text')
    expect(element('textarea')).toBe('text')
    expect(element('select')).toBe('choice')
    expect(element('button', 'button', 'combobox')).toBe('choice')
    expect(element('input', 'radio')).toBe('radio')
    expect(element('button', 'button', 'radio')).toBe('radio')
    expect(element('button', 'button', 'tab')).toBe('radio')
    expect(element('button', 'button')).toBe('press')
    expect(element('input', 'checkbox')).toBe('press')
    expect(element('section')).toBe('none')
    expect(element('div', '', 'slider')).toBe('none')
  })
})

describe('the map', () => {
  it('gives no key to two actions', () => {
    const presses = BINDINGS.flatMap(({ keys, on = '', mod = false, alt = false, shift = false }) =>
      keys.map((key) => `${on}${mod}${alt}${shift}${key}`),
    )
    expect(new Set(presses).size).toBe(presses.length)
  })
})

describe('with single keys turned off', () => {
  const held = { mod: false, shift: false, alt: false }
  const singly = (key: string, change: Partial<KeyPress> = {}) =>
    actionOn({ key, ...held, ...change }, 'none', 'negotiate', false)

  it('letters, digits and signs alone are nobody’s', () => {
    const single = BINDINGS.filter(({ mod, alt }) => mod === undefined && alt === undefined)
      .flatMap(({ keys }) => keys)
      .filter((key) => key.length === 1 && key !== ' ')
    expect(single).toContain('r')
    for (const key of single) {
      for (const place of PLACES) expect(actionOn({ key, ...held }, 'none', place, false)).toBeNull()
    }
    expect(singly('?', { shift: true })).toBeNull()
  })

  it('named keys, the space bar and keys with another held stay', () => {
    expect(singly(' ')).toBe('play')
    expect(singly('ArrowRight')).toBe('step')
    expect(singly('F5')).toBe('present')
    expect(singly('z', { mod: true })).toBe('undo')
    expect(singly(',', { mod: true })).toBe('settings')
  })
})

it.each([
  ['+', false, 'zoom-in'],
  ['+', true, 'zoom-in'],
  ['=', false, 'zoom-in'],
  ['-', false, 'zoom-out'],
  ['0', false, 'zoom-reset'],
] as const)('Control and %s, shift %s, is %s in a text field, too', (key, shift, action) => {
  expect(actionOn({ key, shift, mod: true, alt: false }, 'text', 'lessons')).toBe(action)
})
