// A run as one HTML file that plays, with nothing beside it: picture, controls, steps, lines and verdict. It asks no
// network for anything, and a content security policy of its own lets it run no script and no style but the two it
// comes with. Without script, and on paper, everything is shown.

import { createHash } from 'node:crypto'
import { layout } from '../../diagram/layout.ts'
import { colourOf, type ThemeName, TOKEN_NAMES } from '../../diagram/palette.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import { fontRules } from './fonts.ts'
import { aboutRun } from './heading.ts'
import { element, escaped } from './markup.ts'
import { controls } from './page/controls.ts'
import { linesSection } from './page/lines.ts'
import { pictureSvg } from './page/picture.ts'
import { stepsSection, toldIn, verdictSection } from './page/steps.ts'
import type { ExportResources } from './source.ts'

/** Of the drawing; the page scales it to its own width. */
const WIDTH = 640

/** All that the page sets text in, whatever the run: then its style is the same for all. */
const FACES = (['sans', 'mono'] as const).flatMap((face) =>
  ([400, 500, 600] as const).map((weight) => ({ face, weight })),
)

const colours = (theme: ThemeName): string =>
  TOKEN_NAMES.map((name) => `--${name}:${colourOf(name, theme)}`).join(';')

/** Paper is light whatever the screen is. */
const styleOf = ({ fonts, player }: ExportResources): string =>
  [
    fontRules(fonts, FACES),
    `:root{${colours('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colours('dark')}}}`,
    player.style,
  ].join('\n')

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

function main(trace: Trace): string {
  const drawing = layout(trace, { width: WIDTH, unfolded: true })
  const told = toldIn(trace, drawing)
  const region = { class: 'picture', role: 'region', tabindex: 0, 'aria-label': say('stage.diagram.label') }
  return element(
    'main',
    {},
    element(
      'div',
      { class: 'stage' },
      element('div', region, pictureSvg(drawing)),
      controls(drawing.steps.length),
    ),
    element(
      'div',
      { class: 'told' },
      element('p', { class: 'visually-hidden', role: 'status', 'data-status': '' }),
      verdictSection(told),
      linesSection(trace, drawing),
    ),
    stepsSection(drawing, told),
  )
}

/** The whole page. */
export function traceHtml(trace: Trace, resources: ExportResources): string {
  const { script } = resources.player
  const style = styleOf(resources)
  const { title } = trace
  const about = aboutRun(trace)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${element('header', {}, element('h1', {}, escaped(title)), element('p', {}, escaped(about)))}
${main(trace)}
${element('footer', {}, element('p', {}, escaped(say('export.page.made'))), element('p', { class: 'keys' }, escaped(say('export.page.keys'))))}
<script>${script}</script>
</body>
</html>
`
}
