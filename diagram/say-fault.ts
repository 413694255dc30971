// What is wrong with a file, as the one sentence that the command line and the window both show.

import type { Expected, Fault } from '../protocol/formats/fault.ts'
import { say } from '../words/words.ts'
import { systemWords } from './say-system.ts'

type WrongValue = Extract<Fault, { readonly kind: 'wrong-value' }>

const quoted = (text: string): string => JSON.stringify(text)

/** `"a", "b" or "c"`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return say('faults.or', { first: names.slice(0, -1).join(', '), last })
}

function expectedWord(expected: Expected, names: readonly string[]): string {
  switch (expected) {
    case 'error-code':
    case 'bug':
    case 'release':
      return say(`faults.expected.${expected}`, { choices: listed(names) })
    case 'between':
      return say('faults.expected.between', { first: names[0] ?? '', last: names[1] ?? '' })
    case 'choice':
    case 'kind':
    case 'format':
      return say(`faults.expected.${expected}`, { choices: listed(names.map(quoted)) })
    case 'policy':
    case 'client':
      return names.length === 0
        ? say(`faults.expected.${expected}`)
        : say(`faults.expected.named-${expected}`, { choices: names.map(quoted).join(', ') })
    default:
      return say(`faults.expected.${expected}`)
  }
}

const placeWord = (path: string): string => (path === '' ? say('faults.whole') : path)

const wrongValue = (file: string, { path, expected, choices, got }: WrongValue): string =>
  say('faults.wrong-value', { file, place: placeWord(path), got, expected: expectedWord(expected, choices) })

/** One sentence that names the file, the field and what was expected. `file` is the name as the user knows it. */
export function faultSentence(file: string, fault: Fault): string {
  switch (fault.kind) {
    case 'missing-file':
    case 'not-text':
      return say(`faults.${fault.kind}`, { file })
    case 'unreadable':
      return say('faults.unreadable', { file, detail: systemWords(fault.detail) })
    case 'too-large':
      return say('faults.too-large', { file, bytes: fault.bytes, limit: fault.limit })
    case 'too-deep':
      return say('faults.too-deep', { file, limit: fault.limit })
    case 'not-json':
      return say('faults.not-json', { file, line: fault.line, column: fault.column })
    case 'unknown-format': {
      const expected = listed(fault.expected.map(quoted))
      return say('faults.unknown-format', { file, got: quoted(fault.got), expected })
    }
    case 'newer-format':
      return say('faults.newer-format', { file, got: quoted(fault.got), expected: quoted(fault.expected) })
    case 'unknown-key': {
      const { path, key, nearest } = fault
      return say('faults.unknown-key', {
        file,
        place: placeWord(path),
        key: quoted(key),
        nearest: quoted(nearest),
      })
    }
    case 'missing-key':
      return say('faults.missing-key', { file, place: placeWord(fault.path), key: quoted(fault.key) })
    case 'wrong-value':
      return wrongValue(file, fault)
  }
}
