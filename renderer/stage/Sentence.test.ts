import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Sentence } from './Sentence.tsx'

it('shows what has no picture, and what turns the reading direction, in what came over the wire', () => {
  const parts = [
    { text: 'It says ', wire: false },
    { text: 'VER 1 \u0000\u202egnp', wire: true },
  ]
  expect(renderToStaticMarkup(createElement(Sentence, { parts }))).toBe(
    '<span>It says </span><code>VER 1 \\x00\\u{202e}gnp</code>',
  )
})
