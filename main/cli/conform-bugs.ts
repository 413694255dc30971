// `conform --bugs`: the whole suite against every planted bug, and which cases catch each.

import { BUG_NAMES } from '../../protocol/bug-names.ts'
import { say } from '../../words/words.ts'
import { type Catch, catchBug } from '../conform/catch-bugs.ts'
import { jsonOf } from '../export/json.ts'
import { type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, type Given } from './options.ts'

const FORMATS = ['text', 'json'] as const

/** Of many addresses the first are enough to look at. */
const MOST = 4

const WIDTH = Math.max(...BUG_NAMES.map(({ length }) => length))

const isCaught = ({ must, may }: Catch): boolean => must.length + may.length > 0

function rowOf(caught: Catch): string {
  const { name, must, may } = caught
  const all = [...must, ...may]
  const by = all.slice(0, MOST).join(' ')
  const more = all.length > MOST ? ` ${say('cli.conform.bugs.more', { count: all.length - MOST })}` : ''
  const cases = isCaught(caught) ? by + more : say('cli.conform.bugs.missed')
  return `${name.padEnd(WIDTH)}  ${cases}\n${' '.repeat(WIDTH)}  ${say(`bugs.does.${name}`)}\n`
}

/** Each as soon as it is known: the whole takes seconds. The exit code is 1 when one is missed. */
export async function conformBugs(given: Given, io: Io): Promise<ExitCode> {
  const format = choiceOf(given, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const all: Catch[] = []
  for (const name of BUG_NAMES) {
    const caught = await catchBug(name)
    all.push(caught)
    if (format.value === 'text') io.out(rowOf(caught))
  }
  const count = all.filter(isCaught).length
  const musts = all.filter(({ must }) => must.length > 0).length
  io.out(
    format.value === 'json'
      ? jsonOf(all.map((each) => ({ ...each, caught: isCaught(each) })))
      : `${say('cli.conform.bugs.told', { caught: count, count: all.length, musts })}\n`,
  )
  return count === all.length ? 0 : 1
}
