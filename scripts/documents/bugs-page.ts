// The planted bugs as a Markdown page: what each does wrong, and which cases of the suite catch it.

import type { Catch } from '../../main/conform/catch-bugs.ts'
import { areaOf, BUG_AREAS } from '../../protocol/bug-names.ts'
import '../../words/whole.ts'
import { say } from '../../words/words.ts'

/** Of many addresses the first are enough to look at. */
const MOST = 4

const code = (text: string): string => `\`${text}\``
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function addresses(of: readonly string[]): string {
  if (of.length === 0) return '–'
  const more = of.length - MOST
  return of.slice(0, MOST).map(code).join(' ') + (more > 0 ? ` and ${more} more` : '')
}

const table = (caught: readonly Catch[]): readonly string[] => [
  row(['name', 'what it does wrong', 'must', 'may']),
  row(['---', '---', '---', '---']),
  ...caught.map(({ name, must, may }) =>
    row([code(name), say(`bugs.does.${name}`), addresses(must), addresses(may)]),
  ),
  '',
]

export function plantedBugsPage(caught: readonly Catch[]): string {
  const found = caught.filter(({ must, may }) => must.length + may.length > 0)
  const byMust = caught.filter(({ must }) => must.length > 0)
  const head = [
    '# Planted bugs',
    '',
    'Servers that do one thing wrong, as somebody who writes such a server might. Each is a wrapper around sessions of the',
    'right server (`main/conform/bugs`); none of it is in `main/server`. Nearly all answer the example of the protocol’s',
    'page as it stands there, so that it takes more than the example to find them.',
    '',
    '- `npm run -s cli -- serve --bug NAME` listens with one; `serve --bugs` prints what there are.',
    '- `npm run -s cli -- conform --bugs` prints which cases catch each; `conform --bug NAME` the whole report on one.',
    '- A scenario with `"bug": "NAME"` runs against one, and its trace says why of nothing.',
    '- The lessons under “Find the bug” ask what is wrong ([lessons.md](lessons.md)).',
    '',
    `**The conformance suite catches ${found.length} of ${caught.length}**, ${byMust.length} of them by a case that any such server must pass; the others do what`,
    'another reading of the sources would allow, or what only this server has decided. The table names the first cases that',
    'fail; the right server passes them all. It is made by `npm run documents`, and held by `npm test`.',
    '',
  ]
  const areas = BUG_AREAS.flatMap((area) => [
    `## ${say(`bugs.area.${area}`)}`,
    '',
    ...table(caught.filter(({ name }) => areaOf(name) === area)),
  ])
  return `${[...head, ...areas].join('\n').trimEnd()}\n`
}
