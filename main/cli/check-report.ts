// What `check` found: for a person, for a program, for a build server.

import { visible } from '../../diagram/text-width.ts'
import { say } from '../../words/words.ts'
import { jsonOf } from '../export/json.ts'
import { junitXml } from '../export/junit.ts'
import { whyInShort } from '../export/why.ts'
import type { Replay, ReplayRow } from '../server/replay.ts'

export interface Checked extends Replay {
  readonly file: string
  /** Where the connection begins in it, from 1. */
  readonly line: number
}

const MARKS: Readonly<Record<ReplayRow['mark'], string>> = { both: ' ', expected: '-', got: '+' }

const placeOf = ({ file, line }: Checked): string => visible(`${file}:${line}`)

function diffText({ rows }: Checked): string {
  const lines = rows.flatMap(({ mark, text, why }) => [
    `  ${MARKS[mark]} ${visible(text)}`,
    ...(why === null ? [] : [`      ${visible(whyInShort(why))}`]),
  ])
  return lines.join('\n')
}

const countsOf = (checked: readonly Checked[]) => {
  const passed = checked.filter((one) => one.passed).length
  return { passed, failed: checked.length - passed }
}

/** What the clients say, line by line: a connection may hold several exchanges. */
const exchangesIn = (checked: readonly Checked[]): number =>
  checked.flatMap(({ rows }) => rows).filter(({ text }) => text.startsWith('C: ') && text !== 'C: [closes]')
    .length

export function reportText(checked: readonly Checked[]): string {
  const lines = checked.map((one) =>
    one.passed
      ? say('cli.check.passed', { place: placeOf(one) })
      : `${say('cli.check.failed', { place: placeOf(one) })}\n${diffText(one)}`,
  )
  const exchanges = say('cli.check.exchanges', { count: exchangesIn(checked) })
  return `${[...lines, `${say('cli.check.count', countsOf(checked))} (${exchanges})`].join('\n')}\n`
}

export const reportJson = (checked: readonly Checked[]): string =>
  jsonOf({
    ...countsOf(checked),
    exchanges: exchangesIn(checked),
    connections: checked.map(({ file, line, passed, rows }) => ({ file, line, passed, rows })),
  })

export const reportJunit = (checked: readonly Checked[]): string =>
  junitXml(
    say('cli.check.suite'),
    checked.map((one) => ({
      name: placeOf(one),
      classname: one.file,
      failure: one.passed ? null : { message: say('cli.check.difference'), detail: diffText(one) },
    })),
  )
