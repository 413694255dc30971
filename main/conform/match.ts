// Whether a line is what a case expects.

import { readError, readReply, readVer } from '../../protocol/commands.ts'
import { parseLine } from '../../protocol/line.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Expected } from './case.ts'

/** The line with another TrID in its second place. */
const withTrid = (line: string, trid: string): string => line.replace(/^([^ ]+ )[^ ]+/, `$1${trid}`)

/** CVR0 comes last where all shared names are told, but not always: the captures have it first, too. */
function isAgreed(line: string, trid: string, dialect: string): boolean {
  const { command, parameters } = parseLine(line)
  const [id, ...names] = parameters.map(({ text }) => text)
  if (command !== 'VER' || id !== trid) return false
  return names.find((name) => name !== 'CVR0') === dialect
}

const REFUSED = 420

function isJudged(text: string, trid: string): boolean {
  const line = parseLine(text)
  const error = readError(line)
  return readReply(line)?.trid === trid || (error?.trid === trid && error.code === REFUSED)
}

/** The draft allows more names behind `0`. */
function isDesignated(text: string, trid: string, offered: readonly string[]): boolean {
  const ver = readVer(parseLine(text))
  if (ver === null || ver.trid !== trid) return false
  const [first] = ver.dialects
  return first === '0' || (first !== undefined && ver.dialects.every((name) => offered.includes(name)))
}

/** `before`: the lines heard on the connection until now. */
export function matches(expected: Expected, line: string, before: readonly string[]): boolean {
  switch (expected.is) {
    case 'exactly':
      return line === expected.line
    case 'error': {
      const error = readError(parseLine(line))
      return error !== null && error.trid === expected.trid && expected.codes.includes(error.code)
    }
    case 'bare-error':
      return line === `${expected.code} ${expected.trid}`
    case 'reply': {
      const reply = readReply(parseLine(line))
      return (
        reply !== null &&
        reply.trid === expected.trid &&
        (expected.verb === 'either' || reply.command === expected.verb)
      )
    }
    case 'judged':
      return isJudged(line, expected.trid)
    case 'designated':
      return isDesignated(line, expected.trid, expected.offered)
    case 'command': {
      const { command, parameters } = parseLine(line)
      return expected.names.includes(command) && parameters[0]?.text === expected.trid
    }
    case 'whole-reply': {
      const reply = readReply(parseLine(line))
      return reply !== null && reply.trid === expected.trid && reply.fallbackUrl !== ''
    }
    case 'agreed':
      return isAgreed(line, expected.trid, expected.dialect)
    case 'again':
      return line === withTrid(before[expected.of] ?? '', expected.trid)
    default:
      return unreachable(expected)
  }
}
