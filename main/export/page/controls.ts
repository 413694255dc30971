// The controls of the page that plays. They are hidden until the script runs: without it there is nothing to play.

import { say } from '../../../words/words.ts'
import { element, escaped } from '../markup.ts'

const ICONS = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11.5 3v10L4.5 8z',
  play: 'M4.5 2.75v10.5L13 8z',
  pause: 'M4 3h2.75v10H4zM9.25 3H12v10H9.25z',
  next: 'M4.5 3v10l7-5z',
  last: 'M3 3v10l7-5zM11 3h2v10h-2z',
} as const

const icon = (name: keyof typeof ICONS): string =>
  `<svg class="icon ${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`

const button = (deed: string, name: string, ...icons: readonly (keyof typeof ICONS)[]): string =>
  element('button', { type: 'button', 'data-do': deed, 'aria-label': name, title: name }, ...icons.map(icon))

/** Names that change while it plays are in the markup, so that the script has no words of its own. */
export function controls(total: number): string {
  const play = say('stage.transport.play')
  const names = {
    'data-play': play,
    'data-pause': say('stage.transport.pause'),
    'data-again': say('stage.transport.again'),
    'data-before': say('stage.transport.before'),
  }
  const range = { type: 'range', min: 0, max: total, step: 1, value: 0, 'data-range': '' }
  return element(
    'section',
    { class: 'transport', 'aria-label': say('stage.transport.label'), ...names },
    element(
      'div',
      { class: 'buttons' },
      button('first', say('stage.keys.first'), 'first'),
      button('back', say('stage.transport.stepBack'), 'back'),
      button('play', play, 'play', 'pause'),
      button('next', say('stage.transport.step'), 'next'),
      button('last', say('stage.keys.last'), 'last'),
    ),
    `<input${Object.entries({ ...range, 'aria-label': say('stage.transport.scrubber') })
      .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
      .join('')}>`,
    element('p', { class: 'count', 'data-count': '' }),
  )
}
