// Lines written wrong. A message is a text of one character a byte, as it would go out; what comes back goes out in its
// place. `a` and `b` are random whole numbers that say how.

import type { LineKind } from '../../protocol/fault-kinds.ts'
import { unreachable } from '../../protocol/result.ts'

const END = '\r\n'

const at = <Item>(items: readonly Item[], number: number, otherwise: Item): Item =>
  items[number % items.length] ?? otherwise

const EXTRA = [
  'spaghetti',
  'MSMSGS',
  'example@hotmail.com',
  '0',
  'VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDINCg==',
  '%20',
]
const VALUES = [
  '0x1111',
  '0x0009',
  'WinNT',
  '0x040C',
  '0X0409',
  '0x409',
  '0x0409x',
  '99.9.9999',
  '6.0.602',
  '6..0',
  '1.0.0000.0',
  'b.0.0328',
  'YCOMM',
  'win',
  'winnt',
  '5.1',
  '1386',
  'MSNMSGR',
  'MSNP8',
  'MSNP24',
  'msnp8',
  'CVR0',
  '000000000000000000000000000000000000001.0',
]
const STRANGE_BYTES = [
  '\xe9',
  '\xc3\xa9',
  '\xff\xfe',
  '\xf0\x9f\x98\x80',
  '\xc3',
  '\xed\xa0\x80',
  '\x80',
  '\xce\xa3',
]
const TRIDS = [
  '0',
  '4294967295',
  '4294967296',
  '4294967294',
  '18446744073709551616',
  '-1',
  '+1',
  '1e3',
  '0x1',
  '1.0',
  '1,',
  '\xd9\xa3',
  '00000000000000000000000000000000000004294967295',
  '00000000000000000000000000000000000004294967296',
]
const UNKNOWN = [
  'SYN 9 0',
  'INF 9',
  'PNG',
  'cvq 9 x',
  'CVQ',
  'VERY 9',
  'CVQ9 9',
  'XFR 9 NS',
  '420 9',
  'CV',
  '\r',
  'OUTT',
]
const VERS = ['VER 9 MSNP8 CVR0', 'VER 9', 'VER 9 CVR0', 'VER 9 MSNP12 MSNP8', 'VER 9 0', 'VER']
const USRS = ['USR 9 TWN I example@hotmail.com', 'USR 9', 'USR', 'USR 9 MD5 I a@b', 'USR 4294967296 TWN']
const OUTS = ['OUT', 'OUT 9', 'OUT OTH', 'out']
const PIPELINED = [
  'CVQ 21 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS',
  'CVQ 22 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
  'CVR 23 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS user7@hotmail.com',
  'CVQ 24 0x0409 winnt 5.0 i386 MSNMSGR 99.9.9999 MSMSGS',
  'CVQ 25 0x1111 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS',
  'CVQ 26 0x040c winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS user8@hotmail.com',
  'VER 27 MSNP9 MSNP8 CVR0',
  'CVQ 28 spaghetti',
  'CVR 29 0x0407 linux 2.6 i386 MSMSGS 3.6.0026 ',
]
/** Around the longest line that is kept, 1,024 bytes, with and without room for its end. */
const LENGTHS = [1023, 1024, 1025, 1026, 1027, 2000, 4096]

const bodyOf = (message: string): string => (message.endsWith(END) ? message.slice(0, -END.length) : message)

function inserted(body: string, what: string, place: number): string {
  const where = place % (body.length + 1)
  return body.slice(0, where) + what + body.slice(where)
}

/** With the words of a line changed by what is given; the first is the command, the second the TrID. */
function reworded(message: string, change: (words: string[]) => void): string {
  const words = bodyOf(message).split(' ')
  change(words)
  return words.join(' ') + END
}

/** A line of its own before the message, or behind it. */
const beside = (message: string, line: string, before: boolean): string =>
  before ? line + END + message : message + line + END

/** ASCII alone: a message is bytes, and the capital of the byte ÿ would be none. */
const CAPITALS = /[A-Z]+/g
const SMALL = /[a-z]+/g

function inOtherCase(message: string, how: number): string {
  if (how % 3 === 0) return message.replace(CAPITALS, (letters) => letters.toLowerCase())
  if (how % 3 === 1) return message.replace(SMALL, (letters) => letters.toUpperCase())
  return message.slice(0, 3).toLowerCase() + message.slice(3)
}

function garbage(a: number, b: number): string {
  let bytes = ''
  for (let i = 0; i < (a % 23) + 1; i++) bytes += String.fromCharCode(Math.imul(b + i, 0x9e3779b1) >>> 24)
  return bytes
}

function padded(message: string, length: number): string {
  const body = bodyOf(message)
  return body + 'x'.repeat(Math.max(0, length - body.length)) + message.slice(body.length)
}

function flipped(message: string, bit: number, place: number): string {
  if (message === '') return message
  const where = place % message.length
  const byte = String.fromCharCode(message.charCodeAt(where) ^ (1 << (bit % 8)))
  return message.slice(0, where) + byte + message.slice(where + 1)
}

const gaps = [' '.repeat(3), '\t', ' \t', '  ']

function pipelined(message: string, a: number, b: number): string {
  let lines = message
  for (let i = 0; i < (a % 5) + 1; i++) lines += at(PIPELINED, b + i, '') + END
  return lines
}

export function mangle(kind: LineKind, message: string, a: number, b: number): string {
  switch (kind) {
    case 'lf-alone':
      return `${bodyOf(message)}\n`
    case 'cr-alone':
      return `${bodyOf(message)}\r`
    case 'lf-cr':
      return `${bodyOf(message)}\n\r`
    case 'wrong-case':
      return inOtherCase(message, a)
    case 'missing-parameter':
      return reworded(message, (words) => words.splice(1 + (a % Math.max(1, words.length - 1)), 1))
    case 'extra-parameter':
      return reworded(message, (words) => words.splice(1 + (a % words.length), 0, at(EXTRA, b, '')))
    case 'wrong-value':
      return reworded(message, (words) =>
        words.splice(2 + (a % Math.max(1, words.length - 2)), 1, at(VALUES, b, '')),
      )
    case 'oversized-line':
      return padded(message, at(LENGTHS, a, 0))
    case 'non-ascii':
      return inserted(bodyOf(message), at(STRANGE_BYTES, a, ''), b) + END
    case 'nul':
      return inserted(bodyOf(message), '\0', b) + END
    case 'trid-border':
      return reworded(message, (words) => words.splice(1, 1, at(TRIDS, a, '')))
    case 'trid-missing':
      return reworded(message, (words) =>
        a % 2 === 0 ? words.splice(1, 1) : words.splice(1, 0, words[1] ?? ''),
      )
    case 'trid-zeros':
      return reworded(message, (words) => words.splice(1, 1, '0'.repeat((a % 12) + 1) + (words[1] ?? '')))
    case 'empty-lines':
      return at([END, '\n', END + END, '\n\n\n'], a, END) + message
    case 'spaces':
      return bodyOf(message).replaceAll(' ', at(gaps, a, ' ')) + END
    case 'trailing-space':
      return bodyOf(message) + at([' ', '\t', '   '], a, ' ') + END
    case 'garbage':
      return a % 2 === 0 ? garbage(a, b) + message : message + garbage(a, b)
    case 'second-ver':
      return beside(message, at(VERS, a, ''), b % 4 === 0)
    case 'unknown-command':
      return beside(message, at(UNKNOWN, a, ''), b % 2 === 0)
    case 'early-usr':
      return beside(message, at(USRS, a, ''), b % 3 === 0)
    case 'early-out':
      return beside(message, at(OUTS, a, ''), b % 2 === 0)
    case 'pipelined':
      return pipelined(message, a, b)
    case 'bit-flip':
      return flipped(message, a, b)
    case 'duplicate':
      return message + message
    case 'drop-bytes':
      return (
        message.slice(0, b % Math.max(1, message.length)) +
        message.slice((b % Math.max(1, message.length)) + 1 + (a % 4))
      )
    case 'drop-line':
      return ''
    default:
      return unreachable(kind)
  }
}
