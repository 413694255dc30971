// The clients of the worlds: real releases on systems they run on, with what may vary of them, and raw sockets that say
// what third-party programs say. Each depends on its number alone.

import { bestDialect } from '../../protocol/dialects.ts'
import type { Catalogue, System } from '../../protocol/formats/catalogue.ts'
import { BEHAVIOURS, type Client } from '../../protocol/formats/client.ts'
import { withIdentification } from '../simulation/identity.ts'
import { Dice } from './dice.ts'

const FIRST_SEED = 2 ** 41

const LOCALES = [
  '0x0409',
  '0x0409',
  '0x040c',
  '0x0407',
  '0x0C0A',
  '0x0411',
  '0x0804',
  '0x0009',
  '0x000C',
  '0x1111',
]
const OFFERS: readonly (readonly string[])[] = [
  [],
  ['CVR0'],
  ['MSNP8', 'CVR0'],
  ['MSNP24', 'CVR0'],
  ['MSNP5', 'MSNP4', 'CVR0'],
  ['FOO', 'MSNP12', 'MSNP12', 'MSNP8', 'CVR0'],
  ['MSNP3', 'MSNP2'],
  ['MSNP21', 'MSNP20', 'MSNP19', 'MSNP18', 'MSNP17', 'CVR0'],
]
const LINES = [
  'CVQ 6 spaghetti',
  'CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
  'CVR 7 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 msmsgs user3@hotmail.com',
  'CVQ 4294967295 0x0409 winnt 5.0 i386 YCOMM 0.1.0023 MSMSGS',
  'CVQ',
  'USR 8 TWN I example@hotmail.com',
  'CVQ 9 0x0409 win 4.10 i386 MSMSGS 2.2.1053 ',
  'SYN 9 0',
]

const FALLBACK_SYSTEM = { type: 'winnt', version: '5.1', arch: 'i386' }

function systemFor(catalogue: Catalogue, ids: readonly string[], dice: Dice): Client['system'] {
  const id = ids.length === 0 ? '' : dice.pick(ids)
  const found: System | undefined = catalogue.systems.find((system) => system.id === id)
  if (found === undefined) return FALLBACK_SYSTEM
  // Names are compared letter by letter.
  const type = dice.chance(5) ? found.type.toUpperCase() : found.type
  return { type, version: found.version, arch: found.arch }
}

/** The handle is given where the dialect has one: elsewhere it would stand in another parameter's place. */
const handled = (client: Client, handle: string): Client =>
  bestDialect(client.offers).cvqParameters === 8 ? { ...client, handle } : client

export function madeUpClient(catalogue: Catalogue, number: number): Client {
  const dice = new Dice(FIRST_SEED + number)
  const release = dice.pick(catalogue.releases)
  // Asks by CVQ where there is none: only a line written by hand does.
  const stubborn = dice.chance(4)
  const plain: Client = {
    format: 'cvq-lab/client@1',
    offers: stubborn ? ['MSNP24', 'CVR0'] : dice.chance(30) ? dice.pick(OFFERS) : release.offers,
    locale: dice.pick(LOCALES),
    system: systemFor(catalogue, release.systems, dice),
    library: release.library,
    version: release.version,
    // Said, so that all clients are objects of one shape: the engine reads those sooner.
    identification: undefined,
    handle: undefined,
    firstTrid: 1,
    line: stubborn || dice.chance(6) ? dice.pick(LINES) : null,
    behaviour: dice.chance(60) ? 'documented' : dice.pick(BEHAVIOURS),
    takesOffers: dice.chance(30),
  }
  return withIdentification(handled(plain, `User${number}@hotmail.com`), catalogue)
}

/** What raw sockets say: whole logins in one go, or line by line, and what nobody should say. */
const LOGINS: readonly (readonly string[])[] = [
  [
    'VER 1 MSNP8 CVR0',
    'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS ALICE@hotmail.com',
    'USR 3 TWN I a@b',
  ],
  ['VER 0 MSNP12 MSNP11 CVR0', 'CVR 1 0x0c0a winnt 5.1 i386 MSNMSGR 7.5.0324 msmsgs a@b', 'USR 2 TWN I a@b'],
  [
    'VER 1 MSNP15 MSNP14 MSNP13 CVR0',
    'CVR 2 0x0409 linux 2.6 i386 MSNMSGR 8.5.1302 BC01 a@b',
    'USR 3 SSO I a@b',
  ],
  ['VER 1 MSNP7 MSNP6 MSNP5 MSNP4 CVR0', 'INF 2', 'USR 3 MD5 I a@b'],
  ['CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS', 'OUT'],
  ['CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com', 'OUT'],
  ['VER 4 MSNP24 CVR0', 'CVQ 5 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b'],
  [
    'VER 7 MSNP2 CVR0',
    'CVQ 8 0x0409 win 4.10 i386 MSMSGS 1.0.0863',
    'CVQ 9 0x0409 win 4.10 i386 MSMSGS 2.0.0083 ',
    'OUT',
  ],
  ['VER 1 CVR0', 'VER 2 CVR0'],
  ['USR 1 TWN I a@b'],
  [
    'VER 1 MSNP21 MSNP20 CVR0',
    'USR 2 SSO I a@b',
    'CVQ 3 0x0409 winnt 6.1.1 i386 MSNMSGR 15.4.3555.0308 MSNMSGR a@b',
  ],
  ['GET / HTTP/1.0', 'Host: messenger.hotmail.com', ''],
  [
    'CVQ 3 0x0409 winnt 5.0 i386 MSNMSGR 99.9.9999 MSMSGS',
    'CVQ 4 0x0409 winnt 5.0 i386 YCOMM 0.1.0023 MSMSGS',
    'OUT',
  ],
  ['VER 1 MSNP8 CVR0', 'USR 2 TWN I a@b', 'CVR 3 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b'],
  ['CVQ 6 spaghetti', 'CVQ 7 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b'],
  ['VER 1 MSNP9 MSNP8 CVR0'],
]

export const SCRIPTS = LOGINS.length

/** Lines with their ends, as bytes. */
export interface Script {
  readonly lines: readonly string[]
  readonly whole: string
}

const scripts: readonly Script[] = LOGINS.map((login) => {
  const lines = login.map((line) => `${line}\r\n`)
  return { lines, whole: lines.join('') }
})

export const scriptOf = (number: number): Script => scripts[number % SCRIPTS] ?? { lines: [], whole: '' }
